import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OrderReport } from '@estiba/messages/equipment';
import { CraneBench } from '../testing/crane-bench.ts';

const onShip = { at: 'ship', call: 'C1', slot: { bay: 2, row: 1, tier: 84 } } as const;
const inYard = { at: 'yard', position: { block: 'Y1', bay: 2, row: 1, tier: 1 } } as const;
const report = (orderId: string, state: OrderReport['state'], phase: OrderReport['phase'], orderUpdateId = 0): OrderReport => ({
  orderId,
  orderUpdateId,
  state,
  phase,
  boxesRead: [],
});

function discharge(): { made: CraneBench; step: ReturnType<CraneBench['lift']> } {
  const made = new CraneBench();
  const step = made.lift('J1', 'QC1', onShip, 'truck');
  made.meet(step, 'Q1.05', 'AT01', 'reserved');
  made.crane('QC1', 'sts');
  return { made, step };
}

test('G18: a step becomes an order with everything a crane needs: metres of the site, the box, the truck it meets', () => {
  const { made, step } = discharge();
  const [order] = made.of('order', 'QC1');
  assert.equal(order?.orderId, step.id);
  assert.equal(order?.storing, 'StoreAndStart');
  assert.equal(order?.orderUpdateId, 0);
  assert.equal(order?.partner, 'AT01');
  assert.deepEqual(
    order?.boxes.map(({ id }) => id),
    ['TEST0000001'],
  );
  assert.equal(order?.from.at, 'ship');
  if (order?.from.at === 'ship') {
    assert.equal(order.from.x, 280, 'bow at 300, the bay 20 m behind it');
    assert.ok(order.from.y < -2.5 && order.from.y > -12, `${order.from.y}: to seaward of the fender line, starboard further out`);
  }
  assert.deepEqual(order?.to.at === 'truck' && [order.to.vehicle, order.to.cell], ['AT01', 'Q1.05']);
});

test('G18: an order is given until the machine reports it, and updated when its truck changes', () => {
  const { made, step } = discharge();
  made.run(30);
  assert.equal(made.of('order', 'QC1').length, 3, 'after 5 and 15 seconds again');
  made.crane('QC1', 'sts', [report(step.id, 'Running', 'gantry')]);
  const given = made.of('order', 'QC1').length;
  made.run(5);
  assert.equal(made.of('order', 'QC1').length, given);
  made.state.handovers.clear();
  made.meet(step, 'Q1.07', 'AT02', 'reserved');
  made.run(1);
  const last = made.of('order', 'QC1').at(-1);
  assert.equal(last?.storing, 'Update');
  assert.equal(last?.orderUpdateId, 1);
  assert.equal(last?.partner, 'AT02');
});

test('G18: a second giving is an update of the first while that is stored, and comes after its clearing when that is over', () => {
  const { made, step } = discharge();
  made.crane('QC1', 'sts', [report(step.id, 'Interrupted.Suspended', 'carrying')]);
  step.attempt = 2;
  made.run(1);
  assert.equal(made.of('order', 'QC1').at(-1)?.orderUpdateId, 100);
  const other = discharge();
  other.made.crane('QC1', 'sts', [report(other.step.id, 'Aborted', 'queued')]);
  assert.deepEqual(
    other.made
      .heard('observeCrane')
      .at(-1)
      ?.orders.map(({ state, attempt }) => [state, attempt]),
    [['rejected', 1]],
  );
  other.made.run(10);
  assert.equal(other.made.of('order', 'QC1').length, 1, 'what was refused is not given again by itself');
  other.step.attempt = 2;
  other.made.run(1);
  assert.deepEqual(other.made.of('command', 'QC1').at(-1), { command: 'Clear', orderId: other.step.id });
  other.made.crane('QC1', 'sts');
  assert.equal(other.made.of('order', 'QC1').at(-1)?.orderUpdateId, 100);
});

test('G19: what has ended is cleared only when the terminal has it in its log; what was taken back is cancelled until it is over', () => {
  const { made, step } = discharge();
  made.crane('QC1', 'sts', [report(step.id, 'Ended', 'clear')]);
  made.run(10);
  assert.deepEqual(
    made.of('command', 'QC1').filter(({ command }) => command === 'Clear'),
    [],
  );
  made.drop(step);
  made.run(1);
  assert.deepEqual(made.of('command', 'QC1').at(-1), { command: 'Clear', orderId: step.id });
  const other = discharge();
  other.made.crane('QC1', 'sts', [report(other.step.id, 'Running', 'gantry')]);
  other.made.drop(other.step);
  other.made.run(12);
  const cancels = other.made.of('command', 'QC1').filter(({ command }) => command === 'Cancel');
  assert.equal(cancels.length, 3, 'every five seconds');
  other.made.crane('QC1', 'sts', [report(other.step.id, 'Aborted', 'gantry')]);
  assert.deepEqual(other.made.of('command', 'QC1').at(-1), { command: 'Clear', orderId: other.step.id });
});

