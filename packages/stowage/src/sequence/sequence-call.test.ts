import { Random, untilDone } from '@estiba/base';
import type { Call, LoadingPlan, QuayCrane, Slot } from '@estiba/port';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breaches } from './fixture/queue-oracle.ts';
import { tinyCall } from './fixture/tiny-call.ts';
import type { TinyCall, TinyMix } from './fixture/tiny-call.ts';
import { bayWorkOf } from './bay-work.ts';
import { lowerBound } from './lower-bound.ts';
import { sequenceCall } from './sequence-call.ts';
import { splitOf } from './split.ts';
import { sweepOf } from './sweep.ts';

const tiny = fc.record({
  bays: fc.integer({ min: 1, max: 7 }),
  rows: fc.integer({ min: 1, max: 5 }),
  holdTiers: fc.integer({ min: 1, max: 3 }),
  deckTiers: fc.integer({ min: 1, max: 3 }),
  lids: fc.integer({ min: 0, max: 3 }),
});
const mix: fc.Arbitrary<TinyMix> = fc.record({
  fill: fc.constantFrom(0.3, 0.7, 1),
  opened: fc.constantFrom(0, 0.5, 1),
  idle: fc.constantFrom(0, 0.3),
  restowed: fc.constantFrom(0, 0.2, 0.9),
});
const cranes = fc
  .array(fc.record({ movesPerHour: fc.constantFrom(22, 28, 30, 37.5), twinLiftLimit: fc.constantFrom(0, 40_000, 65_000) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => list.map((crane, i) => ({ id: `QC${i + 1}`, ...crane }) as QuayCrane));

test('Q1 Q2 Q3 Q4 Q5 Q6: the queues of any call keep the rules, with a makespan not below the bound', () => {
  fc.assert(
    fc.property(fc.nat(), tiny, mix, cranes, (seed, size, share, gang) => {
      const { call, loading } = tinyCall(new Random(seed), size, share, gang);
      const { queues, summary } = sequenceCall(call, loading);
      assert.deepEqual(breaches(call, loading, queues), []);
      assert.deepEqual(
        queues.map(({ crane }) => crane),
        gang.map(({ id }) => id),
      );
      const ends = queues.flatMap(({ instructions }) => instructions.map(({ end }) => end));
      assert.equal(summary.makespan, Math.max(call.limits.workStart, ...ends) - call.limits.workStart);
      assert.ok(summary.makespan >= summary.lowerBound - 1e-6, `${summary.makespan} below the bound ${summary.lowerBound}`);
      assert.ok(Number.isFinite(summary.makespan));
    }),
    { numRuns: 400 },
  );
});

test('Q8: told to stop at any question, the queues keep the rules', () => {
  fc.assert(
    fc.property(fc.nat(), tiny, mix, cranes, fc.nat(400), (seed, size, share, gang, at) => {
      const { call, loading } = tinyCall(new Random(seed), size, share, gang);
      let asked = 0;
      const { queues, summary } = sequenceCall(call, loading, { shouldStop: () => ++asked > at });
      assert.deepEqual(breaches(call, loading, queues), []);
      assert.ok(summary.makespan >= summary.lowerBound - 1e-6 && Number.isFinite(summary.makespan));
    }),
    { numRuns: 200 },
  );
});

test('Q8: whether to stop is asked before every change to a split, and once it is said no other is tried', () => {
  const gang = [25, 32, 29, 35].map((movesPerHour, i) => ({ id: `QC${i}`, movesPerHour }) as QuayCrane);
  const size = { bays: 16, rows: 6, holdTiers: 4, deckTiers: 3, lids: 2 };
  /** Questions asked when told to stop at one of them, and ways timed before the first and between two: each looks at the crossings once or twice. */
  const asked = (restowed: number, at: number): { questions: number; first: number; looks: number } => {
    const { call, loading } = tinyCall(new Random(1), size, { fill: 1, opened: 1, idle: 0, restowed }, gang);
    const bays = bayWorkOf(call, loading, 'port');
    const sweep = sweepOf(bays, gang);
    const seen = { questions: 0, first: 0, looks: 0 };
    let looks = 0;
    const watched = Object.defineProperty({ ...sweep }, 'crossings', { get: () => (looks++, sweep.crossings) });
    splitOf(watched, lowerBound(bays, gang), () => {
      if (seen.questions === 0) seen.first = looks;
      else seen.looks = Math.max(seen.looks, looks);
      looks = 0;
      return ++seen.questions >= at;
    });
    return { ...seen, looks: Math.max(seen.looks, looks) };
  };
  const whole = asked(0.5, Infinity);
  assert.ok(whole.questions > 1000 && whole.first <= 120 && whole.looks <= 8, JSON.stringify(whole));
  for (const at of [1, 10, 50]) assert.ok(asked(0, at).questions <= at + 1, `told to stop at question ${at}`);
});

/** The worst makespan over its bound in calls of a few thousand moves. */
function worstRatio(gangs: readonly (readonly number[])[], restowed: number, shouldStop = untilDone.shouldStop): number {
  const ratios = gangs.flatMap((rates) =>
    [1, 2, 3, 4].map((seed) => {
      // Of a crane no more is looked at.
      const gang = rates.map((movesPerHour, i) => ({ id: `QC${i}`, movesPerHour, twinLiftLimit: 50_000 }) as unknown as QuayCrane);
      const size = { bays: Math.min(24, 4 + 4 * rates.length), rows: 12, holdTiers: 6, deckTiers: 5, lids: 3 };
      const { call, loading } = tinyCall(new Random(seed), size, { fill: 0.8, opened: 0.5, idle: 0.3, restowed }, gang);
      const { summary } = sequenceCall(call, loading, { shouldStop });
      return summary.makespan / summary.lowerBound;
    }),
  );
  return Math.max(...ratios);
}

const alike = [2, 3, 4, 5, 9].map((count) => Array.from({ length: count }, () => 30));

test('Q2 Q6: two to nine cranes alike take under 1 % more than the bound', () => {
  const worst = worstRatio(alike, 0);
  assert.ok(worst < 1.01, String(worst));
});

test('Q8: told to stop at once, two to nine cranes alike still take under 1 % more than the bound', () => {
  const worst = worstRatio(alike, 0, () => true);
  assert.ok(worst < 1.01, String(worst));
});

test('Q2 Q6: with a fiftieth of the boxes restowed to any bay of the ship, cranes take under 10 % more than the bound', () => {
  const worst = worstRatio(alike, 0.02);
  assert.ok(worst < 1.1, String(worst));
});

test('Q2 Q6: two to four cranes of different pace take under 10 % more than the bound', () => {
  const uneven = [
    [24, 30],
    [30, 24, 36],
    [25, 32, 29, 35],
  ];
  const worst = worstRatio(uneven, 0);
  assert.ok(worst < 1.1, String(worst));
});

const ONE_LIFT = 120_000;

/** The call with nearly all of its work in two bays side by side amidships: of the others one row is left. */
function lopsided({ call, loading }: TinyCall): TinyCall {
  const bays = call.vessel.bays.map(({ number }) => number);
  const busy = bays.slice(bays.length / 2, bays.length / 2 + 2);
  const stays = ({ slot }: { readonly slot: Slot }): boolean => busy.some((bay) => Math.abs(bay - slot.bay) < 2) || slot.row === 1;
  return { call, loading: { ...loading, loads: loading.loads.filter(stays), discharges: loading.discharges.filter(stays), restows: [] } };
}

test('Q7: whether work is spread along the ship or crowded in two bays, each of two to six cranes has some, and the bound is as good as reached', () => {
  for (const crowd of [(of: TinyCall) => of, lopsided]) {
    for (const count of [2, 3, 4, 5, 6]) {
      for (const seed of [1, 2]) {
        const gang = Array.from({ length: count }, (_, i) => ({ id: `QC${i}`, movesPerHour: 30 }) as QuayCrane);
        const size = { bays: 4 * count, rows: 6, holdTiers: 4, deckTiers: 3, lids: 2 };
        const { call, loading } = crowd(tinyCall(new Random(seed), size, { fill: 1, opened: 0.5, idle: 0, restowed: 0 }, gang));
        const { queues, summary } = sequenceCall(call, loading);
        assert.deepEqual(breaches(call, loading, queues), []);
        const lines = queues.map(({ instructions }) => instructions.length);
        assert.ok(Math.min(...lines) > 0, `${count} cranes, seed ${seed}: ${lines.join(' ')}`);
        assert.ok(summary.makespan <= 1.01 * summary.lowerBound + ONE_LIFT, `${summary.makespan} over ${summary.lowerBound}`);
      }
    }
  }
});

test('Q7: beside two crowded bays the other cranes have about even shares of the rest', () => {
  const gang = Array.from({ length: 5 }, (_, i) => ({ id: `QC${i}`, movesPerHour: 30 }) as QuayCrane);
  const size = { bays: 24, rows: 12, holdTiers: 6, deckTiers: 5, lids: 2 };
  const { call, loading } = lopsided(tinyCall(new Random(1), size, { fill: 1, opened: 1, idle: 0, restowed: 0 }, gang));
  const { queues } = sequenceCall(call, loading);
  const lines = queues.map(({ instructions }) => instructions.length).sort((a, b) => a - b);
  const most = lines.at(-2) as number;
  const rest = lines.slice(0, -1).reduce((sum, count) => sum + count, 0);
  assert.ok(lines.at(-1)! > 1.3 * most, lines.join(' '));
  assert.ok(most <= (1.5 * rest) / 4, lines.join(' '));
});

test('Q1: the same call gives the same queues', () => {
  const gang = [
    { id: 'A', movesPerHour: 30 },
    { id: 'B', movesPerHour: 25, twinLiftLimit: 50_000 },
    // Of a crane no more is looked at.
  ] as unknown as QuayCrane[];
  const make = () =>
    tinyCall(
      new Random(7),
      { bays: 6, rows: 5, holdTiers: 3, deckTiers: 3, lids: 2 },
      { fill: 1, opened: 0.5, idle: 0, restowed: 0.3 },
      gang,
    );
  const run = () => {
    const { call, loading } = make();
    return sequenceCall(call, loading);
  };
  assert.deepEqual(run(), run());
});

test('Q4: a lid that is off already is not opened; it is closed once, after the work under it and before what comes on it', () => {
  let seen = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const gang = [1, 2].map((i) => ({ id: `QC${i}`, movesPerHour: 30 }) as QuayCrane);
    const size = { bays: 5, rows: 4, holdTiers: 3, deckTiers: 2, lids: 2 };
    const { call: all, loading: moves } = tinyCall(new Random(seed), size, { fill: 0.7, opened: 0.7, idle: 0.2, restowed: 0 }, gang);
    const stackAt = (slot: Slot) =>
      all.vessel.bays
        .find(({ number }) => Math.abs(number - slot.bay) < 2)
        ?.stacks.find(({ row, level }) => row === slot.row && level === (slot.tier < 72 ? 'hold' : 'deck'));
    // The ship as in the middle of work: what stood on the open lids is gone.
    const lids = new Set(all.vessel.bays.flatMap(({ stacks }) => stacks.flatMap(({ lid }) => lid ?? [])));
    const openLids = new Set([...lids].filter((_, i) => i % 2 === seed % 2));
    const isOn = ({ slot }: { readonly slot: Slot }): boolean => stackAt(slot)?.level === 'deck' && openLids.has(stackAt(slot)?.lid ?? '');
    const call = { ...all, openLids, arrival: all.arrival.filter((box) => !isOn(box)) };
    const loading = { ...moves, discharges: moves.discharges.filter((move) => !isOn(move)) };
    const lines = sequenceCall(call, loading).queues.flatMap(({ instructions }) => instructions);
    for (const lid of openLids) {
      const [close, ...others] = lines.filter((line) => 'lid' in line && line.lid === lid);
      assert.deepEqual([close?.kind, others.length], ['close-lid', 0], `seed ${seed}: ${lid}`);
      for (const line of lines) {
        const stack = 'boxes' in line ? stackAt(line.boxes[0]!.slot) : undefined;
        if (stack?.lid !== lid) continue;
        seen++;
        if (stack.level === 'hold') assert.ok(line.end <= close!.start);
        else assert.ok(line.start >= close!.end);
      }
    }
  }
  assert.ok(seen > 100, String(seen));
});

test('Q1: nothing to do is no work for any crane', () => {
  const { call } = tinyCall(
    new Random(1),
    { bays: 2, rows: 2, holdTiers: 1, deckTiers: 1, lids: 1 },
    { fill: 0, opened: 0, idle: 1, restowed: 0 },
    [{ id: 'A', movesPerHour: 30 }],
  );
  // Of a plan no more is looked at.
  const { queues, summary } = sequenceCall(call, { loads: [], restows: [], discharges: [] } as unknown as LoadingPlan);
  assert.deepEqual(queues, [{ crane: 'A', instructions: [] }]);
  assert.deepEqual(summary, { makespan: 0, lowerBound: 0 });
});

test('Q1: a call without a crane, a crane without a rate and an unknown box are refused with advice', () => {
  const { call, loading } = tinyCall(
    new Random(1),
    { bays: 2, rows: 2, holdTiers: 3, deckTiers: 3, lids: 1 },
    { fill: 1, opened: 1, idle: 0, restowed: 0 },
    [],
  );
  assert.throws(() => sequenceCall(call, loading), /no crane. Maybe/);
  const slow = { ...call, cranes: [{ id: 'A', movesPerHour: 0 }] } as Call;
  assert.throws(() => sequenceCall(slow, loading), /A of call T-1 makes 0 moves an hour. Maybe/);
  const strange = { ...call, cranes: [{ id: 'A', movesPerHour: 30 }], loadList: [], arrival: [] } as Call;
  assert.throws(() => sequenceCall(strange, loading), /is not in call T-1. Maybe/);
});

test('Q1: a box in a slot the ship has not is lifted in the bay nearest by number', () => {
  const { call, loading } = tinyCall(
    new Random(3),
    { bays: 3, rows: 2, holdTiers: 3, deckTiers: 3, lids: 1 },
    { fill: 1, opened: 1, idle: 0, restowed: 0 },
    [{ id: 'A', movesPerHour: 30 }],
  );
  const [first, ...rest] = loading.discharges;
  assert.ok(first);
  const astray = { ...loading, discharges: [{ ...first, slot: { bay: 98, row: 31, tier: 90 } }, ...rest] };
  const { queues } = sequenceCall(call, astray);
  const line = queues[0]?.instructions.find((i) => 'boxes' in i && i.boxes[0]?.id === first.id);
  assert.equal(line?.bay, 10);
  assert.deepEqual(breaches(call, astray, queues), []);
});
