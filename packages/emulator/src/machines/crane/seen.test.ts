import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeCraneVisualization, readCraneTopic } from '@estiba/messages/equipment';
import { box } from '../../testing/boxes.ts';
import { yard, yardPlace } from '../../testing/crane-stand.ts';
import { tinyScenario, tinySite } from '../../testing/tiny-site.ts';
import { World } from '../../world/world.ts';
import { Tower } from '../../testing/tower.ts';

const TICK = 200;

test('E50: cranes that work, and those that make way, are seen to move a little at a time; who stands is not spoken of again', () => {
  const site = tinySite();
  const world = new World(site, tinyScenario({ inventory: [{ container: box('B1', 20), position: yard(39, 1, 1) }] }));
  const t = new Tower(world);
  const boxes = [{ id: 'B1', sizeType: '22G1', grossKg: 20_000 }];
  const [from, to] = [yardPlace(yard(39, 1, 1)), yardPlace(yard(45, 6, 1))];
  const lift = {
    orderId: 'o',
    orderUpdateId: 0,
    storing: 'StoreAndStart',
    moveType: 'housekeeping',
    boxes,
    priority: 0,
    from,
    to,
  } as const;
  const places = new Map<string, { gantry: number; trolley: number; hoist: number }[]>();
  const look = (): void => {
    for (const { topic, payload, client } of world.seen()) {
      const read = readCraneTopic(topic);
      if (!read.ok) continue;
      const said = decodeCraneVisualization(payload);
      assert.ok(said.ok && read.value.topic === 'visualization' && said.value.header.timestamp === world.now);
      places.set(client, [...(places.get(client) ?? []), said.value.body.position]);
    }
  };
  look();
  assert.deepEqual([...places.keys()].sort(), ['ARMG1', 'ARMG2', 'STS1', 'STS2']);
  t.order('armg', lift as never, 'ARMG1');
  t.run(1);
  for (const end = world.now + 300_000; world.now < end; ) {
    world.pass(world.now + TICK);
    look();
  }
  assert.equal(world.truth.yard.boxAt(yard(45, 6, 1))?.id, 'B1');
  for (const still of ['STS1', 'STS2']) assert.equal(places.get(still)!.length, 1);
  for (const id of ['ARMG1', 'ARMG2']) {
    const seen = places.get(id)!;
    const steps = seen.slice(2).map((place, i) => Math.abs(place.gantry - seen[i + 1]!.gantry));
    assert.ok(seen.length > 30 && Math.max(...steps) < 2, `${id}: ${seen.length} places, ${Math.max(...steps)} m at once`);
  }
});
