import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorkInstruction, WorkQueue } from '@estiba/port';
import { themes } from '../palette/theme.ts';
import { smallShip } from '../testing/bay-plan.test-kit.ts';
import { recordingSurface, textsOf } from '../testing/recording-pen.test-kit.ts';
import { offsetOf } from '../time-chart/ticks.ts';
import { bayOfShip, bayWork, endsIfGiven, meetsIfGiven, whyNotGiven } from './give-bay.ts';
import type { QuayChartModel } from './model.ts';
import { QuayChart } from './quay-chart.ts';

const MINUTE = 60_000;
const t0 = Date.UTC(2026, 3, 12, 8);
const line = (bay: number, from: number, to: number): WorkInstruction =>
  ({
    kind: 'load',
    bay,
    start: t0 + from * MINUTE,
    end: t0 + to * MINUTE,
    boxes: [{ id: `B${from}`, slot: { bay, row: 1, tier: 82 } }],
  }) as never;
const queue = (crane: string, ...instructions: WorkInstruction[]): WorkQueue => ({ crane, instructions });
/** Bay 2 is shared: what is left of it is one line of each. */
const queues = [queue('QC2', line(2, 0, 2), line(2, 2, 5), line(6, 5, 9)), queue('QC1', line(2, 0, 4), line(9, 4, 10))];
const modelOf = (more: Partial<QuayChartModel> = {}): QuayChartModel => ({
  outline: smallShip,
  queues,
  progress: [{ crane: 'QC2', started: 1, done: 0 }],
  order: ['QC2', 'QC1', 'QC0'],
  clearance: 10,
  reach: [],
  bowAt: 300,
  now: t0 + MINUTE,
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
  const target = recordingSurface();
  return { chart: new QuayChart(model, target, recordingSurface, { width: 1200, height: 400 }), target };
};
const at = (minutes: number): number => t0 + minutes * MINUTE;

test('V136: with a block goes all of its bay that is not started, whoever has it; odd bays belong to the even one', () => {
  const odd = smallShip.bays.some(({ number }) => number === 2) ? 1 : 2;
  assert.equal(bayOfShip(smallShip, odd), 2);
  assert.deepEqual(bayWork(queues, modelOf().progress, smallShip, 2), {
    bay: 2,
    shares: [
      { crane: 'QC2', lines: 1, ms: 3 * MINUTE },
      { crane: 'QC1', lines: 1, ms: 4 * MINUTE },
    ],
  });
  assert.deepEqual(bayWork(queues, modelOf().progress, smallShip, 99).shares, []);
});

test('V126 V136: a block goes from lane to lane at its own time, by pointer or keys; begun work stays', () => {
  const model = modelOf();
  const { chart, target } = chartOf(model);
  const [begun, own] = [chart.blocks.find(({ id }) => id === 'QC2/0')!, chart.blocks.find(({ id }) => id === 'QC2/1')!];
  assert.deepEqual(
    [chart.take(begun.id, null), chart.take('?', null)].map(([why]) => why?.code),
    ['quay.block-begun', 'quay.not-to-be-moved'],
  );
  assert.deepEqual(chart.take(own.id, null), []);
  assert.ok(chart.key('ArrowLeft'), 'left and right mean nothing to what is held: the chart is moved');
  assert.equal(model.drag!.to.along, 0);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) assert.ok(chart.key(key));
  assert.deepEqual([model.drag!.to.along, model.drag!.to.at], [1, own.block.start]);
  assert.equal(chart.given!.crane, 'QC1');
  chart.frame();
  assert.equal(textsOf(target.strokes).filter(({ text }) => text === '✓').length, 2);
  assert.deepEqual(chart.drop(), { bay: 2, crane: 'QC1' });
  assert.equal(chart.given, null);

  const [px, py] = [(own.rect.x0 + own.rect.x1) / 2, (own.rect.y0 + own.rect.y1) / 2];
  chart.showAll();
  chart.take(own.id, [px, py]);
  chart.dragTo(px + 300, py + (2 * (chart.chart.y.end - chart.chart.y.start)) / 3);
  assert.deepEqual(chart.drop(), { bay: 2, crane: 'QC0' });
  chart.take(own.id, [px, py]);
  chart.dragTo(px + 300, py);
  assert.equal(chart.drop(), null, 'it is in its own lane');
  model.form = 'space-time';
  chart.showAll();
  assert.equal(chart.take(own.id, null)[0]?.code, 'quay.not-to-be-moved');
});

test('V136: a crane that is out, or cannot reach the bay, is no place for it, with reason and sign', () => {
  const reach = [
    { id: 'QC1', from: 0, to: 100, isInService: true },
    { id: 'QC0', from: 0, to: 1000, isInService: false },
  ];
  const model = modelOf({ reach });
  const work = bayWork(queues, model.progress, smallShip, 2);
  assert.deepEqual(
    ['QC2', 'QC1', 'QC0'].map((crane) => whyNotGiven(work, crane, model).map(({ code }) => code)),
    [[], ['crane.out-of-reach'], ['crane.not-in-service']],
  );
  assert.deepEqual(
    whyNotGiven({ bay: 2, shares: [] }, 'QC2', model).map(({ code }) => code),
    ['bay.nothing-left'],
  );
  const { chart, target } = chartOf(model);
  chart.take('QC2/1', null);
  chart.key('ArrowDown');
  target.strokes.length = 0;
  chart.frame();
  assert.equal(textsOf(target.strokes).filter(({ text }) => text === '✕').length, 2);
  assert.equal(chart.drop(), null);
});

test('V137: ends of the cranes by the times of the plan, and whom they would meet', () => {
  const model = modelOf();
  const work = bayWork(queues, model.progress, smallShip, 2);
  assert.deepEqual(endsIfGiven(queues, work, 'QC1'), [
    { crane: 'QC2', before: at(9), after: at(6) },
    { crane: 'QC1', before: at(10), after: at(13) },
  ]);
  const ends = endsIfGiven([...queues, queue('QC0')], work, 'QC0');
  assert.deepEqual(
    ends.find(({ crane }) => crane === 'QC0'),
    { crane: 'QC0', before: null, after: at(7) },
  );
  const alone = [queue('QC2', line(2, 0, 4)), queue('QC1', line(9, 0, 4))];
  const whole = bayWork(alone, [], smallShip, 2);
  assert.deepEqual(endsIfGiven(alone, whole, 'QC1'), [
    { crane: 'QC2', before: at(4), after: null },
    { crane: 'QC1', before: at(4), after: at(8) },
  ]);
  // Bay 9 lies aft of bay 2: the aft crane at bay 2 while the fore one is at bay 6 would have to pass it.
  const meets = meetsIfGiven(
    modelOf({ queues: [queue('QC2', line(6, 0, 4)), queue('QC1', line(9, 0, 4))], progress: [] }),
    { bay: 9, shares: [] },
    'QC1',
  );
  assert.deepEqual(meets, []);
  const passing = modelOf({
    queues: [queue('QC2', line(6, 0, 4), line(2, 4, 8)), queue('QC1', line(9, 4, 8), line(2, 0, 4))],
    progress: [],
  });
  assert.ok(meetsIfGiven(passing, bayWork(passing.queues, [], smallShip, 2), 'QC1').some(({ code }) => code === 'crane.order'));
});
