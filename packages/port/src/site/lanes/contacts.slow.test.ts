import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsOf, isCrossing } from '../testing/drives.test-kit.ts';
import { siteOf, terminalNames } from '../testing/sites.test-kit.ts';
import { readSite } from '../read-site.ts';
import type { Site } from '../site.ts';
import { compileLanes } from './compile-lanes.ts';
import type { LaneGraph } from './lane-graph.ts';

for (const name of terminalNames) {
  const site = siteOf(name);
  const graph = compileLanes(site);
  const { lengthMetres, widthMetres } = site.kinematics.truck;

  test(`${name}: no two trucks touch, wherever they rest or drive, as long as their cells are neither the same nor in conflict`, () => {
    assert.deepEqual(contactsOf(graph, lengthMetres, widthMetres, 1), []);
  });

  test(`${name}: without the conflicts of crossing cells trucks are seen to touch`, () => {
    const contacts = contactsOf(withoutCrossings(graph), lengthMetres, widthMetres, 2);
    assert.ok(contacts.length > 50 && contacts.every((contact) => /\.(in|out)\b/.test(contact)), contacts.slice(0, 3).join('; '));
  });

  const straight = compileLanes(takingPocketsStraight(site));

  test(`${name}: trucks that take pockets straight, with places on both sides of their lanes, do not touch either`, () => {
    assert.ok(readSite(takingPocketsStraight(site)).ok);
    assert.deepEqual(contactsOf(straight, lengthMetres, widthMetres, 2), []);
  });

  test(`${name}: trucks that take pockets straight where the site says they drive curves are seen to touch`, () => {
    const { conflicts } = compileLanes({ ...takingPocketsStraight(site), kinematics: site.kinematics });
    assert.ok(contactsOf({ ...straight, conflicts }, lengthMetres, widthMetres, 8).length > 10);
  });
}

/** The site with straight ways into pockets and, where there is room for them, pockets on the other side of the lanes along the blocks. */
function takingPocketsStraight(site: Site): Site {
  const rows = site.pockets
    .filter(({ kind }) => kind === 'block')
    .map(({ lane, offset, from, to, pitch }, i) => ({ id: `O${i + 1}`, kind: 'parking' as const, lane, offset: -offset, from, to, pitch }));
  const { truck } = site.kinematics;
  const withPockets = (pockets: Site['pockets']): Site => ({
    ...site,
    pockets,
    kinematics: { ...site.kinematics, truck: { ...truck, pocketWays: 'straight' } },
  });
  const both = withPockets([...site.pockets, ...rows]);
  return readSite(both).ok ? both : withPockets(site.pockets);
}

function withoutCrossings(graph: LaneGraph): LaneGraph {
  const start = new Int32Array(graph.count + 1);
  const found: number[] = [];
  for (let cell = 0; cell < graph.count; cell++) {
    const others = graph.conflicts.with.subarray(graph.conflicts.start[cell], graph.conflicts.start[cell + 1]);
    if (!isCrossing(graph, cell)) found.push(...others.filter((other) => !isCrossing(graph, other)));
    start[cell + 1] = found.length;
  }
  return { ...graph, conflicts: { start, with: Int32Array.from(found) } };
}
