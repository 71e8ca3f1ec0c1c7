import { type BoxColumns, boxIdAt, ODD, partsOfId } from '@estiba/messages/frames';
import { NameTexts } from './name-texts.ts';
import { Words } from './words.ts';

/** The serial of a place of the columns that no box has. */
const FREE = 0xffff_ffff;
/** In the hash table: nobody was ever here, and somebody left. Else the box and one more. */
const EMPTY = 0;
const LEFT = -1;

/**
 * Names of boxes by their index, and the index by the name. Names are kept as the numbers they come as (prefix and serial): sixty thousand
 * texts would cost more than all the rest of a picture. They are looked up in a hash table that is made when it is asked for first.
 */
export class BoxNames {
  readonly #prefixes: Words;
  readonly #odd: Words;
  #prefix: Uint16Array;
  #serial: Uint32Array;
  #texts: NameTexts | null = null;
  #slots: Int32Array<ArrayBufferLike> | null = null;
  /** Slots that are not empty. */
  #used = 0;
  #count: number;
  /** Boxes that have a name. */
  present: number;

  constructor(columns: Pick<BoxColumns, 'count' | 'prefix' | 'serial' | 'prefixes' | 'oddIds'>) {
    this.#count = columns.count;
    this.present = columns.count;
    this.#prefixes = new Words(columns.prefixes);
    this.#odd = new Words(columns.oddIds);
    this.#prefix = new Uint16Array(columns.prefix);
    this.#serial = columns.serial.slice();
  }

  /** Name of a box; empty where there is none. */
  idOf(box: number): string {
    if (this.isFree(box)) return '';
    return boxIdAt({ prefix: this.#prefix, serial: this.#serial, prefixes: this.#prefixes.list, oddIds: this.#odd.list }, box);
  }

  isFree(box: number): boolean {
    return box < 0 || box >= this.#count || this.#serial[box] === FREE;
  }

  indexOf(id: string): number | undefined {
    const parts = partsOfId(id);
    const prefix = parts === null ? ODD : this.#prefixes.known(parts.prefix);
    const serial = parts === null ? this.#odd.known(id) : parts.serial;
    if (prefix === undefined || serial === undefined) return undefined;
    const box = this.#table()[this.#slotOf(prefix, serial)]! - 1;
    return box < 0 ? undefined : box;
  }

  /** Gives a free place of the columns a name that nobody has. */
  put(box: number, id: string): void {
    const slots = this.#table();
    if (box >= this.#prefix.length) this.#grow(2 * box + 64);
    this.#count = Math.max(this.#count, box + 1);
    this.present += 1;
    const parts = partsOfId(id);
    this.#prefix[box] = parts === null ? ODD : this.#prefixes.numberOf(parts.prefix);
    this.#serial[box] = parts === null ? this.#odd.numberOf(id) : parts.serial;
    if (2 * this.#used >= slots.length) this.#slots = null;
    else this.#enter(box);
    this.#texts?.set(box, id);
  }

  /** The box has no name any more, its place is free. */
  take(box: number): void {
    this.#table()[this.#slotOf(this.#prefix[box]!, this.#serial[box]!)] = LEFT;
    this.#serial[box] = FREE;
    this.present -= 1;
    this.#texts?.set(box, '');
  }

  /** Boxes whose name holds these characters, those that begin with them first; all of them are counted, at most `limit` are given. */
  search(wanted: string, limit: number): { readonly found: readonly string[]; readonly count: number } {
    if (this.#texts === null) {
      this.#texts = new NameTexts(this.#count);
      for (let box = 0; box < this.#count; box++) this.#texts.set(box, this.idOf(box));
    }
    const { boxes, count } = this.#texts.search(wanted, limit);
    return { found: boxes.map((box) => this.idOf(box)), count };
  }

  /** Open addressing: where this name is, or else the empty slot that ends the search. */
  #slotOf(prefix: number, serial: number): number {
    const slots = this.#slots!;
    const mask = slots.length - 1;
    let slot = (Math.imul(serial, 0x9e3779b1) ^ Math.imul(prefix, 0x85ebca6b)) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & mask; slots[slot] !== EMPTY; slot = (slot + 1) & mask) {
      const box = slots[slot]! - 1;
      if (box >= 0 && this.#serial[box] === serial && this.#prefix[box] === prefix) break;
    }
    return slot;
  }

  #enter(box: number): void {
    this.#slots![this.#slotOf(this.#prefix[box]!, this.#serial[box]!)] = box + 1;
    this.#used += 1;
  }

  /** The hash table, four times as large as the boxes are many or twice that. */
  #table(): Int32Array {
    if (this.#slots !== null) return this.#slots;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(4 * this.present + 64)));
    this.#used = 0;
    for (let box = 0; box < this.#count; box++) if (this.#serial[box] !== FREE) this.#enter(box);
    return this.#slots;
  }

  #grow(size: number): void {
    const [prefix, serial] = [new Uint16Array(size), new Uint32Array(size).fill(FREE)];
    prefix.set(this.#prefix);
    serial.set(this.#serial);
    [this.#prefix, this.#serial] = [prefix, serial];
  }
}
