import Type from 'typebox';
import { coordinate, id, positive } from './layout.ts';

const closed = { additionalProperties: false } as const;
const isInService = Type.Boolean({ description: 'false: it stands on the site but takes no work' });

/** A crane that works ships: a ship-to-shore gantry on the quay rails, or a mobile or portal crane of a multipurpose berth. */
export const QuayCraneProfile = Type.Object(
  {
    id: id('Name of the crane'),
    kind: Type.Union([Type.Literal('sts'), Type.Literal('portal'), Type.Literal('mobile')]),
    at: coordinate('Quay metre it stands at when work begins'),
    from: coordinate('Lowest quay metre it can work at'),
    to: coordinate('Highest quay metre it can work at'),
    outreachMetres: positive('Reach over the water from the waterside rail [m]'),
    backreachMetres: Type.Number({ description: 'Reach inland from the landside rail [m]', minimum: 0, maximum: 100 }),
    liftHeightMetres: positive('Lift above the quay [m]'),
    widthMetres: positive('Room it takes along the quay, buffer to buffer [m]'),
    safeLoadTonnes: positive('Load under the spreader at the most [t]'),
    twinLift: Type.Boolean({ description: "Two 20' in one lift" }),
    isInService,
  },
  closed,
);

export const Armg = Type.Object(
  {
    id: id('Name of the crane'),
    block: id('Block it works on'),
    atBay: Type.Integer({ description: 'Bay it stands at when work begins', minimum: 1 }),
    safeLoadTonnes: positive('Load under the spreader at the most [t]'),
    isInService,
  },
  closed,
);

/** How a vehicle speaks VDA 5050: its version, whose it is, and the name of a dialect profile where it strays from the standard. */
export const VehicleProtocol = Type.Object(
  {
    version: Type.Union([Type.Literal('2.0'), Type.Literal('2.1'), Type.Literal('3.0')]),
    manufacturer: Type.String({ pattern: '^[A-Za-z0-9_.:-]{1,40}$' }),
    clientId: Type.Optional(
      Type.Union([Type.Literal('own'), Type.Literal('any')], {
        description: 'MQTT client id it signs in with: its name, or its name, a colon and more (as when left out), or one it invents',
      }),
    ),
    dialect: Type.Optional(Type.String({ description: 'Name of a dialect profile', pattern: '^[A-Za-z0-9._-]{1,40}$' })),
  },
  closed,
);

export const Truck = Type.Object(
  {
    id: id('Name of the truck; its VDA 5050 serial number'),
    home: Type.String({ description: 'Parking pocket it has to itself: name of a cell, such as P1.03', minLength: 1, maxLength: 40 }),
    maxBoxes: Type.Optional(
      Type.Union([Type.Literal(1), Type.Literal(2)], { description: "Boxes it carries at the most: 1, or two 20' (as when left out)" }),
    ),
    vda5050: VehicleProtocol,
    isInService,
  },
  closed,
);

export const LashingGang = Type.Object({ id: id('Name of the gang') }, closed);

export const Equipment = Type.Object(
  {
    sts: Type.Array(QuayCraneProfile, { description: 'Along the quay, ascending', maxItems: 100 }),
    armg: Type.Array(Armg, { maxItems: 400 }),
    trucks: Type.Array(Truck, { maxItems: 2000 }),
    lashingGangs: Type.Array(LashingGang, { maxItems: 200 }),
  },
  closed,
);

export type QuayCraneProfile = Type.Static<typeof QuayCraneProfile>;
export type Armg = Type.Static<typeof Armg>;
export type VehicleProtocol = Type.Static<typeof VehicleProtocol>;
export type Truck = Type.Static<typeof Truck>;
export type LashingGang = Type.Static<typeof LashingGang>;
