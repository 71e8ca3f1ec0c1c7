import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type EventData, type EventType, type JobStep, type Job, readEvent, type TerminalEvent } from '@estiba/terminal';
import { smallCall, smallGround } from '@estiba/terminal/testing';
import { figuresOf } from './figures.ts';
import { KpiFacts } from './kpi-facts.ts';
import { common, lengthWithin } from './spans.ts';

const ground = smallGround();
const world = smallCall(ground);
world.run('C1');
const entries = world.log.map((entry, i) => ({ ...entry, seq: i + 1 }));
const facts = new KpiFacts(ground);
for (const entry of entries) {
  const event = readEvent(entry);
  facts.take(entry, event.ok ? event.value : null);
}
const first = entries[0]!.at;
const last = entries.at(-1)!.at;
const all = { from: first, to: last + 1 };
const of = <T extends EventType>(type: T): { at: number; data: EventData[T] }[] => entries.filter((entry) => entry.type === type) as never;

test('KP1: every figure of a whole call is what counting it anew from the entries gives', () => {
  const figures = figuresOf(facts, all);
  const jobs = new Map(of('jobCreated').map(({ data }) => [data.job.id, data.job]));
  const ofCranes = [...jobs.values()].flatMap((job) =>
    job.steps.filter(({ machineKind }) => machineKind === 'sts').map((step) => ({ step, job })),
  );
  const at = (type: 'stepDone' | 'stepAtHandover', step: string): number | undefined =>
    of(type).findLast(({ data }) => data.step === step)?.at;
  const done: { step: JobStep; job: Job }[] = ofCranes.filter(({ step: { id } }) => at('stepDone', id) !== undefined);
  const moved = done.reduce((n, { step }) => n + (step.work.does === 'lift' ? step.boxes.length : 0), 0);
  const begun = Math.min(...done.map(({ step: { id } }) => of('stepDispatched').find(({ data }) => data.step === id)!.at));
  const ended = Math.max(...done.map(({ step: { id } }) => at('stepDone', id)!));
  assert.ok(moved >= 9, `${moved} boxes`);
  assert.deepEqual(figures['gross-moves'], { value: moved / ((ended - begun) / 3_600_000), of: moved, by: (ended - begun) / 3_600_000 });
  assert.deepEqual(figures['net-moves'], figures['gross-moves'], 'no machine was out');
  const waited = done.reduce((n, { step, job }) => {
    const [truck, crane] = [
      step.meets === null ? undefined : at('stepAtHandover', `${job.id}#${step.meets}`),
      at('stepAtHandover', step.id),
    ];
    return n + (truck === undefined || crane === undefined ? 0 : Math.max(0, truck - crane));
  }, 0);
  assert.equal(figures['crane-waits']!.of, waited);
  const alongside = of('callCompleted')[0]!.at - of('callBerthed')[0]!.at;
  assert.equal(figures.berth!.value, moved / (alongside / 3_600_000));
  const complete = (kind: string) => of('jobEnded').filter(({ data }) => data.stage === 'complete' && jobs.get(data.job)?.kind === kind);
  assert.deepEqual(
    [figures.rehandles!.of, figures.rehandles!.by],
    [complete('yard-shift').length, complete('load').reduce((n, { data }) => n + jobs.get(data.job)!.boxes.length, 0)],
  );
  assert.deepEqual([figures.rehandles!.of, figures.rehandles!.by], [1, 3]);
  assert.equal(figures.exceptions!.of, of('exceptionRaised').length);
  const planned = of('planAccepted')[0]!.data.queues[0]!.instructions;
  const onPlan = of('jobEnded').filter(({ data }) => {
    const made = of('jobCreated').find((entry) => entry.data.job.id === data.job)!;
    return (
      made.data.line !== null &&
      Math.abs(of('jobEnded').find((e) => e.data.job === data.job)!.at - planned[made.data.line.number + made.data.job.lines - 1]!.end) <=
        900_000
    );
  });
  assert.equal(figures['on-plan']!.of, onPlan.length);
});

