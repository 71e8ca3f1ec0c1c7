import { type Result, reason, refuse, succeed } from '@estiba/base';
import type { LogEntry, LogHead } from '@estiba/terminal';
import { parseEntry } from '../entry/entry-text.ts';
import { rangeRoots, type TileSource } from '../merkle/proofs.ts';
import { consistencyRanges, inclusionRanges, type Range } from '../merkle/ranges.ts';
import { type MerkleTree, tileWidth } from '../merkle/tree.ts';
import type { Rows } from '../rows/rows.ts';
import { readTexts } from './read-entries.ts';

/** All that can be asked of a log without changing it. `tree` answers with the tree of all entries there are. */
export class LogReader {
  readonly rows: Rows;
  readonly #tree: () => Promise<MerkleTree>;

  constructor(rows: Rows, tree: () => Promise<MerkleTree>) {
    this.rows = rows;
    this.#tree = tree;
  }

  async head(): Promise<LogHead> {
    const tree = await this.#tree();
    return { size: tree.size, root: tree.root().toString('hex') };
  }

  async *read(from: number, to?: number): AsyncGenerator<readonly LogEntry[]> {
    requireCount(from, 'from', 1);
    if (to !== undefined) requireCount(to, 'to', 0);
    const { size } = await this.#tree();
    for await (const batch of readTexts(this.rows, from, Math.min(to ?? size, size))) {
      yield batch.map(({ seq, text }) => parseEntry(seq, text));
    }
  }

  async proveInclusion(seq: number, size: number): Promise<Result<readonly string[]>> {
    const tree = await this.#tree();
    if (!isCount(size) || !isCount(seq) || size > tree.size || seq < 1 || seq > size) {
      return refuse(reason('log.out-of-range', { seq, size, entries: tree.size }));
    }
    return succeed(await this.#roots(tree, inclusionRanges(seq - 1, size)));
  }

  async proveConsistency(older: number, newer: number): Promise<Result<readonly string[]>> {
    const tree = await this.#tree();
    if (!isCount(older) || !isCount(newer) || older > newer || newer > tree.size) {
      return refuse(reason('log.out-of-range', { older, newer, entries: tree.size }));
    }
    return succeed(await this.#roots(tree, consistencyRanges(older, newer)));
  }

  /** Root of the log as it was with `size` entries. */
  async rootAt(size: number): Promise<string> {
    const tree = await this.#tree();
    if (size === tree.size) return tree.root().toString('hex');
    const [root] = await this.#roots(tree, [{ from: 0, to: size }]);
    return root!;
  }

  async #roots(tree: MerkleTree, ranges: readonly Range[]): Promise<string[]> {
    const roots = await rangeRoots(tree, this.#tile, ranges);
    return roots.map((root) => root.toString('hex'));
  }

  readonly #tile: TileSource = async (level, place) => {
    const row = await this.rows.tile(level, place);
    if (row?.hashes.length === tileWidth * row!.root.length) return row.hashes;
    throw new Error(
      `Tile ${place} of level ${level} of the log's Merkle tree is ${row ? 'cut off' : 'missing'}. Maybe verify the log and restore a backup.`,
    );
  };
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function requireCount(value: number, name: string, least: number): void {
  if (!isCount(value) || value < least)
    throw new RangeError(`The log cannot be read with ${name} = ${value}. Maybe ${least} was meant: entries are counted from 1.`);
}
