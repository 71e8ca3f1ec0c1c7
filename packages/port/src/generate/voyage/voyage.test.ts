import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Container, Voyage } from '../../index.ts';
import { generateVoyage } from './voyage.ts';

const teu = (boxes: readonly Container[]): number => boxes.reduce((sum, { sizeType }) => sum + (sizeType.lengthFt > 20 ? 2 : 1), 0);

/** What is aboard after each port. */
function aboardAfter({ ports }: Voyage): Container[][] {
  let aboard: Container[] = [];
  return ports.map(({ port, loadList }) => {
    aboard = [...aboard.filter(({ pod }) => pod !== port), ...loadList];
    return aboard;
  });
}

test('a generated voyage is the same for the same seed, and another for another', () => {
  const options = { vessel: 1100, utilisation: 0.8, ports: 4, seed: 1 } as const;
  assert.deepEqual(generateVoyage(options), generateVoyage(options));
  assert.notDeepEqual(generateVoyage(options).ports[0]!.loadList, generateVoyage({ ...options, seed: 2 }).ports[0]!.loadList);
});

test('at every port but the last the ship is filled anew, at the last she is emptied', () => {
  for (const [utilisation, ports] of [
    [0.6, 2],
    [0.8, 6],
    [0.95, 11],
  ] as const) {
    const voyage = generateVoyage({ vessel: 2800, utilisation, ports, seed: 3 });
    assert.equal(voyage.ports.length, ports);
    const aboard = aboardAfter(voyage);
    for (const boxes of aboard.slice(0, -1)) assert.ok(Math.abs(teu(boxes) / voyage.vessel.particulars.teu - utilisation) < 0.01);
    assert.equal(aboard.at(-1)!.length, 0);
    const route = voyage.ports.map(({ port }) => port);
    voyage.ports.forEach(({ port, loadList }, at) => {
      assert.ok(loadList.every(({ pol, pod }) => pol === port && route.indexOf(pod) > at));
    });
    const ids = voyage.ports.flatMap(({ loadList }) => loadList.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  }
});

test('a ship that comes laden has boxes for every port, and no more than fit', () => {
  let given = 0;
  const voyage = generateVoyage({
    vessel: 1100,
    utilisation: 0.8,
    ports: 4,
    seed: 1,
    stow: (ship, boxes, rotation) => {
      given = teu(boxes) / ship.particulars.teu;
      assert.deepEqual(new Set(boxes.map(({ pod }) => pod)), new Set(rotation));
      return [];
    },
  });
  assert.ok(Math.abs(given - 0.8) < 0.01);
  assert.ok(teu(voyage.ports[0]!.loadList) < 0.5 * voyage.vessel.particulars.teu);
});

test('a voyage needs ports and a share', () => {
  assert.throws(() => generateVoyage({ vessel: 1100, utilisation: 1.2, ports: 4, seed: 1 }), /Maybe/);
  assert.throws(() => generateVoyage({ vessel: 1100, utilisation: 0.8, ports: 1, seed: 1 }), /Maybe/);
});
