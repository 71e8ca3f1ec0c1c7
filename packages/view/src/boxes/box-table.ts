import { BOX_AT, BOX_FLAGS, type BoxColumns, type BoxRow, NO_TEMPERATURE } from '@estiba/messages/frames';
import { BoxNames } from './box-names.ts';
import { AT_GONE, type BoxView, flagBit } from './columns.ts';
import { Words } from './words.ts';

/** Told of a box that came, changed or went; its columns still hold the old state in `before` and the new one in `after`. */
export interface BoxListener {
  before(box: number): void;
  after(box: number): void;
}

type Arrays = { [K in keyof BoxView as BoxView[K] extends ArrayLike<number> ? K : never]: BoxView[K] };

/**
 * All boxes of the terminal as columns that take changes. A box keeps its index as long as the table lives; one that is taken out stays as
 * `gone` and its index is used again for the next new one.
 */
export class BoxTable implements BoxView {
  count: number;
  at!: Uint8Array;
  of!: Uint16Array;
  bay!: Uint16Array;
  row!: Uint8Array;
  tier!: Uint8Array;
  pod!: Uint16Array;
  type!: Uint16Array;
  line!: Uint16Array;
  kg!: Uint32Array;
  flags!: Uint16Array;
  temperature!: Int8Array;
  imdg!: Uint8Array;
  readonly #ids: BoxNames;
  readonly #free: number[] = [];
  readonly #names: Words;
  readonly #pods: Words;
  readonly #types: Words;
  readonly #lines: Words;
  readonly #classes: Words;
  readonly #listeners = new Set<BoxListener>();

  /** Takes a snapshot. Its columns are copied, with room to grow. */
  constructor(columns: BoxColumns) {
    this.count = columns.count;
    this.#ids = new BoxNames(columns);
    this.#names = new Words(columns.names);
    this.#pods = new Words(columns.pods);
    this.#types = new Words(columns.types);
    this.#lines = new Words(columns.lines);
    this.#classes = new Words(columns.classes);
    this.#reserve(columns, Math.max(64, Math.ceil(columns.count * 1.25)));
  }

  /** Boxes that are here; `count` counts places of the columns, some of which may be free. */
  get present(): number {
    return this.#ids.present;
  }

  get names(): readonly string[] {
    return this.#names.list;
  }
  get pods(): readonly string[] {
    return this.#pods.list;
  }
  get types(): readonly string[] {
    return this.#types.list;
  }
  get lines(): readonly string[] {
    return this.#lines.list;
  }
  get classes(): readonly string[] {
    return this.#classes.list;
  }

  /** Index of a box; undefined where there is none of that name. */
  indexOf(id: string): number | undefined {
    return this.#ids.indexOf(id);
  }

  /** Name of a box; empty where no box has this index. */
  idOf(box: number): string {
    return this.#ids.idOf(box);
  }

  /** Has no box this index? */
  isFree(box: number): boolean {
    return this.#ids.isFree(box);
  }

  /** Boxes whose name holds these characters, those that begin with them first; all of them are counted, at most `limit` are given. */
  search(wanted: string, limit: number): { readonly found: readonly string[]; readonly count: number } {
    return this.#ids.search(wanted, limit);
  }

  /** Sets a box to what its row says; a new one gets an index. Returns it. */
  set(row: BoxRow): number {
    const known = this.#ids.indexOf(row.id);
    const box = known ?? this.#newIndex(row.id);
    if (known !== undefined) for (const listener of this.#listeners) listener.before(box);
    this.at[box] = BOX_AT.indexOf(row.at);
    this.of[box] = this.#names.numberOf(row.of);
    this.bay[box] = row.bay;
    this.row[box] = row.row;
    this.tier[box] = row.tier;
    this.pod[box] = this.#pods.numberOf(row.pod);
    this.type[box] = this.#types.numberOf(row.type);
    this.line[box] = this.#lines.numberOf(row.line);
    this.kg[box] = row.kg;
    this.flags[box] = row.flags.reduce((bits, flag) => bits | flagBit(flag), 0);
    this.temperature[box] = row.temperature ?? NO_TEMPERATURE;
    this.imdg[box] = this.#classes.numberOf(row.imdg);
    for (const listener of this.#listeners) listener.after(box);
    return box;
  }

  /** Takes a box out; one that is not there is no matter. */
  remove(id: string): void {
    const box = this.#ids.indexOf(id);
    if (box === undefined) return;
    for (const listener of this.#listeners) listener.before(box);
    this.#ids.take(box);
    this.at[box] = AT_GONE;
    this.#free.push(box);
    for (const listener of this.#listeners) listener.after(box);
  }

  /** The box in words; undefined where there is none of that name. */
  rowOf(id: string): BoxRow | undefined {
    const box = this.#ids.indexOf(id);
    if (box === undefined) return undefined;
    const temperature = this.temperature[box];
    return {
      id,
      at: BOX_AT[this.at[box]!]!,
      of: this.names[this.of[box]!]!,
      bay: this.bay[box]!,
      row: this.row[box]!,
      tier: this.tier[box]!,
      pod: this.pods[this.pod[box]!]!,
      type: this.types[this.type[box]!]!,
      line: this.lines[this.line[box]!]!,
      kg: this.kg[box]!,
      flags: BOX_FLAGS.filter((flag) => (this.flags[box]! & flagBit(flag)) !== 0),
      temperature: temperature === NO_TEMPERATURE ? null : temperature!,
      imdg: this.classes[this.imdg[box]!]!,
    };
  }

  /** Hears of every change from now on, until what is returned is called. */
  listen(listener: BoxListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #newIndex(id: string): number {
    const box = this.#free.pop() ?? this.count++;
    if (box >= this.at.length) this.#reserve(this, box * 2);
    this.#ids.put(box, id);
    return box;
  }

  #reserve(from: Arrays, size: number): void {
    const grown = <A extends { set(source: ArrayLike<number>): void }>(column: A, source: ArrayLike<number>): A => {
      column.set(source);
      return column;
    };
    this.at = grown(new Uint8Array(size).fill(AT_GONE), from.at);
    this.of = grown(new Uint16Array(size), from.of);
    this.bay = grown(new Uint16Array(size), from.bay);
    this.row = grown(new Uint8Array(size), from.row);
    this.tier = grown(new Uint8Array(size), from.tier);
    this.pod = grown(new Uint16Array(size), from.pod);
    this.type = grown(new Uint16Array(size), from.type);
    this.line = grown(new Uint16Array(size), from.line);
    this.kg = grown(new Uint32Array(size), from.kg);
    this.flags = grown(new Uint16Array(size), from.flags);
    this.temperature = grown(new Int8Array(size), from.temperature);
    this.imdg = grown(new Uint8Array(size), from.imdg);
  }
}
