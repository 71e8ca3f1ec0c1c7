import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random, untilDone } from '@estiba/base';
import type { Call } from '@estiba/port';
import { Gauges } from '../../afloat/gauges.ts';
import { box, type BoxWords, last, next } from '../../check/small-call.test-kit.ts';
import { smallShip } from '../../check/small-ship.test-kit.ts';
import { benchOf } from '../../lanes/lane.ts';
import { callLoading, idOf, Planner, type Put } from '../../planner.test-kit.ts';
import { compileProblem } from '../../problem/problem.ts';
import { callOf, EFFORT, faultsOf, mix, plan, seeds, slots } from '../../random-plan.test-kit.ts';
import { placeOf } from '../../state/place-key.ts';
import { Stow } from '../../state/stow.ts';
import { type Blocks, findBlocks } from '../blocks.ts';
import { construct } from '../construct.ts';
import { Estimate } from '../estimate.ts';
import { Goal } from '../goal.ts';
import { improve } from '../improve.ts';
import { Inserter } from '../insert.ts';
import { Movable } from '../movable.ts';
import type { Search } from '../search.ts';
import { type SearchSettings, type StepShares, untuned } from '../settings.ts';
import { clearHold } from './clear-hold.ts';
import { exchangeBoxes } from './exchange-boxes.ts';
import { exchangeStacks } from './exchange-stacks.ts';
import { rebuildStacks } from './rebuild-stacks.ts';
import { squeezeIn } from './squeeze-in.ts';

const none: StepShares = { rebuild: 0, boxes: 0, stacks: 0, squeeze: 0, clear: 0, few: 0 };
const kinds = ['rebuild', 'boxes', 'stacks', 'squeeze', 'clear', 'few'] as const;
/** Settings under which only one kind of step is done. */
const only = (kind: keyof StepShares): SearchSettings => {
  const shares = { ...none, [kind]: 1 };
  return { ...untuned, inTrouble: shares, atEase: shares, guided: 0.3 };
};

/** A search over a call of the barge, its ship as a first construction leaves her; `keep` says which blocks are its own. */
function searchOf(call: ReturnType<typeof callOf>, settings: SearchSettings, keep: (block: number) => boolean = () => true): Search {
  const { stow, rules, gauges, blocks: all, mobile } = benchOf(compileProblem(call, { seed: 1, effort: 1, settings }));
  const before = new Int32Array(stow.stackOf.length).fill(-1);
  const primary = Int8Array.from({ length: all.count }, (_, block) => block % 2);
  construct(stow, new Inserter(stow, rules, new Estimate(stow, all, primary, before)), mobile, () => undefined);
  const blocks: Blocks = {
    ...all,
    of: all.of.map((block) => (keep(block) ? block : -1)),
    stacks: all.stacks.map((stacks, block) => (keep(block) ? stacks : new Int32Array())),
  };
  return {
    stow,
    rules,
    blocks,
    primary,
    inserter: new Inserter(stow, rules, new Estimate(stow, all, primary, before)),
    goal: new Goal(stow, gauges, Float64Array.from(gauges.masses.arrival), before),
    random: new Random(3),
    left: mobile.filter((one) => stow.stackOf[one]! < 0),
  };
}

const places = ({ stow }: Search): number[] => Array.from(stow.stackOf.keys(), (one) => placeOf(stow, one));

/** Cost and mass of a state in which the same boxes are set down afresh. */
function rebuilt({ problem, stackOf, halfOf, positionOf }: Stow): [number, number] {
  const fresh = new Stow(problem);
  const boxes = Array.from(stackOf.keys()).filter((one) => stackOf[one]! >= 0 && fresh.stackOf[one]! < 0);
  boxes.sort((a, b) => positionOf[a]! - positionOf[b]!);
  for (const one of boxes) fresh.push(one, stackOf[one]!, halfOf[one]!);
  return [fresh.tally.cost, fresh.mass];
}

