import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { YardStacks } from '../boxes/yard-stacks.ts';
import { themes } from '../palette/theme.ts';
import { filledYard, rowOf, smallBlock, tableOf } from '../testing/boxes.test-kit.ts';
import { callRow, modelOf, outline } from '../testing/yard-model.test-kit.ts';
import { daylightAt, hourAt } from './camera/daylight.ts';
import { byOrbitKey, eyeOf, moved, nearer, type Orbit, turned } from './camera/orbit.ts';
import { meshSolids } from './chunks/mesh-solids.ts';
import { ShipStacks } from './chunks/ship-stacks.ts';
import { TIER_HEIGHT, yardSolids } from './chunks/yard-chunks.ts';
import { pickShip, pickYard } from './pick/pick-boxes.ts';
import { pickMover } from './pick/pick-movers.ts';
import { placeLabels } from './pick/place-labels.ts';
import { enters } from './pick/ray.ts';

const orbit: Orbit = { x: 500, y: 200, z: 0, distance: 400, azimuth: -Math.PI / 2, elevation: 0.7 };

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
  const points = Array.from({ length: 200 }, (_, i) => ({ id: `${i}`, x: 0, y: 0, z: -1 - i }));
  // A camera at the origin that looks down the z axis, 90 degrees wide.
  const matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, -1, 0, 0, -0.2, 0];
  const placed = placeLabels([...points, { id: 'behind', x: 0, y: 0, z: 5 }, { id: 'aside', x: 50, y: 0, z: -1 }], matrix, 800, 600);
  assert.deepEqual(
    placed.map(({ id }) => id),
    points.slice(0, 50).map(({ id }) => id),
  );
  assert.deepEqual([placed[0]!.px, placed[0]!.py], [400, 300]);
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
