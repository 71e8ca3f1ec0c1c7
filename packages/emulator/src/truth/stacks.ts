import { type Reason, reason } from '@estiba/base';
import type { PhysicalBox } from './box.ts';

/**
 * Boxes on a plan of 20' grounds, one above the other: the mechanics shared by a block ashore and a ship. A column is the ground of one 20'
 * place; a 40' box stands in the two columns of its pair. Levels count from 0 at the bottom of the column.
 */
export class Stacks {
  readonly #columns = new Map<string, (PhysicalBox | null)[]>();

  /** What stands in a column at a level. */
  at(column: string, level: number): PhysicalBox | null {
    return this.#columns.get(column)?.[level] ?? null;
  }

  /** Boxes in a column, gaps counted: the level a box set on top would have. */
  heightOf(column: string): number {
    return this.#columns.get(column)?.length ?? 0;
  }

  /** Every box, each once. */
  boxes(): ReadonlySet<PhysicalBox> {
    return new Set([...this.#columns.values()].flat().filter((box) => box !== null));
  }

  /** The box that stands with its whole length on these columns at that level. */
  find(columns: readonly string[], level: number): PhysicalBox | null {
    const box = this.at(columns[0]!, level);
    if (box === null || box.isForty !== (columns.length === 2)) return null;
    return columns.every((column) => this.at(column, level) === box) ? box : null;
  }

  /** Puts a box where it stood before the day began; whatever is there stays. */
  place(columns: readonly string[], level: number, box: PhysicalBox): Reason | null {
    const other = this.#occupant(columns, level);
    if (other !== null) return reason('place.occupied', { by: other.id });
    this.#put(columns, level, box);
    return null;
  }

  /** Takes the box away, or says why no spreader could. */
  lift(columns: readonly string[], level: number): PhysicalBox | Reason {
    const box = this.find(columns, level);
    if (box === null) {
      const other = this.#occupant(columns, level);
      return other === null ? reason('place.empty') : reason('place.other-length', { box: other.id });
    }
    const above = this.#firstAbove(columns, level);
    if (above !== null) return reason('place.covered', { by: above.id });
    this.#remove(columns, level);
    return box;
  }

  /** Sets a box down, or says why it would not stand there. */
  set(columns: readonly string[], level: number, box: PhysicalBox): Reason | null {
    if (box.isForty !== (columns.length === 2)) return reason('place.other-length', { box: box.id });
    const other = this.#occupant(columns, level) ?? this.#firstAbove(columns, level);
    if (other !== null) return reason('place.occupied', { by: other.id });
    if (level > 0) {
      const below = columns.map((column) => this.at(column, level - 1));
      if (below.includes(null)) return reason('place.no-support');
      if (!box.isForty && below[0]!.isForty) return reason('place.no-corner-castings', { on: below[0]!.id });
    }
    this.#put(columns, level, box);
    return null;
  }

  /** Exchanges two boxes of one length in their places: what was thought to be here is there. */
  swap(one: { columns: readonly string[]; level: number }, other: { columns: readonly string[]; level: number }): void {
    const a = this.find(one.columns, one.level);
    const b = this.find(other.columns, other.level);
    if (a === null || b === null) return;
    this.#put(one.columns, one.level, b);
    this.#put(other.columns, other.level, a);
  }

  #occupant(columns: readonly string[], level: number): PhysicalBox | null {
    for (const column of columns) {
      const box = this.at(column, level);
      if (box !== null) return box;
    }
    return null;
  }

  #firstAbove(columns: readonly string[], level: number): PhysicalBox | null {
    const top = Math.max(...columns.map((column) => this.heightOf(column)));
    for (let l = level + 1; l < top; l++) {
      const box = this.#occupant(columns, l);
      if (box !== null) return box;
    }
    return null;
  }

  #put(columns: readonly string[], level: number, box: PhysicalBox): void {
    for (const column of columns) {
      const boxes = this.#columns.get(column) ?? [];
      while (boxes.length < level) boxes.push(null);
      boxes[level] = box;
      this.#columns.set(column, boxes);
    }
  }

  #remove(columns: readonly string[], level: number): void {
    for (const column of columns) {
      const boxes = this.#columns.get(column)!;
      boxes[level] = null;
      while (boxes.length > 0 && boxes.at(-1) === null) boxes.pop();
    }
  }
}

export const isReason = (value: object): value is Reason => 'code' in value;
