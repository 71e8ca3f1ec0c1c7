import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { callWorld } from './testing/call-world.ts';
import { CELL, drive, given, meeting, RECEIVE, SHIP_LIFT } from './testing/meeting.ts';
import type { PerfectWorld } from './testing/perfect-world.ts';
import { sayOrder, sayTruck } from './testing/reports.ts';
import { box, line, slot, smallGround, yard } from './testing/words.ts';

const ground = smallGround();
const exceptions = (world: PerfectWorld): string[] => [...world.terminal.state.exceptions.values()].map(({ reason: why }) => why.code);
const since = (world: PerfectWorld, from: number): string[] => world.log.slice(from).map(({ type }) => type);

/** A shift in block Y1 given to YC1: its step. */
function shifting(world: PerfectWorld, id = 'A', to = yard('Y1', 6, 1, 1)): string {
  world.must('shiftInYard', { box: box(id).id, to, kind: 'housekeeping', reasons: [] });
  const step = `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  world.must('dispatchStep', { step, machine: 'YC1', cell: null, reasons: [] });
  return step;
}

const yardWorld = () =>
  callWorld(ground, {
    inventory: [
      { container: box('A'), position: yard('Y1', 2, 1, 1) },
      { container: box('B'), position: yard('Y1', 2, 2, 1) },
    ],
    lines: [],
  });

test('T37: a report that jumps to the end yields all that was missed, in order', () => {
  const world = yardWorld();
  const step = shifting(world);
  const from = world.log.length;
  sayOrder(world, 'YC1', step, { state: 'ended', phase: 'clear' });
  assert.deepEqual(since(world, from), ['stepAccepted', 'stepStarted', 'boxMoved', 'boxMoved', 'stepDone', 'jobEnded']);

  const atShip = given(ground);
  drive(atShip, 'AT01');
  const before = atShip.log.length;
  sayTruck(atShip, 'AT01', { boxes: null, isLaden: null });
  sayOrder(atShip, 'QC1', SHIP_LIFT, { state: 'ended', phase: 'clear' });
  assert.deepEqual(since(atShip, before), [
    'equipmentReported',
    'stepAccepted',
    'stepStarted',
    'boxMoved',
    'stepAtHandover',
    'handoverMoved',
    'boxMoved',
    'handoverMoved',
    'handoverMoved',
    'handoverMoved',
    'stepDone',
    'stepDone',
  ]);
});

test('T38: said twice, late or backward, a report changes nothing', () => {
  const world = yardWorld();
  const step = shifting(world);
  const phases = ['queued', 'gantry', 'picking', 'carrying', 'setting'] as const;
  for (const [i, phase] of phases.entries()) {
    sayOrder(world, 'YC1', step, { phase });
    const size = world.terminal.state.size;
    for (const earlier of phases.slice(0, i + 1)) sayOrder(world, 'YC1', step, { phase: earlier });
    sayOrder(world, 'YC1', step, { state: 'waiting' });
    sayOrder(world, 'YC1', step, { state: 'ended', phase: 'clear', attempt: 7 });
    assert.equal(world.terminal.state.size, size, phase);
  }
  sayOrder(world, 'YC1', step, { state: 'ended', phase: 'clear' });
  const size = world.terminal.state.size;
  sayOrder(world, 'YC1', step, { phase: 'carrying' });
  sayOrder(world, 'YC1', step, { state: 'ended', phase: 'clear' });
  assert.equal(world.terminal.state.size, size);

  const truck = given(ground);
  drive(truck, 'AT01');
  const there = truck.terminal.state.size;
  sayTruck(truck, 'AT01', { passed: 1, isAtRest: false });
  sayTruck(truck, 'AT01', { route: 'an older one', passed: 3 });
  sayTruck(truck, 'AT01', { passed: Number.NaN });
  assert.equal(truck.terminal.state.size, there);
  assert.equal(truck.terminal.state.equipment.get('AT01')?.cell, CELL);
});

test('T39: an order never given, or not to this machine, is asked about once', () => {
  const world = yardWorld();
  world.must('shiftInYard', { box: box('A').id, to: yard('Y1', 6, 1, 1), kind: 'housekeeping', reasons: [] });
  const step = `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  for (let i = 0; i < 3; i++) {
    sayOrder(world, 'YC1', step, { state: 'ended', phase: 'clear' });
    sayOrder(world, 'YC2', 'made/up#7', { state: 'running', phase: 'picking' });
    sayOrder(world, 'YC3', 'made/up#8', { state: 'waiting' });
  }
  assert.deepEqual(exceptions(world), ['order.not-given', 'order.not-given']);
  assert.deepEqual(
    [...world.terminal.state.exceptions.values()].map(({ about }) => about),
    [step, 'YC2'],
  );
  for (const id of world.terminal.state.exceptions.keys()) world.must('resolveException', { id, resolution: 'acknowledge' }, 'ann');
  sayOrder(world, 'YC1', step, { state: 'ended', phase: 'clear' });
  assert.deepEqual(exceptions(world), []);
  // Much later it is asked again: the machine says so still.
  for (let i = 0; i < 5_000; i++) world.must(i % 2 === 0 ? 'closeBerth' : 'openBerth', { berth: 'BERTH1', reason: reason('x') });
  sayOrder(world, 'YC1', step, { state: 'ended', phase: 'clear' });
  assert.deepEqual(exceptions(world), ['order.not-given']);
  assert.equal(world.terminal.state.yard.get('Y1-002-01-1'), 'A');
});

