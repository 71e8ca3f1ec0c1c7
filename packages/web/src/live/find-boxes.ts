import type { BoxTable } from '@estiba/view';

/** Boxes whose name holds these letters, those that begin with them first; all of them are counted, at most `limit` are given. */
export function findBoxes(boxes: BoxTable, letters: string, limit: number): { readonly found: readonly string[]; readonly count: number } {
  const wanted = letters.replace(/[\s-]/g, '').toUpperCase();
  const [first, other]: [string[], string[]] = [[], []];
  let count = 0;
  for (const name of boxes.ids) {
    const at = name.indexOf(wanted);
    // Places of the columns that are free have no name.
    if (at < 0 || name === '') continue;
    count += 1;
    const list = at === 0 ? first : other;
    if (list.length < limit) list.push(name);
  }
  return { found: [...first, ...other].slice(0, limit), count };
}
