import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { themes } from '../../palette/theme.ts';
import { smallBlock } from '../../testing/boxes.test-kit.ts';
import { callRow, modelOf } from '../../testing/yard-model.test-kit.ts';
import { ShipStacks } from '../chunks/ship-stacks.ts';
import { tableOf } from '../../testing/boxes.test-kit.ts';
import { armgParts, boxParts, ropeParts, spreaderParts, trolleyParts } from './cranes.ts';
import { fixtureParts } from './fixtures.ts';
import { hullParts } from './hull.ts';
import { addBar, type Corner, noParts, PAINTED, type Parts } from './paint-box.ts';
import { stsParts } from './sts.ts';
import { farTruckParts, roadTruckParts, truckParts } from './trucks.ts';

const triangles = ({ index }: Parts): number => index.length / 3;
const { site } = modelOf(1).model;

function* trianglesOf({ positions, index }: Parts): Generator<readonly [Corner, Corner, Corner]> {
  const at = (corner: number): Corner => [positions[3 * corner]!, positions[3 * corner + 1]!, positions[3 * corner + 2]!];
  for (let i = 0; i < index.length; i += 3) yield [at(index[i]!), at(index[i + 1]!), at(index[i + 2]!)];
}
const minus = (a: Corner, b: Corner): Corner => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const cross = (a: Corner, b: Corner): Corner => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const dot = (a: Corner, b: Corner): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

test('V78: a bar between any two points has four sides that look outwards', () => {
  const metre = fc.integer({ min: -50, max: 50 });
  const point = fc.tuple(metre, metre, metre);
  fc.assert(
    fc.property(point, point, (from, to) => {
      fc.pre(Math.hypot(...minus(from, to)) > 1);
      const parts = noParts();
      addBar(parts, from, to, 1, 0xffffff);
      assert.equal(triangles(parts), 8);
      const middle: Corner = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2];
      for (const [a, b, c] of trianglesOf(parts)) {
        const normal = cross(minus(b, a), minus(c, a));
        assert.ok(dot(normal, minus(a, middle)) > 0);
        assert.ok(Math.abs(dot(normal, minus(to, from))) < 1e-6 * Math.hypot(...normal) * Math.hypot(...minus(to, from)) + 1e-6);
      }
    }),
  );
});

test('V78: far trucks have fewer sides than near ones; each machine has something that is painted in the colour of its state', () => {
  const theme = themes.light;
  const [sts] = site.equipment.sts;
  const near = truckParts(site, theme);
  assert.ok(triangles(farTruckParts(site)) * 4 < triangles(near));
  for (const parts of [near, farTruckParts(site), stsParts(site, sts!, theme), armgParts(smallBlock, 18, theme)])
    assert.ok(parts.colours.some((value, i) => i % 4 === 3 && value === PAINTED));
  for (const parts of [near, stsParts(site, sts!, theme), armgParts(smallBlock, 18, theme)])
    assert.ok(parts.colours.some((value, i) => i % 4 === 3 && value !== PAINTED));
});

test('V60: what is made by hand costs little: cranes, trucks, a ship, what stands on the quay', (t) => {
  const theme = themes.dark;
  const [sts] = site.equipment.sts;
  const most = {
    sts: [stsParts(site, sts!, theme), 500],
    armg: [armgParts(smallBlock, 18, theme), 200],
    truck: [truckParts(site, theme), 90],
    road: [roadTruckParts(theme), 110],
    small: [trolleyParts(theme), 40],
    spreader: [spreaderParts(theme), 50],
    rope: [ropeParts(theme), 8],
    box: [boxParts(), 10],
    hull: [hullParts(new ShipStacks(callRow(), tableOf([])), theme), 800],
    fixtures: [fixtureParts(site, theme), 4000],
  } as const;
  for (const [name, [parts, limit]] of Object.entries(most)) {
    t.diagnostic(`${name}: ${triangles(parts)} triangles`);
    assert.ok(triangles(parts) > 0 && triangles(parts) <= limit, `${name}: ${triangles(parts)}`);
    assert.ok(parts.positions.every(Number.isFinite), name);
    assert.ok(
      parts.colours.every((value) => Number.isInteger(value) && value >= 0 && value <= 255),
      name,
    );
  }
});