test('T39 T46: a crane that did what was taken back from it is believed when a person says so', () => {
  const world = yardWorld();
  const step = shifting(world);
  world.must('withdrawStep', { step, reason: reason('x') });
  sayOrder(world, 'YC1', step, { state: 'ended', phase: 'clear' });
  const [id = ''] = [...world.terminal.state.exceptions.keys()];
  world.must('resolveException', { id, resolution: 'done' }, 'ann');
  assert.equal(world.terminal.state.yard.get('Y1-006-01-1'), 'A');
  assert.equal(world.terminal.state.jobs.size, 0);
});

test('T39: an end without a truck moves no box', () => {
  const world = given(ground);
  sayOrder(world, 'QC1', SHIP_LIFT, { state: 'ended', phase: 'clear' });
  assert.deepEqual(exceptions(world), ['handover.no-truck']);
  assert.deepEqual(world.terminal.state.handovers.get(CELL)?.state, 'hold');
  assert.equal(world.terminal.state.units.get('A')?.place.at, 'ship');
});

test('T39: a spreader that holds another box, or has lost one, is told once as long as it says so', () => {
  const world = yardWorld();
  const say = (...holding: readonly string[]) =>
    world.must(
      'observeCrane',
      { id: 'YC1', technical: 'green', operational: 'automatic', orders: [], holding: holding.map((id) => box(id).id) },
      'YC1',
    );
  for (let i = 0; i < 3; i++) say('B');
  assert.deepEqual(exceptions(world), ['crane.holds-other']);
  say();
  say('B');
  assert.deepEqual(exceptions(world), ['crane.holds-other', 'crane.holds-other']);
  assert.equal(world.terminal.state.units.get('B')?.place.at, 'yard');
  assert.deepEqual(world.terminal.state.equipment.get('YC1')?.holding, []);
});

test('T39: a truck that says another load, another place or drives beyond its base is told', () => {
  const world = yardWorld();
  sayTruck(world, 'AT01', { boxes: [box('B').id], isLaden: true });
  sayTruck(world, 'AT01', { boxes: [box('B').id], isLaden: true });
  assert.deepEqual(exceptions(world), ['truck.load-differs']);
  sayTruck(world, 'AT01', { boxes: null, isLaden: null });
  sayTruck(world, 'AT01', { boxes: null, isLaden: true });
  assert.deepEqual(exceptions(world).length, 2);

  const beyond = given(ground);
  beyond.drive();
  const { route } = beyond.terminal.state.equipment.get('AT01') ?? {};
  sayTruck(beyond, 'AT01', { route: route?.id ?? '', passed: 99 });
  sayTruck(beyond, 'AT01', { route: route?.id ?? '', passed: 99 });
  assert.deepEqual(exceptions(beyond), ['truck.beyond-base']);
  assert.equal(beyond.terminal.state.equipment.get('AT01')?.route?.passed, route?.released);
});

