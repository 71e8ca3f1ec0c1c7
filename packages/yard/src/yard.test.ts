import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSite } from '@estiba/port';
import { choosePlace, type PlaceWish, YardMap } from './index.ts';

const site = (() => {
  const read = readSite(JSON.parse(readFileSync(new URL('../../../terminals/langstrand/site.json', import.meta.url), 'utf8')));
  assert.ok(read.ok);
  return read.value;
})();
const block = site.blocks.find(({ reefers }) => reefers.length === 0)!;
const wish = (more: Partial<PlaceWish> = {}): PlaceWish => ({
  isForty: true,
  isLive: false,
  neededAt: Number.POSITIVE_INFINITY,
  neededAtOf: () => Number.POSITIVE_INFINITY,
  blocks: site.blocks.map(({ id }) => ({ id, cost: 0 })),
  nearBay: null,
  not: null,
  ...more,
});
const chosen = (map: YardMap, asked: PlaceWish) => {
  const place = choosePlace(map, asked);
  assert.ok(place.ok);
  return place.value.position;
};

test('Y7: boxes that are exchanged stand in each other’s place, one under others, one not ashore', () => {
  const map = new YardMap(site);
  const at = (row: number, tier: number) => ({ block: block.id, bay: 2, row, tier });
  for (const [row, tier, id] of [
    [1, 1, 'A'],
    [1, 2, 'B'],
    [2, 1, 'C'],
  ] as const)
    map.put(at(row, tier), id);
  map.exchange('A', 'C');
  assert.deepEqual([map.boxesOf(map.stackAt(at(1, 1))), map.boxesOf(map.stackAt(at(2, 1)))], [['C', 'B'], ['A']]);
  map.exchange('B', 'ABOARD');
  assert.deepEqual(map.boxesOf(map.stackAt(at(1, 1))), ['C', 'ABOARD']);
  map.exchange('NOBODY', 'B');
  assert.deepEqual(map.boxesOf(map.stackAt(at(2, 1))), ['A']);
});

test('Y1: a box stands on the next tier of its stack, and only the one on top is taken', () => {
  const map = new YardMap(site);
  const at = (tier: number) => ({ block: block.id, bay: 2, row: 1, tier });
  map.put(at(1), 'A');
  map.put(at(2), 'B');
  assert.deepEqual(map.above(at(1)), ['B']);
  assert.throws(() => map.take(at(1), 'A'), /not on top.*Maybe/);
  assert.throws(() => map.put(at(4), 'C'), /where 2 stand.*Maybe/);
  map.take(at(2), 'B');
  map.take(at(1), 'A');
  assert.deepEqual(map.boxesOf(map.stackAt(at(1))), []);
});

test("Y2: no 40' over 20' ground in use, and no 20' under a 40'", () => {
  const map = new YardMap(site);
  const open = (isForty: boolean, bay: number): boolean => {
    let found = false;
    map.forEachOpen(block.id, isForty, (_, position) => (found ||= position.bay === bay && position.row === 1));
    return found;
  };
  map.put({ block: block.id, bay: 1, row: 1, tier: 1 }, 'S');
  assert.equal(open(true, 2), false);
  assert.equal(open(false, 3), true);
  map.put({ block: block.id, bay: 6, row: 1, tier: 1 }, 'L');
  assert.equal(open(false, 5), false);
  assert.equal(open(true, 6), true);
});

test('Y3: a stack that was promised a box is offered to no other, nor is its ground', () => {
  const map = new YardMap(site);
  const first = chosen(map, wish());
  map.promise(map.stackAt(first));
  assert.notDeepEqual(chosen(map, wish()), first);
  map.release(map.stackAt(first));
  assert.deepEqual(chosen(map, wish()), first);
});

test('Y4: a box is not set on one that is asked for earlier while another place is near', () => {
  const map = new YardMap(site);
  map.put({ block: block.id, bay: 2, row: 1, tier: 1 }, 'SOON');
  const place = chosen(map, wish({ neededAt: 100, neededAtOf: () => 50, blocks: [{ id: block.id, cost: 0 }], nearBay: 2 }));
  assert.notDeepEqual([place.bay, place.row], [2, 1]);
  const later = chosen(map, wish({ neededAt: 100, neededAtOf: () => 200, blocks: [{ id: block.id, cost: 0 }], nearBay: 2 }));
  assert.deepEqual(later, { block: block.id, bay: 2, row: 1, tier: 2 });
});

test('Y5: a live reefer stands where a plug reaches, or the wish is refused', () => {
  const map = new YardMap(site);
  const without = site.blocks.filter(({ reefers }) => reefers.length === 0).map(({ id }) => ({ id, cost: 0 }));
  const refused = choosePlace(map, wish({ isLive: true, blocks: without }));
  assert.ok(!refused.ok && refused.reasons[0]?.code === 'yard.full');
  const { block: where } = chosen(map, wish({ isLive: true }));
  assert.ok(site.blocks.find(({ id }) => id === where)!.reefers.length > 0);
});

test('Y6: a block whose crane is busy is dearer, and a full yard is refused with its reason', () => {
  const map = new YardMap(site);
  const [near, far] = [block, site.blocks.find(({ id }) => id !== block.id)!];
  assert.equal(
    chosen(
      map,
      wish({
        blocks: [
          { id: near!.id, cost: 500 },
          { id: far!.id, cost: 0 },
        ],
      }),
    ).block,
    far!.id,
  );
  assert.ok(!choosePlace(map, wish({ blocks: [] })).ok);
});
