import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VesselProfile } from '@estiba/port';
import { stowed } from '../check/small-call.test-kit.ts';
import { smallShip, withBays } from '../check/small-ship.test-kit.ts';
import { type Put, refused } from '../planner.test-kit.ts';

/*
 * Three 40' boxes of 20, 10 and 10 t on deck of bay 02, a = 0.5 g: F = 98.1, 49.05, 49.05 kN; each 2.591 m high, centres
 * 1.16595 m above their undersides, which are 0, 2.591 and 5.182 m above the deck. Forces of the lowest box:
 *   racking (49.05 + 49.05) / 2 + 0.45 x 98.1 / 2 = 71.1225 kN
 *   M = 49.05 x 1.16595 + 24.525 x 3.75695 + 24.525 x 6.34795 = 305.0125 kNm, over the posts 134.9613 kN
 *   post 9.81 x 20 / 4 + 134.9613 = 184.0113 kN;  lift 134.9613 - 9.81 x 40 / 4 = 36.8613 kN
 */
const RACKING = 71.1225;
const POST = 184.0113;
const LIFT = 36.8613;
const loose = { rackingLimit: 1e9, postLimit: 1e9, liftLimit: 1e9 };
const over = ['stack.securing'];

const lashed = (lashing: Partial<VesselProfile['lashing']>, ship = smallShip): VesselProfile => ({
  ...ship,
  lashing: { ...ship.lashing, ...loose, ...lashing },
});
const pile = (tonnes: readonly number[], row = '01'): Put[] =>
  tonnes.map((mass, i) => [`002${row}${82 + 2 * i}`, { feet: 40, tonnes: mass }]);
const three = pile([20, 10, 10]);

/** A limit that just holds the force, and one just under it, for boxes on this ship. */
function holdsUpTo(limit: 'rackingLimit' | 'postLimit' | 'liftLimit', force: number, boxes: readonly Put[], ship: VesselProfile): void {
  const at = (value: number): VesselProfile => ({ ...ship, lashing: { ...ship.lashing, [limit]: value } });
  assert.deepEqual(refused(boxes, at(force + 1e-3)), [], `${limit} ${force} holds`);
  assert.deepEqual(refused(boxes, at(force - 1e-3)), over, `${limit} just under ${force} breaks`);
}

test('S1 S2 S3: racking, posts and lifting of the lowest box, at the limit and just over it', () => {
  holdsUpTo('rackingLimit', RACKING, three, lashed({}));
  holdsUpTo('postLimit', POST, three, lashed({}));
  holdsUpTo('liftLimit', LIFT, three, lashed({}));
});

test('S1: racking of a higher box counts too', () => {
  // Light below, 30 t on top: racking of the top box 0.225 x 147.15 = 33.10875, of the middle one 73.575 + 0.225 x 9.81 = 75.78225,
  // of the lowest 73.575 + 4.905 + 2.20725 = 80.68725.
  holdsUpTo('rackingLimit', 80.68725, pile([2, 2, 30]), lashed({}));
  // Rods under the second box hold all that: then the second box is the one that racks.
  holdsUpTo('rackingLimit', 75.78225, pile([2, 2, 30]), lashed({ rods: [{ box: 2, horizontal: 1000 }] }));
});

test('S1, S2: rods hold what is below the box whose underside they hold', () => {
  const rods = [
    { box: 2, horizontal: 30 },
    { box: 3, horizontal: 10 },
  ];
  holdsUpTo('rackingLimit', RACKING - 40, three, lashed({ rods }));
  // Moments about the deck less 30 x 2.591 + 10 x 5.182 = 129.55 kNm.
  holdsUpTo('postLimit', 49.05 + (305.0125 - 129.55) / 2.26, three, lashed({ rods }));
});

test('S1: a bridge moves the rods up as far as the chain reaches', () => {
  const rods = [
    { box: 2, horizontal: 30 },
    { box: 3, horizontal: 10 },
  ];
  const bridged = withBays(() => ({ lashingBridge: 1 }), lashed({ rods }));
  // Above the lowest of 2 t 3 x 24.525 + 0.225 x 9.81 = 75.78225 less 40; above the second 49.05 + 11.03625 = 60.08625 less 10 from the deck, less 40 from the bridge.
  holdsUpTo('rackingLimit', 50.08625, pile([2, 10, 10, 10]), lashed({ rods }));
  holdsUpTo('rackingLimit', 35.78225, pile([2, 10, 10, 10]), bridged);
  // Three high the chain ends at the third box: lashed from the deck all the same.
  holdsUpTo('rackingLimit', RACKING - 40, three, bridged);
});

