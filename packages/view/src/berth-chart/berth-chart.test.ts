import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legalBows, movedTo, whyNotThere } from '@estiba/port';
import fc from 'fast-check';
import { css, themes } from '../palette/theme.ts';
import { siteOf } from '../testing/boxes.test-kit.ts';
import { recordingSurface, textsOf } from '../testing/recording-pen.test-kit.ts';
import { callRow, outline } from '../testing/yard-model.test-kit.ts';
import { toPx } from '../time-chart/axis.ts';
import { otherAxis, timeAxis } from '../time-chart/chart.ts';
import { offsetOf } from '../time-chart/ticks.ts';
import { BerthChart } from './berth-chart.ts';
import { type BerthSite, berthSiteOf } from './berth-site.ts';
import { phaseLooks } from './draw-stays.ts';
import type { BerthChartModel } from './model.ts';
import { type Stay, stayOf } from './stay.ts';

const HOUR = 3_600_000;
const t0 = Date.UTC(2026, 3, 12, 5);
const site: BerthSite = {
  length: 1000,
  now: t0 - 100 * HOUR,
  clearance: 20,
  berths: [
    { id: 'B1', from: 0, to: 500 },
    { id: 'B2', from: 500, to: 1000 },
  ],
  depths: [
    { berth: 'B1', from: 0, to: 500, since: null, until: null, maxDraft: 16 },
    { berth: 'B2', from: 500, to: 1000, since: null, until: null, maxDraft: 12 },
  ],
  closed: [{ berth: 'B1', from: 0, to: 100, since: t0 + 50 * HOUR, until: t0 + 60 * HOUR }],
  cranes: [
    { id: 'STS1', from: 0, to: 500, isInService: true },
    { id: 'STS2', from: 300, to: 990, isInService: false },
  ],
};
/** From hour to hour after `t0`, bow at a metre. */
const stay = (call: string, from: number, to: number | null, bowAt: number, more: Partial<Stay> = {}): Stay => ({
  call,
  name: `SHIP ${call}`,
  voyage: '012E',
  loa: 200,
  bowAt,
  from: t0 + from * HOUR,
  to: to === null ? null : t0 + to * HOUR,
  eta: t0 + from * HOUR,
  etd: to === null ? null : t0 + to * HOUR,
  draught: null,
  phase: 'announced',
  progress: null,
  isLocked: false,
  arrival: null,
  departure: null,
  ...more,
});
const modelOf = (more: Partial<BerthChartModel> = {}): BerthChartModel => ({
  mode: 'live',
  stays: [stay('A', 0, 24, 250), stay('B', 10, 30, 600)],
  live: [],
  site,
  now: t0 + 5 * HOUR,
  ranges: [],
  portTime: { offsetAt: offsetOf('America/Lima'), sayDay: () => '12 Apr' },
  time: 'y',
  snap: { time: HOUR / 2, along: 5 },
  theme: themes.light,
  fontScale: 1,
  selected: null,
  hovered: null,
  drag: null,
  ...more,
});
const chartOf = (model: BerthChartModel) => {
  const layers: ReturnType<typeof recordingSurface>[] = [];
  const make = () => layers[layers.push(recordingSurface()) - 1]!;
  const target = make();
  const chart = new BerthChart(model, target, make, { width: 1000, height: 700 });
  return { chart, target, strokes: () => layers.flatMap(({ strokes }) => strokes) };
};
const codes = (one: Stay, from: number, bowAt: number, others: readonly Stay[] = []) =>
  whyNotThere(one, t0 + from * HOUR, bowAt, others, site).map(({ code }) => code);

