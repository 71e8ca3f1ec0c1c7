import type { BoxRow } from '@estiba/messages/frames';
import type { BoxTable } from '@estiba/view';
import type { DraftBoxes } from './answers.ts';

/** A box that has no slot in the draft. */
export interface Unplaced {
  readonly box: string;
  /** Left out by hand: the planner is not to bring it aboard. */
  readonly isLeftOut: boolean;
  /** What the terminal knows of it; undefined: nothing. */
  readonly row: BoxRow | undefined;
}

/** Boxes without a slot as a planner takes them up: by port of discharge in the order of the rotation, then by type, heaviest first. */
export function unplacedRows({ boxes: movable }: DraftBoxes, boxes: BoxTable, rotation: readonly string[]): readonly Unplaced[] {
  const rank = (pod: string | undefined): number => {
    const place = rotation.indexOf(pod ?? '');
    return place < 0 ? rotation.length : place;
  };
  return movable
    .filter(({ slot }) => slot === null)
    .map(({ box, isLeftOut }) => ({ box, isLeftOut, row: boxes.rowOf(box) }))
    .sort(
      (a, b) =>
        Number(a.isLeftOut) - Number(b.isLeftOut) ||
        rank(a.row?.pod) - rank(b.row?.pod) ||
        compare(a.row?.type, b.row?.type) ||
        (b.row?.kg ?? 0) - (a.row?.kg ?? 0) ||
        compare(a.box, b.box),
    );
}

const compare = (a = '', b = ''): number => (a < b ? -1 : Number(a > b));

/** Those in whose number, port, type or line all the words typed occur. */
export function matching(rows: readonly Unplaced[], find: string): readonly Unplaced[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ box, row }) => {
    const text = `${box} ${row?.pod} ${row?.type} ${row?.line} ${row?.flags.join(' ')} ${row?.imdg}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
