import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VesselProfile } from '@estiba/port';
import { checkBayPlan } from '../check.ts';
import { placeBox } from './box.ts';
import { chainForces } from './chain-forces.ts';
import { readShip } from './ship.ts';
import { box, at, rulesOf, stowed } from './small-call.test-kit.ts';
import { smallShip, withBays } from './small-ship.test-kit.ts';
import { stow } from './stowage.ts';

const lashed = (lashing: Partial<VesselProfile['lashing']>, ship = smallShip): VesselProfile => ({
  ...ship,
  lashing: { ...ship.lashing, ...lashing },
});

/** Forces in the fore chain of 40' boxes of these masses in bay 02, row 01 (not outermost) or 03 (outermost). */
function forces(ship: VesselProfile, tonnes: readonly number[], row = '01') {
  const { find } = readShip(ship);
  const boxes = tonnes.map((mass, i) => placeBox(box(`B${i}`, { feet: 40, tonnes: mass }), at(`002${row}${82 + 2 * i}`), 'loaded', find));
  const stack = stow(boxes).stacks[0];
  assert(stack);
  return chainForces(ship, stack.site, stack.fore, true);
}

const near = (actual: number | undefined, expected: number): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-3, `${actual} is not ${expected}`);

/*
 * Three boxes of 20, 10 and 10 t, a = 0.5 g: F = 98.1, 49.05, 49.05 kN; each 2.591 m high, centres 1.16595 m above
 * their undersides, which are 0, 2.591 and 5.182 m above the deck.
 */
test('S1: racking by hand', () => {
  const [first, second, third] = forces(smallShip, [20, 10, 10]);
  // (49.05 + 49.05) / 2 + 0.45 x 98.1 / 2 = 49.05 + 22.0725
  near(first?.racking, 71.1225);
  // 49.05 / 2 + 0.45 x 49.05 / 2 = 24.525 + 11.03625
  near(second?.racking, 35.56125);
  near(third?.racking, 11.03625);
});

test('S2, S3: post and lifting by hand', () => {
  const [first, , third] = forces(smallShip, [20, 10, 10]);
  // M1 = 49.05 x 1.16595 + 24.525 x 3.75695 + 24.525 x 6.34795 = 57.1898 + 92.1392 + 155.6835 = 305.0125 kNm
  // Post: 9.81 x 20 / 4 + 305.0125 / 2.26 = 49.05 + 134.9613
  near(first?.post, 184.0113);
  // Lift: 134.9613 - 9.81 x 40 / 4
  near(first?.lift, 36.8613);
  // M3 = 24.525 x 1.16595 = 28.5949
  near(third?.post, 28.5949 / 2.26);
  near(third?.lift, 28.5949 / 2.26 - (9.81 * 10) / 4);
});

test('S1, S2: rods hold what is below the box whose underside they hold', () => {
  const [first, second, third] = forces(
    lashed({
      rods: [
        { box: 2, horizontal: 30 },
        { box: 3, horizontal: 10 },
      ],
    }),
    [20, 10, 10],
  );
  near(first?.racking, 71.1225 - 40);
  near(second?.racking, 35.56125 - 10);
  near(third?.racking, 11.03625);
  // Moments about the deck less 30 x 2.591 + 10 x 5.182 = 129.55
  near(first?.post, 49.05 + (305.0125 - 129.55) / 2.26);
});

test('S1, S2: a bridge moves the rods up as far as the chain reaches, and rods above the chain hold nothing', () => {
  const rods = [
    { box: 2, horizontal: 30 },
    { box: 3, horizontal: 10 },
  ];
  const bridged = withBays(() => ({ lashingBridge: 1 }), lashed({ rods }));
  // On the third and fourth box: both rods hold the second, R2 = 49.05 + 0.225 x 49.05 - 40 kN.
  const [, second] = forces(bridged, [20, 10, 10, 10]);
  near(second?.racking, 60.08625 - 40);
  // A chain of three is lashed from the deck: one rod holds the second, R2 = 49.05 / 2 + 0.225 x 49.05 - 10 kN.
  const [, low] = forces(bridged, [20, 10, 10]);
  near(low?.racking, 35.56125 - 10);
  const [alone] = forces(lashed({ rods }), [20]);
  near(alone?.racking, 22.0725);
});

test('S2: more rods than tilting leave no moment', () => {
  const [first] = forces(lashed({ rods: [{ box: 2, horizontal: 1000 }] }), [20, 10, 10]);
  near(first?.post, 49.05);
});

test('S1: acceleration grows with height and towards the ends, up to its greatest', () => {
  // Bay 02 stands at 44, 14 m before midship of 30: 0.5 + 0.1 x (13.16595 - 12) + 0.3 x 14 / 30 = 0.756595
  const grown = lashed({ transversePerMetre: 0.1, transverseAtEnds: 0.3 });
  near(forces(grown, [20])[0]?.racking, (0.45 * 20 * 9.81 * 0.756595) / 2);
  near(forces(lashed({ transversePerMetre: 0.1, transverseAtEnds: 0.3, transverseMax: 0.7 }), [20])[0]?.racking, 0.225 * 20 * 9.81 * 0.7);
});

test('S1: the wind is on the outermost stacks only', () => {
  const windy = lashed({ wind: 1 });
  near(forces(windy, [20], '01')[0]?.racking, 22.0725);
  // 1 x 2.591 x 12.192 = 31.5895 kN more
  near(forces(windy, [20], '03')[0]?.racking, 0.225 * (98.1 + 31.5895));
});

test('S1, S2, S3: at the limit it holds, just under it is a breach', () => {
  const stack = [20, 10, 10].map((tonnes, i) => stowed(`002018${2 + 2 * i}`, { feet: 40, tonnes }));
  const limits = { rackingLimit: 71.1226, postLimit: 184.0114, liftLimit: 36.8614 };
  assert.deepEqual(rulesOf(checkBayPlan(lashed(limits), stack)), []);
  assert.deepEqual(rulesOf(checkBayPlan(lashed({ ...limits, rackingLimit: 71.12 }), stack)), ['S1']);
  assert.deepEqual(rulesOf(checkBayPlan(lashed({ ...limits, postLimit: 184.01 }), stack)), ['S2']);
  assert.deepEqual(rulesOf(checkBayPlan(lashed({ ...limits, liftLimit: 36.86 }), stack)), ['S3']);
});

test("S1: 20' boxes are checked without rods at the end in the middle of the bay, but not in an odd bay", () => {
  // Two of 20 t: R1 = 98.1 / 2 + 0.225 x 98.1 = 71.1225 kN, with rods 30 less.
  const ship = lashed({ rods: [{ box: 2, horizontal: 30 }], rackingLimit: 60 });
  const pair = [stowed('0010182', { tonnes: 20 }), stowed('0010184', { tonnes: 20 })];
  const report = checkBayPlan(ship, pair);
  assert.deepEqual(
    report.violations.map((finding) => [finding.rule, finding.params['end']]),
    [['S1', 'fore middle']],
  );
  assert.deepEqual(
    rulesOf(
      checkBayPlan(
        withBays((bay) => (bay.number === 2 ? { number: 1 } : {}), ship),
        pair,
      ),
    ),
    [],
  );
});

test('S1: in the hold nothing is checked', () => {
  const stack = [stowed('0020102', { feet: 40, tonnes: 20 })];
  assert.deepEqual(rulesOf(checkBayPlan(lashed({ rackingLimit: 1 }), stack)), []);
});
