import { parseEntry } from '../entry/entry-text.ts';
import { hashLength, leafHash } from '../merkle/hash.ts';
import { MerkleTree, type Tile, tileWidth } from '../merkle/tree.ts';
import type { EntryRow, Rows, TileRow } from '../rows/rows.ts';
import type { Problems } from './problems.ts';

/** Checks entries block by block against the tiles that were written with them, and grows the tree over them anew. */
export class EntryCheck {
  /** Entries checked at once: those below one tile. */
  readonly blockSize = tileWidth;
  readonly #problems: Problems;
  readonly #rows: Rows;
  readonly #tree = new MerkleTree();
  readonly #roots = new Map<number, string>();
  readonly #wanted: ReadonlySet<number>;

  /** Roots will be asked for after `sizes` entries, and after the last. */
  constructor(rows: Rows, problems: Problems, sizes: readonly number[]) {
    this.#rows = rows;
    this.#problems = problems;
    this.#wanted = new Set(sizes);
    this.#roots.set(0, this.#tree.root().toString('hex'));
  }

  /** The root over the entries up to `size`, where that many were checked. */
  rootAfter(size: number): string | undefined {
    return size === this.#tree.size ? this.#tree.root().toString('hex') : this.#roots.get(size);
  }

  /** Entries `from` to `to`: those below one tile, or the last ones. */
  async block(from: number, to: number): Promise<void> {
    const stored = new Map((await this.#entries(from, to)).map((row) => [row.seq, row]));
    const place = (from - 1) / tileWidth;
    const tile = to - from + 1 === tileWidth ? await this.#tile(0, place) : null;
    for (let seq = from; seq <= to; seq++) {
      const hashed = this.#entry(seq, stored.get(seq), tile?.hashes.subarray((seq - from) * hashLength, (seq - from + 1) * hashLength));
      for (const filled of this.#tree.add(hashed))
        await this.#compare(filled, filled.level === 0 ? tile : await this.#tile(filled.level, filled.index));
      if (this.#wanted.has(seq)) this.#roots.set(seq, this.#tree.root().toString('hex'));
    }
  }

  /** The leaf's hash; where the entry is missing or another, what the tile remembers of it, so that the fault is told once and in its place. */
  #entry(seq: number, row: EntryRow | undefined, remembered: Buffer | undefined): Buffer {
    if (row === undefined) {
      this.#problems.add('log.entry-missing', { seq });
      return remembered ?? Buffer.alloc(hashLength);
    }
    const hashed = leafHash(row.text);
    if (remembered && !remembered.equals(hashed)) this.#problems.add('log.entry-changed', { seq });
    else if (!isReadable(row)) this.#problems.add('log.entry-unreadable', { seq });
    return remembered ?? hashed;
  }

  async #compare(grown: Tile, stored: TileRow | null): Promise<void> {
    if (stored && stored.hashes.equals(grown.hashes) && stored.root.equals(grown.root)) return;
    if (stored) this.#problems.add('log.tile-damaged', { level: grown.level, place: grown.index });
  }

  /** A tile of whole length, or null when that was said. */
  async #tile(level: number, place: number): Promise<TileRow | null> {
    const row = await this.#problems.attempt({ level, place }, () => this.#rows.tile(level, place));
    if (row?.hashes.length === tileWidth * hashLength) return row;
    if (row !== null) this.#problems.add(row ? 'log.tile-damaged' : 'log.tile-missing', { level, place });
    return null;
  }

  async #entries(from: number, to: number): Promise<EntryRow[]> {
    return (await this.#problems.attempt({ from, to }, () => this.#rows.entries(from, to, tileWidth))) ?? [];
  }
}

function isReadable({ seq, text }: EntryRow): boolean {
  try {
    parseEntry(seq, text);
    return true;
  } catch {
    return false;
  }
}
