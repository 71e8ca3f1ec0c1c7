import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conflictsOf, isCrossing, onCurve, type Place, successorsOf, touches } from '../testing/drives.test-kit.ts';
import { siteOf, terminalNames } from '../testing/sites.test-kit.ts';
import { compileLanes } from './compile-lanes.ts';
import { ALONG_X, CellKind, type LaneGraph } from './lane-graph.ts';
import { poseOnWay } from './pocket-curve.ts';
import { reachable } from './reachable.ts';

const all = (graph: LaneGraph): number[] => Array.from({ length: graph.count }, (_, cell) => cell);
const ofKind = (graph: LaneGraph, kind: CellKind): number[] => all(graph).filter((cell) => graph.kind[cell] === kind);

for (const name of terminalNames) {
  const site = siteOf(name);
  const graph = compileLanes(site);
  const { lengthMetres, widthMetres } = site.kinematics.truck;

  test(`${name}: names are unique and lead back to their cells`, () => {
    assert.equal(graph.cellOf.size, graph.count);
    for (const cell of all(graph)) assert.equal(graph.cellOf.get(graph.name[cell]!), cell);
  });

  test(`${name}: from every cell every other can be reached`, () => {
    assert.ok(reachable(graph, 0, 'forward').every((seen) => seen === 1));
    assert.ok(reachable(graph, 0, 'backward').every((seen) => seen === 1));
  });

  test(`${name}: a truck at rest, on a road or in a pocket, stands in nobody's way`, () => {
    for (const cell of all(graph))
      if (graph.kind[cell] !== CellKind.junction) assert.deepEqual(conflictsOf(graph, cell), [], graph.name[cell]);
  });

  test(`${name}: footprints laid out afresh overlap exactly where conflicts say so`, () => {
    const standing = all(graph).filter((cell) => !isCrossing(graph, cell));
    for (const a of standing) {
      const told = new Set(conflictsOf(graph, a));
      for (const b of standing)
        if (a !== b) assert.equal(apart(graph, a, b, lengthMetres, widthMetres) < -1e-6, told.has(b), `${graph.name[a]} ${graph.name[b]}`);
    }
  });

  test(`${name}: a pocket has one way in and one way out over crossing cells, on the lane it lies beside, ahead of and behind it`, () => {
    const waysIn = new Map<number, number[]>();
    for (const cell of all(graph)) for (const next of successorsOf(graph, cell)) waysIn.set(next, [...(waysIn.get(next) ?? []), cell]);
    for (const row of site.pockets) {
      const lane = site.lanes.find(({ id }) => id === row.lane)!;
      const direction = Math.sign(lane.to - lane.from);
      const along = lane.axis === 'x' ? graph.x : graph.y;
      const aside = lane.axis === 'x' ? graph.y : graph.x;
      const pockets = all(graph).filter((cell) => graph.name[cell]!.startsWith(`${row.id}.`) && !isCrossing(graph, cell));
      assert.equal(pockets.length, Math.floor((row.to - row.from) / row.pitch) + 1);
      for (const pocket of pockets) {
        assert.equal(aside[pocket], lane.at + row.offset);
        const [way, wayOut] = [waysIn.get(pocket)!, successorsOf(graph, pocket)];
        assert.deepEqual(
          way.map((cell) => graph.name[cell]),
          [`${graph.name[pocket]}.in`],
        );
        assert.deepEqual(
          wayOut.map((cell) => graph.name[cell]),
          [`${graph.name[pocket]}.out`],
        );
        const entry = waysIn.get(way[0]!)!;
        const exit = successorsOf(graph, wayOut[0]!);
        assert.equal(entry.length, 1);
        assert.equal(exit.length, 1);
        for (const [cell, sign] of [
          [entry[0]!, -1],
          [exit[0]!, 1],
        ] as const) {
          assert.equal(aside[cell], lane.at);
          const ahead = (along[cell]! - along[pocket]!) * direction * sign;
          assert.ok(ahead >= lengthMetres / 2 && ahead <= 2 * lengthMetres, `${graph.name[pocket]} ${graph.name[cell]} ${ahead}`);
        }
      }
    }
  });

  test(`${name}: a truck on its curve into or out of a pocket touches no truck at rest beside it`, () => {
    for (const from of all(graph))
      for (const crossing of successorsOf(graph, from)) {
        if (!isCrossing(graph, crossing)) continue;
        const to = successorsOf(graph, crossing)[0]!;
        const near = all(graph).filter(
          (cell) =>
            cell !== from &&
            cell !== to &&
            graph.kind[cell] !== CellKind.junction &&
            Math.hypot(graph.x[cell]! - graph.x[to]!, graph.y[cell]! - graph.y[to]!) < 4 * lengthMetres,
        );
        for (let step = 0; step <= 20; step++) {
          const pose = onCurve(graph, from, to, step / 20);
          for (const cell of near)
            assert.ok(
              !touches(pose, restingPose(graph, cell), lengthMetres, widthMetres),
              `${graph.name[from]} > ${graph.name[to]} hits ${graph.name[cell]}`,
            );
        }
      }
  });

  test(`${name}: the two halves of a way of a pocket are one curve`, () => {
    for (const crossing of all(graph).filter((cell) => isCrossing(graph, cell))) {
      const [from, to] = [graph.curves.from[crossing]!, graph.curves.to[crossing]!];
      assert.deepEqual([successorsOf(graph, from).includes(crossing), successorsOf(graph, crossing)], [true, [to]]);
      for (let step = 0; step <= 20; step++)
        for (const [pose, share] of [
          [poseOnWay(graph, from, crossing, step / 20), (0.8 * step) / 20],
          [poseOnWay(graph, crossing, to, step / 20), 0.8 + (0.2 * step) / 20],
        ] as const) {
          const { x, y, heading } = onCurve(graph, from, to, share);
          assert.ok(Math.hypot(pose.x - x, pose.y - y) < 1e-9 && Math.abs(Math.sin(pose.heading - heading)) < 1e-9, graph.name[crossing]);
        }
    }
  });

  test(`${name}: ways are as long as they are drawn and go the way their lanes do`, () => {
    for (const cell of all(graph))
      for (let k = graph.successors.start[cell]!; k < graph.successors.start[cell + 1]!; k++) {
        const next = graph.successors.to[k]!;
        const [dx, dy] = [graph.x[next]! - graph.x[cell]!, graph.y[next]! - graph.y[cell]!];
        assert.ok(Math.abs(graph.successors.length[k]! - Math.hypot(dx, dy)) < 1e-9);
        if (!isCrossing(graph, cell) && !isCrossing(graph, next))
          assert.ok(graph.successors.length[k]! > lengthMetres && graph.successors.length[k]! < 40, graph.name[cell]);
        assert.ok(graph.successors.maxSpeed[k]! > 0);
        const ahead = graph.kind[cell] === CellKind.junction && !isCrossing(graph, cell) ? next : cell;
        if (graph.kind[ahead] === CellKind.junction && !isCrossing(graph, ahead)) continue;
        assert.ok(
          Math.cos(graph.heading[ahead]!) * dx + Math.sin(graph.heading[ahead]!) * dy > 0,
          `${graph.name[cell]} > ${graph.name[next]}`,
        );
      }
  });

  test(`${name}: a truck may turn at every junction where a lane goes on, and nowhere else`, () => {
    for (const cell of all(graph)) {
      const onward = successorsOf(graph, cell).filter((next) => !isCrossing(graph, next));
      if (graph.kind[cell] === CellKind.road) assert.equal(onward.length, 1, graph.name[cell]);
      if (isCrossing(graph, cell)) assert.equal(successorsOf(graph, cell).length, 1, graph.name[cell]);
      else if (graph.kind[cell] === CellKind.junction) assert.ok(onward.length === 1 || onward.length === 2, graph.name[cell]);
    }
  });

  test(`${name}: each truck has a home of its own and each block pockets all along it`, () => {
    const parking = new Set(ofKind(graph, CellKind.parking).map((cell) => graph.name[cell]));
    const homes = new Set(site.equipment.trucks.map((truck) => truck.home));
    assert.equal(homes.size, site.equipment.trucks.length);
    for (const home of homes) assert.ok(parking.has(home), home);
    for (const [b, block] of site.blocks.entries()) {
      const pockets = all(graph).filter((cell) => graph.block[cell] === b);
      const xs = [block.x, ...pockets.map((cell) => graph.x[cell]!).sort((p, q) => p - q), block.x + block.bays * block.bayPitch];
      for (let k = 1; k < xs.length; k++) assert.ok(xs[k]! - xs[k - 1]! <= 21, `${block.id} ${xs[k]}`);
    }
  });
}

