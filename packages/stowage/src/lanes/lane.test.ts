import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import type { Call } from '@estiba/port';
import { box, smallCall } from '../check/small-call.test-kit.ts';
import { Planner } from '../planner.test-kit.ts';
import { compileProblem } from '../problem/problem.ts';
import { callOf, seeds } from '../random-plan.test-kit.ts';
import { construct } from '../search/construct.ts';
import { Estimate } from '../search/estimate.ts';
import { Inserter } from '../search/insert.ts';
import { type Snapshot, writeSnapshot } from '../state/snapshot.ts';
import { placeKey, placeOf } from '../state/place-key.ts';
import { type Bench, benchOf, sharesOf, workLane } from './lane.ts';
import { mergeLanes } from './merge.ts';
import { LANES, SEED, type Sheet, sheetOn, sheetSize, STEPS, WARMTH } from './sheet.ts';

const never = (): boolean => false;
const nobody = (): void => undefined;

function benchFor(call: Call): Bench {
  return benchOf(compileProblem(call, { seed: 1, effort: 1 }));
}

/** A sheet with a round to work: the ship as a first construction leaves her. */
function roundOf(call: Call, seed: number): Sheet {
  const { stow, rules, gauges, blocks, mobile } = benchFor(call);
  const before = new Int32Array(stow.stackOf.length).fill(-1);
  const primary = Int8Array.from({ length: blocks.count }, (_, block) => block % 2);
  construct(stow, new Inserter(stow, rules, new Estimate(stow, blocks, primary, before)), mobile, nobody);
  const sheet = sheetOn(call, new ArrayBuffer(sheetSize(call)));
  writeSnapshot(stow, sheet.places);
  sheet.base.set(stow.base);
  sheet.sight.set(stow.sight);
  sheet.before.set(before);
  sheet.primary.set(primary);
  sheet.ballast.set(gauges.masses.arrival);
  sheet.round[SEED] = seed;
  sheet.round[STEPS] = 60;
  sheet.round[WARMTH] = 0.5;
  return sheet;
}

/** The place of each box as one number, -1 ashore. */
const keysOf = ({ stackOf, halfOf, positionOf }: Snapshot): number[] =>
  Array.from(stackOf, (stack, one) => (stack < 0 ? -1 : placeKey(stack, halfOf[one]!, positionOf[one]!)));

/** All a lane leaves behind, copied. */
function resultOf(bench: Bench, sheet: Sheet, lane: number): unknown {
  workLane(bench, sheet, lane, never, nobody);
  const { primary, cost } = sheet.results[lane]!;
  return structuredClone({ places: keysOf(sheet.results[lane]!.places), primary, cost });
}

test('J2: a lane moves boxes of its own blocks and its share of those ashore, within its own blocks', () => {
  let moved = 0;
  for (const seed of seeds(0, 12)) {
    const call = callOf(seed);
    const sheet = roundOf(call, seed);
    const bench = benchFor(call);
    const { stow, blocks } = bench;
    const { ofBlock, ofBox } = sharesOf(bench, sheet);
    const begun = keysOf(sheet.places);
    for (let lane = 0; lane < LANES; lane++) {
      workLane(bench, sheet, lane, never, nobody);
      for (let one = 0; one < stow.stackOf.length; one++) {
        const [was, is] = [sheet.places.stackOf[one]!, stow.stackOf[one]!];
        if (begun[one] === placeOf(stow, one)) continue;
        moved++;
        assert.equal(was < 0 ? ofBox[one] : ofBlock[blocks.of[was]!], lane, `seed ${seed}: box ${one}`);
        if (is >= 0) assert.equal(ofBlock[blocks.of[is]!], lane, `seed ${seed}: box ${one}`);
      }
    }
  }
  assert.ok(moved > 100, String(moved));
});

test('J3: what a lane comes to depends on the sheet alone, to the last bit, whatever its thread did before', () => {
  for (const seed of seeds(0, 8)) {
    const call = callOf(seed);
    const [fresh, used] = [benchFor(call), benchFor(call)];
    const sheet = roundOf(call, seed);
    for (let lane = LANES - 1; lane >= 0; lane--) {
      const other = roundOf(call, seed + 100 + lane);
      for (let any = 0; any < LANES; any++) workLane(used, other, any, never, nobody);
      assert.deepEqual(resultOf(used, sheet, lane), resultOf(fresh, sheet, lane), `seed ${seed}, lane ${lane}`);
    }
  }
});

