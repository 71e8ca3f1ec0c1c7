import type { Random } from '@estiba/base';
import type { Split } from '../solution.ts';
import { dive, type DiveOptions } from './dive.ts';
import type { Chain, Filling, Residual } from './residual.ts';

/**
 * Large neighbourhood search (Shaw 1998): some columns, among them such as hold parts of split boxes, are emptied, what can be joined is joined, and a dive fills them anew.
 * What is no worse stays.
 */
export class Rework {
  readonly #residual: Residual;
  readonly #chains: Chain[];
  /** Splits by kind, at `(from * ports + at) * ports + to`. */
  readonly #splits: Int32Array;
  shifts: number;

  constructor(residual: Residual, { chains, splits, shifts }: Filling) {
    const { ports } = residual;
    this.#residual = residual;
    this.#chains = [...chains];
    this.#splits = new Int32Array(ports ** 3);
    this.shifts = shifts;
    for (const { from, at, to, count } of splits) this.#splits[(from * ports + at) * ports + to]! += count;
  }

  filling(): Filling {
    return { chains: [...this.#chains], splits: this.#listSplits(), shifts: this.shifts };
  }

  /** One attempt with up to `size` columns. Returns whether shifts were saved. */
  attempt(size: number, options: Pick<DiveOptions, 'isWide' | 'random' | 'work' | 'shouldStop'>): boolean {
    const { random } = options;
    const pool = this.#choose(size, random);
    const splits = this.#splits.slice();
    const left = new Int32Array(this.#residual.left.length);
    for (const at of pool) {
      const { arcs, counts } = this.#chains[at]!;
      for (let k = 0; k < arcs.length; k++) left[arcs[k]!]! += counts[k]!;
    }
    const joined = join(this.#residual.ports, left, splits, random);
    if (joined === 0) return false;
    const found = dive({ ...this.#residual, columns: pool.length, left }, { ...options, atMost: joined, chance: 0.3, trials: 3 });
    if (found === undefined) return false;
    const { ports } = this.#residual;
    for (const { from, at, to, count } of found.splits) splits[(from * ports + at) * ports + to]! += count;
    this.#splits.set(splits);
    for (const [k, at] of pool.entries()) this.#chains[at] = found.chains[k]!;
    this.shifts += found.shifts - joined;
    return found.shifts < joined;
  }

  /** A column with either part of a split box, then any. */
  #choose(size: number, random: Random): number[] {
    const { ports } = this.#residual;
    const splits = this.#listSplits();
    const chosen = new Set<number>();
    const order = random.shuffle([...this.#chains.keys()]);
    const { from, at, to } = random.pick(splits);
    for (const arc of [from * ports + at, at * ports + to]) {
      const holder = order.find((column) => this.#chains[column]!.arcs.includes(arc) && !chosen.has(column));
      if (holder !== undefined) chosen.add(holder);
    }
    for (const column of order) {
      if (chosen.size >= size) break;
      chosen.add(column);
    }
    return [...chosen];
  }

  #listSplits(): Split[] {
    const { ports } = this.#residual;
    const list: Split[] = [];
    for (const [kind, count] of this.#splits.entries())
      if (count > 0) list.push({ from: Math.floor(kind / ports ** 2), at: Math.floor(kind / ports) % ports, to: kind % ports, count });
    return list;
  }
}

/** Joins split boxes both of whose parts are there; returns how many splits that takes back. */
function join(ports: number, left: Int32Array, splits: Int32Array, random: Random): number {
  const kinds = random.shuffle([...splits.keys()].filter((kind) => splits[kind]! > 0));
  let joined = 0;
  for (let before = -1; before < joined; ) {
    before = joined;
    for (const kind of kinds) {
      const first = Math.floor(kind / ports);
      const second = kind % ports ** 2;
      const count = Math.min(splits[kind]!, left[first]!, left[second]!);
      if (count <= 0) continue;
      splits[kind]! -= count;
      left[first]! -= count;
      left[second]! -= count;
      left[Math.floor(first / ports) * ports + (second % ports)]! += count;
      joined += count;
    }
  }
  return joined;
}
