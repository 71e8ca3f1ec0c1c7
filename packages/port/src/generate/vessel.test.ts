import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VesselProfile } from '../vessel/profile.ts';
import { displacementAt } from './afloat.ts';
import { chooseBallast } from './ballast.test-kit.ts';
import { generateVessel, VESSEL_CLASSES, type VesselClass } from './index.ts';
import type { TestMass } from './ship-check.test-kit.ts';

const CLASSES = Object.keys(VESSEL_CLASSES).map(Number) as VesselClass[];

/** Deadweight at the scantling draught of ships of the class at sea [t], least and greatest. */
const DEADWEIGHT: Readonly<Record<VesselClass, readonly [number, number]>> = {
  1100: [12_500, 15_500],
  2800: [35_000, 42_000],
  5000: [58_000, 70_000],
  9000: [105_000, 120_000],
  13600: [135_000, 155_000],
  18000: [190_000, 200_000],
  24000: [215_000, 242_000],
};

/** Boxes of 14 t a TEU, evenly over the ship, tier on tier from below, up to this displacement; those of a bay as one mass. */
function homogeneousCargo(ship: VesselProfile, tonnes: number): TestMass[] {
  const perSlot = 28;
  const cargo = new Map(ship.bays.map((bay) => [bay, { mass: 0, sideways: 0, up: 0 }]));
  let left = tonnes;
  for (const level of ['hold', 'deck'] as const) {
    for (let k = 0; k < 20 && left > 0; k++) {
      const layer = ship.bays.flatMap((bay) =>
        bay.stacks.filter((stack) => stack.level === level && k < stack.tiers).map((stack) => ({ bay, stack })),
      );
      if (layer.length === 0) continue;
      const mass = Math.min(perSlot, left / layer.length);
      for (const { bay, stack } of layer) {
        const sum = cargo.get(bay)!;
        sum.mass += mass;
        sum.sideways += mass * stack.y;
        sum.up += mass * (stack.z + (k + 0.45) * 2.75);
      }
      left -= mass * layer.length;
    }
  }
  return [...cargo]
    .filter(([, { mass }]) => mass > 0)
    .map(([bay, { mass, sideways, up }]) => ({ fromX: bay.x - 6.1, toX: bay.x + 6.1, mass, y: sideways / mass, z: up / mass }));
}

const total = (parts: readonly { readonly mass: number }[]): number => parts.reduce((sum, part) => sum + part.mass, 0);

