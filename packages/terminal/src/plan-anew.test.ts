import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { callWorld } from './testing/call-world.ts';
import { checkInvariants, checkRoundTrip } from './testing/invariants.ts';
import { box, lidLine, line, slot, smallGround, yard } from './testing/words.ts';

const ground = smallGround();
const [lineA, lineB] = [line('discharge', 2, ['A', slot(2, 0, 82)]), line('discharge', 2, ['B', slot(2, 1, 82)])];

/** A call with two boxes to come ashore, and one that goes aboard. */
function twoOff() {
  return callWorld(ground, {
    arrival: [
      { container: box('A'), slot: slot(2, 0, 82) },
      { container: box('B'), slot: slot(2, 1, 82) },
    ],
    inventory: [{ container: box('L'), position: yard('Y2', 2, 1, 1) }],
    loadList: [box('L')],
    lines: [lineA, lineB],
    toYard: [[yard('Y1', 2, 1, 1)], [yard('Y1', 2, 2, 1)]],
  });
}

const plan = (basis: number, ...instructions: readonly ReturnType<typeof line>[]) => ({
  call: 'C1',
  plan: 'P2',
  leftOut: [],
  basis,
  queues: [{ crane: 'QC1', instructions }],
});
const startA = { call: 'C1', crane: 'QC1', number: 0, toYard: [yard('Y1', 2, 1, 1)], reasons: [] };
const broken = reason('plan.crane-out', { crane: 'QC1' });

test('T70: a plan made before a line was started or given up, cranes changed or another plan came is refused whole', () => {
  const changes = [
    (world: ReturnType<typeof twoOff>) => world.must('startLine', startA),
    (world: ReturnType<typeof twoOff>) => world.must('assignCranes', { call: 'C1', cranes: ['QC1', 'QC2'] }),
    (world: ReturnType<typeof twoOff>) =>
      world.must('acceptPlan', { call: 'C1', plan: 'P1b', leftOut: [], queues: [{ crane: 'QC1', instructions: [lineA] }] }),
  ];
  for (const change of changes) {
    const world = twoOff();
    const call = world.terminal.state.calls.get('C1')!;
    const before = call.revision;
    change(world);
    const lines = call.queues.get('QC1')!.instructions;
    assert.deepEqual(world.why('acceptPlan', plan(before, lineB)), ['plan.outdated']);
    assert.equal(call.queues.get('QC1')!.instructions, lines);
    world.must('acceptPlan', plan(call.revision, lineB));
    assert.equal(call.plan, 'P2');
  }
});

test('T70 T72: a plan made before a line was given up does not lose its box', () => {
  const world = twoOff();
  const call = world.terminal.state.calls.get('C1')!;
  world.must('startLine', startA);
  const before = call.revision;
  world.must('giveUpLine', { job: 'C1/QC1/0000', reason: broken });
  assert.deepEqual(world.why('acceptPlan', plan(before, lineB)), ['plan.outdated']);
  world.must('acceptPlan', plan(call.revision, lineB, lineA));
  world.toYard.length = 0;
  world.toYard.push([yard('Y1', 2, 2, 1)], [yard('Y1', 2, 1, 1)]);
  world.run('C1');
  assert.deepEqual([...call.aboard.values()], []);
  assert.deepEqual([...world.terminal.state.jobs.keys()], []);
  checkInvariants(world.terminal.state, ground);
});

test('T71: a plan is asked for with its reasons, each once, until one is accepted', () => {
  const world = twoOff();
  const call = world.terminal.state.calls.get('C1')!;
  world.must('requestPlan', { call: 'C1', reasons: [broken] });
  world.must('requestPlan', { call: 'C1', reasons: [broken, reason('plan.box-held', { box: 'L', hold: 'line' })] });
  world.must('requestPlan', { call: 'C1', reasons: [broken] });
  assert.deepEqual(
    call.planWanted?.map(({ code }) => code),
    ['plan.crane-out', 'plan.box-held'],
  );
  assert.equal(world.events('planRequested').length, 2);
  checkRoundTrip(world.terminal.state);
  const why = [{ box: box('L').id, reasons: [reason('hold.line', { box: 'L', job: 'load' })] }];
  world.must('acceptPlan', { ...plan(call.revision, lineA), leftOut: [box('L').id], why, without: ['QC2'] });
  assert.deepEqual([call.planWanted, call.whyLeftOut, call.without], [null, why, ['QC2']]);
  world.must('requestPlan', { call: 'C1', reasons: [] });
  assert.deepEqual(
    call.planWanted?.map(({ code }) => code),
    ['plan.asked-for'],
  );
  assert.deepEqual(world.why('requestPlan', { call: 'C9', reasons: [] }), ['call.unknown']);
});

