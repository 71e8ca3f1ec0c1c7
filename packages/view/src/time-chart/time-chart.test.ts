import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import fc from 'fast-check';
import { css, themes } from '../palette/theme.ts';
import { recordingSurface, textsOf } from '../testing/recording-pen.test-kit.ts';
import { toPx, toValue } from './axis.ts';
import {
  type Chart,
  chartByKey,
  chartResized,
  lookAt,
  makeChart,
  otherAxis,
  panChart,
  pixelOf,
  placeAt,
  rectIn,
  timeAxis,
  zoomChart,
} from './chart.ts';
import { canDrop, dragByKey, dragTo, type Snap, takeHold } from './drag.ts';
import { drawMetreAxis, drawNow, drawRanges, drawTimeAxis, insidePlot, spanOfAll } from './draw-time.ts';
import { hitRects } from './hit-rects.ts';
import { hourOf, offsetOf, roundTicks, timeTicks } from './ticks.ts';

const HOUR = 3_600_000;
const day0 = Date.UTC(2026, 3, 12);
const margin = { left: 60, top: 30, right: 10, bottom: 10 };
const time = fc.constantFrom('x' as const, 'y' as const);
const chartOf = (along: 'x' | 'y', hours: number, width = 900, height = 500, from = day0): Chart =>
  makeChart(along, [from, from + hours * HOUR], [0, 1500], width, height, margin);
const charts = fc
  .tuple(time, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 100, max: 4000 }), fc.integer({ min: 100, max: 2200 }))
  .map(([along, hours, width, height]) => chartOf(along, hours, width, height));
const near = (a: number, b: number, slack = 1e-3) => assert.ok(Math.abs(a - b) <= slack, `${a} ${b}`);
const lima = offsetOf('America/Lima');

test('V120: a place has its point, and the point its place', () => {
  for (const time of ['x', 'y'] as const) {
    const chart = makeChart(time, [0, 1000], [0, 50], 800, 600, { left: 50, top: 20, right: 10, bottom: 10 });
    assert.deepEqual(placeAt(chart, ...pixelOf(chart, { at: 250, along: 20 })), { at: 250, along: 20 });
  }
});

test('V120: a moment and a place go to the canvas and back; panning follows the pointer, zooming keeps what is under it', () => {
  fc.assert(
    fc.property(
      charts,
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 2000 }),
      fc.double({ min: 0.3, max: 4, noNaN: true }),
      (chart, px, py, factor) => {
        for (const axis of [chart.x, chart.y]) near(toPx(axis, toValue(axis, px)), px, 1e-4);
        const place = placeAt(chart, px, py);
        const zoomed = zoomChart(chart, px, py, factor, 'both');
        near(placeAt(zoomed, px, py).at, place.at, 1);
        near(placeAt(zoomed, px, py).along, place.along);
        const panned = panChart(chart, 31, -17, 'both');
        near(placeAt(panned, px + 31, py - 17).at, place.at, 1);
        near(placeAt(panned, px + 31, py - 17).along, place.along);
      },
    ),
  );
});

test('V121: in time alone the other axis stays; time spans five minutes to sixty days; every step has a key', () => {
  fc.assert(
    fc.property(charts, fc.integer({ min: 1, max: 60 }), (chart, times) => {
      let [nearest, farthest] = [chart, chart];
      for (let i = 0; i < times; i++) nearest = zoomChart(nearest, 300, 200, 2, 'time');
      for (let i = 0; i < times; i++) farthest = zoomChart(farthest, 300, 200, 0.5, 'time');
      for (const one of [nearest, farthest]) {
        assert.deepEqual(otherAxis(one), otherAxis(chart));
        const span = timeAxis(one).to - timeAxis(one).from;
        assert.ok(span >= HOUR / 12 - 1 && span <= 60 * 24 * HOUR + 1);
      }
    }),
  );
  const chart = chartOf('x', 24);
  const moved = (key: string) => chartByKey(chart, key, 'both')!;
  assert.ok(moved('ArrowRight').x.from > chart.x.from && moved('ArrowLeft').x.from < chart.x.from);
  assert.ok(moved('ArrowDown').y.from > chart.y.from && moved('ArrowUp').y.from < chart.y.from);
  assert.ok(moved('+').x.to < chart.x.to && moved('-').x.to > chart.x.to);
  assert.equal(chartByKey(chart, 'q', 'both'), null);
  const other = lookAt(chart, day0 + 100 * HOUR);
  near((other.x.from + other.x.to) / 2, day0 + 100 * HOUR);
  assert.deepEqual([chartResized(chart, 500, 300).x.from, chartResized(chart, 500, 300).x.end], [chart.x.from, 490]);
});

