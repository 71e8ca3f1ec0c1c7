import type { Random } from '@estiba/base';
import type { State } from './state.ts';

/** Half of an exchange: in a column (its number), or of a box from `origin` (column -1), what lies between ports `from` and `to` changes. */
interface Half {
  column: number;
  from: number;
  to: number;
  origin: number;
}

/** How proposals are drawn; shares of 1. */
export interface Habits {
  /** Proposals that begin at an arc with a gap. */
  readonly focus: number;
  /** Halves, of such proposals and of all, that split or join a box. */
  readonly boxFocus: number;
  readonly boxes: number;
  /** Columns tried for the second half, the best of which is taken: where the proposal begins at a gap, and elsewhere. */
  readonly partners: number;
  readonly loosePartners: number;
}

/**
 * The one move of the search. At a port, in one place two successive boxes become one that stays (a column keeps one cell more), and in another one box becomes
 * two. Either place may also be on the side of the boxes: a box is split, or two of its parts are joined. The number of cells that change at the port stays balanced.
 */
export class Exchange {
  readonly #state: State;
  readonly #random: Random;
  readonly #habits: Habits;
  /** The first half adds this to the gap of the whole arc, the second takes it away. */
  #sign = 1;
  #at = 0;
  readonly #first: Half = { column: -1, from: 0, to: 0, origin: 0 };
  readonly #second: Half = { column: -1, from: 0, to: 0, origin: 0 };
  /** What the proposal would add to the sum of gaps and to the splits. */
  gapChange = 0;
  splitChange = 0;

  constructor(state: State, random: Random, habits: Habits) {
    this.#state = state;
    this.#random = random;
    this.#habits = habits;
  }

