/** Boxes as a struct of arrays; box `i` is what stands at index `i` of each. Read from a frame, the arrays are parts of it, as narrow as their numbers allow. */
export interface BoxColumns {
  readonly count: number;
  /** Four letters of a container number, by `prefix`; the first is empty and stands for `ODD`. */
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
  /** Index into `prefixes`. */
  readonly prefix: Numbers;
  /** Six digits of the number; with the prefix `ODD` an index into `oddIds`. */
  readonly serial: Uint32Array;
  /** Index into `BOX_AT`. */
  readonly at: Uint8Array;
  /** Index into `names`. */
  readonly of: Numbers;
  readonly bay: Numbers;
  readonly row: Uint8Array;
  readonly tier: Uint8Array;
  readonly pod: Numbers;
  readonly type: Numbers;
  readonly line: Numbers;
  readonly kg: Uint32Array;
  /** Bit `b` stands for `BOX_FLAGS[b]`. */
  readonly flags: Numbers;
  /** Whole degrees, or `NO_TEMPERATURE`. */
  readonly temperature: Int8Array;
  /** Index into `classes`. */
  readonly imdg: Uint8Array;
}

/** Numbers up to 65,535. */
export type Numbers = Uint8Array | Uint16Array;

/** The prefix of names that are no container number. */
export const ODD = 0;
export const NO_TEMPERATURE = -128;