test('V140: a ship may not lie beyond the quay, on or too near another at one time, at a closed berth, or too deep', () => {
  const own = stay('X', 0, 10, 250, { draught: 14 });
  const other = stay('O', 0, 10, 450);
  assert.deepEqual(codes(own, 0, 250), []);
  assert.deepEqual([codes(own, 0, 199), codes(stay('X', 0, 10, 0), 0, 1001)], [['call.beyond-quay'], ['call.beyond-quay']]);
  assert.deepEqual(
    [codes(own, 0, 300, [other]), codes(own, 0, 240, [other]), codes(own, 0, 230, [other])],
    [['berth.taken'], ['berth.clearance'], []],
  );
  assert.deepEqual([codes(own, 10, 300, [other]), codes(own, -10, 300, [other]), codes(own, 9.5, 300, [other])], [[], [], ['berth.taken']]);
  assert.deepEqual(
    [codes(own, 45, 250), codes(own, 45, 300), codes(own, 60, 250), codes(own, 35, 250)],
    [['quay.berth-closed'], [], [], []],
  );
  assert.deepEqual([codes(own, 0, 501), codes(own, 0, 500), codes(stay('X', 0, 10, 0), 0, 600)], [['berth.too-deep'], [], []]);
  assert.deepEqual(codes(own, 0, 300, [own, { ...other, phase: 'sailed' }]), [], 'neither herself nor who has sailed');
  assert.deepEqual(codes(own, 99, 300, [stay('O', 0, null, 450)]), ['berth.taken'], 'who has no end stays');
  const late = { ...site, now: t0 + 20 * HOUR };
  const wish = (from: number) => whyNotThere(own, t0 + from * HOUR, 300, [other], late).map(({ code }) => code);
  assert.deepEqual(
    [wish(25), wish(29.5), wish(30)],
    [['berth.taken'], ['berth.taken'], []],
    'who should be here and is not comes now at the earliest',
  );
  assert.deepEqual(whyNotThere(own, t0 + 25 * HOUR, 300, [{ ...other, phase: 'working' }], late), [], 'who is here is not late');
  assert.deepEqual(whyNotThere(own, t0, 240, [other], site)[0]!.params, { call: 'X', other: 'O', metres: 10, least: 20 });
});

const anyStay = fc.record({
  from: fc.integer({ min: 0, max: 60 }),
  hours: fc.integer({ min: 1, max: 30 }),
  bowAt: fc.integer({ min: 0, max: 1100 }),
  loa: fc.integer({ min: 50, max: 400 }),
});

test('V141: where her bow may be is exactly where nothing speaks against it', () => {
  fc.assert(
    fc.property(
      anyStay,
      fc.array(anyStay, { maxLength: 5 }),
      fc.constantFrom(null, 10, 14, 18),
      fc.integer({ min: -10, max: 1100 }),
      (one, list, draught, bow) => {
        const make = (wish: typeof one, call: string): Stay =>
          stay(call, wish.from, wish.from + wish.hours, wish.bowAt, { loa: wish.loa, draught: call === 'X' ? draught : null });
        const own = make(one, 'X');
        const others = list.map((wish, i) => make(wish, `O${i}`));
        const spans = legalBows(own, own.from, others, site);
        const isIn = (at: number) => spans.some(([least, most]) => at >= least && at <= most);
        for (const at of [bow, ...spans.flat()]) assert.equal(isIn(at), whyNotThere(own, own.from, at, others, site).length === 0, `${at}`);
        for (const at of spans.flat()) assert.ok(at >= own.loa && at <= site.length);
      },
    ),
  );
});

