import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tonnes } from '@estiba/base';
import type { Call, ShipCondition, VesselProfile } from '@estiba/port';
import { stowed } from '../check/small-call.test-kit.ts';
import { smallShip } from '../check/small-ship.test-kit.ts';
import { planner, type Put } from '../planner.test-kit.ts';
import { conditionOf } from './condition.ts';
import { Gauges } from './gauges.ts';

/** The barge with these boxes, tanks of the call, and ballast to port and to starboard. */
function afloat(
  boxes: readonly Put[] = [],
  options: { ship?: VesselProfile; ballast?: [number, number]; tanks?: Record<string, number>; call?: Partial<Call> } = {},
) {
  const { ship = smallShip, ballast = [0, 0], tanks = {}, call = {} } = options;
  const { stow, problem } = planner(boxes, ship, { tanks: new Map(Object.entries(tanks) as [string, Tonnes][]), ...call });
  const gauges = new Gauges(problem);
  const content = Float64Array.from(ballast);
  const reading = gauges.read(stow, content);
  return {
    condition: conditionOf(gauges, stow, content) as ShipCondition,
    breach: reading === null ? Infinity : gauges.breach(reading.values),
  };
}
const near = (actual: number | undefined, expected: number, within = 1e-5): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) <= within, `${actual} is not ${expected}`);
const point = (condition: ShipCondition, x: number) => condition.strength.find((one) => one.x === x);
/** KM between the table's entries at 3 m (1.5 + 400 / 36) and 4 m (2 + 400 / 48). */
const kmAt = (draft: number): number => (4 - draft) * (1.5 + 400 / 36) + (draft - 3) * (2 + 400 / 48);

test('F1: the empty barge: 3,600 t on 1,200 t a metre float at 3 m, even, upright and unbent', () => {
  const { condition, breach } = afloat();
  near(condition.displacement, 3600);
  near(condition.draftAft, 3);
  near(condition.draftFore, 3);
  near(condition.gm, 1.5 + 400 / 36 - 5);
  near(condition.list, 0);
  for (const { shear, bending, torsion } of condition.strength) for (const value of [shear, bending / 100, torsion]) near(value, 0, 1e-3);
  assert.equal(breach, 0);
});

/*
 * 600 t of ballast between 20 and 40: draught 3.5 m, buoyancy 70 t/m against a hull of 60 t/m. Shear at 20: -10 x 20 =
 * -200 t; at 40: +200. Bending at 20: -10 x 20² / 2 = -2,000 t·m; at 30: -2,000 - 200 x 10 + 20 x 10² / 2 = -3,000 t·m.
 */
test('F6, F7: weight amidships sags the barge as a beam', () => {
  const { condition } = afloat([], { ballast: [300, 300] });
  near(condition.draftMean, 3.5);
  near(point(condition, 20)?.shear, -200, 1e-3);
  near(point(condition, 40)?.shear, 200, 1e-3);
  near(point(condition, 20)?.bending, -2000, 1e-2);
  near(point(condition, 30)?.bending, -3000, 1e-2);
  near(condition.ballast, 600);
});

test('F4: 100 t of fuel between 0 and 10 trims the barge 2,500 / 6,000 m by the stern', () => {
  const { condition } = afloat([], { tanks: { FO: 100 } });
  near(condition.draftMean, 3700 / 1200);
  near(condition.trim, 2500 / 6000);
});

test('F5, F8: weight to starboard lists the barge and twists it', () => {
  const { condition } = afloat([], { ballast: [0, 300] });
  // KG = (3,600 x 5 + 300) / 3,900; a full tank has no free surface.
  const gm = kmAt(3.25) - 18_300 / 3900;
  near(condition.gm, gm);
  near(condition.list, (Math.atan(1500 / (3900 * gm)) * 180) / Math.PI);
  // 1,500 t·m between 20 and 40, less the even share of 25 t·m a metre.
  near(point(condition, 20)?.torsion, -500);
  near(point(condition, 30)?.torsion, 0);
  near(point(condition, 40)?.torsion, 500);
});

