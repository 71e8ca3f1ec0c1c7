import type { BayProfile, StackProfile, VesselProfile } from '@estiba/port';

/*
 * A box-shaped barge with three bays, small enough to reckon by hand: 60 m long, 20 m wide, in fresh water, so that
 * its displacement is 1,200 t a metre of draught. Bay 02 lies over hold H1, bays 06 and 10 over H2; four rows (04 and
 * 02 to port, 01 and 03 to starboard, 2.5 m apart), three tiers in the hold from z = 1, four on deck from z = 12.
 * Each bay has a lid a side, named for bay and side: `02P` covers rows 02 and 04, `02S` rows 01 and 03.
 */

const rows = [
  { row: 4, y: -3.75, side: 'P' },
  { row: 2, y: -1.25, side: 'P' },
  { row: 1, y: 1.25, side: 'S' },
  { row: 3, y: 3.75, side: 'S' },
] as const;

const capability = { takes20Fore: true, takes20Aft: true, takes40: true, takesMixed: true, max20: 60, max40: 80, maxMixed20: 40 };

function stacks(bayName: string): StackProfile[] {
  return rows.flatMap(({ row, y, side }): StackProfile[] => {
    const common = { row, y, lid: `${bayName}${side}`, ...capability };
    return [
      { ...common, level: 'hold', z: 1, bottomTier: 2, tiers: 3, maxHeight: 8.1, fortyFiveFromTier: null, plugs: [] },
      {
        ...common,
        level: 'deck',
        z: 12,
        bottomTier: 82,
        tiers: 4,
        maxHeight: 11,
        fortyFiveFromTier: 84,
        plugs: [{ tier: 82, fore: true, aft: false }],
      },
    ];
  });
}

function bay(number: number, x: number, hold: string): BayProfile {
  const deckDangerousGoods = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  return { number, x, hold, lashingBridge: 0, deckDangerousGoods, stacks: stacks(String(number).padStart(2, '0')) };
}

const stations = [0, 10, 20, 30, 40, 50, 60];
const drafts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Metacentre of the barge above its base: T/2 + B² / (12 T). */
const metacentre = (draft: number): number => draft / 2 + 400 / (12 * draft);

export const smallShip: VesselProfile = {
  format: 'estiba-vessel/1',
  name: 'Barge',
  origin: { kind: 'generated', note: 'for tests' },
  assumed: [],
  particulars: { teu: 168, loa: 62, lpp: 60, beam: 20, depth: 12, designDraft: 5, maxDraft: 8 },
  bays: [bay(2, 44, 'H1'), bay(6, 30, 'H2'), bay(10, 16, 'H2')],
  holds: [
    { id: 'H1', dangerousGoods: ['1.4', '2.1', '3', '4', '5', '6', '8', '9'], minFlashPoint: null },
    { id: 'H2', dangerousGoods: ['2.1', '3', '4', '5.1', '6', '8', '9'], minFlashPoint: 23 },
  ],
  lids: [2, 6, 10].flatMap((number) => ['P', 'S'].map((side) => ({ id: String(number).padStart(2, '0') + side, bay: number, mass: 10 }))),
  lightship: [{ name: 'hull', fromX: 0, toX: 60, mass: 3600, y: 0, z: 5 }],
  constants: [],
  tanks: [
    { id: 'WP', kind: 'ballast', capacity: 300, content: 0, fromX: 20, toX: 40, y: -5, z: 1, freeSurface: 120 },
    { id: 'WS', kind: 'ballast', capacity: 300, content: 0, fromX: 20, toX: 40, y: 5, z: 1, freeSurface: 120 },
    { id: 'FO', kind: 'fuel', capacity: 100, content: 0, fromX: 0, toX: 10, y: 0, z: 1, freeSurface: 60 },
  ],
  buoyancy: { stations, drafts: [0, 10], areas: stations.map(() => [0, 200]), density: 1 },
  hydrostatics: drafts.map((draft) => ({ draft, displacement: 1200 * draft, kmt: metacentre(draft), lcb: 30, lcf: 30, mct: 60 })),
  limits: {
    minGm: [{ draft: 0, gm: 0.5 }],
    maxGm: 20,
    minTrim: -2,
    maxTrim: 2,
    maxList: 4,
    minAftDraft: 1,
    minForeDraft: 1,
  },
  strength: stations.map((x) => ({ x, shearMin: -500, shearMax: 500, bendingMin: -9000, bendingMax: 9000, torsionMax: 2000 })),
  visibility: { eyeX: 5, eyeZ: 40, bowX: 62, maxHidden: 120 },
  lashing: {
    transverseBase: 0.5,
    transversePerMetre: 0,
    transverseAtEnds: 0,
    transverseMax: 1,
    zReference: 12,
    vertical: 1,
    wind: 0,
    rackingLimit: 150,
    postLimit: 848,
    liftLimit: 250,
    postSpacing: 2.26,
    rods: [],
  },
};

/** The barge with every stack changed. */
export function withStacks(change: (stack: StackProfile) => Partial<StackProfile>, ship = smallShip): VesselProfile {
  const bays = ship.bays.map((one) => ({ ...one, stacks: one.stacks.map((stack) => ({ ...stack, ...change(stack) })) }));
  return { ...ship, bays };
}

/** The barge with every bay changed. */
export function withBays(change: (bay: BayProfile) => Partial<BayProfile>, ship = smallShip): VesselProfile {
  return { ...ship, bays: ship.bays.map((one) => ({ ...one, ...change(one) })) };
}
