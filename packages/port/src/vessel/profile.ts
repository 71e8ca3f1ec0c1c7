import Type from 'typebox';

const metres = (description: string) => Type.Number({ description: `${description} [m]` });
const tonnes = (description: string) => Type.Number({ description: `${description} [t]` });
const positive = (description: string) => Type.Number({ description, exclusiveMinimum: 0 });
const closed = { additionalProperties: false } as const;

/*
 * Axes: x forward from the aft perpendicular, y to starboard from the centre line, z up from the base line.
 * Masses in tonnes, lengths in metres, forces in kilonewtons.
 */

export const StackProfile = Type.Object(
  {
    level: Type.Union([Type.Literal('deck'), Type.Literal('hold')]),
    row: Type.Integer({ description: 'ISO 9711 row: 00 centre, odd starboard, even port', minimum: 0, maximum: 99 }),
    y: metres('Centre of the stack'),
    z: metres('Underside of the lowest box'),
    bottomTier: Type.Integer({ description: 'Tier number of the lowest box: 02, 04 … in the hold, 72, 80 or 82 on deck' }),
    tiers: Type.Integer({ description: 'Boxes one above the other at the most', minimum: 1, maximum: 20 }),
    lid: Type.Union([Type.String(), Type.Null()], {
      description: 'Hatch cover the stack stands on (deck) or lies under (hold); null where there is none',
    }),
    maxHeight: positive('Sum of the heights of the boxes at the most [m]'),
    takes20Fore: Type.Boolean({ description: "20' boxes may stand in the fore half (bay number minus one)" }),
    takes20Aft: Type.Boolean({ description: "20' boxes may stand in the aft half (bay number plus one)" }),
    takes40: Type.Boolean({ description: "40' boxes may stand here" }),
    fortyFiveFromTier: Type.Union([Type.Integer(), Type.Null()], {
      description: "Lowest tier number a 45' box may stand on; null: nowhere",
    }),
    takesMixed: Type.Boolean({ description: "40' may stand on two level stacks of 20' (mixed or Russian stow)" }),
    max20: tonnes("Limit of each half's 20' boxes together"),
    max40: tonnes("Limit of the whole stack's 40' boxes plus, at either end, that half's 20' boxes"),
    maxMixed20: tonnes("Limit of each half's 20' boxes when 40' boxes stand on them"),
    plugs: Type.Array(Type.Object({ tier: Type.Integer(), fore: Type.Boolean(), aft: Type.Boolean() }, closed), {
      description: "Reefer plugs: a 20' reefer needs the plug of its half, a 40' or 45' one either of the two",
    }),
  },
  closed,
);

export const BayProfile = Type.Object(
  {
    number: Type.Integer({
      description: "Even number of the 40' bay; its 20' halves are one less (fore) and one more (aft). Odd where only 20' fit",
      minimum: 1,
    }),
    x: metres("Centre of the 40' bay (of the 20' bay where the number is odd)"),
    hold: Type.Union([Type.String(), Type.Null()], { description: 'Hold under this bay; null: none' }),
    lashingBridge: Type.Integer({
      description: 'Tiers the lashing bridges at the ends of this bay are high; 0: rods start from the deck',
      minimum: 0,
    }),
    deckDangerousGoods: Type.Array(Type.String(), { description: 'IMDG classes allowed on deck here (`3` covers every class 3)' }),
    stacks: Type.Array(StackProfile),
  },
  closed,
);

export const HoldProfile = Type.Object(
  {
    id: Type.String(),
    dangerousGoods: Type.Array(Type.String(), { description: "IMDG classes the ship's document of compliance allows in this hold" }),
    minFlashPoint: Type.Union([Type.Number(), Type.Null()], {
      description: 'Class 3 and 6.1/8 with class 3 hazard need at least this flash point here [°C]; null: any',
    }),
  },
  closed,
);