test('KP1: ways driven empty and laden are those between the cells that trucks passed', () => {
  const place = (cell: string): { x: number; y: number } => ({
    x: ground.graph.x[ground.cellOf.get(cell)!]!,
    y: ground.graph.y[ground.cellOf.get(cell)!]!,
  });
  const [holding, routes, sums] = [
    new Map<string, Set<string>>(),
    new Map<string, { cells: readonly string[]; at: number }>(),
    { empty: 0, laden: 0 },
  ];
  // Of an event type and data alone are looked at.
  for (const { type, data } of entries as unknown as TerminalEvent[]) {
    if (type === 'boxMoved') {
      if (data.from.at === 'machine') holding.get(data.from.machine)?.delete(data.box);
      if (data.to.at === 'machine') holding.set(data.to.machine, (holding.get(data.to.machine) ?? new Set()).add(data.box));
    }
    if (type === 'routePlanned') routes.set(data.truck, { cells: data.cells, at: 0 });
    if (type !== 'cellPassed') continue;
    const route = routes.get(data.truck)!;
    while (route.at < data.index) {
      const [a, b] = [place(route.cells[route.at]!), place(route.cells[++route.at]!)];
      sums[(holding.get(data.truck)?.size ?? 0) > 0 ? 'laden' : 'empty'] += Math.hypot(a.x - b.x, a.y - b.y);
    }
  }
  assert.ok(sums.empty > 0 && sums.laden > 0);
  const figure = figuresOf(facts, all)['empty-drive']!;
  assert.ok(
    Math.abs(figure.of - sums.empty) < 1e-6 && Math.abs(figure.by - sums.empty - sums.laden) < 1e-6,
    JSON.stringify([figure, sums]),
  );
});

test('KP2: slices of time, and cranes, add up to the whole', () => {
  const whole = figuresOf(facts, all);
  const step = Math.ceil((last + 1 - first) / 7);
  const parts = Array.from({ length: 7 }, (_, i) =>
    figuresOf(facts, { from: first + i * step, to: Math.min(last + 1, first + (i + 1) * step) }),
  );
  for (const kpi of ['gross-moves', 'net-moves', 'crane-waits', 'berth', 'rehandles', 'on-plan', 'exceptions'] as const) {
    const added = parts.reduce((sum, part) => sum + part[kpi]!.of, 0);
    assert.ok(Math.abs(added - whole[kpi]!.of) < 1e-6, kpi);
    assert.ok(Math.abs(parts.reduce((sum, part) => sum + part[kpi]!.by, 0) - whole[kpi]!.by) < 1e-3, kpi);
  }
  assert.equal(figuresOf(facts, { ...all, crane: 'QC1' })['gross-moves']!.of, whole['gross-moves']!.of);
  assert.equal(figuresOf(facts, { ...all, crane: 'QC9' })['gross-moves']!.value, null);
});

test('KP2: the rehandles of the blocks are all rehandles', () => {
  const whole = figuresOf(facts, all).rehandles!;
  const blocks = ground.site.blocks.map(({ id }) => figuresOf(facts, { ...all, block: id }));
  assert.ok(blocks.every((figures) => Object.keys(figures).join() === 'rehandles'));
  assert.deepEqual(
    [blocks.reduce((sum, { rehandles }) => sum + rehandles!.of, 0), blocks.reduce((sum, { rehandles }) => sum + rehandles!.by, 0)],
    [whole.of, whole.by],
  );
});

test('KP2: overlapping stretches count once, and what two have in common is found', () => {
  const spans = [
    { from: 0, to: 10 },
    { from: 5, to: 20 },
    { from: 30, to: null },
  ];
  assert.equal(lengthWithin(spans, 2, 35, 40), 23);
  assert.deepEqual(common(spans, [{ from: 8, to: 32 }], 40), [
    { from: 8, to: 10 },
    { from: 8, to: 20 },
    { from: 30, to: 32 },
  ]);
});
