import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tonnes } from '@estiba/base';
import type { StowedContainer, VesselProfile } from '@estiba/port';
import { checkBayPlan, checkLoading } from '../check.ts';
import { rulesOf, smallCall, smallPlan, stowed } from './small-call.test-kit.ts';
import { smallShip } from './small-ship.test-kit.ts';

/** The condition of the barge with these boxes and tank contents. */
function float(boxes: readonly StowedContainer[], ship = smallShip, tanks: Record<string, number> = {}) {
  const { condition } = checkBayPlan(ship, boxes, { afloat: { tanks: new Map(Object.entries(tanks) as [string, Tonnes][]) } });
  assert(condition);
  return condition;
}

const broken = (ship: VesselProfile, boxes: readonly StowedContainer[] = [], tanks: Record<string, number> = {}): string[] =>
  rulesOf(checkBayPlan(ship, boxes, { afloat: { tanks: new Map(Object.entries(tanks) as [string, Tonnes][]) } }));

const near = (actual: number | undefined, expected: number, within = 1e-6): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= within, `${actual} is not ${expected}`);

/** KM between the table's entries at 3 m (1.5 + 400 / 36) and 4 m (2 + 400 / 48). */
const kmAt = (draft: number): number => (4 - draft) * (1.5 + 400 / 36) + (draft - 3) * (2 + 400 / 48);

const point = (condition: ReturnType<typeof float>, x: number) => condition.strength.find((one) => one.x === x);

test('F1: the empty barge: 3,600 t on 1,200 t a metre float at 3 m, even and upright', () => {
  const condition = float([]);
  near(condition.displacement, 3600);
  near(condition.draftAft, 3);
  near(condition.draftFore, 3);
  near(condition.trim, 0);
  near(condition.list, 0);
  // KM = 1.5 + 400 / 36, KG = 5
  near(condition.gm, 1.5 + 400 / 36 - 5);
  for (const { shear, bending, torsion } of condition.strength) {
    near(shear, 0, 1e-4);
    near(bending, 0, 1e-2);
    near(torsion, 0);
  }
});

/*
 * 600 t of ballast between 20 and 40 in the middle: displacement 4,200 t, draught 3.5 m, buoyancy 70 t/m against a hull
 * of 60 t/m. Shear at 20: (60 - 70) x 20 = -200 t; at 30: 0; at 40: +200. Bending at 20: -10 x 20² / 2 = -2,000 t·m;
 * at 30: -2,000 - 200 x 10 + (90 - 70) x 10² / 2 = -3,000 t·m (sagging).
 */
test('F1, F6, F7: weight amidships sags the barge as a beam', () => {
  const condition = float([], smallShip, { WP: 300, WS: 300 });
  near(condition.draftMean, 3.5);
  near(point(condition, 20)?.shear, -200, 1e-4);
  near(point(condition, 30)?.shear, 0, 1e-4);
  near(point(condition, 40)?.shear, 200, 1e-4);
  near(point(condition, 20)?.bending, -2000, 1e-2);
  near(point(condition, 30)?.bending, -3000, 1e-2);
  near(point(condition, 60)?.bending, 0, 1e-2);
  near(condition.ballast, 600);
});

/*
 * 100 t of fuel between 0 and 10: displacement 3,700 t, moment 100 x 25 aft of midship. A box trims by
 * moment / (density x L² x B x L / 12 / L) = 2,500 / (60³ x 20 / 12 / 60) = 2,500 / 6,000 = 0.41667 m.
 */
test('F1, F4: weight aft trims the barge by the stern', () => {
  const condition = float([], smallShip, { FO: 100 });
  near(condition.draftMean, 3700 / 1200, 1e-6);
  near(condition.trim, 2500 / 6000, 1e-6);
  // At 10: hull 600 + fuel 100 - buoyancy 20 x (mean of draughts over 0 to 10) x 10.
  const draftAt5 = 3700 / 1200 + (2500 / 6000) * (25 / 60);
  near(point(condition, 10)?.shear, 700 - 200 * draftAt5, 1e-3);
});

test('F5, F8: weight to starboard lists the barge and twists it', () => {
  const condition = float([], smallShip, { WS: 300 });
  // Draught 3,900 / 1,200; KG = (3,600 x 5 + 300) / 3,900; a full tank has no free surface.
  const gm = kmAt(3.25) - 18300 / 3900;
  near(condition.gm, gm);
  near(condition.list, (Math.atan(1500 / (3900 * gm)) * 180) / Math.PI);
  // 1,500 t·m between 20 and 40, less the even share of 25 t·m a metre.
  near(point(condition, 20)?.torsion, -500, 1e-6);
  near(point(condition, 30)?.torsion, 0, 1e-6);
  near(point(condition, 40)?.torsion, 500, 1e-6);
});

