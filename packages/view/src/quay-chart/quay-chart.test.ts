import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorkInstruction, WorkQueue } from '@estiba/port';
import fc from 'fast-check';
import { css, themes } from '../palette/theme.ts';
import { smallShip } from '../testing/bay-plan.test-kit.ts';
import { recordingSurface, textsOf } from '../testing/recording-pen.test-kit.ts';
import { offsetOf } from '../time-chart/ticks.ts';
import { stateLooks } from './block-look.ts';
import { craneConflicts } from './conflicts.ts';
import { wordsOfSlip } from './draw-quay.ts';
import { blocksOf, lineAt, slipOf } from './lines.ts';
import type { QuayChartModel } from './model.ts';
import { QuayChart } from './quay-chart.ts';

const MINUTE = 60_000;
const t0 = Date.UTC(2026, 3, 12, 8);
/** A line of a queue: a lift at a tier, or a lid where there is none; in minutes after `t0`. */
const line = (kind: WorkInstruction['kind'], bay: number, from: number, to: number, tier = 82): WorkInstruction =>
  ({ kind, bay, start: t0 + from * MINUTE, end: t0 + to * MINUTE, boxes: [{ id: `B${from}`, slot: { bay, row: 1, tier } }] }) as never;
const queue = (crane: string, ...instructions: WorkInstruction[]): WorkQueue => ({ crane, instructions });
const queues = [
  queue(
    'STS2',
    line('discharge', 2, 0, 2),
    line('discharge', 2, 2, 4),
    line('discharge', 2, 4, 6, 2),
    line('load', 2, 6, 8),
    line('load', 6, 10, 12),
  ),
  queue('STS1', line('discharge', 9, 0, 3), line('load', 6, 3, 9)),
];
const modelOf = (more: Partial<QuayChartModel> = {}): QuayChartModel => ({
  outline: smallShip,
  queues,
  progress: [{ crane: 'STS2', started: 3, done: 2 }],
  order: ['STS2', 'STS1'],
  clearance: 10,
  reach: [],
  bowAt: 300,
  now: t0 + 5 * MINUTE,
  ranges: [],
  portTime: { offsetAt: offsetOf('America/Lima'), sayDay: () => '12 Apr' },
  theme: themes.light,
  fontScale: 1,
  form: 'lanes',
  sayDuration: (ms) => `${ms / MINUTE} min`,
  selected: null,
  hovered: null,
  drag: null,
  ...more,
});
const chartOf = (model: QuayChartModel) => {
  const layers: ReturnType<typeof recordingSurface>[] = [];
  const make = () => layers[layers.push(recordingSurface()) - 1]!;
  const target = make();
  const chart = new QuayChart(model, target, make, { width: 1200, height: 500, pixelRatio: 2 });
  return { chart, target, strokes: () => layers.flatMap(({ strokes }) => strokes) };
};

test('V130: lines of one kind, bay, level and state that follow each other are one block; none is lost', () => {
  const blocks = blocksOf(queues, modelOf().progress, t0 + 5 * MINUTE);
  assert.deepEqual(
    blocks.map(({ id, lines, kind, level, state, isInHand }) => [id, lines, kind, level, state, isInHand]),
    [
      ['STS2/0', 2, 'discharge', 'deck', 'done', false],
      ['STS2/2', 1, 'discharge', 'hold', 'running', true],
      ['STS2/3', 1, 'load', 'deck', 'planned', false],
      ['STS2/4', 1, 'load', 'deck', 'planned', false],
      ['STS1/0', 1, 'discharge', 'deck', 'late', false],
      ['STS1/1', 1, 'load', 'deck', 'planned', false],
    ],
  );
  const late = blocksOf(queues, modelOf().progress, t0 + 7 * MINUTE)[1]!;
  assert.deepEqual([late.state, late.isInHand], ['late', true]);
  fc.assert(
    fc.property(
      fc.array(fc.record({ bay: fc.constantFrom(1, 2, 6), isLoad: fc.boolean() }), { maxLength: 40 }),
      fc.nat(40),
      fc.nat(80),
      (wishes, done, now) => {
        const lines = wishes.map(({ bay, isLoad }, i) => line(isLoad ? 'load' : 'discharge', bay, 2 * i, 2 * i + 2));
        const made = blocksOf([queue('C', ...lines)], [{ crane: 'C', started: done + 1, done }], t0 + now * MINUTE);
        assert.equal(
          made.reduce((sum, block) => sum + block.lines, 0),
          lines.length,
        );
        assert.deepEqual(
          made.flatMap((block) => Array.from({ length: block.lines }, (_, i) => block.line + i)),
          [...lines.keys()],
        );
        for (const block of made) {
          assert.deepEqual([block.start, block.end], [lines[block.line]!.start, lines[block.line + block.lines - 1]!.end]);
          for (let at = 0; at < block.lines; at++) {
            const picked = lines[block.line + at]!;
            assert.equal(lineAt([queue('C', ...lines)], block, (picked.start + picked.end) / 2), block.line + at);
          }
        }
      },
    ),
  );
});