test('F3: a slack tank costs its free surface, whichever tank it is; one under 2 % nothing', () => {
  near(afloat([], { ballast: [0, 150] }).condition.gm, kmAt(3.125) - (18_150 + 120) / 3750);
  near(afloat([], { tanks: { FO: 50 } }).condition.gm, kmAt(3650 / 1200) - (18_050 + 60) / 3650);
  near(afloat([], { ballast: [0, 6] }).condition.gm, kmAt(3606 / 1200) - 18_006 / 3606);
  near(afloat([], { ballast: [0, 6.01] }).condition.gm, kmAt(3606.01 / 1200) - (18_006.01 + 120) / 3606.01);
});

test('F1 F5: boxes weigh where they stand', () => {
  // 24 t in bay 02 (x 44), row 01 (y 1.25), on deck: centre 12 + 0.45 x 2.591 = 13.16595 m above base.
  const { condition } = afloat([['0020182', { feet: 40, tonnes: 24 }]]);
  near(condition.trim, (-24 * 14) / 6000);
  const gm = kmAt(3624 / 1200) - (18_000 + 24 * 13.16595) / 3624;
  near(condition.gm, gm);
  near(condition.list, (Math.atan((24 * 1.25) / (3624 * gm)) * 180) / Math.PI);
});

test("F1: a 20' box weighs in its half, one without a place amidships, at the depth and on the centre line", () => {
  near(afloat([['0010182', { tonnes: 24 }]]).condition.trim, (-24 * 17.067) / 6000);
  near(afloat([['0030182', { tonnes: 24 }]]).condition.trim, (-24 * 10.933) / 6000);
  const adrift = afloat([], { call: { arrival: [stowed('0990182', { tonnes: 24 })] } }).condition;
  near(adrift.trim, 0);
  near(adrift.gm, kmAt(3.02) - (18_000 + 24 * 12) / 3624);
});

test("F6: a box's weight is spread over its length, whatever its size", () => {
  // In bay 06 (x 30) nothing of a 40' box lies aft of 20; of a 20' box in the aft half all lies aft of 30.
  const shearAt = (x: number, box: Put): number => point(afloat([box]).condition, x)?.shear ?? 0;
  const buoyed = (x: number, mass: number): number => -mass * (x / 60);
  near(shearAt(20, ['0060182', { feet: 40, tonnes: 24 }]), buoyed(20, 24), 1e-3);
  near(shearAt(30, ['0060182', { feet: 40, tonnes: 24 }]), 12 + buoyed(30, 24), 1e-3);
  // A 45' box from 23.142 to 36.858: at 30 half of it.
  near(shearAt(30, ['0060182', { feet: 45, tonnes: 24 }]), 12 + buoyed(30, 24), 1e-3);
});

const broken = (ship: Partial<VesselProfile>, options: Parameters<typeof afloat>[1] = {}): boolean =>
  afloat([], { ...options, ship: { ...smallShip, ...ship } }).breach > 0;
const limits = (change: Partial<VesselProfile['limits']>): Partial<VesselProfile> => ({ limits: { ...smallShip.limits, ...change } });
const strong = (change: Partial<VesselProfile['strength'][number]>): Partial<VesselProfile> => ({
  strength: smallShip.strength.map((station) => ({ ...station, ...change })),
});
const deep = (maxDraft: number): Partial<VesselProfile> => ({ particulars: { ...smallShip.particulars, maxDraft } });

