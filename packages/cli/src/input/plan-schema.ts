import Type from 'typebox';

/*
 * The form of `plan.json` (estiba-plan/1), as far as it is read again. What is written for people and scripts only
 * (findings, sources, account) is not looked at.
 */

const text = Type.String();
const number = Type.Number();
const slot = Type.String({ pattern: '^\\d{7}$', description: 'BBBRRTT' });
const reasonSchema = Type.Object({ code: text, params: Type.Record(text, Type.Union([text, number])) });
const position = Type.Object({ block: text, bay: number, row: number, tier: number });

const dangerousGoods = Type.Object({
  imdgClass: text,
  unNumber: Type.Optional(text),
  subsidiary: Type.Array(text),
  packingGroup: Type.Optional(Type.Union([Type.Literal('I'), Type.Literal('II'), Type.Literal('III')])),
  flashPoint: Type.Optional(number),
  isMarinePollutant: Type.Optional(Type.Boolean()),
  isLimitedQuantity: Type.Optional(Type.Boolean()),
  stowage: Type.Optional(Type.Union([Type.Literal('deck'), Type.Literal('hold'), Type.Literal('any')])),
});

const lengths = [10, 20, 30, 40, 45, 48, 53] as const;
const kinds = ['dry', 'reefer', 'open-top', 'flat-rack', 'platform', 'tank', 'bulk', 'ventilated', 'other'] as const;

const container = Type.Object({
  id: Type.String({ minLength: 1 }),
  sizeType: Type.Object({
    code: text,
    lengthFt: Type.Union(lengths.map((length) => Type.Literal(length))),
    height: number,
    kind: Type.Union(kinds.map((kind) => Type.Literal(kind))),
    isCertain: Type.Boolean(),
  }),
  isEmpty: Type.Boolean(),
  weight: Type.Object({
    gross: number,
    source: Type.Union([Type.Literal('vgm'), Type.Literal('declared'), Type.Literal('estimated')]),
    vgmMethod: Type.Optional(Type.Union([Type.Literal('SM1'), Type.Literal('SM2')])),
  }),
  pol: text,
  pod: text,
  destination: Type.Optional(text),
  operator: text,
  reefer: Type.Optional(Type.Object({ isActive: Type.Boolean(), setPoint: Type.Optional(number) })),
  dangerousGoods: Type.Array(dangerousGoods),
  outOfGauge: Type.Optional(Type.Object({ overHeight: number, overFront: number, overRear: number, overLeft: number, overRight: number })),
  references: Type.Optional(Type.Record(text, text)),
});

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
