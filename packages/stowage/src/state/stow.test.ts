import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import fc from 'fast-check';
import { here, last, next } from '../check/small-call.test-kit.ts';
import { type Lifted, liftStacks, setBack } from '../moves/ruin.ts';
import { Planner } from '../planner.test-kit.ts';
import { randomCall, randomPlace, randomShip } from '../random-call.test-kit.ts';
import { placeOf } from './place-key.ts';
import { restore, takeSnapshot } from './snapshot.ts';
import { Stow } from './stow.ts';

const mix = { pods: [here, next, next, last, last, 'XXXXX'], odd: 0.2, unloadable: 0.02 };

/** Every figure the state keeps, but for the versions of its stacks. */
function figures(stow: Stow): ReadonlyMap<string, number[]> {
  const { tally, problem } = stow;
  const names = ['cells', 'count', 'base', 'stays', 'stackOf', 'height', 'mass20', 'count20', 'pods', 'mass40', 'count40'] as const;
  const more = ['momentZ', 'bayMass', 'bayMoment'] as const;
  return new Map([
    ...[...names, ...more].map((name): [string, number[]] => [name, [...stow[name]]]),
    ['places', Array.from(stow.stackOf.keys(), (box) => placeOf(stow, box))],
    ['totals', [stow.mass, stow.mx, stow.my, stow.mz]],
    ['tally', [tally.cost, tally.restows, tally.goals, tally.lidMoves, tally.spread]],
    ['moves', [...tally.moves]],
    ['lidPods', [...tally.lidPods]],
    ['restowsOf', Array.from({ length: problem.ship.stacks.count }, (_, stack) => tally.restowsOf(stack))],
  ]);
}

/** The same figures; sums may differ in their last digits. */
function assertSame(actual: ReadonlyMap<string, number[]>, expected: ReadonlyMap<string, number[]>): void {
  for (const [name, values] of expected) {
    const own = actual.get(name) ?? [];
    const at = values.findIndex((value, i) => !(Math.abs(value - (own[i] ?? Number.NaN)) < 1e-5));
    assert.ok(own.length === values.length && at < 0, `${name}[${at}] is ${own[at]}, not ${values[at]}`);
  }
}

/** The same boxes set down afresh in a new state. */
function rebuilt(stow: Stow): Stow {
  const fresh = new Stow(stow.problem);
  const boxes = Array.from(stow.stackOf.keys()).filter((box) => stow.stackOf[box]! >= 0 && fresh.stackOf[box]! < 0);
  boxes.sort((a, b) => stow.positionOf[a]! - stow.positionOf[b]!);
  for (const box of boxes) fresh.push(box, stow.stackOf[box]!, stow.halfOf[box]!);
  return fresh;
}

/** Boxes that may be taken away: handled here, with nothing above them. */
function tops({ stow, problem }: Planner): number[] {
  const isTop = (box: number): boolean =>
    (stow.halfOf[box] === 1 || stow.count[stow.stackOf[box]! * 2] === stow.positionOf[box]! + 1) &&
    (stow.halfOf[box] === 0 || stow.count[stow.stackOf[box]! * 2 + 1] === stow.positionOf[box]! + 1);
  return mobile(problem).filter((box) => stow.stackOf[box]! >= 0 && isTop(box));
}

const mobile = ({ loads, restows }: Planner['problem']): number[] => [...Array(loads).keys(), ...restows.map(({ box }) => box)];
const someStacks = ({ problem }: Planner, random: Random): number[] =>
  random.shuffle([...Array(problem.ship.stacks.count).keys()]).slice(0, 1 + random.int(8));

/** One change of the state, of the kinds the search makes. */
function step(planner: Planner, random: Random): void {
  const { stow, problem, rules } = planner;
  const boxes = mobile(problem);
  const choice = random.int(6);
  if (choice <= 2) {
    const box = random.pick(boxes);
    for (let tries = 0; tries < 8 && stow.stackOf[box]! < 0; tries++) {
      const place = randomPlace(planner, box, random);
      if (rules.all[0]?.fits?.(stow, box, ...place)) stow.push(box, ...place);
    }
  } else if (choice === 3) {
    const free = tops(planner);
    if (free.length > 0) stow.pop(random.pick(free));
  } else if (choice === 4) {
    const a = random.pick(boxes);
    const b = random.pick(boxes.filter((box) => problem.boxes.length[box] === problem.boxes.length[a]));
    if (a !== b) stow.swap(a, b);
  } else {
    const lifted = liftStacks(stow, someStacks(planner, random));
    if (random.next() < 0.5) setBack(stow, lifted);
  }
}

const seeds = fc.noShrink(fc.nat());
const shipAndCall = (random: Random): Planner => new Planner(randomCall(random, randomShip(random), { aboard: 40, loads: 50 }, mix));

test('T3 T4 W1 F1: after any changes the state is that of one built from scratch', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = new Random(seed);
      const planner = shipAndCall(random);
      for (let i = 0; i < 60; i++) {
        step(planner, random);
        if (i % 6 === 0) assertSame(figures(planner.stow), figures(rebuilt(planner.stow)));
      }
    }),
    { numRuns: 40 },
  );
});

test('T3 T4 W1 F1: what is lifted and set back, swapped twice or restored is as it was', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = new Random(seed);
      const planner = shipAndCall(random);
      const { stow } = planner;
      for (let i = 0; i < 60; i++) step(planner, random);
      const before = figures(stow);
      const snapshot = takeSnapshot(stow);

      const stacks = someStacks(planner, random);
      const lifted: Lifted[] = liftStacks(stow, stacks);
      assert.ok(stacks.every((s) => stow.count[s * 2] === stow.base[s * 2] && stow.count[s * 2 + 1] === stow.base[s * 2 + 1]));
      setBack(stow, lifted);
      assertSame(figures(stow), before);

      for (let i = 0; i < 20; i++) step(planner, random);
      restore(stow, snapshot);
      assertSame(figures(stow), before);
    }),
    { numRuns: 40 },
  );
});