test('F3: a slack tank costs its free surface, a full or an empty one nothing', () => {
  near(float([], smallShip, { WS: 150 }).gm, kmAt(3750 / 1200) - (18150 + 120) / 3750);
  // 2 % of 300 t is 6 t: not slack yet.
  near(float([], smallShip, { WS: 6 }).gm, kmAt(3606 / 1200) - 18006 / 3606);
  near(float([], smallShip, { WS: 6.01 }).gm, kmAt(3606.01 / 1200) - (18006.01 + 120) / 3606.01);
});

test('F1, F5: boxes weigh where they stand', () => {
  // 40' of 24 t in bay 02 (x 44), row 01 (y 1.25), on deck: centre 12 + 0.45 x 2.591 = 13.16595 m above base.
  const condition = float([stowed('0020182', { feet: 40, tonnes: 24 })]);
  near(condition.displacement, 3624);
  near(condition.trim, (-24 * 14) / 6000, 1e-6);
  const gm = kmAt(3624 / 1200) - (18000 + 24 * 13.16595) / 3624;
  near(condition.gm, gm);
  near(condition.list, (Math.atan((24 * 1.25) / (3624 * gm)) * 180) / Math.PI);
});

test("F1: a 20' box in the fore half weighs 3.067 m forward, one without a place amidships", () => {
  near(float([stowed('0010182', { tonnes: 24 })]).trim, (-24 * 17.067) / 6000, 1e-6);
  near(float([stowed('0030182', { tonnes: 24 })]).trim, (-24 * 10.933) / 6000, 1e-6);
  const adrift = float([stowed('0990182', { tonnes: 24 })]);
  near(adrift.trim, 0, 1e-6);
  near(adrift.displacement, 3624);
});

const limited = (limits: Partial<VesselProfile['limits']>): VesselProfile => ({ ...smallShip, limits: { ...smallShip.limits, ...limits } });

test('F1: a ship too heavy for its table is in breach, and so is one of no known mass', () => {
  const heavy = (mass: number): VesselProfile => ({ ...smallShip, lightship: smallShip.lightship.map((part) => ({ ...part, mass })) });
  assert.deepEqual(broken({ ...heavy(9500), limits: { ...smallShip.limits, minGm: [{ draft: 0, gm: -9 }] } }), []);
  for (const mass of [12100, -1, 0, Number.NaN]) assert.deepEqual(broken(heavy(mass)), ['F1'], `${mass} t`);
});

test('F2: draughts within those of ship and call', () => {
  const particulars = (maxDraft: number): VesselProfile => ({ ...smallShip, particulars: { ...smallShip.particulars, maxDraft } });
  assert.deepEqual(broken(particulars(3)), []);
  assert.deepEqual(broken(particulars(2.999)), ['F2']);
  assert.deepEqual(broken(limited({ minAftDraft: 3.001 })), ['F2']);
  assert.deepEqual(broken(limited({ minForeDraft: 3.001 })), ['F2']);
  const deep = checkBayPlan(smallShip, [], { afloat: { maxDraft: 2.999 } });
  assert.deepEqual(rulesOf(deep), ['F2']);
});

test('F3: GM within its window', () => {
  const gm = 1.5 + 400 / 36 - 5;
  assert.deepEqual(
    broken(
      limited({
        minGm: [
          { draft: 2, gm: 0 },
          { draft: 4, gm: 2 * gm },
        ],
      }),
    ),
    [],
  );
  assert.deepEqual(
    broken(
      limited({
        minGm: [
          { draft: 2, gm: 0.001 },
          { draft: 4, gm: 2 * gm },
        ],
      }),
    ),
    ['F3'],
  );
  assert.deepEqual(broken(limited({ maxGm: gm })), []);
  assert.deepEqual(broken(limited({ maxGm: gm - 0.001 })), ['F3']);
});

test('F4, F5: trim and list within their windows', () => {
  assert.deepEqual(broken(limited({ maxTrim: 0.4167 }), [], { FO: 100 }), []);
  assert.deepEqual(broken(limited({ maxTrim: 0.416 }), [], { FO: 100 }), ['F4']);
  assert.deepEqual(broken(limited({ minTrim: 0.001 })), ['F4']);
  const { list } = float([], smallShip, { WS: 300 });
  assert.deepEqual(broken(limited({ maxList: list + 0.001 }), [], { WP: 300 }), []);
  assert.deepEqual(broken(limited({ maxList: list - 0.001 }), [], { WP: 300 }), ['F5']);
});

