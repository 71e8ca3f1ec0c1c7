import assert from 'node:assert/strict';
import test from 'node:test';
import { Random } from '@estiba/base';
import type { CraneOrder, OrderPlace } from '@estiba/messages/equipment';
import { blockAnchor, type Slot, type YardPosition } from '@estiba/port';
import { bareSurroundings, ReadyTruck } from '../../testing/bare-surroundings.ts';
import { box, smallCall } from '../../testing/boxes.ts';
import { tinyScenario, tinySite } from '../../testing/tiny-site.ts';
import { buildCranes } from '../../world/build-cranes.ts';

const truckPlace = (vehicle: string, x: number, y: number): OrderPlace => ({ at: 'truck', vehicle, cell: 'Q1.01', x, y });

/** Gives the crane one order after the other, each with a truck already there and the permit given; says how many boxes it moves an hour. */
function rateOf(crane: ReturnType<typeof buildCranes>[number], orders: readonly CraneOrder[], around: ReturnType<typeof bareSurroundings>) {
  const start = around.agenda.now;
  for (const order of orders) {
    crane.machine.order(order);
    if (order.partner !== undefined) crane.machine.permit({ orderId: order.orderId, grant: 'granted', partner: order.partner });
    for (let limit = start + 100 * 3_600_000; crane.machine.store.get(order.orderId)!.state !== 'Ended'; ) {
      const next = around.agenda.nextAt();
      assert.ok(next !== null && next < limit, JSON.stringify(crane.machine.store.get(order.orderId)));
      around.agenda.runUntil(next);
    }
    crane.machine.command({ command: 'Clear', orderId: order.orderId });
  }
  return orders.length / ((around.agenda.now - start) / 3_600_000);
}

test('E10: a quay crane whose trucks are always there makes 26 to 45 moves an hour', () => {
  const site = tinySite();
  const rows = [0, 1, 2, 3, 4, 5, 6];
  const deck = rows.flatMap((row) => [90, 88, 86, 84, 82].map((tier): Slot => ({ bay: 2, row, tier })));
  const arrival = deck.map((slot, i) => [box(`BOX${i}`), slot] as const);
  const around = bareSurroundings(site, tinyScenario({ calls: [smallCall(arrival)] }));
  around.truth.ships.get('CALL1')!.lash(2, false);
  const crane = buildCranes(site, around)[0]!;
  const orders = deck.map((slot, i): CraneOrder => {
    around.carriers.set(`R${i}`, new ReadyTruck(`R${i}`, { x: 80, y: 12 }));
    return {
      orderId: `o${i}`,
      orderUpdateId: 0,
      storing: 'StoreAndStart',
      moveType: 'discharge',
      boxes: [{ id: `BOX${i}`, sizeType: '45G1', grossKg: 20_000 }],
      from: { at: 'ship', call: 'CALL1', ...slot, x: 80, y: 0, z: 0 },
      to: truckPlace(`R${i}`, 80, 12),
      partner: `R${i}`,
      priority: 0,
    };
  });
  const rate = rateOf(crane, orders, around);
  assert.ok(rate >= 26 && rate <= 45, `${rate.toFixed(1)} moves an hour`);
});

test('E11: a yard crane whose trucks are always there makes 20 to 30 moves an hour', () => {
  const site = tinySite();
  const random = new Random(3);
  const heights = new Map<string, number>();
  const places = Array.from({ length: 60 }, (): YardPosition => {
    const bay = 2 + 4 * random.int(12);
    const row = 1 + random.int(8);
    const tier = Math.min(5, (heights.get(`${bay}/${row}`) ?? 0) + 1);
    heights.set(`${bay}/${row}`, tier);
    return { block: 'A1', bay, row, tier };
  }).filter(({ bay, row, tier }, i, all) => all.findIndex((p) => p.bay === bay && p.row === row && p.tier === tier) === i);
  const around = bareSurroundings(site, tinyScenario());
  const block = site.blocks[0]!;
  const crane = buildCranes(site, around).find(({ kind }) => kind === 'armg')!;
  const orders = places.map((position, i): CraneOrder => {
    const id = `R${i}`;
    const { x, y, z } = blockAnchor(block, position);
    const at = { x: Math.min(200, Math.max(40, Math.round(x / 20) * 20)), y: 108 };
    around.carriers.set(id, new ReadyTruck(id, at));
    around.truth.arrive({ id: `BOX${i}`, isForty: true, height: 2.9, grossKg: 20_000, place: { at: 'carrier', carrier: id } }, id);
    return {
      orderId: `o${i}`,
      orderUpdateId: 0,
      storing: 'StoreAndStart',
      moveType: 'discharge',
      boxes: [{ id: `BOX${i}`, sizeType: '45G1', grossKg: 20_000 }],
      from: truckPlace(id, at.x, at.y),
      to: { at: 'yard', ...position, x, y, z },
      partner: id,
      priority: 0,
    };
  });
  const rate = rateOf(crane, orders, around);
  assert.ok(rate >= 20 && rate <= 30, `${rate.toFixed(1)} moves an hour`);
});
