import assert from 'node:assert/strict';
import test from 'node:test';
import { compileLanes } from '@estiba/port';
import { box } from '../testing/boxes.ts';
import { yard, yardPlace } from '../testing/crane-stand.ts';
import { route } from '../testing/route.ts';
import { tinyScenario, tinySite } from '../testing/tiny-site.ts';
import { orderOver, Tower } from '../testing/tower.ts';
import { World } from './world.ts';

test('E7: a hundred machines at work for an hour say what changes and that they are there, and no more', () => {
  const tiny = tinySite();
  const long = { from: 40, to: 40 + 20 * 89 };
  const site = tinySite({
    quay: { ...tiny.quay, length: 2000 },
    blocks: Array.from({ length: 9 }, (_, i) => ({ ...tiny.blocks[0]!, id: `A${i}`, x: 20 + 200 * i })),
    lanes: tiny.lanes.map((lane) =>
      lane.axis === 'x' ? { ...lane, from: lane.from && 1900, to: lane.to && 1900 } : { ...lane, at: lane.at && 1900 },
    ),
    pockets: [
      { ...tiny.pockets[0]!, ...long },
      { ...tiny.pockets[2]!, ...long },
    ],
    equipment: {
      ...tiny.equipment,
      armg: Array.from({ length: 9 }, (_, i) => ({ ...tiny.equipment.armg[0]!, id: `Y${i}`, block: `A${i}` })),
      trucks: Array.from({ length: 90 }, (_, i) => ({
        ...tiny.equipment.trucks[i % 3]!,
        id: `T${i}`,
        home: `P1.${String(i + 1).padStart(2, '0')}`,
      })),
    },
  });
  const boxes = Array.from({ length: 9 }, (_, block) =>
    Array.from({ length: 24 }, (_unused, i) => ({ block: `A${block}`, bay: 2 * i + 1 })),
  );
  const inventory = boxes
    .flat()
    .map(({ block, bay }) => ({ container: box(`${block}-${bay}`, 20), position: { ...yard(bay, 1, 1), block } }));
  const world = new World(site, tinyScenario({ inventory }));
  const t = new Tower(world);
  const lanes = compileLanes(site);
  const rounds = site.equipment.trucks.map(({ id, home }) => {
    const there = route(lanes, home, 'Q1.01');
    return { id, cells: [...there, ...route(lanes, 'Q1.01', home).slice(1)], at: 0, update: -1 };
  });
  /** Six more cells a minute for whoever has done those before: what a truck drives in a day that is half waiting for cranes. */
  const sendOn = (): void => {
    for (const round of rounds) {
      const { held } = world.staff.trucks.get(round.id)!;
      if (held !== null && held.way.length - held.reached > 3) continue;
      const span = Array.from({ length: 7 }, (_, k) => round.cells[(round.at + k) % (round.cells.length - 1)]!);
      t.fleetOrder(round.id, orderOver(span, { orderId: `${round.id}-round`, orderUpdateId: (round.update += 1), first: round.at }));
      round.at += 6;
    }
  };
  for (const [i, { block, bay }] of boxes.flat().entries()) {
    const lift = {
      orderId: `o${i}`,
      orderUpdateId: 0,
      storing: 'StoreAndStart',
      moveType: 'housekeeping',
      boxes: [{ id: `${block}-${bay}`, sizeType: '22G1', grossKg: 0 }],
      priority: 0,
    } as const;
    t.order(
      'armg',
      { ...lift, from: { ...yardPlace(yard(bay, 1, 1)), block } as never, to: { ...yardPlace(yard(bay, 5, 1)), block } as never },
      `Y${block.slice(1)}`,
    );
  }
  for (let second = 0; second < 3600; second++) {
    if (second % 60 === 0) sendOn();
    t.run(1);
  }
  const metres = [...world.statistics.trucks.values()].reduce((sum, truck) => sum + truck.metres, 0);
  const lifts = [...world.statistics.cranes.values()].reduce((sum, crane) => sum + crane.lifts, 0);
  assert.ok(metres > 400_000 && lifts > 100, `${metres} m, ${lifts} lifts: they were at work`);
  // One state for each cell of 20 m passed and each phase of a lift, and a heartbeat of 10 s (cranes) or 30 s (trucks).
  assert.ok(t.heard.length < metres / 20 + 12 * lifts + 10 * 360 + 90 * 120 + 1000, `${t.heard.length} messages`);
});
