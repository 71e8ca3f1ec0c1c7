import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { callWorld } from './testing/call-world.ts';
import { CELL, drive, meeting, SHIP_LIFT } from './testing/meeting.ts';
import type { PerfectWorld } from './testing/perfect-world.ts';
import { sayOrder, sayTruck } from './testing/reports.ts';
import { box, line, slot, smallGround, yard } from './testing/words.ts';

const ground = smallGround();
const DELIVER = 'C1/QC1/0000#2';
const YARD_LIFT = 'C1/QC1/0000#3';
const firstException = (world: PerfectWorld): string => [...world.terminal.state.exceptions.keys()][0] ?? '';

const twins = () =>
  callWorld(ground, {
    arrival: [
      { container: box('A', '22G1'), slot: slot(1, 0, 82) },
      { container: box('B', '22G1'), slot: slot(3, 0, 82) },
    ],
    lines: [line('discharge', 2, ['A', slot(1, 0, 82)], ['B', slot(3, 0, 82)])],
    toYard: [[yard('Y1', 1, 1, 1), yard('Y1', 3, 1, 1)]],
  });

test('T33: of two boxes the truck must say both', () => {
  const world = twins();
  world.isLed = false;
  world.until(() => world.terminal.state.calls.get('C1')?.lashed.size === 0);
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [yard('Y1', 1, 1, 1), yard('Y1', 3, 1, 1)], reasons: [] });
  world.must('dispatchStep', { step: 'C1/QC1/0000#0', machine: 'AT01', cell: CELL, reasons: [] });
  world.must('dispatchStep', { step: SHIP_LIFT, machine: 'QC1', cell: null, reasons: [] });
  drive(world, 'AT01');
  sayOrder(world, 'QC1', SHIP_LIFT, { state: 'ended', phase: 'clear', boxesRead: [box('A').id] });
  sayTruck(world, 'AT01', { boxes: [box('A').id], isLaden: true });
  assert.equal(world.terminal.state.handovers.get(CELL)?.state, 'crane-owns');
  sayTruck(world, 'AT01', { boxes: [box('B').id, box('A').id], isLaden: true });
  assert.equal(world.terminal.state.handovers.get(CELL)?.state, 'may-leave');
});

test('T36: a truck served again in its cell is there at once, without a word from it', () => {
  const world = twins();
  world.run('C1');
  const types = world.log.map(({ type }) => type).join(' ');
  assert.match(types, /handoverFreed handoverReserved handoverMoved stepDispatched stepAccepted stepStarted stepAtHandover/);
});

/** A truck stands beside block Y1 with box A, the yard crane waits over it. */
function overTruck(): PerfectWorld {
  const world = meeting(ground);
  sayOrder(world, 'QC1', SHIP_LIFT, { state: 'ended', phase: 'clear' }, { holding: [] });
  sayTruck(world, 'AT01', { boxes: [box('A').id], isLaden: true });
  world.must('dispatchStep', { step: DELIVER, machine: 'AT01', cell: 'X1.01', reasons: [] });
  world.must('dispatchStep', { step: YARD_LIFT, machine: 'YC1', cell: null, reasons: [] });
  drive(world, 'AT01');
  sayOrder(world, 'YC1', YARD_LIFT, { phase: 'awaiting-handover' });
  assert.equal(world.terminal.state.handovers.get('X1.01')?.state, 'crane-owns');
  return world;
}

test('T36 T46: when the truck has gone away, both steps are given again', () => {
  const world = overTruck();
  sayTruck(world, 'AT01', { route: null, cell: 'P1.05' });
  assert.equal(world.terminal.state.handovers.get('X1.01')?.state, 'hold');
  assert.deepEqual(world.why('resolveException', { id: firstException(world), resolution: 'acknowledge' }, 'ann'), ['handover.no-truck']);
  world.must('resolveException', { id: firstException(world), resolution: 'retry' }, 'ann');
  assert.deepEqual([world.step(DELIVER).state, world.step(YARD_LIFT).state], ['planned', 'planned']);
  assert.equal(world.terminal.state.handovers.has('X1.01'), false);
  assert.deepEqual(world.terminal.state.equipment.get('AT01')?.holding, ['A']);
});

test('T40 T46: a crane that gives up over a truck leaves the lock to an operator, who must decide', () => {
  const world = overTruck();
  sayOrder(world, 'YC1', YARD_LIFT, { state: 'aborted', phase: 'awaiting-handover', reason: reason('machine.fault') });
  assert.deepEqual([world.step(YARD_LIFT).state, world.terminal.state.handovers.get('X1.01')?.state], ['suspended', 'hold']);
  assert.deepEqual(world.why('resolveException', { id: firstException(world), resolution: 'acknowledge' }, 'ann'), [
    'exception.needs-decision',
  ]);
  world.must('resolveException', { id: firstException(world), resolution: 'retry' }, 'ann');
  assert.deepEqual([world.step(YARD_LIFT).state, world.step(DELIVER).state], ['planned', 'at-handover']);
  assert.deepEqual(
    [world.terminal.state.handovers.get('X1.01')?.state, world.terminal.state.jobs.get('C1/QC1/0000')?.waits],
    ['truck-in', null],
  );
  world.must('dispatchStep', { step: YARD_LIFT, machine: 'YC1', cell: null, reasons: [] });
  sayOrder(world, 'YC1', YARD_LIFT, { phase: 'awaiting-handover' });
  assert.equal(world.terminal.state.handovers.get('X1.01')?.state, 'crane-owns');
});

test('T31: two road trucks are not served in one place at once', () => {
  const world = callWorld(ground, { lines: [] });
  const steps = ['V1', 'V2'].map((visitor, i) => {
    const told = { visitor, purpose: 'deliver', box: box(`G${i}`).id, container: box(`G${i}`) } as const;
    world.must('observeVisitor', { ...told, phase: 'at-gate' });
    world.must('serveVisitor', { visitor, toYard: yard('Y1', 6, i + 1, 1), reasons: [] });
    world.must('observeVisitor', { ...told, phase: 'at-exchange' });
    return `${[...world.terminal.state.jobs.keys()].at(-1)}#0`;
  });
  const [first = '', second = ''] = steps;
  world.must('dispatchStep', { step: first, machine: 'YC1', cell: null, reasons: [] });
  assert.deepEqual(world.why('dispatchStep', { step: second, machine: 'YC1', cell: null, reasons: [] }), ['cell.reserved']);
});
