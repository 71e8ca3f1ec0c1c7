import Type from 'typebox';

const text = Type.String();
const number = Type.Number();
const lengths = [10, 20, 30, 40, 45, 48, 53] as const;
const kinds = ['dry', 'reefer', 'open-top', 'flat-rack', 'platform', 'tank', 'bulk', 'ventilated', 'other'] as const;

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

/** The form of a `Container` in a JSON file of ours. */
export const ContainerForm = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 35 }),
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

/** The form of a place ashore. */
export const YardPositionForm = Type.Object({
  block: Type.String({ minLength: 1 }),
  bay: Type.Integer({ minimum: 1 }),
  row: Type.Integer({ minimum: 1 }),
  tier: Type.Integer({ minimum: 1 }),
});