for (const kind of kinds) {
  test(`G1: after steps of the kind '${kind}' the state is that of one built from scratch, and boxes left out are told`, () => {
    for (const seed of seeds(0, 5)) {
      const search = searchOf(callOf(seed), only(kind));
      improve(
        search,
        40,
        0.5,
        () => false,
        () => undefined,
      );
      const [cost, mass] = rebuilt(search.stow);
      assert.ok(Math.abs(cost - search.stow.tally.cost) < 1e-5 && Math.abs(mass - search.stow.mass) < 1e-6);
      const ashore = Array.from(search.stow.stackOf.keys()).filter((one) => search.stow.stackOf[one]! < 0);
      const known = new Set([...search.left, ...ashore.filter((one) => search.stow.problem.boxes.pod[one]! < 0)]);
      const unloadable = ashore.filter((one) => search.stow.problem.boxes.length[one] === 3);
      assert.deepEqual(new Set([...known, ...unloadable]), new Set(ashore));
    }
  });

  test(`G1: plans made by steps of the kind '${kind}' alone break no rule`, () => {
    for (const seed of seeds(0, 4)) {
      const call = callOf(seed);
      assert.deepEqual(faultsOf(call, plan(call, { settings: only(kind) })), [], String(seed));
    }
  });
}

test('G2 J2: steps touch only the blocks that are their own and the boxes they were given', () => {
  let moved = 0;
  for (const seed of seeds(0, 8)) {
    for (const kind of ['boxes', 'stacks', 'squeeze', 'clear', 'few'] as const) {
      const search = searchOf(callOf(seed), only(kind), (block) => block % 2 === 0);
      const own = (stack: number): boolean => stack >= 0 && search.blocks.of[stack]! >= 0;
      const before = places(search);
      const was = search.stow.stackOf.slice();
      improve(
        search,
        30,
        0.5,
        () => false,
        () => undefined,
      );
      places(search).forEach((place, one) => {
        if (place === before[one]) return;
        moved++;
        const [from, to] = [was[one]!, search.stow.stackOf[one]!];
        assert.ok((from < 0 || own(from)) && (to < 0 || own(to)), `${kind} moved ${one} from ${from} to ${to}`);
      });
    }
  }
  assert.ok(moved > 20, String(moved));
});

test('G3: cold, no step makes the plan worse', () => {
  for (const seed of seeds(0, 6)) {
    for (const kind of kinds) {
      const search = searchOf(callOf(seed), only(kind));
      let cost = search.goal.cost;
      improve(
        search,
        20,
        0,
        () => false,
        () => {
          assert.ok(search.goal.cost <= cost + 1e-6, `${kind} ${seed}: ${cost} to ${search.goal.cost}`);
          cost = search.goal.cost;
        },
      );
    }
  }
});

test('G5: a plan in trouble is given steps by its boxes, a plan without is not', () => {
  const asked = (call: Call, stepsPerBox: number): number => {
    let times = 0;
    const steering = { ...untilDone, shouldStop: () => ++times < 0 };
    plan(call, { effort: 0.1, settings: { ...untuned, steps: 200, stepsPerBox } }, steering);
    return times;
  };
  const full = seeds(1, 6).map((seed) => callOf(seed, { ...mix, odd: 0, unloadable: 0 }));
  const troubled = full.filter((call) => plan(call).loading.leftOut.length > 0);
  assert.ok(troubled.length > 0);
  for (const call of troubled) assert.ok(asked(call, 100) > asked(call, 0) + 10, call.id);
  for (const call of full) {
    const calm = { ...call, arrival: [], loadList: call.loadList.slice(0, 4) };
    assert.equal(asked(calm, 100), asked(calm, 0), call.id);
  }
});

test('G4: the settings decide the plan: the same ones the same plan, others another', () => {
  const call = callOf(4);
  const effort = 5 * EFFORT;
  const first = slots(plan(call, { effort, settings: untuned }));
  assert.deepEqual(slots(plan(call, { effort, settings: { ...untuned } })), first);
  assert.notDeepEqual(slots(plan(call, { effort, settings: only('boxes') })), first);
});