test('J3: totals counted anew are the same for the same places', () => {
  const call = callOf(4);
  const [a, b] = [benchFor(call).stow, benchFor(call).stow];
  const bench = benchFor(call);
  const sheet = roundOf(call, 4);
  workLane(bench, sheet, 0, never, nobody);
  const { stow } = bench;
  const placed = bench.mobile.filter((one) => stow.stackOf[one]! >= 0).sort((p, q) => stow.positionOf[p]! - stow.positionOf[q]!);
  for (const one of placed) a.push(one, stow.stackOf[one]!, stow.halfOf[one]!);
  const shuffled = new Random(1).shuffle([...placed]).sort((p, q) => stow.positionOf[p]! - stow.positionOf[q]!);
  for (const one of shuffled) b.push(one, stow.stackOf[one]!, stow.halfOf[one]!);
  for (const each of [stow, a, b]) each.recount();
  const totals = ({ mass, mx, my, mz, bayMass, bayMoment, tally }: typeof stow) => ({
    sums: [mass, mx, my, mz, tally.cost, tally.spread, tally.goals, tally.restows, tally.lidMoves],
    arrays: [bayMass, bayMoment, tally.moves, tally.lidPods],
  });
  assert.deepEqual(totals(a), totals(b));
  assert.deepEqual(totals(a), totals(stow));
});

test('J4: the lanes brought together are each lane where it worked', () => {
  let both = 0;
  for (const seed of seeds(0, 12)) {
    const call = callOf(seed);
    const sheet = roundOf(call, seed);
    const bench = benchFor(call);
    for (let lane = 0; lane < LANES; lane++) workLane(bench, sheet, lane, never, nobody);
    const shares = sharesOf(bench, sheet);
    mergeLanes(bench, sheet, shares);
    const { stow, rules, mobile, blocks } = bench;
    for (const one of mobile) assert.ok(stow.stackOf[one]! < 0 || rules.boxHolds(stow, one), `seed ${seed}: box ${one}`);
    const agrees = (one: number, lane: number): boolean => stow.stackOf[one] === sheet.results[lane]!.places.stackOf[one];
    const laneOf = (one: number): number => {
      const was = sheet.places.stackOf[one]!;
      return was < 0 ? shares.ofBox[one]! : shares.ofBlock[blocks.of[was]!]!;
    };
    if (mobile.every((one) => agrees(one, laneOf(one)))) both++;
    else
      assert.ok(
        Array.from({ length: LANES }, (_, lane) => lane).some((lane) => mobile.every((one) => agrees(one, lane))),
        `seed ${seed}`,
      );
  }
  assert.ok(both > 3, `${both} rounds kept both lanes`);
});

test('J4 D4: where cargo of two lanes comes too near, the better lane stands alone', () => {
  // Class 5.1 and class 3 on deck: neighbours in line are too near. Each lane brings one of them.
  const words = (imdgClass: string) => ({ feet: 40, danger: [{ imdgClass }] }) as const;
  const call = smallCall({ loadList: [box('A', words('3')), box('B', words('5.1'))] });
  const made = new Planner(call);
  const bench: Bench = { ...benchFor(call), stow: made.stow, rules: made.rules };
  const sheet = sheetOn(call, new ArrayBuffer(sheetSize(call)));
  writeSnapshot(made.stow, sheet.places);
  const shares = { ...sharesOf(bench, sheet), ofBox: Uint8Array.of(0, 1) };
  const leave = (lane: number, id: string, slot: string, cost: number): void => {
    made.put(id, slot);
    writeSnapshot(made.stow, sheet.results[lane]!.places);
    made.stow.pop(made.box(id));
    sheet.results[lane]!.cost[0] = cost;
  };
  const places = (): string[] => ['A', 'B'].map((id) => made.slotOf(id));
  leave(0, 'A', '0020182', 20);
  leave(1, 'B', '0020282', 10);
  mergeLanes(bench, sheet, shares);
  assert.deepEqual(places(), ['', '0020282']);
  leave(1, 'B', '0100482', 10);
  mergeLanes(bench, sheet, shares);
  assert.deepEqual(places(), ['0020182', '0100482']);
});
