import Type from 'typebox';
import { BowForm, closed, IdForm, MomentForm } from './parts.ts';

const port = Type.String({ pattern: '^[A-Z]{2}[A-Z2-9]{3}$', description: 'UN/LOCODE' });
const tier = Type.Integer({ minimum: 0, maximum: 99 });

const stack = Type.Object(
  {
    level: Type.Enum(['deck', 'hold']),
    row: Type.Integer({ minimum: 0, maximum: 99 }),
    y: Type.Number({ minimum: -50, maximum: 50 }),
    z: Type.Number({ minimum: -5, maximum: 100 }),
    bottomTier: tier,
    tiers: Type.Integer({ minimum: 0, maximum: 20 }),
    lid: Type.Union([IdForm, Type.Null()]),
  },
  closed,
);

const outline = Type.Object(
  {
    name: IdForm,
    loa: Type.Number({ exclusiveMinimum: 0, maximum: 500, description: '[m]' }),
    bays: Type.Array(
      Type.Object(
        {
          number: Type.Integer({ minimum: 1, maximum: 999 }),
          fromBow: Type.Number({ minimum: 0, maximum: 500 }),
          stacks: Type.Array(stack, { maxItems: 60 }),
        },
        closed,
      ),
      { maxItems: 120 },
    ),
  },
  closed,
);

/** A visit as it is announced. */
export const AnnouncementForm = Type.Object(
  {
    call: IdForm,
    vessel: IdForm,
    outline,
    port,
    voyage: IdForm,
    rotation: Type.Array(port, { maxItems: 60 }),
    berth: IdForm,
    bowAt: BowForm,
    eta: MomentForm,
    etd: Type.Union([MomentForm, Type.Null()]),
    draught: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 30, description: 'Deepest draught while she is here [m]' })),
  },
  closed,
);
