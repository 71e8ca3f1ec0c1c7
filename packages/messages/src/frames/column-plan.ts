import type { BoxColumns } from './words/box-columns.ts';

/** How a column is held in memory: bytes, signed bytes, numbers up to 65,535 in as few bytes as they need, or numbers of three bytes. */
export type ColumnKind = 'byte' | 'signed' | 'numbers' | 'three';

/** The columns in the order they are written. A container number's serial has 20 bits, a weight fewer than 24. */
export const COLUMN_PLAN = [
  ['prefix', 'numbers'],
  ['serial', 'three'],
  ['at', 'byte'],
  ['of', 'numbers'],
  ['bay', 'numbers'],
  ['row', 'byte'],
  ['tier', 'byte'],
  ['pod', 'numbers'],
  ['type', 'numbers'],
  ['line', 'numbers'],
  ['kg', 'three'],
  ['flags', 'numbers'],
  ['temperature', 'signed'],
  ['imdg', 'byte'],
] as const satisfies readonly (readonly [keyof BoxColumns, ColumnKind])[];

export function emptyColumns(count: number) {
  return {
    prefix: new Uint16Array(count),
    serial: new Uint32Array(count),
    at: new Uint8Array(count),
    of: new Uint16Array(count),
    bay: new Uint16Array(count),
    row: new Uint8Array(count),
    tier: new Uint8Array(count),
    pod: new Uint16Array(count),
    type: new Uint16Array(count),
    line: new Uint16Array(count),
    kg: new Uint32Array(count),
    flags: new Uint16Array(count),
    temperature: new Int8Array(count),
    imdg: new Uint8Array(count),
  };
}
