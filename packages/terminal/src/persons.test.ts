import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import type { Resolution } from './words/exception.ts';
import { callWorld } from './testing/call-world.ts';
import { CELL, drive, given, meeting, RECEIVE, SHIP_LIFT } from './testing/meeting.ts';
import type { PerfectWorld } from './testing/perfect-world.ts';
import { sayOrder, sayTruck } from './testing/reports.ts';
import { box, lidLine, smallGround, yard } from './testing/words.ts';

const ground = smallGround();
const JOB = 'C1/QC1/0000';

function answer(world: PerfectWorld, resolution: Resolution): string[] {
  const [id = ''] = [...world.terminal.state.exceptions.keys()];
  return world.why('resolveException', { id, resolution }, 'ann');
}

/** A yard crane holds box A and cannot set it. */
function stuck(phase: 'gantry' | 'carrying' = 'carrying'): { readonly world: PerfectWorld; readonly step: string } {
  const world = callWorld(ground, { inventory: [{ container: box('A'), position: yard('Y1', 2, 1, 1) }], lines: [] });
  world.must('shiftInYard', { box: box('A').id, to: yard('Y1', 6, 1, 1), kind: 'housekeeping', reasons: [] });
  const step = `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  world.must('dispatchStep', { step, machine: 'YC1', cell: null, reasons: [] });
  sayOrder(world, 'YC1', step, { phase });
  sayOrder(world, 'YC1', step, { state: 'aborted', phase, reason: reason('set.cannot') });
  return { world, step };
}

test('T45: an exception is answered by who took it; one about nothing that rests can only be acknowledged', () => {
  const { world } = stuck();
  const [id = ''] = [...world.terminal.state.exceptions.keys()];
  assert.deepEqual(world.why('takeException', { id: 'none' }), ['exception.unknown']);
  world.must('takeException', { id }, 'ann');
  world.must('takeException', { id }, 'ann');
  assert.equal(world.events('exceptionTaken').length, 1);
  assert.deepEqual(world.why('takeException', { id }, 'bob'), ['exception.taken']);
  assert.deepEqual(world.why('resolveException', { id, resolution: 'retry' }, 'bob'), ['exception.taken']);
  assert.deepEqual(world.why('resolveException', { id, resolution: 'retry' }, 'ann'), []);
  assert.deepEqual(world.why('resolveException', { id, resolution: 'retry' }, 'ann'), ['exception.unknown']);
  world.must('observeFault', { id: 'AT01', reason: reason('fault'), isBarring: false });
  assert.deepEqual(answer(world, 'done'), ['exception.only-acknowledge']);
  assert.deepEqual(answer(world, 'acknowledge'), []);
});

test('T45: who took an exception may hand it back, or be relieved by one who names them; it has one holder at any time', () => {
  const { world } = stuck();
  const [id = ''] = [...world.terminal.state.exceptions.keys()];
  const holder = (): string | null | undefined => world.terminal.state.exceptions.get(id)?.takenBy;
  assert.deepEqual(world.why('handBackException', { id: 'none' }), ['exception.unknown']);
  world.must('takeException', { id }, 'ann');
  assert.deepEqual(world.why('handBackException', { id }, 'bob'), ['exception.taken']);
  world.must('handBackException', { id }, 'ann');
  world.must('handBackException', { id }, 'ann');
  assert.deepEqual([holder(), world.events('exceptionHandedBack').length], [null, 1]);
  world.must('takeException', { id }, 'bob');
  assert.deepEqual(world.why('takeException', { id, from: 'eve' }, 'ann'), ['exception.taken']);
  assert.equal(holder(), 'bob');
  world.must('takeException', { id, from: 'bob' }, 'ann');
  assert.deepEqual([holder(), world.told('exceptionTaken').at(-1)], ['ann', { id, by: 'ann', from: 'bob' }]);
  assert.deepEqual(world.why('resolveException', { id, resolution: 'retry' }, 'bob'), ['exception.taken']);
});

test('T46: retry gives a step again, to the crane that has the box in its spreader', () => {
  const { world, step } = stuck();
  assert.deepEqual(answer(world, 'retry'), []);
  assert.deepEqual([world.step(step).state, [...world.terminal.state.jobs.values()][0]?.waits], ['planned', null]);
  world.must('dispatchStep', { step, machine: 'YC1', cell: null, reasons: [] });
  sayOrder(world, 'YC1', step, { state: 'ended', phase: 'clear' });
  assert.equal(world.terminal.state.yard.get('Y1-006-01-1'), 'A');
});

test('T46: done sets the box where the step wanted it, unless another stands there', () => {
  const { world } = stuck();
  assert.deepEqual(answer(world, 'done'), []);
  assert.deepEqual([...world.terminal.state.yard], [['Y1-006-01-1', 'A']]);
  assert.equal(world.terminal.state.jobs.size, 0);
  assert.deepEqual(
    world.log.filter(({ type }) => type === 'boxMoved').map(({ data }) => (data as { by: string }).by),
    ['YC1', 'ann'],
  );
});

test('T46: cancel gives the job up and leaves the box where it is; what was suspended elsewhere cannot go on', () => {
  const { world } = stuck();
  assert.deepEqual(answer(world, 'acknowledge'), ['exception.needs-decision']);
  assert.deepEqual(answer(world, 'cancel'), []);
  assert.deepEqual([world.terminal.state.jobs.size, world.terminal.state.promised.size], [0, 0]);
  assert.deepEqual(world.terminal.state.units.get('A')?.place, { at: 'machine', machine: 'YC1' });
  assert.equal(world.terminal.state.units.get('A')?.job, null);
});

test('T46: a suspended lift goes on at its crane when what was found is acknowledged', () => {
  const world = callWorld(ground, { inventory: [{ container: box('A'), position: yard('Y1', 2, 1, 1) }], lines: [] });
  world.must('shiftInYard', { box: box('A').id, to: yard('Y1', 6, 1, 1), kind: 'housekeeping', reasons: [] });
  const step = `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  world.must('dispatchStep', { step, machine: 'YC1', cell: null, reasons: [] });
  const heavy = { phase: 'carrying', weighedKg: 40_000 } as const;
  sayOrder(world, 'YC1', step, heavy);
  assert.deepEqual([world.step(step).state, world.terminal.state.units.get('A')?.place.at], ['suspended', 'yard']);
  assert.deepEqual(answer(world, 'acknowledge'), []);
  sayOrder(world, 'YC1', step, heavy);
  assert.deepEqual([world.step(step).state, world.terminal.state.units.get('A')?.place.at], ['running', 'machine']);
});

