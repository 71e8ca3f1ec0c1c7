import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groundOf } from './ground.ts';
import { callWorld } from './testing/call-world.ts';
import { CELL, given, meeting, RECEIVE, SHIP_LIFT } from './testing/meeting.ts';
import type { PerfectWorld } from './testing/perfect-world.ts';
import { sayOrder, sayTruck } from './testing/reports.ts';
import { box, line, slot, smallGround, yard } from './testing/words.ts';

const ground = smallGround();
const send = (world: PerfectWorld, step: string, machine: string, cell: string | null) =>
  world.why('dispatchStep', { step, machine, cell, reasons: [] });

test('T28: a truck carries two TEU of one job, and the rest of a job goes to the truck that has some of it', () => {
  const world = callWorld(ground, {
    trucks: 3,
    inventory: [
      { container: box('A', '22G1'), position: yard('Y1', 1, 1, 1) },
      { container: box('B', '22G1'), position: yard('Y2', 1, 1, 1) },
      { container: box('C'), position: yard('Y1', 2, 2, 1) },
    ],
    loadList: [box('A', '22G1'), box('B', '22G1'), box('C')],
    lines: [line('load', 2, ['A', slot(1, 0, 82)], ['B', slot(3, 0, 82)]), line('load', 2, ['C', slot(2, 1, 82)])],
  });
  world.isLed = false;
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 0, toYard: [], reasons: [] });
  world.must('startLine', { call: 'C1', crane: 'QC1', number: 1, toYard: [], reasons: [] });
  assert.deepEqual(send(world, 'C1/QC1/0000#2', 'AT01', 'X2.01'), ['step.too-soon']);
  world.must('dispatchStep', { step: 'C1/QC1/0000#0', machine: 'AT01', cell: 'X1.01', reasons: [] });
  assert.deepEqual(send(world, 'C1/QC1/0001#0', 'AT01', 'X1.02'), ['machine.busy']);
  world.must('dispatchStep', { step: 'C1/QC1/0000#1', machine: 'YC1', cell: null, reasons: [] });
  for (let i = 0; i < 50; i++) {
    world.drive();
    sayTruck(world, 'AT01', { boxes: null, isLaden: null });
  }
  sayOrder(world, 'YC1', 'C1/QC1/0000#1', { state: 'ended', phase: 'clear' });
  assert.equal(world.step('C1/QC1/0000#0').state, 'done');
  assert.deepEqual(world.terminal.state.equipment.get('AT01')?.holding, ['A']);
  assert.deepEqual(send(world, 'C1/QC1/0000#2', 'AT02', 'X2.01'), ['truck.not-the-jobs']);
  assert.deepEqual(send(world, 'C1/QC1/0001#0', 'AT01', 'X1.02'), ['truck.laden']);
  assert.deepEqual(send(world, 'C1/QC1/0000#2', 'AT01', 'X2.01'), []);
});

test('T28: a truck that carries one box is given no job of two, whether they come in one lift or one by one', () => {
  const { site } = ground;
  const trucks = site.equipment.trucks.map((truck) => (truck.id === 'AT01' ? { ...truck, maxBoxes: 1 as const } : truck));
  const world = callWorld(groundOf({ ...site, equipment: { ...site.equipment, trucks } }), {
    inventory: [
      { container: box('A', '22G1'), position: yard('Y1', 1, 1, 1) },
      { container: box('B', '22G1'), position: yard('Y2', 1, 1, 1) },
      { container: box('C', '22G1'), position: yard('Y1', 1, 2, 1) },
    ],
    arrival: ['D', 'E'].map((id, i) => ({ container: box(id, '22G1'), slot: slot(5 + 2 * i, 0, 82) })),
    loadList: ['A', 'B', 'C'].map((id) => box(id, '22G1')),
    lines: [
      line('load', 2, ['A', slot(1, 0, 82)], ['B', slot(3, 0, 82)]),
      line('load', 2, ['C', slot(1, 1, 82)]),
      line('discharge', 6, ['D', slot(5, 0, 82)], ['E', slot(7, 0, 82)]),
    ],
  });
  world.isLed = false;
  const toYard = [[], [], [yard('Y2', 1, 2, 1), yard('Y2', 1, 3, 1)]];
  for (const [number, places] of toYard.entries())
    world.must('startLine', { call: 'C1', crane: 'QC1', number, toYard: places, reasons: [] });
  assert.deepEqual(send(world, 'C1/QC1/0000#0', 'AT01', 'X1.01'), ['truck.carries-fewer']);
  assert.deepEqual(send(world, 'C1/QC1/0002#0', 'AT01', 'Q1.01'), ['truck.carries-fewer']);
  assert.deepEqual(send(world, 'C1/QC1/0000#0', 'AT02', 'X1.01'), []);
  assert.deepEqual(send(world, 'C1/QC1/0001#0', 'AT01', 'X1.02'), []);
});

