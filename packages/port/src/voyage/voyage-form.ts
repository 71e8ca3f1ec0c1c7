import Type from 'typebox';
import { ContainerForm, YardPositionForm } from '../container/container-form.ts';

const closed = { additionalProperties: false } as const;
const text = Type.String({ minLength: 1, maxLength: 60 });
const port = Type.String({ pattern: '^[A-Z]{2}[A-Z2-9]{3}$', description: 'UN/LOCODE' });
const slot = Type.Object({ bay: Type.Integer(), row: Type.Integer(), tier: Type.Integer() }, closed);
const tanks = Type.Record(Type.String({ minLength: 1 }), Type.Number({ description: 'Content [t]', minimum: 0 }));
const standing = Type.Array(Type.Object({ id: text, position: YardPositionForm }, closed));

const ExpectedForm = Type.Object(
  {
    pod: port,
    sizeType: Type.String({ description: 'ISO 6346 size-type code', minLength: 4, maxLength: 4 }),
    isEmpty: Type.Boolean(),
    isReefer: Type.Boolean({ description: 'A running reefer, which needs a plug' }),
    gross: Type.Number({ description: 'Gross mass of each [kg]', exclusiveMinimum: 0, maximum: 100_000 }),
    count: Type.Integer({ minimum: 1, maximum: 30_000 }),
  },
  closed,
);

const VoyagePortForm = Type.Object(
  {
    port,
    loadList: Type.Array(ContainerForm),
    expected: Type.Array(ExpectedForm),
    yard: standing,
    yardOthers: standing,
    cranes: Type.Array(
      Type.Object(
        {
          id: text,
          movesPerHour: Type.Number({ exclusiveMinimum: 0, maximum: 200 }),
          twinLiftLimit: Type.Optional(Type.Number({ description: '[kg]', exclusiveMinimum: 0 })),
        },
        closed,
      ),
      { minItems: 1, maxItems: 20 },
    ),
    tanks,
    limits: Type.Object(
      {
        maxDraft: Type.Optional(Type.Number({ description: '[m]', exclusiveMinimum: 0, maximum: 30 })),
        workStart: Type.Number({ description: 'UTC [ms]', minimum: 0 }),
      },
      closed,
    ),
  },
  closed,
);

/** A voyage in a JSON file. Maps are objects (tanks) or lists of id and position (yards); the ship's profile stands whole in it. */
export const VoyageForm = Type.Object(
  {
    format: Type.Literal('estiba-voyage/1'),
    id: text,
    voyage: text,
    vessel: Type.Unknown({ description: 'Vessel profile, see its own schema' }),
    arrival: Type.Array(Type.Object({ container: ContainerForm, slot }, closed)),
    tanks,
    ports: Type.Array(VoyagePortForm, { minItems: 1, maxItems: 30 }),
    beyond: Type.Array(port, { maxItems: 30 }),
  },
  { ...closed, $id: 'https://estiba.dev/schema/voyage-1.json', title: 'Estiba voyage' },
);
