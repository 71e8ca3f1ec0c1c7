import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untilDone } from '@estiba/base';
import { portCode, type Voyage, type VoyagePlan } from '@estiba/port';
import { generateVoyage } from '@estiba/port/generate';
import { checkVoyage } from '../check.ts';
import { followVoyage } from '../check/voyage.ts';
import { planCall } from '../plan-call.ts';
import { planVoyage } from './plan-voyage.ts';

const voyage = generateVoyage({ vessel: 1100, utilisation: 0.7, ports: 4, seed: 2 });
const plan = planVoyage(voyage, { seed: 1, effort: 0 });
const codes = (given: Voyage, made: VoyagePlan): string[] => [
  ...new Set(followVoyage(given, made).findings.map(({ rule, code }) => `${rule} ${code}`)),
];

/** The plan with one port changed. */
const withPort = (at: number, change: (port: VoyagePlan['ports'][number]) => VoyagePlan['ports'][number]): VoyagePlan => ({
  ...plan,
  ports: plan.ports.map((port, i) => (i === at ? change(port) : port)),
});

test('V1 V2 V3 V4: every port is planned, every rule kept, every box carried', () => {
  const report = checkVoyage(voyage, plan);
  assert.equal(report.violations, 0);
  assert.equal(report.ports.length, 4);
  const { counts } = report;
  assert.equal(
    counts.loaded + counts.leftOut,
    voyage.ports.reduce((sum, { loadList }) => sum + loadList.length, 0),
  );
  assert.equal(counts.discharged, counts.loaded);
  assert.equal(counts.aboardAtEnd, 0);
});

test('V1: a plan that lacks a port, or answers another call, is told', () => {
  assert.ok(codes(voyage, { ...plan, ports: plan.ports.slice(0, -1) }).includes('V1 voyage.port-count'));
  const other = withPort(1, (port) => ({ ...port, call: { ...port.call, rotation: [portCode('PECLL')] } }));
  assert.deepEqual(codes(voyage, other), ['V1 voyage.other-call']);
  const short = withPort(0, (port) => ({ ...port, call: { ...port.call, loadList: port.call.loadList.slice(1) } }));
  assert.ok(codes(voyage, short).includes('V1 voyage.other-call'));
});

test('V2: a box or a tank that changes at sea is told', () => {
  const lost = withPort(2, (port) => ({ ...port, call: { ...port.call, arrival: port.call.arrival.slice(1) } }));
  assert.ok(codes(voyage, lost).includes('V2 voyage.lost-at-sea'));
  const moved = withPort(1, (port) => {
    const [first, second, ...rest] = port.call.arrival;
    return { ...port, call: { ...port.call, arrival: [{ ...first!, slot: second!.slot }, { ...second!, slot: first!.slot }, ...rest] } };
  });
  assert.ok(codes(voyage, moved).includes('V2 voyage.came-aboard-at-sea'));
  const pumped = withPort(1, (port) => ({ ...port, call: { ...port.call, tanks: new Map() } }));
  assert.deepEqual(codes(voyage, pumped), ['V2 voyage.tank-changed']);
});

test('V3: a box carried past its port is told', () => {
  const kept = withPort(1, (port) => {
    const { loading } = port.plan;
    return { ...port, plan: { ...port.plan, loading: { ...loading, discharges: loading.discharges.slice(1) } } };
  });
  assert.ok(codes(voyage, kept).includes('V3 voyage.carried-past'));
});

test('V1 V2 V3: the plan of another voyage is told, not thrown at', () => {
  const other = generateVoyage({ vessel: 1100, utilisation: 0.5, ports: 3, seed: 9 });
  const found = codes(other, plan);
  for (const code of ['V1 voyage.port-count', 'V1 voyage.other-call']) assert.ok(found.includes(code), found.join());
  assert.ok(codes(other, { ...plan, ports: [] }).includes('V1 voyage.port-count'));
  const nothing = withPort(1, (port) => ({
    ...port,
    plan: { ...port.plan, loading: { ...port.plan.loading, loads: [], discharges: [] } },
  }));
  assert.ok(codes(voyage, nothing).includes('V3 voyage.carried-past'));
});

test('V4: totals that are not those of the ports are told', () => {
  for (const term of ['restows', 'restowsBeyond', 'leftOut', 'craneSpread', 'cost'] as const)
    assert.deepEqual(codes(voyage, { ...plan, totals: { ...plan.totals, [term]: plan.totals[term] + 1 } }), ['V4 claim.score']);
});

test('V5: the same voyage and options give the same plan; a stop gives the best plan of all ports held', () => {
  assert.deepEqual(planVoyage(voyage, { seed: 1, effort: 0 }), plan);
  let asked = 0;
  const stopped = planVoyage(voyage, { seed: 1, effort: 1 }, { shouldStop: () => asked++ > 3, onProgress: () => undefined });
  assert.equal(checkVoyage(voyage, stopped).violations, 0);
});

test('V5: another planner of calls may be used, and is given each call in turn', () => {
  const asked: string[] = [];
  const made = planVoyage(voyage, { seed: 1, effort: 0 }, untilDone, (call, options, steering) => {
    asked.push(`${call.port} ${options.later?.length}`);
    return planCall(call, options, steering);
  });
  assert.deepEqual(made, plan);
  assert.deepEqual(
    asked,
    voyage.ports.map(({ port }, at) => `${port} ${3 - at}`),
  );
});

test('V6: forecast boxes are planned like others, and boxes for ports beyond stay aboard', () => {
  const { ports, ...rest } = generateVoyage({ vessel: 1100, utilisation: 0.6, ports: 4, seed: 5, isForecast: true });
  const ends: Voyage = { ...rest, ports: ports.slice(0, 3), beyond: [ports[3]!.port] };
  const made = planVoyage(ends, { seed: 1, effort: 0 });
  const report = checkVoyage(ends, made);
  assert.equal(report.violations, 0);
  assert.ok(report.counts.aboardAtEnd > 100);
  assert.ok(made.ports[1]!.plan.loading.loads.some(({ id }) => id.startsWith('EXP-')));
});
