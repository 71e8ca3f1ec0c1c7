import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsOf, isCrossing } from '../testing/drives.test-kit.ts';
import { siteOf, terminalNames } from '../testing/sites.test-kit.ts';
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
