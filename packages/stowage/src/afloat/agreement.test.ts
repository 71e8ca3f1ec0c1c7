import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random, type Tonnes } from '@estiba/base';
import type { ShipCondition, StowedContainer, VesselProfile } from '@estiba/port';
import fc from 'fast-check';
import { checkBayPlan } from '../check.ts';
import { last } from '../check/small-call.test-kit.ts';
import { Planner } from '../planner.test-kit.ts';
import { slotOf } from '../problem/places.ts';
import { randomCall, randomPlace, randomShip } from '../random-call.test-kit.ts';
import { conditionOf } from './condition.ts';
import { Gauges, HIDDEN } from './gauges.ts';

const mix = { pods: [last], odd: 0.2, unloadable: 0, aboard: { odd: 0 } };

/** A random loading, its condition and gauges as the planner reckons them, and the independent checker's. */
function afloat(seed: number) {
  const random = new Random(seed);
  const planner = new Planner(
    randomCall(random, tightened(randomShip(random), random.pick([1, 0.4, 0.2])), { aboard: 30, loads: 50 }, mix),
  );
  const { problem, stow, rules } = planner;
  for (let box = 0; box < problem.loads; box++) {
    for (let tries = 0; tries < 6 && stow.stackOf[box]! < 0; tries++) rules.tryPush(stow, box, ...randomPlace(planner, box, random));
  }
  const gauges = new Gauges(problem);
  const content = gauges.masses.arrival.map(() => random.pick([0, 3, random.between(0, 300), 300]));
  const { tanks } = problem.ship.profile;
  const stowed = problem.boxes.containers.flatMap((container, box): StowedContainer[] =>
    stow.stackOf[box]! < 0 ? [] : [{ container, slot: slotOf(problem.ship, stow.stackOf[box]!, stow.halfOf[box]!, stow.positionOf[box]!) }],
  );
  const ballast = new Map(gauges.masses.ballast.map((tank, i) => [tanks[tank]!.id, content[i] as Tonnes]));
  return { gauges, stow, content, report: checkBayPlan(problem.call.vessel, stowed, { afloat: { tanks: ballast } }) };
}

/** The ship with her limits so much narrower. */
function tightened(ship: VesselProfile, by: number): VesselProfile {
  return {
    ...ship,
    limits: { ...ship.limits, maxList: ship.limits.maxList * by, minTrim: ship.limits.minTrim * by, maxTrim: ship.limits.maxTrim * by },
    strength: ship.strength.map((one) => ({
      x: one.x,
      shearMin: one.shearMin * by,
      shearMax: one.shearMax * by,
      bendingMin: one.bendingMin * by,
      bendingMax: one.bendingMax * by,
      torsionMax: one.torsionMax * by,
    })),
  };
}

/** Every figure of a condition, curves included. */
const figures = ({ strength, ...others }: ShipCondition): number[] => [
  ...Object.values(others),
  ...strength.flatMap(({ shear, bending, torsion }) => [shear, bending, torsion]),
];

test('F1 F2 F3 F4 F5 F6 F7 F8 F9: the condition is that of the independent checker', () => {
  fc.assert(
    fc.property(fc.noShrink(fc.nat()), (seed) => {
      const { gauges, stow, content, report } = afloat(seed);
      const own = figures(conditionOf(gauges, stow, content)!);
      const theirs = figures(report.condition!);
      own.forEach((value, i) =>
        assert.ok(Math.abs(value - theirs[i]!) < 1e-3 * Math.max(1, Math.abs(value) / 100), `figure ${i}: ${value}, ${theirs[i]}`),
      );
    }),
    { numRuns: 30 },
  );
});

test('F2 F3 F4 F5 F6 F7 F8 F9: the gauges are within their limits exactly where the checker finds nothing, sight a little before', () => {
  let [kept, broken] = [0, 0];
  fc.assert(
    fc.property(fc.noShrink(fc.nat()), (seed) => {
      const { gauges, stow, content, report } = afloat(seed);
      const { values } = gauges.read(stow, content)!;
      const isHidden = values[HIDDEN]! > gauges.high[HIDDEN]!;
      values[HIDDEN] = 0;
      const rules = new Set(report.violations.map(({ rule }) => rule).filter((rule) => rule.startsWith('F')));
      if (rules.delete('F9')) assert.ok(isHidden, 'sight');
      const isWithin = gauges.breach(values) === 0;
      assert.equal(isWithin, rules.size === 0, [...rules].join(' '));
      if (isWithin) kept++;
      else broken++;
    }),
    { numRuns: 60 },
  );
  assert.ok(kept > 5 && broken > 5, `${kept} kept, ${broken} broken`);
});
