import { type Result, reason, refuse, succeed } from '@estiba/base';
import type { EventLog, LogEntry, LogHead, NewEntry, Snapshot } from '@estiba/terminal';
import { type Answers, AppendQueue } from '../append/append-queue.ts';
import type { AppendRequest } from '../append/plan-batch.ts';
import { entryTexts, parseEntry } from '../entry/entry-text.ts';
import { rangeRoots } from '../merkle/proofs.ts';
import { consistencyRanges, inclusionRanges, type Range } from '../merkle/ranges.ts';
import type { MerkleTree } from '../merkle/tree.ts';
import type { Rows } from '../rows/rows.ts';
import { loadTree, storedTile } from './load-tree.ts';
import { readTexts } from './read-texts.ts';
import { latestSnapshot } from './snapshots.ts';

/** What the two stores share: everything but who may write, and how a batch of appends becomes durable. */
export abstract class StoredLog implements EventLog {
  /** Where it is kept, for messages. */
  readonly place: string;
  /** The tables as they stand, whole or damaged. */
  readonly rows: Rows;
  readonly isReadOnly: boolean;
  protected readonly queue = new AppendQueue((requests) => this.commit(requests));
  #loaded: MerkleTree | null = null;

  constructor(place: string, rows: Rows, isReadOnly: boolean) {
    this.place = place;
    this.rows = rows;
    this.isReadOnly = isReadOnly;
  }

  abstract saveSnapshot(snapshot: Snapshot): Promise<void>;
  abstract close(): Promise<void>;
  /** What the database itself finds wrong with its files, in words. */
  abstract storageFaults(): Promise<readonly string[]>;
  /** The tree that the writer keeps up to date; null where this process is not the writer. */
  protected abstract writersTree(): MerkleTree | null;
  /** Makes appends durable in one transaction, and answers each; throws when none was kept. */
  protected abstract commit(requests: readonly AppendRequest[]): Answers | Promise<Answers>;

  async append(expectedSize: number, entries: readonly NewEntry[]): Promise<Result<LogHead>> {
    const texts = entryTexts(expectedSize + 1, entries);
    return texts.ok ? this.appendTexts(expectedSize, texts.value) : texts;
  }

  /** `append` for entries whose texts are there already, numbered from `expectedSize + 1`, as a backup holds them. */
  async appendTexts(expectedSize: number, texts: readonly string[]): Promise<Result<LogHead>> {
    if (this.isReadOnly) return refuse(reason('log.read-only'));
    return this.queue.append({ expectedSize, texts });
  }

  async head(): Promise<LogHead> {
    const tree = this.writersTree();
    if (tree) return { size: tree.size, root: tree.root().toString('hex') };
    const { size, root } = await this.rows.head();
    return { size, root };
  }

  async *read(from: number, to?: number): AsyncGenerator<readonly LogEntry[]> {
    requireCount(from, 'from', 1);
    if (to !== undefined) requireCount(to, 'to', 0);
    const { size } = await this.head();
    for await (const batch of readTexts(this.rows, from, Math.min(to ?? size, size))) {
      yield batch.map(({ seq, text }) => parseEntry(seq, text));
    }
  }

  latestSnapshot(form: number, notAfter?: number): Promise<Snapshot | null> {
    return latestSnapshot(this, form, notAfter);
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

  /** Root of the log as it was with `size` entries, at most as many as there are. */
  async rootAt(size: number): Promise<string> {
    const [root] = await this.#roots(await this.#tree(), [{ from: 0, to: size }]);
    return root!;
  }

  /** A reader's tree is loaded anew when the log has grown. */
  async #tree(): Promise<MerkleTree> {
    const tree = this.writersTree();
    if (tree) return tree;
    const head = await this.rows.head();
    if (this.#loaded?.size !== head.size) this.#loaded = await loadTree(this.rows, head);
    return this.#loaded;
  }

  async #roots(tree: MerkleTree, ranges: readonly Range[]): Promise<string[]> {
    const roots = await rangeRoots(tree, (level, place) => storedTile(this.rows, level, place), ranges);
    return roots.map((root) => root.toString('hex'));
  }
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function requireCount(value: number, name: string, least: number): void {
  if (isCount(value) && value >= least) return;
  throw new RangeError(`The log cannot be read with ${name} = ${value}. Maybe ${least} was meant: entries are counted from 1.`);
}