test('the same site gives the same cells', () => {
  const site = siteOf('chancay');
  assert.deepEqual(compileLanes(site), compileLanes(structuredClone(site)));
});

test('two lanes that cross share a junction with both ways on; a lane of 100 m has five steps', () => {
  const site = siteOf('langstrand');
  const graph = compileLanes({
    ...site,
    pockets: [],
    lanes: [
      { id: 'A', axis: 'x', at: 0, from: -48, to: 47, maxSpeed: 5 },
      { id: 'B', axis: 'y', at: 0, from: 38, to: -38, maxSpeed: 3 },
    ],
  });
  assert.equal(graph.name[0], 'A+B');
  assert.deepEqual(
    successorsOf(graph, 0).map((cell) => graph.name[cell]),
    ['A.04', 'B.03'],
  );
  assert.deepEqual(
    ofKind(graph, CellKind.road).map((cell) => [graph.name[cell], graph.x[cell], graph.y[cell], graph.axes[cell] === ALONG_X]),
    [
      ['A.01', -48, 0, true],
      ['A.02', -32, 0, true],
      ['A.03', -16, 0, true],
      ['A.04', 23.5, 0, true],
      ['A.05', 47, 0, true],
      ['B.01', 0, 38, false],
      ['B.02', 0, 19, false],
      ['B.03', 0, -19, false],
      ['B.04', 0, -38, false],
    ].map((row) => row),
  );
});

/** Metres between the footprints of two cells by separating distances along the axes, negative where they overlap; circles at junctions. */
function apart(graph: LaneGraph, a: number, b: number, length: number, width: number): number {
  const half = (cell: number): readonly [number, number] =>
    graph.kind[cell] === CellKind.junction ? [0, 0] : graph.axes[cell] === ALONG_X ? [length / 2, width / 2] : [width / 2, length / 2];
  const turn = (cell: number): number => (graph.kind[cell] === CellKind.junction ? Math.hypot(length, width) / 2 : 0);
  const gapX = Math.abs(graph.x[a]! - graph.x[b]!) - half(a)[0] - half(b)[0];
  const gapY = Math.abs(graph.y[a]! - graph.y[b]!) - half(a)[1] - half(b)[1];
  if (turn(a) + turn(b) === 0) return Math.max(gapX, gapY);
  return Math.hypot(Math.max(0, gapX), Math.max(0, gapY)) - turn(a) - turn(b);
}

const restingPose = (graph: LaneGraph, cell: number): Place => ({ x: graph.x[cell]!, y: graph.y[cell]!, heading: graph.heading[cell]! });
