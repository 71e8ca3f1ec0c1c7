import type { BoxTable } from '@estiba/view';

/** Boxes whose name holds these letters, those that begin with them first; all of them are counted, at most `limit` are given. */
export function findBoxes(boxes: BoxTable, letters: string, limit: number): { readonly found: readonly string[]; readonly count: number } {
  return boxes.search(letters.replace(/[\s-]/g, '').toUpperCase(), limit);
}
