import Type from 'typebox';
import { ContainerForm, YardPositionForm } from '../container/container-form.ts';

const closed = { additionalProperties: false } as const;
const text = Type.String({ minLength: 1, maxLength: 60 });
const time = Type.Number({ description: 'UTC [ms]', minimum: 0 });
const slot = Type.Object({ bay: Type.Integer(), row: Type.Integer(), tier: Type.Integer() }, closed);

const ShipOutlineForm = Type.Object(
  {
    name: text,
    loa: Type.Number({ exclusiveMinimum: 0 }),
    bays: Type.Array(
      Type.Object(
        {
          number: Type.Integer({ minimum: 1 }),
          fromBow: Type.Number(),
          stacks: Type.Array(
            Type.Object(
              {
                level: Type.Union([Type.Literal('deck'), Type.Literal('hold')]),
                row: Type.Integer({ minimum: 0 }),
                y: Type.Number(),
                z: Type.Number(),
                bottomTier: Type.Integer(),
                tiers: Type.Integer({ minimum: 1 }),
                lid: Type.Union([Type.String(), Type.Null()]),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
);

const ScenarioCallForm = Type.Object(
  {
    call: text,
    vessel: Type.String({
      description: "Profile for planners: `class:18000` for a generated ship, or a file's path from the folder `vessels/`",
    }),
    voyage: text,
    rotation: Type.Array(text, { minItems: 1 }),
    eta: time,
    berth: text,
    bowAt: Type.Number({ description: 'Quay metre of the bow; the ship lies with her bow towards greater metres' }),
    draught: Type.Optional(Type.Number({ description: 'Deepest draught while she is here [m]', exclusiveMinimum: 0, maximum: 30 })),
    cranes: Type.Array(text, { description: 'Quay cranes meant for her, ascending along the quay' }),
    outline: ShipOutlineForm,
    arrival: Type.Array(Type.Object({ container: ContainerForm, slot }, closed)),
    loadList: Type.Array(ContainerForm),
  },
  closed,
);

/**
 * What a day holds before anyone plans it: the ships that come and what is aboard, what stands in the yard, the road trucks. Lists and
 * inventory tell the terminal of it, and emulated machines take it as the physical truth they start from.
 */
export const ScenarioForm = Type.Object(
  {
    format: Type.Literal('estiba-scenario/1'),
    site: text,
    seed: Type.Integer(),
    start: time,
    end: time,
    calls: Type.Array(ScenarioCallForm),
    inventory: Type.Array(Type.Object({ container: ContainerForm, position: YardPositionForm }, closed)),
    visitors: Type.Array(
      Type.Object(
        {
          id: text,
          at: time,
          purpose: Type.Union([Type.Literal('deliver'), Type.Literal('collect')], { description: 'Brings a box, or fetches one' }),
          container: ContainerForm,
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'https://estiba.dev/schema/scenario-1.json', title: 'Estiba scenario' },
);