test('S1: rods above the chain hold nothing', () => {
  holdsUpTo('rackingLimit', 22.0725, pile([20]), lashed({ rods: [{ box: 2, horizontal: 30 }] }));
});

test('S2: more rods than tilting leave no moment', () => {
  const rods = [2, 3].map((box) => ({ box, horizontal: 1000 }));
  // Second box 9.81 x 10 / 4 = 24.525 kN, the top one 28.5949 / 2.26 = 12.6526 kN.
  holdsUpTo('postLimit', 49.05, three, lashed({ rods }));
});

test('S1: acceleration grows with height and towards the ends, up to its greatest', () => {
  // Bay 02 stands at 44, 14 m before midship of 30: 0.5 + 0.1 x (13.16595 - 12) + 0.3 x 14 / 30 = 0.756595.
  const grown = { transversePerMetre: 0.1, transverseAtEnds: 0.3 };
  holdsUpTo('rackingLimit', (0.45 * 20 * 9.81 * 0.756595) / 2, pile([20]), lashed(grown));
  holdsUpTo('rackingLimit', (0.45 * 20 * 9.81 * 0.7) / 2, pile([20]), lashed({ ...grown, transverseMax: 0.7 }));
});

test('S1: the wind is on the outermost stacks only', () => {
  holdsUpTo('rackingLimit', 22.0725, pile([20], '01'), lashed({ wind: 1 }));
  // 1 x 2.591 x 12.192 = 31.5895 kN more.
  holdsUpTo('rackingLimit', 0.225 * (98.1 + 31.5895), pile([20], '03'), lashed({ wind: 1 }));
  holdsUpTo('rackingLimit', 0.225 * (98.1 + 31.5895), pile([20], '04'), lashed({ wind: 1 }));
});

test("S1: 20' boxes are held without rods at the end in the middle of the bay, but not in an odd bay", () => {
  // Two of 20 t: 98.1 / 2 + 0.225 x 98.1 = 71.1225 kN; at the outer end the rods take 30 of it.
  const pair: Put[] = [
    ['0010182', { tonnes: 20 }],
    ['0010184', { tonnes: 20 }],
  ];
  const rods = [{ box: 2, horizontal: 30 }];
  holdsUpTo('rackingLimit', 71.1225, pair, lashed({ rods }));
  const odd = withBays((bay) => (bay.number === 2 ? { number: 1 } : {}), lashed({ rods }));
  holdsUpTo('rackingLimit', 41.1225, pair, odd);
});

test("S1: the end in the middle carries the 20' boxes alone, not the 40' on them", () => {
  // 10 t each side and 20 t upon them. Outer end: 98.1 / 2 + 0.225 x 49.05 = 60.08625 less 30 of the rods; inner end: 11.03625.
  const mixed: Put[] = [
    ['0010182', { tonnes: 10 }],
    ['0030182', { tonnes: 10 }],
    ['0020184', { feet: 40, tonnes: 20 }],
  ];
  holdsUpTo('rackingLimit', 30.08625, mixed, lashed({ rods: [{ box: 2, horizontal: 30 }] }));
});

test('S1: boxes in the hold are not lashed, boxes that stay are reckoned with', () => {
  assert.deepEqual(refused([['0020102', { feet: 40, tonnes: 20 }]], lashed({ rackingLimit: 1 })), []);
  const arrival = [stowed('0020182', { feet: 40, tonnes: 20 }), stowed('0020184', { feet: 40, tonnes: 10 })];
  const last: Put[] = [['0020186', { feet: 40, tonnes: 10 }]];
  assert.deepEqual(refused(last, lashed({ rackingLimit: RACKING + 1e-3 }), { arrival }), []);
  assert.deepEqual(refused(last, lashed({ rackingLimit: RACKING - 1e-3 }), { arrival }), over);
});