test('T40: refused for its own state, or given up by a late word of ours, an order is given again, three times at the most', () => {
  for (const code of ['machine.not-ready', 'order.cancelled', 'order.aborted']) refusedThrice(code);
});

function refusedThrice(code: string): void {
  const world = yardWorld();
  const step = shifting(world);
  const refuse = () => sayOrder(world, 'YC1', step, { state: 'rejected', reason: reason(code) });
  for (let i = 1; i < 3; i++) {
    refuse();
    assert.deepEqual([world.step(step).state, world.step(step).attempt], ['planned', i]);
    world.must('dispatchStep', { step, machine: 'YC1', cell: null, reasons: [] });
  }
  refuse();
  assert.equal(world.step(step).state, 'suspended');
  assert.deepEqual(exceptions(world), [code]);
}

test('T40: refused for any other reason, or with the box in its spreader, it is suspended', () => {
  for (const [phase, code, stays] of [
    ['gantry', 'lift.cannot', 'yard'],
    ['carrying', 'set.cannot', 'machine'],
    ['carrying', 'machine.stuck-twistlock', 'machine'],
    ['gantry', null, 'yard'],
  ] as const) {
    const world = yardWorld();
    const step = shifting(world);
    sayOrder(world, 'YC1', step, { phase });
    sayOrder(world, 'YC1', step, { state: 'aborted', phase, reason: code === null ? null : reason(code) });
    const wanted = code ?? 'order.no-reason';
    assert.deepEqual([world.step(step).state, world.step(step).reason?.code], ['suspended', wanted]);
    assert.deepEqual([exceptions(world), world.terminal.state.jobs.values().next().value?.waits?.code], [[wanted], wanted]);
    assert.equal(world.terminal.state.units.get('A')?.place.at, stays);
    assert.deepEqual(world.terminal.state.equipment.get('YC1')?.steps, []);
    const size = world.terminal.state.size;
    sayOrder(world, 'YC1', step, { state: 'aborted', phase, reason: code === null ? null : reason(code) });
    assert.equal(world.terminal.state.size, size);
  }
});

test("T41: a truck that refuses gives its step back where it stands, laden too when it brings a box to the yard; one laden for a ship is an operator's", () => {
  const world = given(ground);
  world.drive();
  sayTruck(world, 'AT01', { passed: 1, refusal: reason('order.no-route') });
  const truck = world.terminal.state.equipment.get('AT01');
  assert.deepEqual([truck?.steps, truck?.route?.isDone, truck?.cell], [[], true, truck?.route?.cells[1]]);
  assert.deepEqual([world.step(RECEIVE).state, world.step(SHIP_LIFT).state], ['planned', 'planned']);
  assert.equal(world.terminal.state.handovers.size, 0);
  const size = world.terminal.state.size;
  sayTruck(world, 'AT01', { passed: 1, refusal: reason('order.no-route') });
  assert.equal(world.terminal.state.size, size);

  const laden = meeting(ground);
  sayOrder(laden, 'QC1', SHIP_LIFT, { state: 'ended', phase: 'clear' }, { holding: [] });
  sayTruck(laden, 'AT01', { boxes: [box('A').id], isLaden: true });
  laden.must('dispatchStep', { step: 'C1/QC1/0000#2', machine: 'AT01', cell: 'X1.01', reasons: [] });
  for (let i = 0; i < 2; i++) sayTruck(laden, 'AT01', { refusal: reason('order.no-route') });
  assert.deepEqual(exceptions(laden), []);
  assert.deepEqual([laden.step('C1/QC1/0000#2').state, laden.terminal.state.equipment.get('AT01')?.holding], ['planned', ['A']]);
  laden.must('dispatchStep', { step: 'C1/QC1/0000#2', machine: 'AT01', cell: 'X1.02', reasons: [] });

  const forShip = callWorld(ground, {
    inventory: [{ container: box('B'), position: yard('Y1', 2, 1, 1) }],
    loadList: [box('B')],
    lines: [line('load', 2, ['B', slot(2, 0, 82)])],
  });
  const steps = () => [...forShip.terminal.state.jobs.values()].flatMap((job) => job.steps);
  forShip.until(() => steps().some(({ work, state }) => work.does === 'deliver' && state === 'at-handover'));
  const deliver = steps().find(({ work }) => work.does === 'deliver')!;
  sayTruck(forShip, deliver.machine!, { refusal: reason('order.no-route') });
  assert.deepEqual(exceptions(forShip), ['truck.refused-laden']);
  assert.equal(forShip.step(deliver.id).state, 'at-handover');
});