test('V142: a stay is as long on the chart as she is and stays, whichever way time lies; one without an end goes on', () => {
  for (const time of ['x', 'y'] as const) {
    const { chart } = chartOf(modelOf({ time, stays: [stay('A', 0, 24, 250), stay('C', 2, null, 700)] }));
    const [placed, open] = chart.stays;
    const { rect, wide } = placed!;
    const [along, across] = time === 'x' ? [rect.x1 - rect.x0, rect.y1 - rect.y0] : [rect.y1 - rect.y0, rect.x1 - rect.x0];
    const [moments, metres] = [timeAxis(chart.chart), otherAxis(chart.chart)];
    assert.ok(Math.abs(along - (24 * HOUR * (moments.end - moments.start)) / (moments.to - moments.from)) < 1e-6);
    assert.ok(Math.abs(across - (200 * (metres.end - metres.start)) / 1000) < 1e-6);
    const room = time === 'x' ? rect.y0 - wide.y0 : rect.x0 - wide.x0;
    assert.ok(Math.abs(room - (20 * (metres.end - metres.start)) / 1000) < 1e-6);
    assert.ok(Math.abs((time === 'x' ? open!.rect.x1 : open!.rect.y1) - moments.end) < 1e-6);
    assert.equal(chart.hit((rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2), 'A');
  }
});

test('V148: without a time to go her berth is hers until her plan ends, and while she is there not before now', () => {
  const to = (more: Parameters<typeof callRow>[0]) => stayOf(callRow({ eta: t0, etd: null, ...more }), t0 + 9 * HOUR).to;
  assert.equal(to({}), null);
  assert.equal(to({ planEnd: t0 + 12 * HOUR }), t0 + 12 * HOUR);
  assert.equal(to({ planEnd: t0 + 4 * HOUR, phase: 'working' }), t0 + 9 * HOUR);
  assert.equal(to({ planEnd: t0 + 4 * HOUR, phase: 'announced' }), t0 + 4 * HOUR);
  assert.equal(to({ etd: t0 + 20 * HOUR, planEnd: t0 + 4 * HOUR, phase: 'working' }), t0 + 20 * HOUR);
});

test('V143: the rows of calls and the site make the chart: bow, window, progress, depths, closures, cranes', () => {
  const row = callRow({ eta: t0, etd: t0 + 20 * HOUR, draught: 13 });
  const made = stayOf(row, t0);
  assert.deepEqual(
    [made.bowAt, made.loa, made.from, made.to, made.progress, made.draught, made.name],
    [320, outline.loa, t0, t0 + 20 * HOUR, 0.5, 13, outline.name],
  );
  assert.equal(stayOf(callRow({ queues: [] }), t0).progress, null);
  assert.equal(movedTo(made, t0 + HOUR, 400).to, t0 + 21 * HOUR);
  const chancay = berthSiteOf(siteOf('chancay'), ['BERTH2'], t0);
  assert.deepEqual([chancay.length, chancay.depths.length, chancay.cranes.length], [1500, 4, 8]);
  assert.deepEqual(chancay.closed, [{ berth: 'BERTH2', from: 400, to: 800, since: null, until: null }]);
  assert.equal(whyNotThere({ ...made, loa: 300 }, t0, 500, [], chancay)[0]?.code, 'quay.berth-closed');
});

test('V144: phases differ in more than colour; the part of a stay before ETA or after ETD is hatched, whiskers and what is to be known are drawn', () => {
  for (const theme of Object.values(themes)) {
    const looks = Object.values(phaseLooks(theme));
    assert.equal(new Set(looks.map(({ pattern, dash, fill }) => `${pattern} ${dash.join()} ${fill}`)).size, looks.length);
  }
  const strokesOf = (more: Partial<Stay>) => {
    const { chart, strokes } = chartOf(modelOf({ stays: [stay('A', 0, 24, 250, more)], site: { ...site, closed: [] } }));
    chart.frame();
    return strokes();
  };
  const clips = (more: Partial<Stay>) => strokesOf(more).filter(({ name }) => name === 'clip').length;
  assert.equal(clips({ eta: t0 + HOUR }) - clips({}), 1);
  assert.equal(clips({ eta: t0 + HOUR, etd: t0 + 20 * HOUR }) - clips({}), 2);
  const lines = (more: Partial<Stay>) => strokesOf(more).filter(({ name }) => name === 'lineTo').length;
  assert.equal(lines({ arrival: { early: t0 - HOUR, late: t0 + HOUR } }) - lines({}), 3);
  const texts = textsOf(strokesOf({ isLocked: true, progress: 0.5 })).map(({ text }) => text);
  for (const text of ['▣ SHIP A', '012E 50 %', '50–250 m', 'B1', '↧ 16 m', 'STS1', '12 Apr']) assert.ok(texts.includes(text), text);
});

test('V145: a draft has a border of its own and shows where the live plan has what was moved', () => {
  const texts = (more: Partial<BerthChartModel>) => {
    const { chart, strokes } = chartOf(modelOf(more));
    chart.frame();
    return {
      names: textsOf(strokes()).filter(({ text }) => text === 'SHIP A').length,
      clips: strokes().filter(({ name }) => name === 'clip').length,
    };
  };
  const live = modelOf().stays;
  const stays = [stay('A', 40, 64, 250), live[1]!];
  assert.equal(texts({ mode: 'draft', stays, live }).names, 2);
  assert.equal(texts({ mode: 'draft', stays: live, live }).names, 1);
  assert.equal(texts({ mode: 'live', stays, live }).names, 1);
  assert.equal(texts({ mode: 'draft' }).clips - texts({ mode: 'live' }).clips, 4, 'the border is hatched on four sides');
});

test('V146: a ship is dragged along both axes: what may not be has its reasons and its sign at once, and is not dropped', () => {
  const model = modelOf({ mode: 'draft', now: t0 - HOUR });
  const { chart, target, strokes } = chartOf(model);
  chart.frame();
  const kept = strokes().length - target.strokes.length;
  const { rect } = chart.stays.find(({ id }) => id === 'A')!;
  const [px, py] = [(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2];
  const perMetre = (chart.chart.x.end - chart.chart.x.start) / 1000;
  assert.deepEqual(chart.take('A', [px, py]), []);
  chart.dragTo(px + 200 * perMetre, py);
  assert.deepEqual(
    model.drag!.reasons.map(({ code, params }) => [code, params['other']]),
    [['berth.taken', 'B']],
  );
  const signs = () => {
    target.strokes.length = 0;
    chart.frame();
    return textsOf(target.strokes)
      .filter(({ text }) => text === '✓' || text === '✕')
      .map(({ text, colour }) => [text, colour]);
  };
  assert.deepEqual(signs(), [['✕', css(themes.light.bad)]]);
  assert.equal(chart.drop(), null);
  chart.take('A', [px, py]);
  chart.dragTo(px + 51 * perMetre, py + toPx(chart.chart.y, t0 + 2 * HOUR) - toPx(chart.chart.y, t0));
  assert.deepEqual(signs(), [['✓', css(themes.light.good)]]);
  assert.deepEqual(chart.drop(), { call: 'A', from: t0 + 2 * HOUR, bowAt: 300 });
  assert.equal(model.drag, null);
  assert.equal(strokes().length - target.strokes.length, kept, 'no kept layer is drawn anew');
});

test('V146: by keys she moves a step each; live, locked and begun stays are not taken, and say why', () => {
  const model = modelOf({
    mode: 'draft',
    now: t0 - HOUR,
    stays: [stay('A', 0, 24, 250), stay('L', 0, 24, 500, { isLocked: true }), stay('W', 0, 24, 800, { phase: 'working' })],
  });
  const { chart } = chartOf(model);
  const why = (call: string) => chart.take(call, null).map(({ code }) => code);
  assert.deepEqual([why('L'), why('W'), why('?')], [['stay.locked'], ['stay.begun'], ['call.unknown']]);
  assert.deepEqual(why('A'), []);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) assert.ok(chart.key(key));
  assert.deepEqual(chart.drop(), { call: 'A', from: t0 + HOUR, bowAt: 255 });
  assert.deepEqual(why('A'), []);
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) chart.key(key);
  assert.deepEqual(model.drag?.reasons, [{ code: 'call.in-the-past', params: { call: 'A', minutes: 30 } }]);
  chart.key('ArrowLeft');
  chart.cancel();
  assert.equal(chart.drop(), null);
  const before = chart.chart;
  assert.ok(chart.key('ArrowDown') && chart.chart.y.from > before.y.from && chart.chart.x.from === before.x.from);
  model.mode = 'live';
  assert.deepEqual(why('A'), ['stay.not-a-draft']);
});

test('V147: an empty quay, both themes, both ways of time, any font scale and size are drawn', () => {
  for (const theme of Object.values(themes))
    for (const time of ['x', 'y'] as const)
      for (const more of [{ stays: [] }, { fontScale: 2 }, { mode: 'draft' as const }]) {
        const { chart, target } = chartOf(modelOf({ theme, time, ...more }));
        assert.ok(chart.frame() && !chart.frame());
        chart.resize(160, 90, 2);
        assert.ok(chart.frame());
        assert.deepEqual(target.size, [320, 180]);
        chart.zoom(80, 40, 4, 'both');
        chart.pan(10, 10, 'both');
        chart.showMoment(t0 + 500 * HOUR);
        assert.ok(chart.frame());
        chart.showAll();
      }
});
