import Type from 'typebox';

/*
 * The frame of a site: x along the quay from quay metre 0, y inland from the fender line, both in metres.
 * Angles are counter-clockwise from the x axis as seen with the sea at the bottom.
 */

const closed = { additionalProperties: false } as const;
const FARTHEST_METRES = 10_000;

/** The name of a thing of a site: letters, digits, `_` and `-`, so that it fits a VDA 5050 node, an MQTT topic and a yard place. */
export const id = (description: string) => Type.String({ description, pattern: '^[A-Za-z0-9_-]{1,24}$' });
export const coordinate = (description: string) =>
  Type.Number({ description: `${description} [m]`, minimum: -FARTHEST_METRES, maximum: FARTHEST_METRES });
export const positive = (description: string) => Type.Number({ description, exclusiveMinimum: 0, maximum: 1_000_000 });

export const Quay = Type.Object(
  {
    length: Type.Number({ description: 'Length of the quay [m]', exclusiveMinimum: 0, maximum: FARTHEST_METRES }),
    seaRail: coordinate('Waterside crane rail, inland of the fender line'),
    landRail: coordinate('Landside crane rail, inland of the fender line'),
    shipClearanceMetres: Type.Optional(
      Type.Number({ description: 'Least room between two ships along the quay [m]; 15 where it is not said', minimum: 0, maximum: 500 }),
    ),
  },
  closed,
);

export const Berth = Type.Object(
  {
    id: id('Name of the berth'),
    kind: Type.Union([Type.Literal('container'), Type.Literal('multipurpose')]),
    from: coordinate('First quay metre'),
    to: coordinate('Last quay metre'),
    maxDraft: positive('Draught of a ship at the most [m]'),
  },
  closed,
);

const Side = Type.Union([Type.Literal('seaward'), Type.Literal('landward')]);

export const ReeferArea = Type.Object(
  {
    fromBay: Type.Integer({ description: "First 20' bay with plugs (odd)", minimum: 1 }),
    toBay: Type.Integer({ description: "Last 20' bay with plugs (odd)", minimum: 1 }),
    tiers: Type.Integer({ description: 'Plugs reach up to this tier', minimum: 1 }),
    plugs: Type.Integer({ description: "Live reefers in this area at the most, 20' and 40' counted alike", minimum: 1 }),
  },
  closed,
);

/**
 * A stack of the yard parallel to the quay, under gantry cranes with a cantilever on either side: trucks of the terminal are served on one
 * side, visiting road trucks on the other. Bays are counted along x, rows along y from the sea, tiers from the ground. How bays are
 * numbered: see `yard-bays.ts`.
 */
export const Block = Type.Object(
  {
    id: id('Name of the block'),
    x: coordinate('Corner with the lowest x'),
    y: coordinate('Corner with the lowest y'),
    bays: Type.Integer({ description: "20' bays along x; even, because a 40' stands on a pair of them", minimum: 2, maximum: 400 }),
    rows: Type.Integer({ description: 'Rows along y', minimum: 1, maximum: 40 }),
    tiers: Type.Integer({ description: 'Boxes one above the other at the most', minimum: 1, maximum: 12 }),
    bayPitch: positive("From one 20' bay to the next [m]"),
    rowPitch: positive('From one row to the next [m]'),
    machineSide: Side,
    visitorSide: Side,
    reefers: Type.Array(ReeferArea, { description: 'Where live reefers may stand', maxItems: 100 }),
  },
  closed,
);

/** A straight one-way lane, driven from `from` to `to`. Where an x lane and a y lane meet or cross, a truck may turn. */
export const Lane = Type.Object(
  {
    id: id('Name of the lane'),
    axis: Type.Union([Type.Literal('x'), Type.Literal('y')], { description: 'The axis the lane runs along' }),
    at: coordinate('Its place on the other axis'),
    from: coordinate('Where it begins on its own axis'),
    to: coordinate('Where it ends on its own axis'),
    maxSpeed: Type.Number({ description: 'Speed limit [m/s]', exclusiveMinimum: 0, maximum: 30 }),
  },
  closed,
);

/**
 * A row of places beside a lane where trucks stand without being in anybody's way: under a quay crane, beside a block, parked or charging.
 * A truck enters from the cell of the lane before the place and leaves to the cell after it.
 */
export const PocketRow = Type.Object(
  {
    id: id('Name of the row'),
    kind: Type.Union([Type.Literal('quay'), Type.Literal('block'), Type.Literal('parking'), Type.Literal('charger')]),
    lane: id('Lane it lies beside'),
    offset: Type.Number({ description: 'From the lane to the row on the other axis, with sign [m]', minimum: -100, maximum: 100 }),
    from: coordinate("Centre of the first place on the lane's axis"),
    to: coordinate("No place lies beyond this on the lane's axis"),
    pitch: Type.Number({ description: 'From one place to the next [m]', minimum: 10, maximum: 1000 }),
    block: Type.Optional(id('Block served here; only with kind block')),
  },
  closed,
);

export const Tunnel = Type.Object(
  {
    lengthMetres: positive('Length [m]'),
    lanes: Type.Integer({ description: 'Vehicle lanes', minimum: 1, maximum: 20 }),
    speedMetresPerSecond: positive('Speed of road trucks in it [m/s]'),
  },
  closed,
);

export type ReeferArea = Type.Static<typeof ReeferArea>;
export type Tunnel = Type.Static<typeof Tunnel>;
export type Berth = Type.Static<typeof Berth>;
export type Block = Type.Static<typeof Block>;
export type Lane = Type.Static<typeof Lane>;
export type PocketRow = Type.Static<typeof PocketRow>;
