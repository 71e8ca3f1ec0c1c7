/*
 * Boxes as the live stream brings them: a struct of arrays, a box an index. The words are those of the frames of `@estiba/messages`.
 */

/** Where a box can be, in the order `BoxColumns.at` counts. */
export const BOX_AT = ['announced', 'ship', 'yard', 'machine', 'visitor', 'gone'] as const;
export type BoxAt = (typeof BOX_AT)[number];
export const AT_SHIP = 1;
export const AT_YARD = 2;
export const AT_MACHINE = 3;

/** What bit `b` of `BoxColumns.flags` stands for. */
export const BOX_FLAGS = [
  'empty',
  'reefer',
  'live',
  'out-of-gauge',
  'verified',
  'customs',
  'line',
  'weight',
  'reefer-hold',
  'damage',
  'in-job',
] as const;
export type BoxFlag = (typeof BOX_FLAGS)[number];

/** The bit of a flag in `BoxColumns.flags`. */
export const flagBit = (flag: BoxFlag): number => 1 << BOX_FLAGS.indexOf(flag);

/** What `BoxColumns.temperature` holds where no set point is known. */
export const NO_TEMPERATURE = -128;

export interface BoxColumns {
  readonly count: number;
  /** Calls, blocks, machines, visitors. */
  readonly names: readonly string[];
  readonly pods: readonly string[];
  /** ISO 6346 size and type codes. */
  readonly types: readonly string[];
  readonly lines: readonly string[];
  /** IMDG classes; the empty word is that of a harmless box. */
  readonly classes: readonly string[];
  /** Index into `BOX_AT`. */
  readonly at: Uint8Array;
  /** Index into `names`. */
  readonly of: Uint16Array;
  /** 20' bays are odd, the even one between takes a 40' (ISO 9711, ashore too); 0 where the place has none. */
  readonly bay: Uint16Array;
  readonly row: Uint8Array;
  readonly tier: Uint8Array;
  readonly pod: Uint16Array;
  readonly type: Uint16Array;
  readonly line: Uint16Array;
  readonly kg: Uint32Array;
  readonly flags: Uint16Array;
  /** Set point of a reefer, whole degrees, or `NO_TEMPERATURE`. */
  readonly temperature: Int8Array;
  readonly imdg: Uint8Array;
}

/** One box in words, as changes of the live stream bring it. */
export interface BoxRow {
  readonly id: string;
  readonly at: BoxAt;
  readonly of: string;
  readonly bay: number;
  readonly row: number;
  readonly tier: number;
  readonly pod: string;
  readonly type: string;
  readonly line: string;
  readonly kg: number;
  readonly flags: readonly BoxFlag[];
  readonly temperature: number | null;
  readonly imdg: string;
}
