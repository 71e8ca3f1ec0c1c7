import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { callWorld } from './testing/call-world.ts';
import { CELL, given, meeting, SHIP_LIFT } from './testing/meeting.ts';
import type { PerfectWorld } from './testing/perfect-world.ts';
import { sayOrder, sayTruck } from './testing/reports.ts';
import { box, line, slot, smallGround, yard } from './testing/words.ts';

const ground = smallGround();
const lockOf = (world: PerfectWorld) => world.terminal.state.handovers.get(CELL);
const moves = (world: PerfectWorld): string[] =>
  world.log.flatMap(({ type, data }) => {
    if (type === 'handoverReserved') return ['reserved'];
    if (type === 'handoverFreed') return ['freed'];
    return type === 'handoverMoved' ? [(data as { state: string }).state] : [];
  });

test('T31: the lock goes its way, each state for its own reason', () => {
  const world = meeting(ground);
  assert.deepEqual(moves(world), ['reserved', 'truck-in']);
  sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'awaiting-handover' });
  assert.deepEqual(lockOf(world)?.state, 'crane-owns');
  sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'setting' });
  assert.deepEqual(lockOf(world)?.state, 'crane-owns');
  assert.equal(world.terminal.state.units.get('A')?.place.at, 'machine');
  sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'clear' }, { holding: [] });
  assert.deepEqual(moves(world).slice(2), ['crane-owns', 'crane-owns']);
  assert.equal(world.step('C1/QC1/0000#0').state, 'at-handover');
  sayTruck(world, 'AT01', { boxes: [box('A').id], isLaden: true });
  assert.deepEqual(moves(world).slice(4), ['load-confirmed', 'crane-clear', 'may-leave']);
  assert.equal(world.step('C1/QC1/0000#0').state, 'done');
  assert.equal(world.step(SHIP_LIFT).state, 'done');
  assert.deepEqual(world.terminal.state.units.get('A')?.place, { at: 'machine', machine: 'AT01' });
});

test('T31: a crane that waits first is given the lock when the truck rests in the cell, not before', () => {
  const world = given(ground);
  sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'awaiting-handover' });
  assert.deepEqual([lockOf(world)?.state, world.step(SHIP_LIFT).state], ['reserved', 'at-handover']);
  for (let i = 0; i < 50; i++) {
    world.drive();
    sayTruck(world, 'AT01', { isAtRest: false });
  }
  assert.deepEqual(lockOf(world)?.state, 'reserved');
  sayTruck(world, 'AT01');
  assert.deepEqual(moves(world).slice(1), ['truck-in', 'crane-owns']);
});

test('T32: another number holds the lock and asks once; a person may let it go on', () => {
  const world = meeting(ground);
  const wrong = { phase: 'awaiting-handover', boxesRead: [box('OTHER').id] } as const;
  sayOrder(world, 'QC1', SHIP_LIFT, wrong);
  const size = world.terminal.state.size;
  sayOrder(world, 'QC1', SHIP_LIFT, wrong);
  assert.equal(world.terminal.state.size, size);
  assert.deepEqual([lockOf(world)?.state, lockOf(world)?.reason?.code], ['hold', 'box.wrong-number']);
  const [exception] = [...world.terminal.state.exceptions.values()];
  assert.deepEqual([exception?.about, exception?.reason.code], [CELL, 'box.wrong-number']);
  world.must('resolveException', { id: exception?.id ?? '', resolution: 'acknowledge' }, 'ann');
  sayOrder(world, 'QC1', SHIP_LIFT, wrong);
  assert.deepEqual(lockOf(world)?.state, 'crane-owns');
});

