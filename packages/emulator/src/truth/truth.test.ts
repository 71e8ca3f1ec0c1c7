import assert from 'node:assert/strict';
import test from 'node:test';
import { Random } from '@estiba/base';
import type { YardPosition } from '@estiba/port';
import { box, smallCall } from '../testing/boxes.ts';
import { tinyScenario, tinySite } from '../testing/tiny-site.ts';
import { isReason } from './stacks.ts';
import { Truth } from './truth.ts';

const at = (bay: number, row: number, tier: number): YardPosition => ({ block: 'A1', bay, row, tier });
const yardOf = (...boxes: [string, 20 | 40, YardPosition][]) =>
  new Truth(tinySite(), tinyScenario({ inventory: boxes.map(([id, length, position]) => ({ container: box(id, length), position })) }));
const codeOf = (value: object | null): string | null => (value !== null && isReason(value) ? value.code : null);

test('E3: ashore, what is empty, covered, occupied or unsupported is refused, and nothing has moved', () => {
  const truth = yardOf(['A', 40, at(2, 1, 1)], ['B', 40, at(2, 1, 2)], ['C', 20, at(5, 1, 1)]);
  const lift = (position: YardPosition) => truth.lift({ at: 'yard', position }, 'crane');
  assert.equal(codeOf(lift(at(6, 1, 1))), 'place.other-length');
  assert.equal(codeOf(lift(at(10, 1, 1))), 'place.empty');
  assert.equal(codeOf(lift(at(2, 1, 1))), 'place.covered');
  assert.equal(codeOf(lift(at(4, 1, 1))), 'place.unknown');
  assert.equal(codeOf(lift({ ...at(2, 1, 1), block: 'Z' })), 'place.unknown');
  const b = truth.boxes.get('B')!;
  assert.equal(lift(at(2, 1, 2)), b);
  const set = (position: YardPosition) => codeOf(truth.set(b, 'crane', { at: 'yard', position }));
  assert.equal(set(at(6, 1, 1)), 'place.occupied');
  assert.equal(set(at(10, 1, 2)), 'place.no-support');
  assert.equal(set(at(6, 1, 2)), 'place.no-support', 'one half stands on nothing');
  assert.equal(set(at(5, 1, 2)), 'place.other-length');
  assert.deepEqual(truth.carriedBy('crane'), [b]);
  assert.equal(set(at(2, 1, 2)), null);
  assert.deepEqual(b.place, { at: 'yard', position: at(2, 1, 2) });
  const c = truth.lift({ at: 'yard', position: at(5, 1, 1) }, 'crane');
  assert.equal(codeOf(truth.set(c as typeof b, 'crane', { at: 'yard', position: at(1, 1, 3) })), 'place.no-corner-castings');
});

test('E3 E17: aboard, lids and lashings hold too', () => {
  const hold = { bay: 2, row: 1, tier: 2 };
  const deck = { bay: 2, row: 1, tier: 82 };
  const truth = new Truth(
    tinySite(),
    tinyScenario({
      calls: [
        smallCall([
          [box('H'), hold],
          [box('D'), deck],
        ]),
      ],
    }),
  );
  const ship = truth.ships.get('CALL1')!;
  const lift = (slot: typeof hold) => truth.lift({ at: 'ship', call: 'CALL1', slot }, 'crane');
  assert.equal(codeOf(lift(hold)), 'lid.shut');
  assert.equal(codeOf(lift(deck)), 'box.lashed');
  ship.lash(2, false);
  assert.equal(codeOf(ship.moveLid('L2', 'quay')), 'lid.covered');
  const d = truth.boxes.get('D')!;
  assert.equal(lift(deck), d);
  assert.equal(ship.moveLid('L2', 'quay'), null);
  assert.equal(codeOf(ship.moveLid('L2', 'quay')), 'lid.is-off');
  assert.equal(codeOf(truth.set(d, 'crane', { at: 'ship', call: 'CALL1', slot: deck })), 'lid.is-off', 'no floor above an open hatch');
  assert.equal(truth.set(d, 'crane', { at: 'ship', call: 'CALL1', slot: { ...hold, tier: 4 } }), null);
  assert.equal(codeOf(lift(hold)), 'place.covered');
  assert.equal(ship.moveLid('L2', 'ship'), null);
  assert.equal(codeOf(truth.lift({ at: 'ship', call: 'NONE', slot: hold }, 'crane')), 'ship.absent');
});

test('E3: a truck holds one 40 or two 20s', () => {
  const truth = yardOf(['A', 20, at(1, 1, 1)], ['B', 20, at(3, 1, 1)], ['C', 40, at(6, 1, 1)]);
  const load = (id: string) => {
    const { place } = truth.boxes.get(id)!;
    const lifted = truth.lift(place, 'crane');
    return codeOf(truth.set(lifted as never, 'crane', { at: 'carrier', carrier: 'T' }));
  };
  assert.deepEqual([load('A'), load('B'), load('C')], [null, null, 'place.occupied']);
  assert.deepEqual(
    truth.carriedBy('T').map(({ id }) => id),
    ['A', 'B'],
  );
});

test('E3: whatever is tried, each box is in exactly one place and no box is lost', () => {
  const random = new Random(11);
  const start = [1, 5, 9].flatMap((bay, b): [string, 20 | 40, YardPosition][] =>
    [1, 2, 3].flatMap((row): [string, 20 | 40, YardPosition][] =>
      b === 0 ? [[`S${row}`, 20, at(bay, row, 1)]] : [[`L${b}${row}`, 40, at(bay + 1, row, 1)]],
    ),
  );
  const truth = yardOf(...start);
  const boxes = [...truth.boxes.values()];
  let highest = 1;
  const place = () => ({ at: 'yard', position: at(1 + random.int(12), 1 + random.int(3), 1 + random.int(4)) }) as const;
  for (let i = 0; i < 20_000; i++) {
    if (random.next() < 0.5) truth.lift(random.next() < 0.3 ? place() : random.pick(boxes).place, 'crane');
    const held = truth.carriedBy('crane');
    if (held.length > 0) truth.set(random.pick(held), 'crane', place());
    for (const { place: is } of boxes) if (is.at === 'yard') highest = Math.max(highest, is.position.tier);
  }
  for (const found of boxes) {
    const isHeld = truth.carriedBy('crane').includes(found);
    const isStanding = found.place.at === 'yard' && truth.yard.boxAt(found.place.position) === found;
    assert.ok(isHeld !== isStanding, found.id);
  }
  assert.ok(
    boxes.some((b) => b.place.at === 'yard' && b.place.position.tier > 1),
    'something was stacked',
  );
});

test('E4: what cannot be is told, and the first to claim a place keeps it', () => {
  const truth = yardOf(['A', 40, at(2, 1, 1)], ['B', 40, at(2, 1, 1)], ['A', 40, at(6, 1, 1)], ['C', 40, at(999, 1, 1)]);
  assert.deepEqual(
    truth.impossible.map(({ params }) => [params['box'], params['why']]),
    [
      ['B', 'place.occupied'],
      ['A', 'box.twice'],
      ['C', 'place.unknown'],
    ],
  );
  assert.equal(truth.yard.boxAt(at(2, 1, 1))?.id, 'A');
});