test('T71: other cranes given by a person ask for a plan, the same again do not', () => {
  const world = twoOff();
  const wanted = (): string[] | undefined => world.terminal.state.calls.get('C1')!.planWanted?.map(({ code }) => code);
  world.must('assignCranes', { call: 'C1', cranes: ['QC1'] });
  assert.equal(wanted(), undefined);
  world.must('assignCranes', { call: 'C1', cranes: ['QC1', 'QC2'] });
  assert.deepEqual(wanted(), ['plan.cranes-changed']);
});

test('T71: while a plan is wanted no line is started by the old one', () => {
  const world = twoOff();
  world.must('requestPlan', { call: 'C1', reasons: [broken] });
  assert.deepEqual(world.why('startLine', startA), ['plan.awaited']);
  world.must('acceptPlan', plan(world.terminal.state.calls.get('C1')!.revision, lineA, lineB));
  world.must('startLine', startA);
});

test('T10: a plan that fills a slot which a box keeps, or is on its way to, is refused', () => {
  const world = callWorld(ground, {
    arrival: [{ container: box('STAYS'), slot: slot(2, 0, 82) }],
    inventory: ['L', 'M'].map((id, i) => ({ container: box(id), position: yard('Y2', 2, 1 + i, 1) })),
    loadList: [box('L'), box('M')],
    lines: [line('load', 2, ['L', slot(2, 1, 82)])],
  });
  const toSlot = (row: number) => plan(world.terminal.state.calls.get('C1')!.revision, line('load', 2, ['M', slot(2, row, 82)]));
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [], reasons: [] });
  assert.deepEqual(world.why('acceptPlan', toSlot(0)), ['ship.taken']);
  assert.deepEqual(world.why('acceptPlan', toSlot(1)), ['ship.taken']);
  world.must('acceptPlan', toSlot(2));
});

test('T26: a lid is closed although work was started for when it is opened again', () => {
  const hold = line('load', 2, ['L', slot(2, 0, 2)]);
  const lid = (kind: 'open-lid' | 'close-lid') => lidLine(kind, 2, 'L2');
  const lines = [lid('open-lid'), lid('close-lid'), lid('open-lid'), hold, lid('close-lid')];
  const world = callWorld(ground, { inventory: [{ container: box('L'), position: yard('Y2', 2, 1, 1) }], loadList: [box('L')], lines });
  const start = (number: number) => world.must('startLine', { call: 'C1', crane: 'QC1', number, toYard: [], reasons: [] });
  world.isLed = false;
  start(0);
  world.until(() => world.terminal.state.jobs.size === 0);
  for (let number = 1; number < lines.length; number++) start(number);
  world.run('C1');
  const { aboard, openLids } = world.terminal.state.calls.get('C1')!;
  assert.deepEqual([[...aboard.values()], openLids.size], [['L'], 0]);
});

test('T71: a call that waits for a plan is not complete', () => {
  const world = twoOff();
  const call = world.terminal.state.calls.get('C1')!;
  world.must('acceptPlan', plan(call.revision, lineA));
  world.must('startLine', startA);
  world.must('requestPlan', { call: 'C1', reasons: [broken] });
  world.until(() => world.terminal.state.jobs.size === 0);
  assert.equal(call.phase, 'working');
  world.must('acceptPlan', plan(call.revision));
  assert.equal(call.phase, 'complete');
  assert.deepEqual(world.why('requestPlan', { call: 'C1', reasons: [] }), ['call.wrong-phase']);
});

test('T71: a planner that fails leaves the plan, ends the wish and asks an operator; the next plan closes the question', () => {
  const world = twoOff();
  const call = world.terminal.state.calls.get('C1')!;
  world.must('requestPlan', { call: 'C1', reasons: [broken] });
  world.must('reportPlanFailure', { call: 'C1', reasons: [reason('plan.failed', { call: 'C1', problem: 'none' })] });
  assert.deepEqual([call.plan, call.planWanted, call.planFailed], ['P1', null, [broken]]);
  assert.deepEqual(
    [...world.terminal.state.exceptions.values()].map(({ about, reason: why }) => [about, why.code]),
    [['C1', 'plan.failed']],
  );
  world.must('acceptPlan', plan(call.revision, lineA));
  assert.deepEqual([world.terminal.state.exceptions.size, call.planFailed], [0, null]);
});

test('T72: a line is not given up while a crane is at work on it, nor what is no line', () => {
  const world = twoOff();
  world.must('startLine', startA);
  world.until(() => world.terminal.state.jobs.get('C1/QC1/0000')?.steps.some(({ state }) => state === 'running') === true);
  const running = world.terminal.state.jobs.get('C1/QC1/0000')!.steps.find(({ state }) => state === 'running')!;
  const codes = world.why('giveUpLine', { job: 'C1/QC1/0000', reason: broken });
  if (running.machineKind === 'truck') assert.deepEqual(codes, []);
  else assert.deepEqual(codes, ['job.begun']);
  assert.deepEqual(world.why('giveUpLine', { job: 'none', reason: broken }), ['job.unknown']);
});
