import Type from 'typebox';
import { Equipment } from './equipment.ts';
import { Kinematics, Triangular } from './kinematics.ts';
import { Berth, Block, coordinate, id, Lane, PocketRow, positive, Quay, Tunnel } from './layout.ts';

const closed = { additionalProperties: false } as const;

export const Gate = Type.Object(
  {
    x: coordinate('Middle of the gate'),
    y: coordinate('Middle of the gate'),
    entryLanes: Type.Integer({ minimum: 1, maximum: 100 }),
    exitLanes: Type.Integer({ minimum: 1, maximum: 100 }),
    entrySeconds: Triangular,
    exitSeconds: Triangular,
    visitorMetresPerSecond: positive('Speed of road trucks inside the terminal [m/s]'),
  },
  closed,
);

export const WeatherLimits = Type.Object(
  {
    windWarnMetresPerSecond: positive('Wind that is told to the cranes [m/s]'),
    windStopMetresPerSecond: positive('Wind that stops the cranes [m/s]'),
    swellStopMetres: positive('Significant wave height at the quay that stops work on ships [m]'),
  },
  closed,
);

/**
 * A terminal as data: what stands where, how fast it moves, how its vehicles speak. One file for each terminal, `terminals/NAME/site.json`;
 * nothing in the code knows one port from another.
 */
export const Site = Type.Object(
  {
    format: Type.Literal('estiba-site/1'),
    id: id('Name of the site in files, addresses and topics'),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    port: Type.String({ description: 'UN/LOCODE', pattern: '^[A-Z]{2}[A-Z2-9]{3}$' }),
    timeZone: Type.String({ description: 'IANA time zone the port lives in', minLength: 1, maxLength: 60 }),
    origin: Type.Object(
      {
        kind: Type.Union([Type.Literal('public-sources'), Type.Literal('surveyed'), Type.Literal('invented')]),
        note: Type.String(),
      },
      closed,
    ),
    assumed: Type.Array(Type.String(), { description: 'What had to be assumed, one thing a line, for the reader to see' }),
    quay: Quay,
    berths: Type.Array(Berth, { minItems: 1, maxItems: 100, description: 'Ascending along the quay' }),
    blocks: Type.Array(Block, { minItems: 1, maxItems: 400 }),
    lanes: Type.Array(Lane, { minItems: 1, maxItems: 400 }),
    pockets: Type.Array(PocketRow, { minItems: 1, maxItems: 1000 }),
    gate: Gate,
    tunnel: Type.Union([Tunnel, Type.Null()], { description: 'Between the gate and the outside road; null where there is none' }),
    equipment: Equipment,
    kinematics: Kinematics,
    weather: WeatherLimits,
    targets: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z][a-z-]{0,39}$' }), Type.Number(), {
        description: 'What KPIs are to reach, by their names in `/kpis` and in their units',
      }),
    ),
  },
  { ...closed, $id: 'https://estiba.dev/schema/site-1.json', title: 'Estiba site' },
);

export type Gate = Type.Static<typeof Gate>;
export type WeatherLimits = Type.Static<typeof WeatherLimits>;
export type Site = Type.Static<typeof Site>;