test('F2 F3 F4 F5: within the limit nothing is broken, just past it something is', () => {
  const gm = 1.5 + 400 / 36 - 5;
  const list = afloat([], { ballast: [300, 0] }).condition.list;
  const cases: [string, Partial<VesselProfile>, Partial<VesselProfile>, Parameters<typeof afloat>[1]?][] = [
    ['draught', deep(3.0001), deep(2.9999)],
    ['draught aft', limits({ minAftDraft: 2.9999 }), limits({ minAftDraft: 3.0001 })],
    ['draught fore', limits({ minForeDraft: 2.9999 }), limits({ minForeDraft: 3.0001 })],
    ['least GM', limits({ minGm: [{ draft: 0, gm: gm - 1e-4 }] }), limits({ minGm: [{ draft: 0, gm: gm + 1e-4 }] })],
    ['greatest GM', limits({ maxGm: gm + 1e-4 }), limits({ maxGm: gm - 1e-4 })],
    ['trim', limits({ maxTrim: 0.4168 }), limits({ maxTrim: 0.4165 }), { tanks: { FO: 100 } }],
    ['least trim', limits({ minTrim: -1e-4 }), limits({ minTrim: 1e-4 })],
    ['list', limits({ maxList: -list + 1e-4 }), limits({ maxList: -list - 1e-4 }), { ballast: [300, 0] }],
  ];
  for (const [name, within, past, options] of cases) {
    assert.equal(broken(within, options), false, `${name} within`);
    assert.equal(broken(past, options), true, `${name} past`);
  }
});

test("F2: the call's own draught limit counts where it is less", () => {
  const at = (maxDraft: number) => ({ call: { limits: { workStart: 0 as never, maxDraft: maxDraft as never } } });
  assert.equal(broken({}, at(3.0001)), false);
  assert.equal(broken({}, at(2.9999)), true);
});

test('F6, F7, F8: within the limit nothing is broken, just past it something is', () => {
  const sagging = { ballast: [300, 300] as [number, number] };
  const twisted = { ballast: [0, 300] as [number, number] };
  for (const [within, past, options] of [
    [strong({ shearMin: -200.01, shearMax: 200.01 }), strong({ shearMin: -199.9 }), sagging],
    [strong({ shearMax: 200.01 }), strong({ shearMax: 199.9 }), sagging],
    [strong({ bendingMin: -3000.1 }), strong({ bendingMin: -2999.9 }), sagging],
    [strong({ torsionMax: 500.01 }), strong({ torsionMax: 499.9 }), twisted],
  ] as const) {
    assert.equal(broken(within, options), false);
    assert.equal(broken(past, options), true);
  }
});

test('F5: a ship without stability lies on her side', () => {
  const ship = { ...smallShip, lightship: smallShip.lightship.map((part) => ({ ...part, z: 20 })) };
  const { condition, breach } = afloat([['0020282', { feet: 40 }]], { ship });
  assert.equal(condition.list, -90);
  assert.ok(breach > 0);
});

/*
 * Eye 40 m above base at x = 5, the barge on 3 m: 37 m above the water. A high cube three high in bay 02 tops at
 * 12 + 3 x 2.896 = 20.688 m, its fore end at 44 + 6.096 = 50.096. The line of sight falls 19.312 m in 45.096 m and
 * meets the water 37 x 45.096 / 19.312 = 86.4 m from the eye. The gauge takes every stack to reach as far as a 45' box.
 */
test('F9: sea hidden behind a stack, by hand', () => {
  const stack = [82, 84, 86].map((tier): Put => [`00201${tier}`, { feet: 40, tonnes: 0, height: 2896 }]);
  const hidden = (fore: number): number => 5 + (37 * (fore - 5)) / (40 - 20.688) - 62;
  near(afloat(stack).condition.hidden, hidden(50.096));
  const sighted = (maxHidden: number): VesselProfile => ({ ...smallShip, visibility: { ...smallShip.visibility, maxHidden } });
  assert.equal(afloat(stack, { ship: sighted(hidden(50.858) + 0.01) }).breach, 0);
  assert.ok(afloat(stack, { ship: sighted(hidden(50.858) - 0.01) }).breach > 0);
});

test('F9: a stack higher than the eye hides everything, one abaft the eye nothing', () => {
  const seen = (eyeX: number, eyeZ: number): number =>
    afloat([['0020182', { feet: 40, tonnes: 0 }]], { ship: { ...smallShip, visibility: { ...smallShip.visibility, eyeX, eyeZ } } })
      .condition.hidden;
  assert.equal(seen(5, 14.5), Number.POSITIVE_INFINITY);
  assert.equal(seen(51, 40), 0);
});
