import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { YardStacks } from '../boxes/yard-stacks.ts';
import { themes } from '../palette/theme.ts';
import { filledYard, rowOf, smallBlock, tableOf } from '../testing/boxes.test-kit.ts';
import { callRow, modelOf, outline } from '../testing/yard-model.test-kit.ts';
import { shipRect } from '../yard-map/places.ts';
import { daylightAt, hourAt } from './camera/daylight.ts';
import { byOrbitKey, eyeOf, moved, nearer, type Orbit, overview, turned } from './camera/orbit.ts';
import { meshSolids } from './chunks/mesh-solids.ts';
import { ShipStacks } from './chunks/ship-stacks.ts';
import { TIER_HEIGHT, yardSolids } from './chunks/yard-chunks.ts';
import { pickShip, pickYard } from './pick/pick-boxes.ts';
import { pickMover } from './pick/pick-movers.ts';
import { isHidden } from './pick/hidden.ts';
import { namesFrom } from './pick/names.ts';
import { type LabelPoint, placeLabels } from './pick/place-labels.ts';
import { enters } from './pick/ray.ts';
import type { TwinModel } from './twin-model.ts';

const orbit: Orbit = { x: 500, y: 200, z: 0, distance: 400, azimuth: -Math.PI / 2, elevation: 0.7 };

const label = (id: string, x: number, y: number, z: number): LabelPoint => ({ id, kind: 'truck', rank: 1, x, y, z });
/** A camera at the origin that looks down the z axis, 90 degrees wide. */
const ahead = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, -1, 0, 0, -0.2, 0];

test('V70: every movement of the mouse has a key, and the camera never goes under the ground', () => {
  const eye = eyeOf(orbit);
  assert.ok(eye.y < 0 && eye.z > 0 && Math.abs(eye.x - 500) < 1e-9);
  assert.ok(byOrbitKey(orbit, 'ArrowRight', false)!.x > orbit.x);
  assert.ok(byOrbitKey(orbit, 'ArrowUp', false)!.y > orbit.y);
  assert.ok(byOrbitKey(orbit, 'ArrowRight', true)!.azimuth > orbit.azimuth);
  assert.ok(byOrbitKey(orbit, '+', false)!.distance < orbit.distance && byOrbitKey(orbit, '-', false)!.distance > orbit.distance);
  assert.equal(byOrbitKey(orbit, 'q', false), null);
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.double({ min: -9, max: 9, noNaN: true }),
          fc.double({ min: -9, max: 9, noNaN: true }),
          fc.double({ min: 0.01, max: 99, noNaN: true }),
        ),
      ),
      (moves) => {
        const end = moves.reduce((at, [a, b, zoom]) => nearer(moved(turned(at, a, b), 10 * a, 10 * b), zoom), orbit);
        assert.ok(eyeOf(end).z > 0.5);
      },
    ),
  );
});

test('V77: the overview shows a site whole, and fills the picture one way', () => {
  const side = fc.integer({ min: 200, max: 2500 });
  fc.assert(
    fc.property(side, side, fc.constantFrom(1, 16 / 9, 0.6), (width, depth, aspect) => {
      const { x, y, distance, elevation, azimuth } = overview({ x0: 0, x1: width, y0: -80, y1: depth }, aspect);
      assert.deepEqual([azimuth, elevation], [-Math.PI / 2, 0.55]);
      assert.ok(x > 0 && x < width && y > -80 && y < depth);
      const tan = Math.tan(Math.PI / 8);
      const shares = [0, width].flatMap((cx) =>
        [-80, depth].map((cy) => {
          const away = (cy - y) * Math.cos(elevation) + distance;
          return [Math.abs(cx - x) / (away * tan * aspect), Math.abs((cy - y) * Math.sin(elevation)) / (away * tan)] as const;
        }),
      );
      const most = Math.max(...shares.flat());
      if (distance < 2999) assert.ok(most <= 1 && most > 0.7, `${most}`);
    }),
  );
});