/** The lock of the quay cell is on hold, for a number read wrong. */
function held(): PerfectWorld {
  const world = meeting(ground);
  sayOrder(world, 'QC1', SHIP_LIFT, { phase: 'awaiting-handover', boxesRead: [box('OTHER').id] });
  assert.equal(world.terminal.state.handovers.get(CELL)?.state, 'hold');
  return world;
}

test('T46: a lock on hold: done hands over by hand, cancel frees it, retry needs an empty spreader', () => {
  const done = held();
  assert.deepEqual(answer(done, 'retry'), ['exception.crane-laden']);
  assert.deepEqual(answer(done, 'done'), []);
  assert.deepEqual(done.terminal.state.units.get('A')?.place, { at: 'machine', machine: 'AT01' });
  assert.deepEqual([done.step(RECEIVE).state, done.step(SHIP_LIFT).state], ['done', 'done']);
  assert.equal(done.terminal.state.handovers.get(CELL)?.state, 'may-leave');

  const cancel = held();
  assert.deepEqual(answer(cancel, 'cancel'), []);
  assert.deepEqual([cancel.terminal.state.handovers.size, cancel.terminal.state.jobs.has(JOB)], [0, false]);
  assert.deepEqual(cancel.terminal.state.units.get('A')?.place, { at: 'machine', machine: 'QC1' });
  assert.equal(cancel.terminal.state.calls.get('C1')?.phase, 'complete', 'its only line was given up');

  const retry = given(ground);
  drive(retry, 'AT01');
  sayOrder(retry, 'QC1', SHIP_LIFT, { phase: 'carrying', boxesRead: [box('OTHER').id] });
  assert.deepEqual(answer(retry, 'retry'), []);
  assert.deepEqual([retry.step(SHIP_LIFT).state, retry.terminal.state.handovers.get(CELL)?.state], ['planned', 'truck-in']);
});

test('T46: a lid moved by hand is where it was to go; what a truck could not do the crane decides', () => {
  const world = callWorld(ground, { lines: [lidLine('open-lid', 6, 'L6'), lidLine('close-lid', 6, 'L6')] });
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [], reasons: [] });
  world.must('dispatchStep', { step: `${JOB}#0`, machine: 'QC1', cell: null, reasons: [] });
  sayOrder(world, 'QC1', `${JOB}#0`, { state: 'rejected', reason: reason('order.invalid') });
  assert.deepEqual(answer(world, 'done'), []);
  assert.ok(world.terminal.state.calls.get('C1')?.openLids.has('L6'));

  const red = given(ground);
  drive(red, 'AT01');
  sayTruck(red, 'AT01', { technical: 'red' });
  assert.deepEqual(
    [...red.terminal.state.exceptions.values()].map(({ about }) => about),
    [RECEIVE],
  );
  assert.deepEqual(answer(red, 'done'), ['exception.crane-decides']);
  assert.deepEqual(answer(red, 'retry'), []);
  assert.deepEqual([red.step(RECEIVE).state, red.terminal.state.handovers.size], ['planned', 0]);
});

