import assert from 'node:assert/strict';
import test from 'node:test';
import { compileLanes } from '@estiba/port';
import { box, smallCall } from '../testing/boxes.ts';
import { route } from '../testing/route.ts';
import { tinyScenario, tinySite } from '../testing/tiny-site.ts';
import { action, orderOver, Tower } from '../testing/tower.ts';
import { World } from './world.ts';

test('E1: a truck, a quay crane and a yard crane carry a box from the ship to the yard', () => {
  const site = tinySite();
  const lanes = compileLanes(site);
  const slot = { bay: 2, row: 1, tier: 82 };
  const world = new World(site, tinyScenario({ calls: [smallCall([[box('BOX1'), slot]])] }));
  world.truth.ships.get('CALL1')!.lash(2, false);
  const tower = new Tower(world);
  const quay = lanes.cellOf.get('Q1.03')!;
  const yard = lanes.cellOf.get('X1.04')!;
  const truckAt = (cell: number) =>
    ({ at: 'truck', vehicle: 'T1', cell: lanes.name[cell]!, x: lanes.x[cell]!, y: lanes.y[cell]! }) as const;
  const common = { orderUpdateId: 0, storing: 'StoreAndStart', moveType: 'discharge', partner: 'T1', priority: 0 } as const;
  const boxes = [{ id: 'BOX1', sizeType: '45G1', grossKg: 20_000 }];
  const position = { block: 'A1', bay: 10, row: 2, tier: 1 };

  tower.fleetOrder('T1', orderOver(route(lanes, 'P1.01', 'Q1.03'), { actions: [action('pick', 'a1', { loadId: 'BOX1' })] }));
  const from = { at: 'ship', call: 'CALL1', ...slot, x: 80, y: -15, z: 6 } as const;
  tower.order('sts', { ...common, orderId: 'lift', boxes, from, to: truckAt(quay) }, 'STS1');
  assert.ok(tower.run(400, () => tower.report('sts', 'STS1', 'lift')?.phase === 'awaiting-handover'));
  assert.ok(tower.run(400, () => tower.truck('T1').actionStates[0]?.status === 'RUNNING'));
  tower.run(30);
  assert.equal(tower.report('sts', 'STS1', 'lift')?.phase, 'awaiting-handover', 'waits for the permit');
  assert.deepEqual(tower.report('sts', 'STS1', 'lift')?.boxesRead, ['BOX1']);
  assert.equal(tower.report('sts', 'STS1', 'lift')?.weighedKg, 20_000);
  tower.permit('sts', 'STS1', { orderId: 'lift', grant: 'granted', partner: 'T1' });
  assert.ok(tower.run(200, () => tower.report('sts', 'STS1', 'lift')?.state === 'Ended'));
  assert.ok(tower.run(5, () => tower.truck('T1').actionStates[0]?.status === 'FINISHED'));
  assert.equal(tower.truck('T1').loads?.[0]?.loadId, 'BOX1');

  const way = route(lanes, 'Q1.03', 'X1.04');
  tower.fleetOrder('T1', orderOver(way, { orderId: 'O2', actions: [action('drop', 'a2', { loadId: 'BOX1' })] }));
  const to = { at: 'yard', ...position, x: 52, y: 115, z: 0 } as const;
  tower.order('armg', { ...common, orderId: 'stack', boxes, from: truckAt(yard), to }, 'ARMG1');
  assert.ok(tower.run(400, () => tower.truck('T1').actionStates[0]?.status === 'RUNNING'));
  tower.permit('armg', 'ARMG1', { orderId: 'stack', grant: 'granted', partner: 'T1' });
  assert.ok(tower.run(400, () => tower.report('armg', 'ARMG1', 'stack')?.state === 'Ended'));
  assert.equal(tower.truck('T1').actionStates[0]?.status, 'FINISHED');
  assert.deepEqual(tower.truck('T1').loads, []);
  assert.equal(world.truth.yard.boxAt(position)?.id, 'BOX1');
  assert.equal(world.aboard('CALL1').size, 0);
  assert.deepEqual(world.statistics.violations, []);
});
