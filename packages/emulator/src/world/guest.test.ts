import assert from 'node:assert/strict';
import test from 'node:test';
import { ReadyTruck } from '../testing/bare-surroundings.ts';
import { box, smallCall } from '../testing/boxes.ts';
import { tinyScenario, tinySite } from '../testing/tiny-site.ts';
import { Tower } from '../testing/tower.ts';
import { type Guest, World } from './world.ts';

class Visitor extends ReadyTruck implements Guest {
  pose(): ReturnType<Guest['pose']> {
    return { ...this.standsAt()!, theta: 0, speed: 0 };
  }
}

test('E49: a truck that somebody else plays is found and served by cranes where it stands, and collides like any other', () => {
  const slot = { bay: 2, row: 1, tier: 82 };
  const world = new World(tinySite(), tinyScenario({ calls: [smallCall([[box('BOX1'), slot]])] }));
  world.truth.ships.get('CALL1')!.lash(2, false);
  world.admit(new Visitor('GUEST', { x: 80, y: 12 }));
  const tower = new Tower(world);
  tower.order(
    'sts',
    {
      orderId: 'lift',
      orderUpdateId: 0,
      storing: 'StoreAndStart',
      moveType: 'discharge',
      boxes: [{ id: 'BOX1', sizeType: '45G1', grossKg: 20_000 }],
      from: { at: 'ship', call: 'CALL1', ...slot, x: 80, y: -15, z: 6 },
      to: { at: 'truck', vehicle: 'GUEST', cell: 'Q1.03', x: 80, y: 12 },
      partner: 'GUEST',
      priority: 0,
    },
    'STS1',
  );
  tower.permit('sts', 'STS1', { orderId: 'lift', grant: 'granted', partner: 'GUEST' });
  assert.ok(tower.run(600, () => tower.report('sts', 'STS1', 'lift')?.state === 'Ended'));
  assert.deepEqual(
    world.truth.carriedBy('GUEST').map(({ id }) => id),
    ['BOX1'],
  );
  assert.equal(world.statistics.violations.length, 0);

  const { x, y } = world.staff.trucks.get('T1')!.drivetrain.pose();
  world.admit(new Visitor('OTHER', { x, y }));
  tower.run(2);
  assert.deepEqual(new Set(world.statistics.violations[0]?.between), new Set(['OTHER', 'T1']));
});