  /** Draws a proposal and carries out its first half; false where none was found. Must be followed by `accept` or `reject`. */
  propose(): boolean {
    const { gaps } = this.#state;
    const isFocused = gaps.wrongs > 0 && this.#random.next() < this.#habits.focus;
    if (!(isFocused ? this.#drawAtGap() : this.#drawAnywhere())) return false;
    const before = gaps.total;
    this.#carryOut(this.#sign, this.#first);
    if (!this.#drawSecond(isFocused ? this.#habits.partners : this.#habits.loosePartners)) {
      this.#carryOut(-this.#sign, this.#first);
      return false;
    }
    this.gapChange += gaps.total - before;
    this.splitChange = (this.#first.column < 0 ? this.#sign : 0) - (this.#second.column < 0 ? this.#sign : 0);
    return true;
  }

  accept(): void {
    this.#carryOut(-this.#sign, this.#second);
  }

  reject(): void {
    this.#carryOut(-this.#sign, this.#first);
  }

  #drawAnywhere(): boolean {
    const { ports, columns } = this.#state.problem;
    this.#at = 1 + this.#random.int(ports - 2);
    const column = this.#random.int(columns);
    this.#sign = this.#random.int(2) * 2 - 1;
    return this.#takeColumn(this.#first, this.#sign, column);
  }

  /** Begins with a change that makes a gap smaller. */
  #drawAtGap(): boolean {
    const { gaps, problem } = this.#state;
    const { ports } = problem;
    const arc = gaps.wrong[this.#random.int(gaps.wrongs)]!;
    const from = Math.floor(arc / ports);
    const to = arc % ports;
    let at = from + this.#random.int(to - from + 1);
    if (at === 0) at = to;
    if (at === ports - 1) at = from;
    if (at === 0) return false;
    const isBetween = at !== from && at !== to;
    this.#at = at;
    this.#sign = gaps.counts[arc]! > 0 === isBetween ? -1 : 1;
    return this.#random.next() < this.#habits.boxFocus ? this.#drawBoxAt(from, to) : this.#drawColumnAt(from, to);
  }

  #drawColumnAt(from: number, to: number): boolean {
    const { heights, problem } = this.#state;
    const { ports, columns } = problem;
    const { kept } = heights;
    const at = this.#at;
    let column = this.#random.int(columns);
    for (let tried = 0; tried < columns; tried++) {
      const row = heights.rowToChange(this.#sign, column, at);
      const base = column * ports;
      if (row > 0 && (to === at || kept[base + to]! < row) && (from === at || kept[base + from]! < row)) {
        heights.find(column, at, row);
        if ((from === at || heights.from === from) && (to === at || heights.to === to)) return this.#takeFound(this.#first, column);
      }
      if (++column === columns) column = 0;
    }
    return false;
  }

  #drawBoxAt(from: number, to: number): boolean {
    const { ports } = this.#state.problem;
    const at = this.#at;
    if (at === from) return this.#drawBoxAmong(0, at, to, to + 1);
    if (at === to) return this.#drawBoxAmong(from, from + 1, at + 1, ports);
    return this.#drawBoxAmong(from, from + 1, to, to + 1);
  }

  /** A box that begins at a port from `fromLow` to below `fromHigh` and ends at one from `toLow` to below `toHigh`. */
  #drawBoxAmong(fromLow: number, fromHigh: number, toLow: number, toHigh: number): boolean {
    const { routes } = this.#state;
    const at = this.#at;
    if (this.#sign < 0 && routes.splitsAt[at]! === 0) return false;
    const width = toHigh - toLow;
    const pairs = (fromHigh - fromLow) * width;
    let pair = this.#random.int(pairs);
    for (let tried = 0; tried < pairs; tried++) {
      if (routes.find(this.#sign, fromLow + Math.floor(pair / width), at, toLow + (pair % width), this.#random))
        return this.#takeBox(this.#first);
      if (++pair === pairs) pair = 0;
    }
    return false;
  }

  #drawSecond(partners: number): boolean {
    const { routes } = this.#state;
    const canBox = this.#sign < 0 || routes.splitsAt[this.#at]! > 0;
    if (canBox && this.#random.next() < this.#habits.boxes) return this.#drawSecondBox();
    return this.#drawSecondColumn(partners);
  }

  /** Half the time the box that undoes what the first half did to the gaps. */
  #drawSecondBox(): boolean {
    const { gaps, routes, problem } = this.#state;
    const at = this.#at;
    const isUndoing = this.#random.int(2) === 0;
    const from = isUndoing ? this.#first.from : this.#random.int(at);
    const to = isUndoing ? this.#first.to : at + 1 + this.#random.int(problem.ports - 1 - at);
    if (!routes.find(-this.#sign, from, at, to, this.#random)) return false;
    this.gapChange = gaps.priceOf(-this.#sign, from, at, to);
    return this.#takeBox(this.#second);
  }

  /** Of some columns, the one that leaves the smallest gaps. */
  #drawSecondColumn(partners: number): boolean {
    const { gaps, heights, problem } = this.#state;
    const { columns } = problem;
    const at = this.#at;
    const sign = -this.#sign;
    const second = this.#second;
    let best = Number.POSITIVE_INFINITY;
    let column = this.#random.int(columns);
    for (let tries = Math.min(partners, columns); tries > 0; tries--) {
      const row = heights.rowToChange(sign, column, at);
      if (row > 0 && column !== this.#first.column) {
        heights.find(column, at, row);
        const price = gaps.priceOf(sign, heights.from, at, heights.to);
        if (price < best) {
          best = price;
          this.#takeFound(second, column);
        }
      }
      if (++column === columns) column = 0;
    }
    this.gapChange = best;
    return best < Number.POSITIVE_INFINITY;
  }

  #takeColumn(half: Half, sign: number, column: number): boolean {
    const { heights } = this.#state;
    const row = heights.rowToChange(sign, column, this.#at);
    if (row === 0) return false;
    heights.find(column, this.#at, row);
    return this.#takeFound(half, column);
  }

  #takeFound(half: Half, column: number): true {
    const { heights } = this.#state;
    half.column = column;
    half.from = heights.from;
    half.to = heights.to;
    return true;
  }

  #takeBox(half: Half): true {
    const { routes } = this.#state;
    half.column = -1;
    half.from = routes.from;
    half.to = routes.to;
    half.origin = routes.origin;
    return true;
  }

  #carryOut(sign: number, { column, from, to, origin }: Half): void {
    const { heights, routes, gaps } = this.#state;
    if (column < 0) routes.change(sign, origin, from, this.#at, to);
    else heights.kept[column * heights.ports + this.#at]! += sign;
    gaps.change(sign, from, this.#at, to);
  }
}
