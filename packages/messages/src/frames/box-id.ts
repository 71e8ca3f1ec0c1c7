import { checkDigitOf, isIso6346 } from '@estiba/port';
import { type BoxColumns, ODD } from './words/box-columns.ts';

/** The four letters and six digits of a container number; null for other names. The check digit follows from them. */
export function partsOfId(id: string): { readonly prefix: string; readonly serial: number } | null {
  return isIso6346(id) ? { prefix: id.slice(0, 4), serial: Number(id.slice(4, 10)) } : null;
}

/** Name of box `i`. */
export function boxIdAt(columns: Pick<BoxColumns, 'prefix' | 'serial' | 'prefixes' | 'oddIds'>, i: number): string {
  const serial = columns.serial[i]!;
  const prefix = columns.prefix[i]!;
  if (prefix === ODD) return columns.oddIds[serial] ?? '';
  const ten = columns.prefixes[prefix] + String(serial).padStart(6, '0');
  return ten + checkDigitOf(ten);
}