test('V71: a ray meets the box of the grid that it meets when every box is tried', () => {
  const point = fc.tuple(fc.integer({ min: 60, max: 200 }), fc.integer({ min: 20, max: 90 }), fc.integer({ min: 12, max: 60 }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), point, point, (seed, from, to) => {
      const table = tableOf(filledYard([smallBlock], 0.5, seed));
      const yard = new YardStacks([smallBlock], table);
      const ray = { from, towards: [to[0] - from[0] + 0.1, to[1] - from[1] + 0.2, -(to[2] + 1)] as [number, number, number] };
      let [best, along] = [-1, Number.POSITIVE_INFINITY];
      const stacks = yard.of('A1')!;
      for (let g = 0; g < 10; g++)
        for (let r = 0; r < 3; r++)
          for (let t = 0; t < 4; t++) {
            const box = stacks.at(g, r, t);
            const corner: [number, number, number] = [100 + 6.5 * g, 50 + 2.8 * r, TIER_HEIGHT * t];
            const hit = box < 0 ? null : enters(ray, corner, [corner[0] + 6.5, corner[1] + 2.8, corner[2] + TIER_HEIGHT]);
            if (hit !== null && hit < along) [best, along] = [box, hit];
          }
      const found = pickYard(ray, yard);
      assert.equal(found?.box ?? -1, best);
      if (found !== null) assert.ok(Math.abs(found.along - along) < 1e-6);
    }),
    { numRuns: 60 },
  );
});

test('V72: boxes aboard and machines are met where they are drawn', () => {
  const bay = outline.bays.find(({ stacks }) => stacks.some(({ level }) => level === 'deck'))!;
  const stack = bay.stacks.find(({ level }) => level === 'deck')!;
  const table = tableOf([rowOf('D', { at: 'ship', of: 'C1', bay: bay.number, row: stack.row, tier: stack.bottomTier })]);
  const ship = new ShipStacks(callRow(), table);
  const column = ship.columns.find(({ boxes }) => boxes.includes(0))!;
  assert.equal(pickShip({ from: [column.x, column.y, 200], towards: [0, 0, -1] }, ship)?.box, 0);
  assert.equal(pickShip({ from: [column.x + 60, column.y, 200], towards: [0, 0, -1] }, ship), null);
  const { model } = modelOf(5);
  const truck = model.movers.numberOf('T2')!;
  const above = (x: number, y: number) => ({ from: [x, y, 100] as const, towards: [0, 0, -1] as const });
  assert.equal(pickMover(above(model.movers.x[truck]! + 7, model.movers.y[truck]!), model.site, model.movers)?.machine, truck);
  assert.equal(pickMover(above(model.movers.x[truck]!, model.movers.y[truck]! - 1.9), model.site, model.movers), null);
});

test('V73: labels are for the nearest fifty points in sight', () => {
  const points = Array.from({ length: 200 }, (_, i) => label(`${i}`, ((i % 10) - 5) / 6, ((i / 10) % 10) / 6 - 0.8, -1 - i / 1000));
  const placed = placeLabels([...points, label('behind', 0, 0, 5), label('aside', 50, 0, -1)], ahead, 8000, 6000);
  assert.equal(placed.length, 50);
  assert.deepEqual(
    placed.map(({ id }) => Number(id)),
    [...Array(50).keys()],
  );
  const [middle] = placeLabels([label('M', 0, 0, -1)], ahead, 800, 600);
  assert.deepEqual([middle!.px, middle!.py], [400, 300]);
});

test('V73: no label lies over another, what ranks first is kept, and of what ranks alike the nearer', () => {
  const point = fc.record({
    x: fc.double({ min: -2, max: 2, noNaN: true }),
    y: fc.double({ min: -2, max: 2, noNaN: true }),
    rank: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), (points) => {
      const placed = placeLabels(
        points.map(({ x, y, rank }, i) => ({ ...label(`T${i}`, x, y, -1 - i / 100), rank })),
        ahead,
        800,
        600,
      );
      for (const [i, a] of placed.entries())
        for (const b of placed.slice(i + 1)) assert.ok(Math.abs(a.px - b.px) >= 20 || Math.abs(a.py - b.py) >= 20, `${a.id} ${b.id}`);
      const order = placed.map(({ rank, depth }) => rank * 1000 + depth);
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
      );
    }),
  );
  const over = [
    { ...label('FAR', 0, 0, -2), rank: 1 },
    { ...label('NEAR', 0, 0, -1), rank: 1 },
    { ...label('URGENT', 0, 0, -3), rank: 0 },
  ];
  assert.deepEqual(
    placeLabels(over, ahead, 800, 600).map(({ id }) => id),
    ['URGENT'],
  );
  assert.deepEqual(
    placeLabels(over.slice(0, 2), ahead, 800, 600).map(({ id }) => id),
    ['NEAR'],
  );
});