test('V122: ticks are round port time, not too near, in order, also where the clock changes', () => {
  const zones = ['UTC', 'America/Lima', 'America/Santiago', 'Asia/Shanghai', 'Asia/Kolkata', 'Europe/Madrid'].map(
    (zone) => [zone, offsetOf(zone)] as const,
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 365 * 24 }),
      fc.integer({ min: 1, max: 700 }),
      fc.constantFrom(...zones),
      (hour, span, [zone, offsetAt]) => {
        const { x } = chartOf('x', span, 1000, 400, Date.UTC(2026, 0, 1) + hour * HOUR);
        const ticks = timeTicks(x, offsetAt, 50);
        const local = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
        ticks.forEach((tick, i) => {
          assert.equal(hourOf(tick), local.format(tick.at));
          assert.equal(tick.isDay, hourOf(tick) === '00:00');
          assert.ok(tick.at >= x.from && tick.at <= x.to);
          // A change of the clock brings two ticks an hour nearer or farther.
          if (i > 0)
            assert.ok(
              tick.at > ticks[i - 1]!.at && toPx(x, tick.at) - toPx(x, ticks[i - 1]!.at) >= 50 - toPx(x, x.from + HOUR) + x.start - 1e-6,
            );
        });
        if (span >= 1 && span < 300) assert.ok(ticks.length > 0);
      },
    ),
  );
  assert.deepEqual([lima(day0), offsetOf('UTC')(day0), offsetOf('Asia/Kolkata')(day0)], [-5 * HOUR, 0, 5.5 * HOUR]);
  assert.deepEqual(roundTicks({ from: 0, to: 1500, start: 0, end: 800 }, 60), [0, 200, 400, 600, 800, 1000, 1200, 1400]);
  assert.deepEqual(roundTicks({ from: 30, to: -30, start: 0, end: 100 }, 30), [-20, 0, 20]);
});

test('V123: a pointer meets what holds it, the last drawn first, and what is small within twelve pixels', () => {
  const thing = (id: string, x0: number, x1: number) => ({ id, rect: { x0, x1, y0: 0, y1: 100 } });
  const things = [thing('long', 0, 200), thing('over', 50, 80), thing('thin', 300, 301)];
  const at = (px: number, py = 50) => hitRects(things, px, py)?.id;
  assert.deepEqual(
    [at(10), at(60), at(290), at(310), at(340), at(10, 111), at(10, 113)],
    ['long', 'over', 'thin', 'thin', undefined, 'long', undefined],
  );
});

const snap: Snap = { time: HOUR / 4, along: 5, offsetAt: offsetOf('Asia/Kolkata') };