test('T32: a mass is held against what was declared, with a tolerance, and only where there is one', () => {
  for (const [weighedKg, state] of [
    [21_000, 'crane-owns'],
    [21_001, 'hold'],
    [18_999, 'hold'],
    [null, 'crane-owns'],
  ] as const) {
    const world = meeting(ground);
    sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'awaiting-handover', weighedKg });
    assert.equal(lockOf(world)?.state, state, String(weighedKg));
  }
  const world = callWorld(ground, {
    inventory: [{ container: box('E', '45G1', 'estimated'), position: yard('Y1', 2, 1, 1) }],
    lines: [],
  });
  world.must('shiftInYard', { box: box('E').id, to: yard('Y1', 6, 1, 1), kind: 'housekeeping', reasons: [] });
  const step = `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  world.must('dispatchStep', { step, machine: 'YC1', cell: null, reasons: [] });
  sayOrder(world, 'YC1', step, { phase: 'carrying', weighedKg: 9_000 });
  const { weight } = world.terminal.state.units.get('E')?.container ?? {};
  assert.deepEqual(weight, { gross: 9_000, source: 'declared' });
  assert.equal(world.terminal.state.exceptions.size, 0);
});

test('T33: while the truck says otherwise the crane keeps the lock; a box of neither is a mismatch; one that cannot tell is believed the crane', () => {
  const lagging = meeting(ground);
  sayOrder(lagging, 'QC1', SHIP_LIFT, { state: 'ended', phase: 'clear' }, { holding: [] });
  sayTruck(lagging, 'AT01', { boxes: [], isLaden: false });
  assert.equal(lockOf(lagging)?.state, 'crane-owns');
  lagging.now = milliseconds(lagging.now + 80_000);
  sayTruck(lagging, 'AT01', { boxes: [], isLaden: false });
  lagging.now = milliseconds(lagging.now + 80_000);
  lagging.must('passTime', {});
  assert.deepEqual([lockOf(lagging)?.state, lockOf(lagging)?.reason?.code], ['hold', 'handover.truck-to-confirm']);

  const foreign = meeting(ground);
  sayOrder(foreign, 'QC1', SHIP_LIFT, { phase: 'awaiting-handover' });
  sayTruck(foreign, 'AT01', { boxes: [box('ALIEN').id], isLaden: true });
  sayOrder(foreign, 'QC1', SHIP_LIFT, { phase: 'clear' }, { holding: [] });
  assert.deepEqual([lockOf(foreign)?.state, lockOf(foreign)?.reason?.code], ['hold', 'handover.wrong-box']);

  const mute = meeting(ground);
  sayTruck(mute, 'AT01', { boxes: null, isLaden: null });
  sayOrder(mute, 'QC1', SHIP_LIFT, { state: 'ended', phase: 'clear' }, { holding: [] });
  assert.equal(lockOf(mute)?.state, 'may-leave');

  const early = meeting(ground);
  sayOrder(early, 'QC1', SHIP_LIFT, { phase: 'awaiting-handover' });
  sayTruck(early, 'AT01', { boxes: null, isLaden: true });
  sayOrder(early, 'QC1', SHIP_LIFT, { phase: 'clear' }, { holding: [] });
  assert.equal(lockOf(early)?.state, 'may-leave');
  assert.equal(early.terminal.state.exceptions.size, 0);
});

const leaseOf = (world: PerfectWorld): number => lockOf(world)?.leaseUntil ?? 0;

/** An owner is silent until its lease has passed by so much. */
function stayAway(world: PerfectWorld, beyond: number): void {
  world.now = milliseconds(leaseOf(world) + beyond);
  world.must('passTime', {});
}

test('T34: a silent owner puts the lock on hold; nothing is freed', () => {
  const world = meeting(ground);
  stayAway(world, 0);
  assert.equal(lockOf(world)?.state, 'truck-in');
  stayAway(world, 1);
  stayAway(world, 2);
  assert.deepEqual([lockOf(world)?.state, lockOf(world)?.heldFrom, lockOf(world)?.reason?.code], ['hold', 'truck-in', 'handover.silent']);
  const [exception, ...others] = [...world.terminal.state.exceptions.values()];
  assert.deepEqual([exception?.about, others], [CELL, []]);
  world.must('resolveException', { id: exception?.id ?? '', resolution: 'acknowledge' }, 'ann');
  assert.equal(lockOf(world)?.state, 'truck-in');
});

test('T34: an owner that is heard keeps the lock, and few events tell it', () => {
  const world = meeting(ground);
  const first = leaseOf(world);
  sayTruck(world, 'AT01');
  assert.equal(leaseOf(world), first);
  world.now = milliseconds(first);
  sayTruck(world, 'AT01');
  assert.ok(leaseOf(world) > first);
  sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'awaiting-handover' });
  const second = leaseOf(world);
  world.now = milliseconds(second - 1);
  sayTruck(world, 'AT01');
  assert.equal(leaseOf(world), second, 'the crane owns it, not the truck');
  sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'setting' });
  assert.ok(leaseOf(world) > second);
});

test('T35: from truck-in until may-leave the truck is sent nowhere', () => {
  const world = meeting(ground);
  const away = { truck: 'AT01', route: 'AWAY', cells: [CELL, 'QUAY.18'], before: [null, null], step: null, reasons: [] };
  const check = (codes: readonly string[]) => {
    const why = world.why('planRoute', away).filter((code) => code === 'handover.truck-held');
    assert.deepEqual(why, codes);
  };
  check(['handover.truck-held']);
  sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'awaiting-handover' });
  check(['handover.truck-held']);
  sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'clear' }, { holding: [] });
  check(['handover.truck-held']);
  sayTruck(world, 'AT01', { boxes: [box('A').id], isLaden: true });
  check([]);
});

test('T36: a lock is freed when its truck has left; one that leaves before is told', () => {
  const world = meeting(ground);
  sayOrder(world, 'QC1', SHIP_LIFT, { state: 'ended', phase: 'clear' }, { holding: [] });
  sayTruck(world, 'AT01', { boxes: [box('A').id], isLaden: true });
  assert.equal(lockOf(world)?.state, 'may-leave');
  world.until(() => lockOf(world) === undefined);

  const early = meeting(ground);
  sayOrder(early, 'QC1', SHIP_LIFT, { phase: 'awaiting-handover' });
  sayTruck(early, 'AT01', { route: null, cell: 'P1.05' });
  assert.deepEqual([lockOf(early)?.state, lockOf(early)?.reason?.code], ['hold', 'handover.truck-left']);
  const [exception] = [...early.terminal.state.exceptions.values()];
  assert.deepEqual(early.why('resolveException', { id: exception?.id ?? '', resolution: 'acknowledge' }), ['handover.no-truck']);
});

test('T36: a truck served again where it stands goes straight to truck-in', () => {
  const world = callWorld(ground, {
    arrival: [
      { container: box('A', '22G1'), slot: slot(1, 0, 82) },
      { container: box('B', '22G1'), slot: slot(3, 0, 82) },
    ],
    lines: [line('discharge', 2, ['A', slot(1, 0, 82)], ['B', slot(3, 0, 82)])],
    toYard: [[yard('Y1', 1, 1, 1), yard('Y1', 3, 1, 1)]],
  });
  world.run('C1');
  const cells = world.told('handoverReserved').map(({ cell }) => cell);
  assert.equal(cells.length, 3);
  assert.equal(cells[1], cells[2]);
  assert.match(moves(world).join(' '), /may-leave freed reserved truck-in crane-owns/);
});
