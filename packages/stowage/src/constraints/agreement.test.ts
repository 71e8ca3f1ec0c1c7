import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import type { Call, Container, LoadingPlan, StowedContainer } from '@estiba/port';
import fc from 'fast-check';
import { checkBayPlan, checkLoading } from '../check.ts';
import { rulesOf, smallCall, smallPlan } from '../check/small-call.test-kit.ts';
import { Planner, refusals } from '../planner.test-kit.ts';
import { slotOf } from '../problem/places.ts';
import { randomBox, randomCall, randomPlace, randomShip } from '../random-call.test-kit.ts';
import { takeSnapshot } from '../state/snapshot.ts';

const mix = { pods: ['CLSAI'], odd: 0.3, unloadable: 0.04 };
const STOWAGE = [
  'stack.height',
  'stack.weight',
  'reefer.no-plug',
  'dangerous.zone',
  'gauge.blocked',
  'stack.securing',
  'dangerous.segregation',
];

/** Rules the independent checker finds broken when this box comes to what stands: those of place and reach, then all others. */
function checked(call: Call, empty: LoadingPlan, loaded: readonly StowedContainer[], isInPlace: boolean): string[] {
  if (isInPlace) return rulesOf(checkBayPlan(call.vessel, [...call.arrival, ...loaded]));
  return rulesOf(checkLoading(call, { ...empty, loads: loaded.map(({ container, slot }) => ({ id: container.id, slot })) }));
}

/**
 * Sets random boxes down in random places. Each time the constraints, asked one by one, must say what the independent
 * checker says of the stowage with that box: the same groups of rules are broken. What keeps all rules stays.
 */
function walk(seed: number, seen: Map<string, number>): void {
  const random = new Random(seed);
  const vessel = randomShip(random);
  const call = randomCall(random, vessel, { aboard: 60, loads: 60 }, mix);
  const planner = new Planner(call);
  const { problem, stow, rules } = planner;
  const empty = smallPlan(call);
  const stands: StowedContainer[] = [];
  for (const [box, container] of call.loadList.entries()) {
    const [stack, half] = placeToTry(planner, box, random);
    const slot = slotOf(problem.ship, stack, half, stow.topOf(stack, half));
    const codes = refusals(planner, box, stack, half);
    const isInPlace = !codes.includes('place.none');
    const broken = checked(call, empty, [...stands, { container, slot }], isInPlace);
    for (const { code, rules: ids } of rules.all) {
      if (isInPlace ? !STOWAGE.includes(code) : code !== 'place.none') continue;
      // A box where its class may not be is not asked about its neighbours.
      if (code === 'dangerous.segregation' && codes.includes('dangerous.zone')) continue;
      const isBroken = ids.some((rule) => broken.includes(rule));
      assert.equal(
        codes.includes(code),
        isBroken,
        `seed ${seed}: ${code} for ${JSON.stringify({ container, slot })}; checker ${broken.join(' ')}`,
      );
      if (isBroken) seen.set(code, (seen.get(code) ?? 0) + 1);
    }
    if (isInPlace && codes.length === 0) assert.deepEqual(broken, [], `seed ${seed}: ${container.id}`);
    if (codes.length > 0) continue;
    stow.push(box, stack, half);
    stands.push({ container, slot });
    seen.set('kept', (seen.get('kept') ?? 0) + 1);
  }
}

/** Mostly somewhere the box could stand as far as its size goes. */
function placeToTry(planner: Planner, box: number, random: Random): [stack: number, half: number] {
  const [place] = planner.rules.all;
  let found = randomPlace(planner, box, random);
  for (let tries = 0; tries < 12 && place?.fits?.(planner.stow, box, ...found) === false; tries++) {
    found = randomPlace(planner, box, random);
  }
  return found;
}

test('P1 P3 P4 P5 P6 P7 W1 W2 W3 R1 O1 O2 O3 L1 L3 D1 D2 D3 D4 D5 S1 S2 S3: each constraint says what the independent checker says', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.noShrink(fc.nat()), (seed) => walk(seed, seen)),
    { numRuns: 25 },
  );
  // Every group was broken, and kept, often enough to tell.
  for (const code of ['kept', 'place.none', ...STOWAGE]) assert.ok((seen.get(code) ?? 0) >= 20, `${code}: ${seen.get(code) ?? 0}`);
});

/** Lets random boxes of one length change places. It is allowed exactly where the checker then finds every rule kept. */
function exchange(seed: number, seen: Map<boolean, number>): void {
  const random = new Random(seed);
  const planner = new Planner(smallCall({ vessel: randomShip(random), loadList: boxesFor(random) }));
  const { problem, stow, rules } = planner;
  for (let box = 0; box < problem.loads; box++) {
    for (let tries = 0; tries < 6 && stow.stackOf[box]! < 0; tries++) rules.tryPush(stow, box, ...placeToTry(planner, box, random));
  }
  const placed = Array.from({ length: problem.loads }, (_, box) => box).filter((box) => stow.stackOf[box]! >= 0);
  for (let round = 0; placed.length > 0 && round < 60; round++) {
    const a = random.pick(placed);
    const b = random.pick(placed.filter((box) => problem.boxes.length[box] === problem.boxes.length[a]));
    if (a === b) continue;
    const before = takeSnapshot(stow);
    stow.swap(a, b);
    const broken = rulesOf(checkBayPlan(problem.call.vessel, standing(planner)));
    stow.swap(a, b);
    assert.deepEqual(takeSnapshot(stow), before);
    const isAllowed = rules.trySwap(stow, a, b);
    assert.equal(isAllowed, broken.length === 0, `seed ${seed}: boxes ${a} and ${b}; checker ${broken.join(' ')}`);
    if (!isAllowed) assert.deepEqual(takeSnapshot(stow), before);
    seen.set(isAllowed, (seen.get(isAllowed) ?? 0) + 1);
  }
}

const boxesFor = (random: Random): Container[] => Array.from({ length: 80 }, (_, i) => randomBox(`B${i}`, random, mix));

/** What stands where, in the port's words. */
function standing({ problem, stow }: Planner): StowedContainer[] {
  return problem.boxes.containers.flatMap((container, box) =>
    stow.stackOf[box]! < 0 ? [] : [{ container, slot: slotOf(problem.ship, stow.stackOf[box]!, stow.halfOf[box]!, stow.positionOf[box]!) }],
  );
}

test('P6 P7 W1 W2 W3 R1 O1 O2 O3 D1 D2 D3 D4 D5 S1 S2 S3: boxes change places exactly where the independent checker then finds nothing', () => {
  const seen = new Map<boolean, number>();
  fc.assert(
    fc.property(fc.noShrink(fc.nat()), (seed) => exchange(seed, seen)),
    { numRuns: 25 },
  );
  for (const isAllowed of [true, false]) assert.ok((seen.get(isAllowed) ?? 0) >= 100, String(seen.get(isAllowed)));
});
