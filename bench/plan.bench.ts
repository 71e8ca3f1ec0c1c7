// Figures of the loading plan: validity, speed, memory, restows, cranes, digs, re-planning, cost of rules.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Measured, writeRows } from './lib/results.ts';
import { type BenchCall, benchCalls, largeCall, makeCall } from './plan/calls.ts';
import { type Measurement, measure, median, sum, termOf } from './plan/measure.ts';
import { realCalls } from './plan/real-calls.ts';
import { replan } from './plan/replan.ts';
import { ruleCosts } from './plan/rule-costs.ts';

const rows: Measured[] = [];
const row = (
  id: string,
  what: string,
  value: number,
  unit: string,
  must: number | null,
  aim: number | null,
  n: number,
  seed: string,
  better: Measured['better'] = 'lower',
): void => {
  rows.push({ of: 'plan', id, what, value: Math.round(value * 10_000) / 10_000, unit, better, must, aim, n, seed });
  console.log(`${id}: ${value.toFixed(4)} ${unit}`);
};

const planned = benchCalls.map((one) => {
  const result = measure(makeCall(one), { seed: 1, effort: 1 });
  console.log(line(one, result));
  return { one, result };
});
const real = realCalls();
const results = [...planned.map(({ result }) => result), ...real];
const seeds = '1..21';

row(
  'violations',
  'hard-rule violations found by the independent checker, all calls',
  sum(results.map((r) => r.violations)),
  'violations',
  0,
  0,
  results.length,
  seeds,
  'equal',
);
row(
  'accounted',
  'boxes planned or left out with a reason',
  sum(results.map((r) => r.accounted)) / sum(results.map((r) => r.listed)),
  'share',
  1,
  1,
  results.length,
  seeds,
  'equal',
);

const large = makeCall(largeCall);
const repeat = [1, 2, 3, 4, 5];
const first = repeat.map((seed) => measure(large, { seed, effort: 0 }));
const settled = repeat.map((seed) => measure(large, { seed, effort: 1 }));
row('first-valid', 'first valid plan, 18,000 TEU, 6 ports: median', median(first.map((r) => r.seconds)), 's', 15, 3, 5, '1..5');
row('settled', 'settled plan, same call: median', median(settled.map((r) => r.seconds)), 's', 60, 10, 5, '1..5');
row(
  'violations-large',
  'violations of those ten plans',
  sum([...first, ...settled].map((r) => r.violations)),
  'violations',
  0,
  0,
  10,
  '1..5',
  'equal',
);
const memory = execFileSync(process.execPath, [join(import.meta.dirname, 'plan/memory.ts')], { encoding: 'utf8' });
row('memory', 'peak memory of the whole process, same call, its generation included', Number(memory), 'MB', 1000, 300, 1, '1');

const at80 = planned.filter(({ one }) => one.utilisation === 0.8).map(({ result }) => result);
const restowShare = (r: Measurement): number => termOf(r.plan.loading, 'restows-later') / r.moves;
row(
  'restows-80',
  'restows caused over the rotation at 80 %, share of moves',
  sum(at80.map((r) => termOf(r.plan.loading, 'restows-later'))) / sum(at80.map((r) => r.moves)),
  'share',
  0.01,
  0,
  at80.length,
  seeds,
);
row('restows-80-worst', 'the same, worst call', Math.max(...at80.map(restowShare)), 'share', 0.01, 0, at80.length, seeds);
for (const fill of [0.6, 0.95]) {
  const some = planned.filter(({ one }) => one.utilisation === fill).map(({ result }) => result);
  row(
    `restows-${fill * 100}`,
    `the same at ${fill * 100} %`,
    sum(some.map((r) => termOf(r.plan.loading, 'restows-later'))) / sum(some.map((r) => r.moves)),
    'share',
    null,
    null,
    some.length,
    seeds,
  );
  row(
    `left-out-${fill * 100}`,
    `boxes of the load list left out at ${fill * 100} %`,
    sum(some.map((r) => r.plan.loading.leftOut.length)) / sum(some.map((r) => r.listed)),
    'share',
    null,
    null,
    some.length,
    seeds,
  );
}
row(
  'left-out-80',
  'boxes of the load list left out at 80 %',
  sum(at80.map((r) => r.plan.loading.leftOut.length)) / sum(at80.map((r) => r.listed)),
  'share',
  null,
  null,
  at80.length,
  seeds,
);

const craneRatios = [...planned.map(({ result }) => result.plan.cranes), ...real.map((r) => r.cranes)].map(
  (c) => c.makespan / c.lowerBound,
);
row(
  'crane-makespan',
  'crane makespan over its lower bound (adjacent bays): mean',
  sum(craneRatios) / craneRatios.length,
  'ratio',
  1.1,
  1.03,
  results.length,
  seeds,
);
row('crane-makespan-worst', 'the same, worst call', Math.max(...craneRatios), 'ratio', 1.1, 1.03, results.length, seeds);

const digs = sum(planned.map(({ result }) => result.plan.yard.digs.length));
const listOrder = sum(planned.map(({ result }) => result.plan.yard.digsInListOrder));
const loads = sum(planned.map(({ result }) => result.plan.loading.loads.length));
row('digs-per-100', 'yard digs for 100 loads', (100 * digs) / loads, 'digs', null, null, planned.length, seeds);
row('digs-list-order-per-100', 'the same, boxes taken in list order', (100 * listOrder) / loads, 'digs', null, null, planned.length, seeds);
const forced = sum(planned.map(({ result }) => result.forcedDigs));
row(
  'digs-forced-per-100',
  'the least there can be: each box that does not sail, once for each box below it that does',
  (100 * forced) / loads,
  'digs',
  null,
  null,
  planned.length,
  seeds,
);
row('digs-ratio', 'digs against list order', digs / listOrder, 'ratio', 0.2, 0.05, planned.length, seeds);

for (const { what, result, changed } of replan(large)) {
  const id = what.replaceAll(' ', '-');
  row(`replan-${id}`, `re-plan with ${what}, 18,000 TEU`, result.seconds, 's', 5, 1, 1, '1');
  row(`replan-${id}-moved`, `other boxes moved with ${what}`, changed, 'share', 0.05, 0.01, 1, '1');
  row(`replan-${id}-violations`, `violations with ${what}`, result.violations, 'violations', 0, 0, 1, '1', 'equal');
}

rows.push(...ruleCosts());
writeRows('plan', rows);

function line(one: BenchCall, r: Measurement): string {
  const { loading, cranes, yard } = r.plan;
  const later = termOf(loading, 'restows-later');
  return `${one.name}, ${one.ports} ports: ${r.seconds.toFixed(1)} s, ${r.violations} violations, ${loading.loads.length} loaded, ${loading.leftOut.length} left out, restows ${loading.restows.length} here ${later} later, cranes ${(cranes.makespan / cranes.lowerBound).toFixed(3)}, digs ${yard.digs.length} of ${yard.digsInListOrder}`;
}