export const LidProfile = Type.Object(
  {
    id: Type.String(),
    bay: Type.Integer({ description: 'Number of the bay the hatch cover belongs to' }),
    mass: tonnes('Mass of the cover'),
  },
  closed,
);

export const TankProfile = Type.Object(
  {
    id: Type.String(),
    kind: Type.Union([Type.Literal('ballast'), Type.Literal('fuel'), Type.Literal('fresh-water'), Type.Literal('other')]),
    capacity: tonnes('Mass when full'),
    content: tonnes('Mass in it now, unless the call says otherwise'),
    fromX: metres('Aft end'),
    toX: metres('Fore end'),
    y: metres('Centre of gravity athwart'),
    z: metres('Centre of gravity above base, taken as if full'),
    freeSurface: Type.Number({ description: 'Free surface moment when slack (filled between 2 % and 98 %) [t·m]', minimum: 0 }),
  },
  closed,
);

export const MassSegment = Type.Object(
  {
    name: Type.String(),
    fromX: metres('Aft end'),
    toX: metres('Fore end'),
    mass: tonnes('Mass, spread evenly from end to end'),
    y: metres('Centre of gravity athwart'),
    z: metres('Centre of gravity above base'),
  },
  closed,
);

export const StrengthStation = Type.Object(
  {
    x: metres('Station'),
    shearMin: Type.Number({ description: 'Still-water shear force, least [t]' }),
    shearMax: Type.Number({ description: 'Still-water shear force, greatest [t]' }),
    bendingMin: Type.Number({ description: 'Still-water bending moment, least (sagging is negative) [t·m]' }),
    bendingMax: Type.Number({ description: 'Still-water bending moment, greatest (hogging is positive) [t·m]' }),
    torsionMax: Type.Number({ description: 'Cargo torsional moment, greatest absolute value [t·m]' }),
  },
  closed,
);

export const LashingProfile = Type.Object(
  {
    transverseBase: Type.Number({ description: 'Transverse acceleration amidships at height zReference [g]' }),
    transversePerMetre: Type.Number({ description: 'More for every metre above zReference [g/m]' }),
    transverseAtEnds: Type.Number({ description: 'More at the perpendiculars, growing linearly from amidships [g]' }),
    transverseMax: Type.Number({ description: 'Never more than this [g]' }),
    zReference: metres('Height the base value holds for'),
    vertical: Type.Number({ description: 'Vertical acceleration with gravity, acting on what stands on a post [g]' }),
    wind: Type.Number({ description: 'Wind pressure on the side of boxes in the outermost stack of a bay on either side [kN/m²]' }),
    rackingLimit: Type.Number({ description: 'Racking force at one end of a box [kN]' }),
    postLimit: Type.Number({ description: 'Compression of a corner post [kN]' }),
    liftLimit: Type.Number({ description: 'Lifting force at a corner [kN]' }),
    postSpacing: Type.Number({ description: 'Distance between the posts of an end frame [m]' }),
    rods: Type.Array(Type.Object({ box: Type.Integer({ minimum: 2 }), horizontal: Type.Number({ minimum: 0 }) }, closed), {
      description:
        'Rods at one end of a stack without a bridge: the box (2 = second from below) whose underside they hold, and the horizontal force they can take [kN]. A bridge of n tiers moves each up to n boxes up, as high as the stack reaches',
    }),
  },
  closed,
);