for (const nominal of CLASSES) {
  const ship = generateVessel(nominal);
  const stacks = ship.bays.flatMap((bay) => bay.stacks);
  const { designDraft, maxDraft, lpp, beam } = ship.particulars;

  test(`${nominal} TEU: the same class gives the same ship`, () => {
    assert.deepEqual(generateVessel(nominal), ship);
  });

  test(`${nominal} TEU: capacity is within 3 % of the class`, () => {
    const teu = stacks.reduce((sum, stack) => sum + 2 * stack.tiers, 0);
    assert.equal(teu, ship.particulars.teu);
    assert.ok(Math.abs(teu / nominal - 1) <= 0.03, `${teu} TEU`);
  });

  test(`${nominal} TEU: displacement is L·B·T·Cb, and the table is the integral of the sections`, () => {
    const expected = lpp * beam * designDraft * VESSEL_CLASSES[nominal].blockCoefficient * 1.025;
    assert.ok(Math.abs(displacementAt(ship.hydrostatics, designDraft) / expected - 1) < 0.005);
    for (const entry of ship.hydrostatics) {
      const d = ship.buoyancy.drafts.indexOf(entry.draft);
      const { stations, areas, density } = ship.buoyancy;
      const area = (s: number): number => areas[s]?.[d] as number;
      const volume = stations.reduce(
        (sum, x, s) => (s === 0 ? 0 : sum + ((area(s - 1) + area(s)) / 2) * (x - (stations[s - 1] as number))),
        0,
      );
      assert.ok(Math.abs((volume * density) / entry.displacement - 1) < 1e-3, `at ${entry.draft} m`);
    }
  });

  test(`${nominal} TEU: deadweight is that of such ships`, () => {
    const deadweight = displacementAt(ship.hydrostatics, maxDraft) - total(ship.lightship);
    const [least, most] = DEADWEIGHT[nominal];
    assert.ok(deadweight >= least && deadweight <= most, `${Math.round(deadweight)} t`);
  });

  test(`${nominal} TEU: empty, some ballast brings her within every limit`, () => {
    const { condition, excess } = chooseBallast(ship, []);
    assert.equal(excess, 0, JSON.stringify(condition));
    assert.ok(Math.abs(condition.list) < 0.05);
  });

  test(`${nominal} TEU: boxes of 14 t a TEU down to the design draught, some ballast brings her within every limit`, () => {
    const fixed = total(ship.lightship) + total(ship.constants) + ship.tanks.reduce((sum, tank) => sum + tank.content, 0);
    const room = displacementAt(ship.hydrostatics, designDraft) - fixed;
    const shares = [0, 0.05, 0.1, 0.15, 0.2, 0.25];
    const fits = shares.some((share) => chooseBallast(ship, homogeneousCargo(ship, (1 - share) * room)).excess === 0);
    assert.ok(fits, 'not with a quarter of the deadweight in ballast');
  });

  test(`${nominal} TEU: tiers forward are what the bridge can see over at the design draught`, () => {
    const { eyeX, eyeZ, bowX, maxHidden } = ship.visibility;
    const tiers = ship.bays.map((bay) => Math.max(...bay.stacks.filter((stack) => stack.level === 'deck').map((stack) => stack.tiers)));
    assert.ok((tiers[0] as number) < Math.max(...tiers));
    ship.bays.forEach((bay, i) => {
      const foreX = bay.x + 6.1;
      const deck = bay.stacks.find((stack) => stack.level === 'deck');
      if (foreX <= eyeX || deck === undefined) return;
      const top = deck.z + 2.8 * (tiers[i] as number);
      const seen = eyeX + ((foreX - eyeX) * (eyeZ - designDraft)) / (eyeZ - top);
      assert.ok(seen - bowX <= maxHidden, `bay ${bay.number} hides ${Math.round(seen - bowX)} m`);
    });
  });

  test(`${nominal} TEU: plugs, lids and holds are where they are said to be`, () => {
    assert.equal(
      stacks.reduce((sum, stack) => sum + stack.plugs.length, 0),
      VESSEL_CLASSES[nominal].plugs,
    );
    const lids = new Set(ship.lids.map((lid) => lid.id));
    const holds = new Set(ship.holds.map((hold) => hold.id));
    for (const bay of ship.bays) {
      assert.ok(bay.hold === null || holds.has(bay.hold));
      for (const stack of bay.stacks) assert.ok(stack.lid === null ? stack.level === 'deck' : lids.has(stack.lid));
    }
  });
}

test('a 6,700 TEU hull has the KM, displacement and trim moment of the ship she is modelled on, within 2 %', () => {
  const draft = 15.55;
  const blockCoefficient = 123_098 / 1.025 / (292 * 42.8 * draft);
  const ship = generateVessel({
    ...VESSEL_CLASSES[5000],
    name: 'SIXTY-SEVEN',
    teu: 6700,
    loa: 304,
    lpp: 292,
    beam: 42.8,
    depth: 24.4,
    designDraft: draft,
    maxDraft: draft,
    blockCoefficient,
    bays: 18,
    baysBeforeHouse: 13,
    rows: 17,
  });
  const next = ship.hydrostatics.findIndex((entry) => entry.draft > draft);
  const at = (field: 'kmt' | 'mct'): number => {
    const [below, above] = [ship.hydrostatics[next - 1]?.[field] as number, ship.hydrostatics[next]?.[field] as number];
    return below + (above - below) * (draft % 1);
  };
  assert.ok(Math.abs(displacementAt(ship.hydrostatics, draft) / 123_098 - 1) < 0.02);
  assert.ok(Math.abs(at('kmt') / 18.5 - 1) < 0.02, `KM ${at('kmt')}`);
  assert.ok(Math.abs(at('mct') / 1930 - 1) < 0.02, `MCT ${at('mct')}`);
  assert.ok(Math.abs(total(ship.lightship) / 27_246 - 1) < 0.02);
});

test('bays that do not fit the length are refused with advice', () => {
  assert.throws(() => generateVessel({ ...VESSEL_CLASSES[5000], bays: 20 }), /Maybe the ship is longer/);
});