test('T28: a truck that delivers has what it delivers', () => {
  const world = meeting(ground);
  sayOrder(world, 'QC1', SHIP_LIFT, { state: 'ended', phase: 'clear' }, { holding: [] });
  sayTruck(world, 'AT01', { boxes: [box('A').id], isLaden: true });
  assert.deepEqual(send(world, 'C1/QC1/0000#2', 'AT02', 'X1.01'), ['truck.without-box']);
  assert.deepEqual(send(world, 'C1/QC1/0000#2', 'AT01', 'X1.01'), []);
});

test('T29: a truck is sent to a free cell of the right kind, and a lift only after it', () => {
  const world = given(ground);
  world.must('withdrawStep', { step: RECEIVE, reason: { code: 'x', params: {} } });
  assert.deepEqual([world.step(RECEIVE).state, world.step(SHIP_LIFT).state], ['planned', 'planned']);
  assert.deepEqual(send(world, SHIP_LIFT, 'QC1', null), ['step.no-meeting']);
  assert.deepEqual(send(world, RECEIVE, 'AT01', null), ['cell.missing']);
  assert.deepEqual(send(world, RECEIVE, 'AT01', 'nowhere'), ['cell.unknown']);
  assert.deepEqual(send(world, RECEIVE, 'AT01', 'X1.01'), ['cell.wrong-place']);
  assert.deepEqual(send(world, RECEIVE, 'AT01', 'QUAY.05'), ['cell.wrong-place']);
  assert.deepEqual(send(world, RECEIVE, 'AT01', CELL), []);
  assert.deepEqual(send(world, SHIP_LIFT, 'QC2', null), ['crane.not-its-line']);
  world.must('observeWind', { metresPerSecond: 25, isStopped: true });
  assert.deepEqual(send(world, SHIP_LIFT, 'QC1', null), ['quay.wind-stop']);
  world.must('observeWind', { metresPerSecond: 5, isStopped: false });
  assert.deepEqual(send(world, SHIP_LIFT, 'QC1', null), []);
  assert.deepEqual(world.terminal.state.handovers.get(CELL)?.crane, 'QC1');
});

test("T29: a cell under a lock is no other truck's, nor a place to park", () => {
  const world = callWorld(ground, {
    arrival: ['A', 'B'].map((id, i) => ({ container: box(id), slot: slot(2, i, 82) })),
    lines: ['A', 'B'].map((id, i) => line('discharge', 2, [id, slot(2, i, 82)])),
  });
  world.isLed = false;
  for (const number of [0, 1])
    world.must('startLine', { call: 'C1', crane: 'QC1', number, toYard: [yard('Y1', 2, number + 1, 1)], reasons: [] });
  assert.deepEqual(send(world, RECEIVE, 'AT01', CELL), []);
  assert.deepEqual(send(world, 'C1/QC1/0001#0', 'AT02', CELL), ['cell.reserved']);
  const cells = [world.terminal.state.equipment.get('AT02')?.home ?? '', CELL];
  const why = world.why('planRoute', { truck: 'AT02', route: 'R', cells, before: [null, null], step: null, reasons: [] });
  assert.deepEqual(why, ['route.not-joined', 'cell.reserved']);
});