/** A search over the barge with boxes standing where they are put, and others, all for the last port, ashore. */
function standing(boxes: readonly Put[], ashore: readonly BoxWords[] = []): Search {
  const left = ashore.map((words, i) => box(`LEFT${i}`, { feet: 40, pod: last, ...words }));
  const calm = callLoading(boxes, smallShip, { rotation: [next, last] });
  const made = new Planner({ ...calm, loadList: [...calm.loadList, ...left] });
  for (const [slot] of boxes) made.put(idOf(slot), slot);
  const { stow, rules, problem } = made;
  const [blocks, gauges] = [findBlocks(problem.ship), new Gauges(problem)];
  const before = new Int32Array(problem.boxes.count).fill(-1);
  const primary = new Int8Array(blocks.count);
  const inserter = new Inserter(stow, rules, new Estimate(stow, blocks, primary, before));
  const goal = new Goal(stow, gauges, Float64Array.from(gauges.masses.arrival), before);
  return { stow, rules, blocks, primary, inserter, goal, random: new Random(5), left: left.map((_, i) => boxes.length + i) };
}
const near = { feet: 40, pod: next, tonnes: 10 } as const;
const far = { feet: 40, pod: last, tonnes: 10 } as const;
const settings: SearchSettings = { ...untuned, guided: 0, boxTries: 400, stackTries: 400 };

test('T3: two boxes change places where that saves a restow', () => {
  const search = standing([
    ['0020182', near],
    ['0020184', far],
    ['0060282', far],
    ['0060284', near],
  ]);
  assert.equal(search.stow.tally.restows, 1);
  exchangeBoxes(search, new Movable(search), settings, 0);
  assert.equal(search.stow.tally.restows, 0);
});

test('T3: two columns change places where each is over the wrong hold', () => {
  const search = standing([
    ['0020102', near],
    ['0060102', far],
    ['0020182', far],
    ['0020184', far],
    ['0060182', near],
    ['0060184', near],
  ]);
  assert.equal(search.stow.tally.restows, 2);
  exchangeStacks(search, new Movable(search), settings, 0);
  assert.equal(search.stow.tally.restows, 0);
});

test('T3: a few stacks are emptied and filled again so that a restow is gone', () => {
  const search = standing([
    ['0020182', near],
    ['0020184', far],
    ['0060282', near],
  ]);
  assert.equal(search.stow.tally.restows, 1);
  for (let i = 0; i < 20; i++) rebuildStacks(search, settings, 0);
  assert.equal(search.stow.tally.restows, 0);
  assert.deepEqual(search.left, []);
});

test('T3: a hold is cleared of all boxes for an early port under later ones, or of none', () => {
  const search = standing([
    ['0020102', near],
    ['0020302', near],
    ['0020182', far],
    ['0020382', far],
    ['0060102', far],
    ['0060104', far],
  ]);
  assert.equal(search.stow.tally.restows, 2);
  clearHold(search, new Movable(search), settings);
  assert.equal(search.stow.tally.restows, 0);
  assert.equal(search.stow.boxAt(search.stow.stackOf[0]!, 0, 0), 0);
});

test('C1: a box too heavy for every stack with room is squeezed in after a heavy box has changed places', () => {
  // 80 t a stack: on two of 35 t one of 28 t is too much, on 35 t and 12 t it is not.
  const search = standing(
    [
      ['0020182', { ...far, tonnes: 35 }],
      ['0020184', { ...far, tonnes: 35 }],
      ['0060182', { ...far, tonnes: 12 }],
    ],
    [{ tonnes: 28 }],
  );
  const { stow } = search;
  const movable = new Movable(search);
  // Only the full stack is looked at.
  const full = stow.stackOf[0]!;
  movable.stacks.fill(full);
  assert.equal(search.rules.tryPush(stow, 3, full, 2), false);
  for (let i = 0; i < 20 && search.left.length > 0; i++) squeezeIn(search, movable, settings);
  assert.deepEqual(search.left, []);
  assert.equal(stow.stackOf[3], full);
  assert.equal(stow.stackOf[2], full);
});