export const VesselProfile = Type.Object(
  {
    format: Type.Literal('estiba-vessel/1'),
    name: Type.String({ minLength: 1 }),
    imo: Type.Optional(Type.String({ pattern: '^[0-9]{7}$' })),
    callSign: Type.Optional(Type.String()),
    origin: Type.Object(
      {
        kind: Type.Union([Type.Literal('generated'), Type.Literal('inferred'), Type.Literal('measured')]),
        note: Type.String(),
      },
      closed,
    ),
    assumed: Type.Array(Type.String(), {
      description: 'What had to be assumed, one field or group of fields a line, for the planner to see',
    }),
    particulars: Type.Object(
      {
        teu: Type.Integer({ minimum: 1 }),
        loa: positive('Length over all [m]'),
        lpp: positive('Length between perpendiculars [m]'),
        beam: positive('Moulded beam [m]'),
        depth: positive('Moulded depth [m]'),
        designDraft: positive('Design draught [m]'),
        maxDraft: positive('Scantling draught [m]'),
      },
      closed,
    ),
    bays: Type.Array(BayProfile, { minItems: 1, description: 'Bow to stern' }),
    holds: Type.Array(HoldProfile, { description: 'Bow to stern; between two holds stands a watertight, fire-resisting bulkhead' }),
    lids: Type.Array(LidProfile),
    lightship: Type.Array(MassSegment, { minItems: 1, description: 'The empty ship, by segments' }),
    constants: Type.Array(MassSegment, { description: 'Crew, stores, lashing gear and what else is always there' }),
    tanks: Type.Array(TankProfile),
    buoyancy: Type.Object(
      {
        stations: Type.Array(Type.Number(), { description: 'Positions of the sections, ascending [m]' }),
        drafts: Type.Array(Type.Number(), { description: 'Draughts of the table, ascending from 0 [m]' }),
        areas: Type.Array(Type.Array(Type.Number()), { description: 'areas[station][draft]: immersed area of the section (Bonjean) [m²]' }),
        density: Type.Number({ description: 'Sea water [t/m³]', default: 1.025 }),
      },
      closed,
    ),
    hydrostatics: Type.Array(
      Type.Object(
        {
          draft: metres('Mean draught, even keel'),
          displacement: tonnes('Displacement'),
          kmt: metres('Transverse metacentre above base'),
          lcb: metres('Centre of buoyancy'),
          lcf: metres('Centre of flotation'),
          mct: Type.Number({ description: 'Moment to change trim [t·m/cm]' }),
        },
        closed,
      ),
      { minItems: 2, description: 'Ascending by draught, consistent with the sections in `buoyancy`' },
    ),
    limits: Type.Object(
      {
        minGm: Type.Array(Type.Object({ draft: metres('Mean draught'), gm: metres('Least GM, free surfaces counted') }, closed), {
          minItems: 1,
        }),
        maxGm: metres('Greatest GM: the lashing accelerations hold up to it'),
        minTrim: metres('Least trim, by the stern positive'),
        maxTrim: metres('Greatest trim, by the stern positive'),
        maxList: Type.Number({ description: 'Greatest list to either side [degrees]' }),
        minAftDraft: metres('Least draught aft: propeller immersed'),
        minForeDraft: metres('Least draught forward: slamming'),
      },
      closed,
    ),
    strength: Type.Array(StrengthStation, { minItems: 3, description: 'Ascending by x; limits between stations are interpolated' }),
    visibility: Type.Object(
      {
        eyeX: metres("Conning position: observer's eye"),
        eyeZ: metres('Eye above base'),
        bowX: metres('Foremost point of the ship'),
        maxHidden: metres('Sea surface hidden ahead of the bow at the most: the lesser of two ship lengths and 500 m (SOLAS V/22)'),
      },
      closed,
    ),
    lashing: LashingProfile,
  },
  { ...closed, $id: 'https://estiba.dev/schema/vessel-1.json', title: 'Estiba vessel profile' },
);

export type VesselProfile = Type.Static<typeof VesselProfile>;
export type BayProfile = Type.Static<typeof BayProfile>;
export type StackProfile = Type.Static<typeof StackProfile>;
export type HoldProfile = Type.Static<typeof HoldProfile>;
export type LidProfile = Type.Static<typeof LidProfile>;
export type TankProfile = Type.Static<typeof TankProfile>;
export type MassSegment = Type.Static<typeof MassSegment>;
export type StrengthStation = Type.Static<typeof StrengthStation>;
export type LashingProfile = Type.Static<typeof LashingProfile>;