test('T62: a truck that stands off the lanes, or does not know where, is told with its pose, and no longer when it stands in a cell', () => {
  const world = callWorld(ground, { lines: [] });
  for (let i = 0; i < 2; i++) sayTruck(world, 'AT01', { route: null, cell: null, pose: { x: 12.5, y: 400 } });
  const [exception] = [...world.terminal.state.exceptions.values()];
  assert.deepEqual([exception?.about, exception?.reason], ['AT01', reason('truck.off-lanes', { truck: 'AT01', x: 12.5, y: 400 })]);
  const { home } = world.terminal.state.equipment.get('AT01')!;
  sayTruck(world, 'AT01', { route: null, cell: home });
  assert.equal(world.terminal.state.exceptions.size, 0);
  assert.equal(world.told('exceptionResolved').at(-1)?.why?.code, 'exception.truck-placed');
  sayTruck(world, 'AT01', { route: null, cell: null, pose: null });
  assert.deepEqual(exceptions(world), ['truck.not-localized']);
});

test('T42: a machine that drops out gives back what it has not begun; what it has begun waits', () => {
  const drops: readonly ((world: PerfectWorld) => void)[] = [
    (world) => world.must('observeLink', { id: 'YC1', link: 'lost' }),
    (world) => world.must('barEquipment', { id: 'YC1', reason: reason('inspection') }),
    (world) => world.must('observeCrane', { id: 'YC1', technical: 'red', operational: 'automatic', orders: [], holding: [box('A').id] }),
    (world) => world.must('observeCrane', { id: 'YC1', technical: 'green', operational: 'manual', orders: [], holding: [box('A').id] }),
  ];
  for (const [i, drop] of drops.entries()) {
    const world = yardWorld();
    const [first, second] = [shifting(world), shifting(world, 'B', yard('Y1', 6, 2, 1))];
    sayOrder(world, 'YC1', first, { phase: 'carrying' });
    drop(world);
    assert.deepEqual([world.step(first).state, world.step(second).state], ['running', 'planned']);
    assert.deepEqual(world.terminal.state.equipment.get('YC1')?.holding, ['A']);
    assert.deepEqual(exceptions(world), i === 2 ? ['machine.red'] : []);
  }
  const world = given(ground);
  world.must('observeLink', { id: 'AT01', link: 'lost' });
  assert.deepEqual(
    [world.step(RECEIVE).state, world.step(SHIP_LIFT).state, world.terminal.state.handovers.size],
    ['planned', 'planned', 0],
  );
});

test('T43: faults are told once; barring ones bar until a person clears', () => {
  const world = yardWorld();
  const fault = (isBarring: boolean) => world.must('observeFault', { id: 'AT01', reason: reason('truck.beyond-base'), isBarring }, 'AT01');
  for (let i = 0; i < 3; i++) fault(false);
  assert.deepEqual([exceptions(world), world.terminal.state.equipment.get('AT01')?.barred], [['truck.beyond-base'], null]);
  const [id = ''] = [...world.terminal.state.exceptions.keys()];
  world.must('resolveException', { id, resolution: 'acknowledge' }, 'ann');
  for (let i = 0; i < 3; i++) fault(true);
  assert.deepEqual([world.events('equipmentBarred').length, exceptions(world).length], [1, 1]);
  assert.deepEqual(world.why('barEquipment', { id: 'AT01', reason: reason('x') }), ['machine.barred']);
  world.must('clearEquipment', { id: 'AT01' });
  assert.deepEqual(world.why('clearEquipment', { id: 'AT01' }), ['machine.not-barred']);
});