test('V124: what is dragged keeps its grip, snaps to round port time and metres, and is told at once why it may not be there', () => {
  const chart = chartOf('x', 24);
  const from = { at: day0 + 6 * HOUR, along: 300 };
  const whyNot = ({ along }: { along: number }) => (along > 600 ? [reason('berth.taken', { along })] : []);
  const [px, py] = [toPx(chart.x, from.at + HOUR), toPx(chart.y, from.along + 40)];
  const held = takeHold('S', from, chart, [px, py]);
  assert.deepEqual([held.to, canDrop(held)], [from, false]);
  const still = dragTo(held, chart, px, py, snap, whyNot);
  assert.deepEqual([still.to, canDrop(still)], [from, false]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 500 }), (x, y) => {
      const { to, reasons } = dragTo(held, chart, x, y, snap, whyNot);
      near(to.at - from.at, toValue(chart.x, x) - toValue(chart.x, px), snap.time / 2 + 1);
      near(to.along - from.along, toValue(chart.y, y) - toValue(chart.y, py), 2.5 + 1e-6);
      assert.equal((to.at + 5.5 * HOUR) % snap.time, 0);
      assert.equal(Math.abs(to.along % 5), 0);
      assert.equal(reasons.length, to.along > 600 ? 1 : 0);
    }),
  );
});

test('V124: keys move it a step the way they point, whichever way the axes lie', () => {
  const from = { at: day0, along: 300 };
  const steps = (chart: Chart) =>
    ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => {
      const { to } = dragByKey(takeHold('S', from, chart, null), chart, key, snap, () => [])!;
      return [(to.at - from.at) / snap.time, (to.along - from.along) / snap.along];
    });
  assert.deepEqual(steps(chartOf('x', 24)), [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ]);
  const reversed = makeChart('y', [day0, day0 + HOUR], [1500, 0], 900, 500, margin);
  assert.deepEqual(steps(reversed), [
    [0, 1],
    [0, -1],
    [-1, 0],
    [1, 0],
  ]);
  assert.equal(
    dragByKey(takeHold('S', from, reversed, null), reversed, 'q', snap, () => []),
    null,
  );
});

test('V125: axes, ranges and the present are drawn where they lie, within the plot, in both themes', () => {
  for (const theme of Object.values(themes))
    for (const along of ['x', 'y'] as const) {
      const surface = recordingSurface();
      const chart = chartOf(along, 24);
      const ink = { theme, fontScale: 1.5 };
      drawTimeAxis(surface.pen, chart, { offsetAt: lima, sayDay: () => '12 Apr' }, ink);
      drawMetreAxis(surface.pen, chart, ink);
      drawRanges(
        surface.pen,
        chart,
        [
          { from: day0 + HOUR, to: day0 + 2 * HOUR, words: 'A', tone: 'bad' },
          { from: 0, to: 1, words: 'PAST', tone: 'calm' },
        ],
        ink,
      );
      const texts = textsOf(surface.strokes);
      assert.ok(texts.some(({ text, colour }) => text === '12 Apr' && colour === css(theme.text)));
      assert.ok(texts.some(({ text }) => /^\d\d:00$/.test(text)) && texts.some(({ text }) => text === '1000'));
      assert.deepEqual([texts.filter(({ text }) => text === 'A').length, texts.filter(({ text }) => text === 'PAST').length], [1, 0]);
      const before = surface.strokes.length;
      drawNow(surface.pen, chart, day0 - 1, ink);
      assert.equal(surface.strokes.length, before, 'out of sight');
      drawNow(surface.pen, chart, day0 + HOUR, ink);
      assert.ok(surface.strokes.length > before);
      insidePlot(surface.pen, chart, () => surface.pen.fillRect(0, 0, 1, 1));
      assert.deepEqual(
        surface.strokes.slice(-6).map(({ name }) => name),
        ['save', 'beginPath', 'rect', 'clip', 'fillRect', 'restore'],
      );
      const whole = rectIn(chart, [day0, day0 + 24 * HOUR], [0, 1500]);
      assert.deepEqual([whole.x0, whole.y0, whole.x1, whole.y1].map(Math.round), [60, 30, 890, 490]);
    }
  assert.deepEqual(spanOfAll([]), [0, HOUR]);
  assert.deepEqual(
    spanOfAll([
      [0, 10 * HOUR],
      [5 * HOUR, 25 * HOUR],
    ]),
    [-HOUR, 26 * HOUR],
  );
});