test('V131: slip is how far the present lies outside the time of the line in hand, or of the pause before the next', () => {
  const slip = (started: number, done: number, now: number) => {
    const ms = slipOf(queues[0]!, [{ crane: 'STS2', started, done }], t0 + now * MINUTE);
    return ms === null ? null : ms / MINUTE;
  };
  assert.deepEqual([slip(3, 2, 5), slip(3, 2, 9), slip(3, 2, 3), slip(2, 2, 4), slip(2, 2, 6)], [0, 3, -1, 0, 2]);
  assert.deepEqual([slip(4, 4, 9), slip(0, 0, -5), slip(0, 0, 1), slip(5, 5, 99)], [0, 0, 1, null]);
  const words = [null, 0, 3, -4].map((value) => wordsOfSlip(value, (n) => `${n}`));
  assert.deepEqual(words, ['✓', '±0', '+3', '−4']);
});

test('V132: cranes that would pass each other or come too near at one time are told, and no others', () => {
  const rules = { outline: smallShip, order: ['A', 'B'], clearance: 20 };
  const conflicts = (...both: WorkQueue[]) =>
    craneConflicts(blocksOf(both, [], t0), rules).map(({ blocks, from, to, reason }) => [
      ...blocks,
      (from - t0) / MINUTE,
      (to - t0) / MINUTE,
      reason.code,
    ]);
  assert.deepEqual(conflicts(queue('A', line('load', 2, 0, 10)), queue('B', line('load', 9, 0, 10))), [], '25 m apart');
  assert.deepEqual(conflicts(queue('A', line('load', 2, 0, 10)), queue('B', line('load', 6, 5, 15))), [
    ['A/0', 'B/0', 5, 10, 'crane.clearance'],
  ]);
  assert.deepEqual(conflicts(queue('A', line('load', 2, 0, 10)), queue('B', line('load', 6, 10, 15))), [], 'one after the other');
  assert.deepEqual(conflicts(queue('A', line('load', 9, 0, 10)), queue('B', line('load', 2, 2, 4))), [['A/0', 'B/0', 2, 4, 'crane.order']]);
  assert.deepEqual(conflicts(queue('A', line('load', 2, 0, 10)), queue('B', line('load', 50, 2, 4))), [], 'no such bay');
  const stay = fc.record({ bay: fc.constantFrom(1, 2, 3, 6, 9), minutes: fc.integer({ min: 1, max: 9 }), pause: fc.nat(4) });
  const made = (crane: string, stays: readonly { bay: number; minutes: number; pause: number }[]) => {
    let at = 0;
    return queue(crane, ...stays.map(({ bay, minutes, pause }) => line('load', bay, (at += pause), (at += minutes))));
  };
  const middle: Record<number, number> = { 1: 20 - 3.15, 2: 20, 3: 20 + 3.15, 6: 34, 9: 45 };
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 12 }), fc.array(stay, { maxLength: 12 }), (a, b) => {
      const both = blocksOf([made('A', a), made('B', b)], [], t0);
      const [fore, aft] = ['A', 'B'].map((crane) => both.filter((block) => block.crane === crane)) as [typeof both, typeof both];
      const want = fore.flatMap((one) =>
        aft
          .filter((two) => one.start < two.end && two.start < one.end && middle[two.bay]! - middle[one.bay]! < 20)
          .map((two) => `${one.id} ${two.id}`),
      );
      assert.deepEqual(
        craneConflicts(both, rules)
          .map(({ blocks }) => blocks.join(' '))
          .sort(),
        want.sort(),
      );
    }),
  );
});