test('T47: a job is cancelled while no crane is at work on it; steps are withdrawn until a crane is over the truck', () => {
  const world = given(ground);
  const why = reason('plan.changed');
  assert.deepEqual(world.why('withdrawStep', { step: 'none#0', reason: why }), ['step.unknown']);
  assert.deepEqual(world.why('withdrawStep', { step: `${JOB}#3`, reason: why }), ['step.not-withdrawable']);
  assert.deepEqual(world.why('withdrawStep', { step: SHIP_LIFT, reason: why }), []);
  world.must('dispatchStep', { step: SHIP_LIFT, machine: 'QC1', cell: null, reasons: [] });
  drive(world, 'AT01');
  assert.deepEqual(world.why('withdrawStep', { step: RECEIVE, reason: why }), []);
  assert.equal(world.step(SHIP_LIFT).state, 'planned');
  assert.deepEqual(world.why('cancelJob', { job: 'none', reason: why }), ['job.unknown']);
  assert.deepEqual(world.why('cancelJob', { job: JOB, reason: why }), []);
  assert.deepEqual(world.why('cancelJob', { job: JOB, reason: why }), ['job.unknown']);

  const over = meeting(ground);
  assert.deepEqual(over.why('cancelJob', { job: JOB, reason: why }), ['job.begun']);
  sayOrder(over, 'QC1', SHIP_LIFT, { phase: 'awaiting-handover' });
  assert.deepEqual(over.why('withdrawStep', { step: RECEIVE, reason: why }), ['handover.truck-held']);
  assert.deepEqual(over.why('withdrawStep', { step: SHIP_LIFT, reason: why }), ['step.not-withdrawable']);
});

test('T48: a person sets right where a box stands and what it weighs', () => {
  const { world } = stuck('gantry');
  const record = (...to: Parameters<typeof yard>) =>
    world.why('recordPlace', { box: box('A').id, position: yard(...to), note: 'seen' }, 'ann');
  assert.deepEqual(record('Y1', 10, 1, 1), ['box.in-work']);
  answer(world, 'cancel');
  assert.deepEqual(record('Y1', 10, 1, 2), ['yard.no-support']);
  assert.deepEqual(record('Y2', 10, 1, 1), []);
  assert.deepEqual([...world.terminal.state.yard], [['Y2-010-01-1', 'A']]);
  const weigh = (kg: number) => world.why('reportWeight', { box: box('A').id, kg, source: 'gate' }, 'ann');
  assert.deepEqual(
    [weigh(0), weigh(-1), weigh(Infinity), weigh(7_000)],
    [['weight.not-positive'], ['weight.not-positive'], ['weight.not-positive'], []],
  );
  assert.deepEqual(world.terminal.state.units.get('A')?.container.weight, { gross: 7_000, source: 'declared' });
});

test('T46: what comes before must be done, and a box another stands on is nowhere else', () => {
  const world = given(ground);
  sayOrder(world, 'YC1', `${JOB}#3`, { state: 'ended', phase: 'clear' });
  assert.deepEqual(answer(world, 'done'), ['step.too-soon']);

  const yardWorld = callWorld(ground, {
    inventory: [
      { container: box('A'), position: yard('Y1', 2, 1, 1) },
      { container: box('B'), position: yard('Y1', 2, 1, 2) },
    ],
    lines: [],
  });
  yardWorld.must('shiftInYard', { box: box('A').id, to: yard('Y1', 6, 1, 1), kind: 'yard-shift', reasons: [] });
  const step = `${[...yardWorld.terminal.state.jobs.keys()].at(-1)}#0`;
  sayOrder(yardWorld, 'YC1', step, { state: 'ended', phase: 'clear' });
  assert.deepEqual(answer(yardWorld, 'done'), ['yard.covered']);
  assert.equal(yardWorld.terminal.state.yard.get('Y1-002-01-1'), 'A');
});

test('T48: what stands under another, or on what is about to go, is not recorded elsewhere', () => {
  const world = callWorld(ground, {
    inventory: [
      { container: box('A'), position: yard('Y1', 2, 1, 1) },
      { container: box('B'), position: yard('Y1', 2, 1, 2) },
      { container: box('C'), position: yard('Y1', 2, 2, 1) },
    ],
    lines: [],
  });
  const record = (id: string, ...to: Parameters<typeof yard>) =>
    world.why('recordPlace', { box: box(id).id, position: yard(...to), note: '' }, 'ann');
  assert.deepEqual(record('A', 'Y1', 6, 1, 1), ['yard.covered']);
  world.must('shiftInYard', { box: box('C').id, to: yard('Y1', 6, 1, 1), kind: 'yard-shift', reasons: [] });
  assert.deepEqual(record('B', 'Y1', 2, 2, 2), ['yard.support-leaves']);
  assert.deepEqual(record('B', 'Y1', 6, 1, 1), ['yard.taken']);
  assert.deepEqual(record('B', 'Y2', 6, 1, 1), []);
});