test('F5: a ship without stability lies on its side', () => {
  const topHeavy: VesselProfile = { ...smallShip, lightship: smallShip.lightship.map((part) => ({ ...part, z: 20 })) };
  assert.deepEqual(broken(topHeavy, [stowed('0020182', { feet: 40 })]), ['F3', 'F5']);
  assert.equal(float([stowed('0020282', { feet: 40 })], topHeavy).list, -90);
});

test('F6, F7, F8: at the limit it holds, just over it is a breach', () => {
  const strong = (change: Partial<VesselProfile['strength'][number]>): VesselProfile => ({
    ...smallShip,
    strength: smallShip.strength.map((station) => ({ ...station, ...change })),
  });
  const amidships = { WP: 300, WS: 300 };
  assert.deepEqual(broken(strong({ shearMin: -200.01, shearMax: 200.01 }), [], amidships), []);
  assert.deepEqual(broken(strong({ shearMin: -199.9 }), [], amidships), ['F6']);
  assert.deepEqual(broken(strong({ shearMax: 199.9 }), [], amidships), ['F6']);
  assert.deepEqual(broken(strong({ bendingMin: -3000.1 }), [], amidships), []);
  assert.deepEqual(broken(strong({ bendingMin: -2999.9 }), [], amidships), ['F7']);
  assert.deepEqual(broken(strong({ torsionMax: 500.01 }), [], { WS: 300 }), []);
  assert.deepEqual(broken(strong({ torsionMax: 499.9 }), [], { WS: 300 }), ['F8']);
});

/*
 * Eye 40 m above base at x = 5, the barge on 3 m: 37 m above the water. A high cube three high in bay 02 tops at
 * 12 + 3 x 2.896 = 20.688 m, its fore end at 44 + 6.096 = 50.096. The line of sight falls 19.312 m in 45.096 m and
 * meets the water 37 x 45.096 / 19.312 = 86.4 m from the eye.
 */
test('F9: sea hidden behind a stack, by hand', () => {
  const stack = [82, 84, 86].map((tier) => stowed(`00201${tier}`, { feet: 40, tonnes: 0, height: 2896 }));
  const hidden = 5 + (37 * 45.096) / (40 - 20.688) - 62;
  near(float(stack).hidden, hidden, 1e-6);
  const sighted = (maxHidden: number): VesselProfile => ({ ...smallShip, visibility: { ...smallShip.visibility, maxHidden } });
  assert.deepEqual(broken(sighted(hidden + 0.01), stack), []);
  assert.deepEqual(broken(sighted(hidden - 0.01), stack), ['F9']);
});

test('F9: over-height hides more, a stack abaft the eye nothing, one as high as the eye everything', () => {
  const seen = (words: object, eyeX = 5, eyeZ = 40): number =>
    float([stowed('0020182', { feet: 40, tonnes: 0, ...words })], { ...smallShip, visibility: { ...smallShip.visibility, eyeX, eyeZ } })
      .hidden;
  near(seen({ over: { overHeight: 5000 } }), Math.max(0, 5 + (37 * 45.096) / (40 - 19.591) - 62));
  assert.ok(seen({ over: { overHeight: 5000 } }) > 0);
  assert.equal(seen({ over: { overHeight: 5000 } }, 51), 0);
  assert.equal(seen({}, 5, 14.591), Number.POSITIVE_INFINITY);
});

test('F10: tanks of the plan are of the ship, within their capacity, and ballast alone changes', () => {
  const rulesWith = (ballast: Record<string, number>, tanks: Record<string, number> = {}): string[] => {
    const call = smallCall({ tanks: new Map(Object.entries(tanks) as [string, Tonnes][]) });
    return rulesOf(checkLoading(call, smallPlan(call, { ballast: new Map(Object.entries(ballast) as [string, Tonnes][]) })));
  };
  assert.deepEqual(rulesWith({ WP: 300, WS: 300 }), []);
  assert.deepEqual(rulesWith({ WP: 300.1, WS: 300 }), ['F10']);
  assert.deepEqual(rulesWith({ WP: -0.1 }), ['F10']);
  assert.deepEqual(rulesWith({ WX: 1 }), ['F10']);
  assert.deepEqual(rulesWith({ FO: 50 }, { FO: 50 }), []);
  assert.deepEqual(rulesWith({ FO: 51 }, { FO: 50 }), ['F10']);
});