test('V133: lanes have time across, space-time has the ship across with her bow to the right and time down; width by length, height by time', () => {
  const lanes = chartOf(modelOf()).chart.blocks;
  const [first, hold] = [lanes[0]!.rect, lanes[1]!.rect];
  assert.ok(first.x1 <= hold.x0 + 1e-6 && first.y0 === hold.y0);
  assert.ok(Math.abs((first.x1 - first.x0) / (hold.x1 - hold.x0) - 2) < 1e-6, 'four minutes and two');
  assert.ok(lanes.find(({ id }) => id === 'STS1/0')!.rect.y0 > first.y1);
  const ship = chartOf(modelOf({ form: 'space-time' })).chart.blocks;
  const at = (id: string) => ship.find((one) => one.id === id)!.rect;
  assert.ok(at('STS2/0').x0 > at('STS1/1').x1, 'bay 2 lies nearer the bow than bay 6');
  assert.ok(at('STS2/0').y1 <= at('STS2/2').y0 + 1e-6);
  assert.ok(Math.abs((at('STS1/1').x1 - at('STS1/1').x0) / (at('STS1/0').x1 - at('STS1/0').x0) - 12.6 / 6.2) < 1e-6);
});

test('V134: done, running, planned and late differ in more than colour; a line in hand has a sign, a late crane its slip and what is to be expected', () => {
  for (const theme of Object.values(themes)) {
    const looks = Object.values(stateLooks(theme));
    assert.equal(new Set(looks.map(({ pattern, frameWidth, term }) => `${pattern} ${frameWidth} ${term.code}`)).size, 4);
    assert.equal(new Set(looks.map(({ pattern, fill }) => `${pattern} ${fill}`)).size, 4);
  }
  const { chart, strokes } = chartOf(modelOf({ now: t0 + 9 * MINUTE }));
  chart.frame();
  const texts = textsOf(strokes()).map(({ text }) => text);
  assert.ok(texts.includes('+3 min') && texts.includes('002 ▸D▼'), texts.join(' '));
  assert.ok(
    strokes().some(({ name, dash, strokeStyle }) => name === 'strokeRect' && dash.length === 2 && strokeStyle === css(themes.light.warn)),
  );
  assert.ok(texts.includes('002 D▲ 2') && texts.includes('006 L▲'), 'bay, kind, level and number');
});

test('V134: a conflict has a sign between the blocks and is hatched', () => {
  const at = (clearance: number) => {
    const { chart, strokes } = chartOf(modelOf({ clearance }));
    chart.frame();
    return textsOf(strokes()).filter(({ text }) => text === '↔').length;
  };
  assert.deepEqual([at(10), at(16)], [0, 3]);
});

test('V135: a pointer meets a block and the line the plan has there; keys go from block to block; only marks are drawn for it', () => {
  const model = modelOf();
  const { chart, target, strokes } = chartOf(model);
  chart.frame();
  const { rect } = chart.blocks[0]!;
  const x = (share: number) => rect.x0 + share * (rect.x1 - rect.x0);
  assert.deepEqual(chart.hit(x(0.25), rect.y0 + 1), { block: 'STS2/0', crane: 'STS2', line: 0 });
  assert.deepEqual(chart.hit(x(0.75), rect.y0 + 1), { block: 'STS2/0', crane: 'STS2', line: 1 });
  assert.equal(chart.hit(2, 2), null);
  const kept = strokes().length - target.strokes.length;
  model.selected = 'STS2/0';
  assert.deepEqual(
    ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'].map((key) => chart.key(key) && model.selected),
    ['STS2/2', 'STS2/3', 'STS2/2', 'STS2/0', 'STS2/0'],
  );
  chart.frame();
  assert.equal(strokes().length - target.strokes.length, kept);
  const before = chart.chart;
  assert.ok(chart.key('+') && chart.chart.x.to < before.x.to && chart.chart.y.to === before.y.to);
  chart.showAll();
  assert.deepEqual(chart.chart, before);
  chart.resize(600, 300, 1);
  assert.deepEqual(target.size, [600, 300]);
  assert.equal(chart.key('q'), false);
});

test('V135: an empty plan, both themes, any font scale and size are drawn', () => {
  for (const theme of Object.values(themes))
    for (const form of ['lanes', 'space-time'] as const)
      for (const more of [{ queues: [] }, { queues: [queue('X')] }, { fontScale: 2 }, {}]) {
        const { chart } = chartOf(modelOf({ theme, form, ...more }));
        assert.ok(chart.frame());
        chart.resize(120, 60, 1);
        assert.ok(chart.frame());
      }
});
