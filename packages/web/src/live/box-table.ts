import { type BoxColumns, type BoxRow, BOX_AT, BOX_FLAGS, boxIdAt, boxRowAt, columnsOfBoxes } from '@estiba/messages/frames';

/**
 * All boxes of a terminal. The snapshot's columns stay as they came; what changed since stands beside them as rows, which win.
 * Names are kept as one list, so that a search among 100,000 reads memory in one go.
 */
export class BoxTable {
  /** What the snapshot brought. Rows in `changed` win over it, and boxes in `removed` are gone. */
  readonly columns: BoxColumns;
  readonly changed = new Map<string, BoxRow>();
  readonly removed = new Set<string>();
  readonly #names: string[] = [];
  readonly #index = new Map<string, number>();

  constructor(columns: BoxColumns = columnsOfBoxes([])) {
    this.columns = columns;
    for (let i = 0; i < columns.count; i++) {
      const id = boxIdAt(columns, i);
      this.#names.push(id);
      this.#index.set(id, i);
    }
  }

  get count(): number {
    return this.#names.length - this.removed.size;
  }

  /** Takes a row, or takes the box away (null). */
  set(id: string, row: BoxRow | null): void {
    if (row === null) {
      if (this.#index.has(id)) this.removed.add(id);
      this.changed.delete(id);
      return;
    }
    if (!this.#index.has(id)) this.#index.set(id, this.#names.push(id) - 1);
    this.removed.delete(id);
    this.changed.set(id, row);
  }

  get(id: string): BoxRow | null {
    if (this.removed.has(id)) return null;
    const changed = this.changed.get(id);
    if (changed !== undefined) return changed;
    const index = this.#index.get(id);
    return index === undefined ? null : boxRowAt(this.columns, index);
  }

  /** Boxes whose name holds these letters, those that begin with them first; all of them are counted, at most `limit` are given. */
  find(letters: string, limit: number): { readonly found: readonly string[]; readonly count: number } {
    const wanted = letters.replace(/[\s-]/g, '').toUpperCase();
    const [first, other]: [string[], string[]] = [[], []];
    let count = 0;
    for (const name of this.#names) {
      const at = name.indexOf(wanted);
      if (at < 0 || (this.removed.size > 0 && this.removed.has(name))) continue;
      count += 1;
      const list = at === 0 ? first : other;
      if (list.length < limit) list.push(name);
    }
    return { found: [...first, ...other].slice(0, limit), count };
  }

  /** Calls `see` once for each box that is here, with where it is. Names of flags are bits as in `BOX_FLAGS`. */
  eachPlace(see: (at: BoxRow['at'], of: string, flags: number, type: string) => void): void {
    const { at, of, flags, type, names, types, count } = this.columns;
    for (let i = 0; i < count; i++) {
      if (this.changed.size + this.removed.size > 0) {
        const id = this.#names[i]!;
        if (this.changed.has(id) || this.removed.has(id)) continue;
      }
      see(BOX_AT[at[i]!]!, names[of[i]!]!, flags[i]!, types[type[i]!]!);
    }
    for (const row of this.changed.values()) see(row.at, row.of, bitsOf(row), row.type);
  }
}

export const flagBit = (flag: (typeof BOX_FLAGS)[number]): number => 1 << BOX_FLAGS.indexOf(flag);
const bitsOf = (row: BoxRow): number => row.flags.reduce((bits, flag) => bits | flagBit(flag), 0);
