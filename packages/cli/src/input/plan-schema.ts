import { ContainerForm, YardPositionForm } from '@estiba/port';
import Type from 'typebox';

/*
 * The form of `plan.json` (estiba-plan/1), as far as it is read again. What is written for people and scripts only
 * (findings, sources, account) is not looked at.
 */

const text = Type.String();
const number = Type.Number();
const slot = Type.String({ pattern: '^\\d{7}$', description: 'BBBRRTT' });
const reasonSchema = Type.Object({ code: text, params: Type.Record(text, Type.Union([text, number])) });
const position = YardPositionForm;

const container = ContainerForm;

const call = Type.Object({
  id: text,
  vessel: Type.Unknown(),
  port: text,
  voyage: text,
  rotation: Type.Array(text),
  arrival: Type.Array(Type.Object({ container, slot })),
  loadList: Type.Array(container),
  yard: Type.Array(Type.Object({ id: text, position })),
  yardOthers: Type.Array(Type.Object({ id: text, position })),
  cranes: Type.Array(Type.Object({ id: text, movesPerHour: number, twinLiftLimit: Type.Optional(number) })),
  tanks: Type.Record(text, number),
  limits: Type.Object({ maxDraft: Type.Optional(number), workStart: number }),
});

const placement = Type.Object({ id: text, slot });
const condition = Type.Object({
  displacement: number,
  draftAft: number,
  draftFore: number,
  draftMean: number,
  trim: number,
  list: number,
  gm: number,
  minGm: number,
  maxGm: number,
  hidden: number,
  ballast: number,
  strength: Type.Array(Type.Object({ x: number, shear: number, bending: number, torsion: number })),
});

const loading = Type.Object({
  loads: Type.Array(placement),
  restows: Type.Array(Type.Object({ id: text, from: slot, to: slot, reason: reasonSchema })),
  discharges: Type.Array(placement),
  leftOut: Type.Array(Type.Object({ id: text, reasons: Type.Array(reasonSchema) })),
  ballast: Type.Record(text, number),
  condition,
  score: Type.Array(Type.Object({ term: text, value: number, unit: text, weight: number, cost: number })),
});

const boxMove = Type.Object({
  kind: Type.Union([Type.Literal('discharge'), Type.Literal('load'), Type.Literal('restow-off'), Type.Literal('restow-on')]),
  boxes: Type.Array(Type.Object({ id: text, slot, yard: Type.Optional(position) })),
  bay: number,
  start: text,
  end: text,
});
const lidMove = Type.Object({
  kind: Type.Union([Type.Literal('open-lid'), Type.Literal('close-lid')]),
  lid: text,
  bay: number,
  start: text,
  end: text,
});

export const PlanFile = Type.Object({
  format: Type.Literal('estiba-plan/1'),
  run: Type.Object({
    seed: number,
    effort: number,
    off: Type.Array(text),
    wasStopped: Type.Boolean(),
    seconds: number,
    timeZone: text,
  }),
  call,
  plan: Type.Object({
    loading,
    queues: Type.Array(Type.Object({ crane: text, instructions: Type.Array(Type.Union([boxMove, lidMove])) })),
    cranes: Type.Object({ makespan: number, lowerBound: number }),
    yard: Type.Object({ digs: Type.Array(Type.Object({ id: text, position, toReach: text })), digsInListOrder: number }),
  }),
});
export type PlanFile = Type.Static<typeof PlanFile>;