test('G19: a suspended step is neither given again nor taken back', () => {
  const { made, step } = discharge();
  made.crane('QC1', 'sts', [report(step.id, 'Aborted', 'gantry')]);
  step.state = 'suspended';
  const before = made.told.length;
  made.run(8);
  assert.deepEqual(
    made.told.slice(before).filter(({ id }) => id === 'QC1'),
    [],
  );
});

test('G20: a crane that waits at its truck is permitted while it owns the lock, again every 5 s until it has moved on', () => {
  const { made, step } = discharge();
  made.crane('QC1', 'sts', [report(step.id, 'Running', 'awaiting-handover')]);
  assert.deepEqual(made.of('permit', 'QC1'), [], 'told nothing, it waits');
  made.meet(step, 'Q1.05', 'AT01', 'crane-owns');
  made.run(11);
  const permits = made.of('permit', 'QC1');
  assert.equal(permits.length, 3);
  assert.deepEqual(
    permits.map(({ grant, partner }) => [grant, partner]),
    [
      ['granted', 'AT01'],
      ['granted', 'AT01'],
      ['granted', 'AT01'],
    ],
  );
  made.crane('QC1', 'sts', [report(step.id, 'Running', 'setting')]);
  made.run(5);
  assert.equal(made.of('permit', 'QC1').length, 3);
  made.meet(step, 'Q1.05', 'AT01', 'hold');
  made.run(1);
  assert.equal(made.of('permit', 'QC1').at(-1)?.grant, 'revoked');
});

test('G20: a lease that ran out grants nothing', () => {
  const { made, step } = discharge();
  made.crane('QC1', 'sts', [report(step.id, 'Running', 'awaiting-handover')]);
  made.meet(step, 'Q1.05', 'AT01', 'crane-owns', 3000);
  made.run(8);
  assert.equal(made.of('permit', 'QC1').at(-1)?.grant, 'queued');
});

test('G15: a restart of the gateway repeats no order the machine reports, and gives the permit again', () => {
  const { made, step } = discharge();
  made.meet(step, 'Q1.05', 'AT01', 'crane-owns');
  made.restart();
  made.told = [];
  made.run(1);
  assert.deepEqual(made.of('command', 'QC1'), [{ command: 'report' }], 'it asks how things stand');
  assert.deepEqual(made.of('order', 'QC1'), []);
  made.crane('QC1', 'sts', [report(step.id, 'Running', 'awaiting-handover')]);
  assert.deepEqual(
    made.of('order', 'QC1').map(({ storing, orderUpdateId }) => [storing, orderUpdateId]),
    [['Update', 1]],
    'what it holds may be old',
  );
  assert.equal(made.of('permit', 'QC1').at(-1)?.grant, 'granted');
});

test('G13: a silent crane is asked, then lost', () => {
  const { made } = discharge();
  made.crane('QC1', 'sts');
  made.commands = [];
  made.run(28);
  assert.ok(made.of('command', 'QC1').some(({ command }) => command === 'report'));
  assert.deepEqual(
    made.heard('observeLink').filter(({ id }) => id === 'QC1'),
    [],
  );
  made.run(5);
  assert.deepEqual(
    made
      .heard('observeLink')
      .filter(({ id }) => id === 'QC1')
      .at(0)?.link,
    'lost',
  );
});

test('G18: a yard lift names its place in the block; a step of nowhere is told as a fault', () => {
  const made = new CraneBench();
  made.lift('J2', 'YC1', inYard, { at: 'yard', position: { block: 'Y1', bay: 6, row: 2, tier: 1 } });
  made.crane('YC1', 'armg');
  const [order] = made.of('order', 'YC1');
  assert.deepEqual(order?.from.at === 'yard' && [order.from.block, order.from.bay, order.from.row, order.from.tier], ['Y1', 2, 1, 1]);
  made.lift('J3', 'YC1', { at: 'yard', position: { block: 'NONE', bay: 2, row: 1, tier: 1 } }, inYard);
  made.run(1);
  assert.deepEqual(
    made.heard('observeFault').map(({ reason }) => reason.code),
    ['machine.order-unsayable'],
  );
});

