import { ruleGroups } from '@estiba/stowage';
import Type from 'typebox';
import { haveForm, parseJson } from './json.ts';
import type { GivenFile } from './read-bytes.ts';

const closed = { additionalProperties: false } as const;
const port = Type.String({ pattern: '^[A-Z]{2}[A-Z2-9]{3}$', description: 'UN/LOCODE' });

const CraneSettings = Type.Object(
  {
    id: Type.String({ minLength: 1 }),
    movesPerHour: Type.Number({ exclusiveMinimum: 0, maximum: 100, description: 'Single lifts an hour' }),
    twinLiftLimit: Type.Optional(
      Type.Number({ exclusiveMinimum: 0, description: "Mass of two 20' boxes lifted together at the most [kg]" }),
    ),
  },
  closed,
);

/** `call.json`: what the messages of a call do not say. Every field but `format` may be left out where the messages say it. */
export const CallFile = Type.Object(
  {
    format: Type.Literal('estiba-call/1'),
    id: Type.Optional(Type.String({ minLength: 1, description: 'Name of the call, unique in the terminal' })),
    port: Type.Optional(port),
    voyage: Type.Optional(Type.String()),
    rotation: Type.Optional(Type.Array(port, { minItems: 1, description: 'Ports still to come, in order of call' })),
    cranes: Type.Optional(
      Type.Union([Type.Integer({ minimum: 1, maximum: 20 }), Type.Array(CraneSettings, { minItems: 1, maxItems: 20 })]),
    ),
    workStart: Type.Optional(
      Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)$', description: 'ISO 8601 with zone' }),
    ),
    timeZone: Type.Optional(Type.String({ description: 'IANA zone of the port' })),
    maxDraft: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 30, description: 'Deepest draught the port allows [m]' })),
    vessel: Type.Optional(Type.String({ description: 'File name of the profile in the folder, or the ship’s IMO number' })),
    class: Type.Optional(Type.Integer({ minimum: 1, description: 'Class of the generated ship to plan for, where there is no profile' })),
    tanks: Type.Optional(Type.Record(Type.String(), Type.Number({ minimum: 0 }), { description: 'Content now, by tank [t]' })),
    laterLoads: Type.Optional(
      Type.Record(port, Type.Record(port, Type.Number({ minimum: 0, maximum: 100_000 }), closed), {
        ...closed,
        description: 'What ports still to come are expected to load, by port of discharge [TEU]',
      }),
    ),
    options: Type.Optional(
      Type.Object(
        {
          seed: Type.Optional(Type.Integer({ minimum: 0 })),
          effort: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
          off: Type.Optional(Type.Array(Type.Union(ruleGroups.map((group) => Type.Literal(group))))),
        },
        closed,
      ),
    ),
  },
  { ...closed, title: 'Estiba call' },
);
export type CallFile = Type.Static<typeof CallFile>;

export function readCallFile(file: GivenFile): CallFile {
  return haveForm(CallFile, parseJson(file), file.name);
}