test('V73: what is behind boxes or behind a ship is not named; what is urgent is', () => {
  const table = tableOf([1, 2, 3].map((tier) => rowOf(`A${tier}`, { at: 'yard', of: 'A1', bay: 5, row: 2, tier, type: '22G1' })));
  const yard = new YardStacks([smallBlock], table);
  const ship = new ShipStacks(callRow(), tableOf([]));
  const [x, y] = [100 + 2.5 * 6.5, 50 + 1.5 * 2.8];
  const behind = label('T1', x, y + 30, 3);
  const low = { x, y: y - 30, z: 3 };
  assert.ok(isHidden(behind, low, yard, []));
  assert.ok(!isHidden({ ...behind, rank: 0 }, low, yard, []));
  assert.ok(!isHidden(behind, { ...low, z: 60 }, yard, []));
  assert.ok(!isHidden(label('T2', x + 30, y + 30, 3), { ...low, x: x + 30 }, yard, []));
  const { x0, x1, y0 } = shipRect(ship.call);
  const fromSea = { x: (x0 + x1) / 2, y: y0 - 100, z: 4 };
  const onQuay = label('T3', (x0 + x1) / 2, 20, 4);
  assert.ok(isHidden(onQuay, fromSea, new YardStacks([], table), [ship]));
  assert.ok(!isHidden(onQuay, { ...fromSea, z: 300 }, new YardStacks([], table), [ship]));
});

test('V76: from afar ships, blocks and quay cranes are named, from near trucks too; what is wrong or waits is named from afar', () => {
  const { model } = modelOf(5);
  // What the look does not ask for is left out.
  const twin = { ...model, painting: { legend: [], of: new Uint8Array() }, at: 0 } as unknown as TwinModel;
  const kindsFrom = (z: number, waiting: string[] = [], hasNames = true): string[] => [
    ...new Set(namesFrom(twin, { x: 200, y: 100, z }, new Set(waiting), hasNames).map(({ kind }) => kind)),
  ];
  assert.ok(kindsFrom(1500).includes('block') && !kindsFrom(1500).includes('truck') && !kindsFrom(1500).includes('armg'));
  assert.ok(kindsFrom(50).includes('truck') && kindsFrom(50).includes('block'));
  assert.deepEqual(
    namesFrom(twin, { x: 200, y: 100, z: 1500 }, new Set(['T2']), false).map(({ id, rank }) => [id, rank]),
    [['T2', 0]],
  );
  assert.deepEqual(kindsFrom(1500, [], false), []);
});

test('V74: it is day and night by port time', () => {
  const noonInLima = Date.UTC(2026, 5, 1, 17);
  assert.equal(hourAt(noonInLima, 'America/Lima'), 12);
  assert.deepEqual(daylightAt(12, themes.light).light, [1, 1, 1]);
  const night = daylightAt(hourAt(noonInLima + 12 * 3_600_000, 'America/Lima'), themes.light);
  assert.ok(night.light.every((part) => part < 0.6 && part > 0.2));
  assert.ok(night.sky < daylightAt(12, themes.light).sky);
});

test('V75: what is meshed stands where the site says its places are', () => {
  const table = tableOf([rowOf('A', { at: 'yard', of: 'A1', bay: 5, row: 2, tier: 3, type: '22G1' })]);
  const mesh = meshSolids(yardSolids({ parts: [{ block: smallBlock, from: 0, to: 10 }] }, new YardStacks([smallBlock], table), table));
  const along = (axis: number) => mesh.positions.filter((_, i) => i % 3 === axis);
  const middle = (axis: number) => (Math.min(...along(axis)) + Math.max(...along(axis))) / 2;
  assert.ok(Math.abs(middle(0) - (100 + 2.5 * 6.5)) < 1e-3);
  assert.ok(Math.abs(middle(1) - (50 + 1.5 * 2.8)) < 1e-3);
  assert.ok(Math.abs(Math.min(...along(2)) - 2 * 2.896) < 1e-3);
});
