import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShipCondition } from '@estiba/port';
import { css, themes } from '../../palette/theme.ts';
import { recordingSurface, textsOf } from '../../testing/recording-pen.test-kit.ts';
import { vessel } from '../../testing/yard-model.test-kit.ts';
import { drawStability, type StabilityModel } from './draw-stability.ts';
import { gaugesOf, isBroken, strengthCurves } from './gauges.ts';

const at = (share: number) =>
  vessel.strength.map(({ x, shearMax, bendingMin, torsionMax }) => ({
    x,
    shear: shearMax * share,
    bending: bendingMin * share,
    torsion: -torsionMax * share,
  }));
const condition = (more: Partial<ShipCondition> = {}): ShipCondition => ({
  displacement: 60_000,
  draftAft: vessel.particulars.designDraft,
  draftFore: vessel.particulars.designDraft,
  draftMean: vessel.particulars.designDraft,
  trim: 0,
  list: 0,
  gm: 2,
  minGm: 1,
  maxGm: 5,
  hidden: 200,
  ballast: 0,
  strength: at(0.5),
  ...more,
});
const model = (more: Partial<StabilityModel> = {}): StabilityModel => ({
  condition: condition(),
  profile: vessel,
  theme: themes.light,
  fontScale: 1,
  wordOf: (code) => code,
  numberOf: (value, digits) => value.toFixed(digits),
  ...more,
});
const written = (given: StabilityModel) => {
  const surface = recordingSurface();
  drawStability(surface.pen, given, { x0: 0, y0: 0, x1: 900, y1: 160 });
  return textsOf(surface.strokes);
};

test('V115: the strip holds each figure against its window; what is broken is red and has a sign', () => {
  const broken = (more: Partial<ShipCondition>) =>
    gaugesOf(condition(more), vessel)
      .filter(isBroken)
      .map(({ id }) => id);
  assert.deepEqual(broken({}), []);
  assert.deepEqual(broken({ gm: 0.9 }), ['gm']);
  assert.deepEqual(broken({ gm: 5.1, list: -vessel.limits.maxList - 0.1 }), ['gm', 'list']);
  assert.deepEqual(broken({ trim: vessel.limits.maxTrim + 0.1, hidden: vessel.visibility.maxHidden + 1 }), ['trim', 'hidden']);
  assert.deepEqual(gaugesOf(condition({ trim: 99 }), null).filter(isBroken), [], 'no limits known');
  const red = css(themes.light.bad);
  assert.deepEqual(
    written(model()).filter(({ colour }) => colour === red),
    [],
  );
  const texts = written(model({ condition: condition({ gm: 0.9 }) })).filter(({ colour }) => colour === red);
  assert.deepEqual(
    texts.map(({ text }) => text),
    ['◆ 0.90 m'],
  );
});

test('V115: strength is a share of the limit on its own side, interpolated between stations', () => {
  for (const share of [0.5, 1, 1.2])
    for (const { points, worst } of strengthCurves(condition({ strength: at(share) }), vessel)) {
      for (const [, value] of points) assert.ok(Math.abs(Math.abs(value) - share) < 1e-9 || value === 0, `${value}`);
      assert.ok(Math.abs(Math.abs(worst[1]) - share) < 1e-9);
    }
  const [a, b] = [vessel.strength[1]!, vessel.strength[2]!];
  const between = { x: (a.x + b.x) / 2, shear: (a.shearMax + b.shearMax) / 2, bending: 0, torsion: 0 };
  assert.ok(Math.abs(strengthCurves(condition({ strength: [between] }), vessel)[0]!.worst[1] - 1) < 1e-9);
  assert.deepEqual(strengthCurves(condition(), null), []);
  const texts = written(model({ condition: condition({ strength: at(1.2) }) })).map(({ text }) => text);
  assert.ok(texts.includes('curve.shear ◆ 120 %') && texts.includes('curve.bending ◆ -120 %'));
});

test('V112: the strip is drawn in both themes and at every size', () => {
  for (const theme of Object.values(themes))
    for (const fontScale of [0.8, 2])
      for (const [x1, y1] of [
        [20, 10],
        [600, 90],
        [3840, 400],
      ] as const) {
        const surface = recordingSurface();
        drawStability(surface.pen, model({ theme, fontScale }), { x0: 0, y0: 0, x1, y1 });
        assert.ok(surface.strokes.length > 10);
      }
});