test('G21: swell over its limit closes the berths that are open, and at nine tenths opens those it closed', () => {
  const made = new CraneBench();
  const limit = made.site.weather.swellStopMetres;
  const [first, ...others] = made.site.berths.map(({ id }) => id);
  const asked = () =>
    made.commands.splice(0).flatMap(({ type, data }) => (type.endsWith('Berth') ? [`${type} ${(data as { berth: string }).berth}`] : []));
  made.state.closedBerths.add(first!);
  made.weather({ wind: 5, gust: 6, swell: limit - 0.1 });
  assert.deepEqual(asked(), []);
  made.weather({ wind: 5, gust: 6, swell: limit });
  assert.deepEqual(
    asked(),
    others.map((berth) => `closeBerth ${berth}`),
  );
  for (const berth of others) {
    made.state.closedBerths.add(berth);
    made.state.closedBySwell.add(berth);
  }
  made.weather({ wind: 5, gust: 6, swell: limit * 0.95 });
  assert.deepEqual(asked(), []);
  made.weather({ wind: 5, gust: 6, swell: limit * 0.89 });
  assert.deepEqual(
    asked(),
    others.map((berth) => `openBerth ${berth}`),
  );
});

test('G21: wind stops above the limit and lets go on at nine tenths of it', () => {
  const made = new CraneBench();
  const stop = made.site.weather.windStopMetresPerSecond;
  made.weather({ wind: 10, gust: stop - 0.1 });
  made.weather({ wind: 12, gust: stop });
  assert.deepEqual(made.heard('observeWind'), [{ metresPerSecond: stop, isStopped: true }]);
  made.state.isWindStopped = true;
  made.weather({ wind: 12, gust: stop * 0.95 });
  assert.equal(made.heard('observeWind').length, 1);
  made.weather({ wind: 10, gust: stop * 0.89 });
  assert.equal(made.heard('observeWind').at(-1)?.isStopped, false);
});

test('G21: a ship is berthed when alongside, told to go when her work is complete, sailed when she is gone', () => {
  const made = new CraneBench();
  const visit = made.state.calls.get('C1')!;
  visit.phase = 'announced';
  made.ship({ phase: 'approaching' });
  assert.deepEqual(made.heard('berthCall'), []);
  made.ship({ phase: 'alongside', bowAt: 300 });
  assert.deepEqual(made.heard('berthCall'), [{ call: 'C1' }]);
  visit.phase = 'complete';
  made.run(1);
  assert.deepEqual(made.of('command', 'C1').at(-1), { command: 'Stop', orderId: 'C1' });
  made.ship({ phase: 'sailed' });
  assert.deepEqual(made.heard('sailCall'), [{ call: 'C1' }]);
});

test('G21: a road truck is told to its exchange place and back to the gate, and forgotten when it is gone', () => {
  const made = new CraneBench();
  const visitor = { visitor: 'V1', purpose: 'collect', phase: 'at-gate', box: 'TEST0000001' } as const;
  made.gate({ visitors: [visitor] });
  assert.deepEqual(
    made.heard('observeVisitor').map(({ phase, purpose, box }) => [phase, purpose, box]),
    [['at-gate', 'collect', 'TEST0000001']],
  );
  made.state.visitors.set('V1', { id: 'V1', purpose: 'collect', box: 'TEST0000001', exchange: 'Y1.V.3', phase: 'inside' });
  made.run(1);
  const [order] = made.of('order', 'gate');
  assert.deepEqual([order?.orderId, order?.moveType, order?.to.at === 'truck' && order.to.cell], ['V1', 'gate-out', 'Y1.V.3']);
  for (const cell of ['Y1.V.9', 'Y1.V.3']) {
    made.gate({ visitors: [{ ...visitor, phase: 'at-exchange', cell }], orders: [report('V1', 'Running', 'carrying')] });
    const { phase, cell: told } = made.heard('observeVisitor').at(-1)!;
    assert.deepEqual([phase, told], ['at-exchange', cell], 'where it stands is told at once, right or wrong');
  }
  made.state.visitors.get('V1')!.phase = 'leaving';
  made.run(1);
  assert.deepEqual([made.of('order', 'gate').at(-1)?.orderUpdateId, made.of('order', 'gate').at(-1)?.to.at], [1, 'gate']);
  made.gate({ visitors: [{ ...visitor, phase: 'gone' }], orders: [report('V1', 'Ended', 'clear', 1)] });
  assert.equal(made.heard('observeVisitor').at(-1)?.phase, 'gone');
  made.state.visitors.delete('V1');
  made.run(1);
  assert.deepEqual(made.of('command', 'gate').at(-1), { command: 'Clear', orderId: 'V1' });
});

test('G21: the gate itself is told to be there, under the terminal’s name for it', () => {
  const made = new CraneBench();
  made.state.equipment.set('GATE', { id: 'GATE', kind: 'gate', technical: 'red', operational: 'offline', link: 'never' } as never);
  made.gate({});
  assert.deepEqual(made.heard('observeLink').at(-1), { id: 'GATE', link: 'online' });
  assert.deepEqual(made.heard('observeCrane').at(-1)?.technical, 'green');
});
