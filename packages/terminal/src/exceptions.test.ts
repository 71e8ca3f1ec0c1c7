import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { type Choice, choicesOf } from './choices.ts';
import type { Resolution } from './words/exception.ts';
import { callWorld } from './testing/call-world.ts';
import { CELL, drive, given, SHIP_LIFT } from './testing/meeting.ts';
import type { PerfectWorld } from './testing/perfect-world.ts';
import { sayOrder, sayTruck } from './testing/reports.ts';
import { box, smallGround, yard } from './testing/words.ts';

const visitor = { visitor: 'V1', purpose: 'deliver', box: box('IN').id, container: box('IN') } as const;

const ground = smallGround();
const wrong = reason('box.wrong', { read: 'OTHER', expected: 'A' });

const open = ({ terminal }: PerfectWorld) => [...terminal.state.exceptions.values()];
const choices = (world: PerfectWorld, actor = 'ann') => choicesOf(world.terminal.state, ground, open(world)[0]!, actor);
const answer = (world: PerfectWorld, resolution: Resolution): string[] =>
  world.why('resolveException', { id: open(world)[0]!.id, resolution }, 'ann');

/** A yard crane that finds another box than it was to shift; `tries`: so many times. */
function findsOther(tries: number): { readonly world: PerfectWorld; readonly step: string } {
  const world = callWorld(ground, { inventory: [{ container: box('A'), position: yard('Y1', 2, 1, 1) }], lines: [] });
  world.must('shiftInYard', { box: box('A').id, to: yard('Y1', 6, 1, 1), kind: 'housekeeping', reasons: [] });
  const step = `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  for (let i = 0; i < tries; i++) {
    if (i > 0) assert.deepEqual(answer(world, 'retry'), []);
    world.must('dispatchStep', { step, machine: 'YC1', cell: null, reasons: [] });
    sayOrder(world, 'YC1', step, { state: 'aborted', phase: 'picking', reason: wrong });
  }
  return { world, step };
}

test('T60: what was given again and came to the same is not given a third time; every choice that is left leads on', () => {
  assert.deepEqual(choices(findsOther(1).world), [{ answer: 'retry' }, { answer: 'done' }, { answer: 'cancel' }]);
  assert.deepEqual(answer(findsOther(2).world, 'retry'), ['exception.retried']);
  const left = choices(findsOther(2).world);
  assert.deepEqual(left, [{ answer: 'done' }, { answer: 'cancel' }] satisfies Choice[]);
  for (const choice of left) {
    const { world } = findsOther(2);
    assert.ok('answer' in choice);
    assert.deepEqual(answer(world, choice.answer), []);
    assert.deepEqual([open(world).length, world.terminal.state.jobs.size, world.terminal.state.units.get('A')?.job], [0, 0, null]);
    world.must('recordPlace', { box: box('A').id, position: yard('Y1', 10, 1, 1), note: 'seen' }, 'ann');
  }
});

test('T60: another cause than the one it was given again for may be tried again', () => {
  const { world, step } = findsOther(1);
  answer(world, 'retry');
  world.must('dispatchStep', { step, machine: 'YC1', cell: null, reasons: [] });
  sayOrder(world, 'YC1', step, { state: 'aborted', phase: 'picking', reason: reason('place.covered', { by: 'X' }) });
  assert.deepEqual(answer(world, 'retry'), []);
});

test('T60: choices are those the terminal accepts: none for who has not taken it, clearing for a barred machine, the mass for a wrong one', () => {
  const { world } = findsOther(1);
  world.must('takeException', { id: open(world)[0]!.id }, 'bob');
  assert.deepEqual(choices(world), []);
  assert.equal(choices(world, 'bob').length, 3);
  const barred = given(ground);
  barred.must('observeFault', { id: 'AT01', reason: reason('vehicle.beyond-base'), isBarring: true });
  assert.deepEqual(choices(barred), [{ answer: 'acknowledge' }, { ask: 'clearEquipment', id: 'AT01' }]);
  const heavy = given(ground);
  drive(heavy, 'AT01');
  sayOrder(heavy, 'QC1', SHIP_LIFT, { phase: 'carrying', weighedKg: 29_000 });
  const all = choices(heavy);
  assert.deepEqual(all.at(-1), { ask: 'reportWeight', box: 'A', kg: 29_000 });
  assert.ok(all.some((choice) => 'answer' in choice && choice.answer === 'acknowledge'));
});

test('T61: a policy may answer because the cause is gone: the log says why, and the same may be asked again when it comes again', () => {
  const world = given(ground);
  drive(world, 'AT01');
  sayTruck(world, 'AT01', { technical: 'red' });
  const [first] = open(world);
  sayTruck(world, 'AT01', { technical: 'green' });
  const why = reason('exception.machine-works', { machine: 'AT01' });
  world.must('resolveException', { id: first!.id, resolution: 'acknowledge', why }, 'estiba');
  assert.deepEqual(world.events('exceptionResolved').at(-1)?.data, { id: first!.id, by: 'estiba', resolution: 'acknowledge', why });
  sayTruck(world, 'AT01', { technical: 'red' });
  assert.deepEqual(
    open(world).map(({ id }) => id),
    [first!.id],
  );
  assert.equal(world.terminal.state.handovers.get(CELL)?.state, 'truck-in');
});

test('T44: a road truck seen at another place than its own is told to a person; no crane comes until it is seen at its own', () => {
  const world = callWorld(ground, { lines: [] });
  world.must('observeVisitor', { ...visitor, phase: 'at-gate' });
  world.must('serveVisitor', { visitor: 'V1', toYard: yard('Y1', 6, 1, 1), reasons: [] });
  const lift = `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  for (let i = 0; i < 2; i++) world.must('observeVisitor', { ...visitor, phase: 'at-exchange', cell: 'Y1.V.12' });
  assert.deepEqual(
    open(world).map(({ about, reason: why }) => [about, why]),
    [['V1', reason('visitor.wrong-place', { visitor: 'V1', cell: 'Y1.V.12', wanted: 'Y1.V.06' })]],
  );
  assert.deepEqual(world.why('dispatchStep', { step: lift, machine: 'YC1', cell: null, reasons: [] }), ['visitor.not-there']);
  world.must('observeVisitor', { ...visitor, phase: 'at-exchange', cell: 'Y1.V.06' });
  assert.deepEqual([open(world).length, world.terminal.state.visitors.get('V1')?.phase], [0, 'at-exchange']);
  assert.equal(world.told('exceptionResolved').at(-1)?.why?.code, 'exception.visitor-there');
  world.must('dispatchStep', { step: lift, machine: 'YC1', cell: null, reasons: [] });
});
