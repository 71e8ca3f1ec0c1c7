/** Boxes as a struct of arrays; box `i` is what stands at index `i` of each. */
export interface BoxColumns {
  readonly count: number;
  /** Four letters of a container number, by `prefix`. */
  readonly prefixes: readonly string[];
  /** Names that are no valid container number (ISO 6346), whole. */
  readonly oddIds: readonly string[];
  /** Calls, blocks, machines, visitors. */
  readonly names: readonly string[];
  readonly pods: readonly string[];
  readonly types: readonly string[];
  readonly lines: readonly string[];
  /** IMDG classes; the first is the empty one. */
  readonly classes: readonly string[];
  /** Index into `prefixes`, or `ODD`. */
  readonly prefix: Uint16Array;
  /** Six digits of the number, or an index into `oddIds`. */
  readonly serial: Uint32Array;
  /** Index into `BOX_AT`. */
  readonly at: Uint8Array;
  /** Index into `names`. */
  readonly of: Uint16Array;
  readonly bay: Uint16Array;
  readonly row: Uint8Array;
  readonly tier: Uint8Array;
  readonly pod: Uint16Array;
  readonly type: Uint16Array;
  readonly line: Uint16Array;
  readonly kg: Uint32Array;
  /** Bit `b` stands for `BOX_FLAGS[b]`. */
  readonly flags: Uint16Array;
  /** Whole degrees, or `NO_TEMPERATURE`. */
  readonly temperature: Int8Array;
  /** Index into `classes`. */
  readonly imdg: Uint8Array;
}

export const ODD = 0xffff;
export const NO_TEMPERATURE = -128;
