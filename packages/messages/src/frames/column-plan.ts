import type { BoxColumns } from './words/box-columns.ts';

/** The columns in the order they are written, and their bytes on the wire. A container number's serial has 20 bits, a weight fewer than 24. */
export const COLUMN_PLAN = [
  ['prefix', 2],
  ['serial', 3],
  ['at', 1],
  ['of', 2],
  ['bay', 2],
  ['row', 1],
  ['tier', 1],
  ['pod', 2],
  ['type', 2],
  ['line', 2],
  ['kg', 3],
  ['flags', 2],
  ['temperature', 1],
  ['imdg', 1],
] as const satisfies readonly (readonly [keyof BoxColumns, 1 | 2 | 3])[];

export const BYTES_PER_BOX = COLUMN_PLAN.reduce((sum, [, bytes]) => sum + bytes, 0);

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
