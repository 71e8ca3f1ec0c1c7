/** Built-in types of OPC 10000-6, 5.1.2, that the profile uses. */
export const BUILT_IN = { Boolean: 1, UInt32: 7, Double: 11, String: 12, DateTime: 13, ExtensionObject: 22 } as const;

/** A value as OPC UA carries it (Variant). `arrayType` 1: a list. */
export interface WireValue {
  readonly dataType: number;
  readonly arrayType?: 1;
  readonly value: unknown;
}

/** ISA95ParameterDataType and ISA95PropertyDataType, of which the profile uses these fields (OPC 10031-4, 7.3). */
export interface Parameter {
  readonly ID: string;
  readonly value: WireValue;
  readonly subparameters?: readonly Parameter[];
}

/** Numbers of these names count things; all others measure something. */
const COUNTS = new Set(['bay', 'row', 'tier', 'UpdateId']);
/** Lists longer than this are none of a crane. */
const MOST = 1000;
export const GREATEST_UINT32 = 0xffff_ffff;

export const wireText = (value: string): WireValue => ({ dataType: BUILT_IN.String, value });
export const wireTime = (value: number): WireValue => ({ dataType: BUILT_IN.DateTime, value: new Date(value) });
export const wireNumber = (value: number): WireValue => ({ dataType: BUILT_IN.Double, value });
export const wireFlag = (value: boolean): WireValue => ({ dataType: BUILT_IN.Boolean, value });
export const wireCount = (value: number): WireValue => ({ dataType: BUILT_IN.UInt32, value });
export const wireTexts = (value: readonly string[]): WireValue => ({ dataType: BUILT_IN.String, arrayType: 1, value });

export const parameter = (ID: string, value: WireValue, subparameters?: readonly Parameter[]): Parameter => ({
  ID,
  value,
  ...(subparameters && { subparameters }),
});

/** Texts and numbers by name, as parameters. */
export const parametersOf = (words: Readonly<Record<string, string | number>>): readonly Parameter[] =>
  Object.entries(words).map(([name, word]) =>
    parameter(name, typeof word === 'string' ? wireText(word) : COUNTS.has(name) ? wireCount(word) : wireNumber(word)),
  );

/** A field of whatever came; undefined where there is none. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** A list as it came; an absent one (OPC UA's null array) is empty, and what is no list, or far too long, is handed on as a word no decoder takes. */
export function listOf<Item>(value: unknown, one: (item: unknown) => Item): readonly Item[] | string {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return 'no list';
  const list = value as ArrayLike<unknown>;
  return list.length > MOST ? 'too long a list' : Array.from(list, one);
}

/** A value as JSON has it: times as text; numbers that are none, and what JSON does not know, as a word no decoder takes. */
export function jsonOf(value: unknown): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no time' : value.toISOString();
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : 'no number';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? listOf(value, jsonOf) : { unknown: typeof value };
}

/** What a parameter says: the value inside its Variant. */
export const saidBy = (given: unknown): unknown => jsonOf(fieldOf(fieldOf(given, 'value'), 'value'));

/** Parameters by their IDs; of two that are named alike the last counts. */
export function byId(parameters: unknown): ReadonlyMap<string, unknown> {
  const all = listOf(parameters, (one): [string, unknown] => [String(fieldOf(one, 'ID')), one]);
  return new Map(typeof all === 'string' ? [] : all);
}

/** What parameters say, by their IDs. */
export const wordsOf = (parameters: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...byId(parameters)].map(([id, one]) => [id, saidBy(one)]));
