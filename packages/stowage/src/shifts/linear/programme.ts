import { ChainPricer } from './chain-pricer.ts';
import { type Chain, fits, type Residual } from './residual.ts';
import { openArcs, type Rows, type SplitKind } from './rows.ts';
import { Simplex } from './simplex.ts';

const negligible = 1e-7;
/** What a column costs that takes boxes of which too few are left, where nothing makes more of them. */
const improperCost = 2;
/** Changes of the basis between two looks at the steering: with 16 ports some 10 ms. */
const pivotsAtOnce = 8;
/** Share of the best duals so far in those that columns are priced by (Wentges 1997): without it the duals swing. */
const smoothing = 0.85;

/** What stands in the basis, and how often. */
export interface Part {
  readonly chain?: Chain;
  readonly split?: SplitKind;
  readonly value: number;
}

/**
 * The linear programme of a residual: columns and splits that together take every box, at the fewest splits. Columns come from the dynamic programme as they are wanted.
 * Three kinds of rows: the number of columns; each pair of ports taken as often as there are boxes and parts; and, where few boxes are left, that what
 * columns take beyond them was made by splits, counted column by column (a fraction of a column that could be no whole one does not come free).
 */
export class Programme {
  readonly lp: Simplex;
  /** Splits that any solution needs at least (a fraction). */
  bound = Number.NEGATIVE_INFINITY;
  readonly #residual: Residual;
  readonly #rows: Rows;
  readonly #pricer: ChainPricer;
  readonly #splits: SplitKind[] = [];
  readonly #chains = new Map<number, Chain>();
  readonly #firstSplit: number;
  readonly #best: Float64Array;
  readonly #priced: Float64Array;
  readonly #each: Float64Array;
  readonly #beyond: Float64Array;

  /** `isWide` offers every split, else only those of a box at every port on its way. `parent` is the programme of which this residual was left. */
  constructor(residual: Residual, isWide: boolean, parent?: Programme) {
    const { ports, columns, left } = residual;
    this.#residual = residual;
    this.#rows = openArcs(residual, isWide);
    this.#pricer = new ChainPricer(residual, this.#rows.most);
    const { size, takes, exceeds, splits } = this.#rows;
    const rhs = new Float64Array(size);
    rhs[0] = columns;
    for (let arc = 0; arc < left.length; arc++) if (takes[arc]! >= 0) rhs[takes[arc]!] = left[arc]!;
    this.lp = new Simplex(rhs);
    this.#best = new Float64Array(size);
    this.#priced = new Float64Array(size);
    this.#each = new Float64Array(ports * ports);
    this.#beyond = new Float64Array(ports * ports);
    const slacks = [...exceeds].filter((row) => row >= 0).map((row) => this.lp.add(0, [row], [1]));
    this.#firstSplit = this.lp.count;
    for (const split of splits) this.#addSplit(split);
    this.lp.start([...this.#warmColumns(parent?.parts() ?? []), ...slacks, this.#addSingles(), ...this.#firstSplits()]);
    if (parent !== undefined) this.#trust(parent);
  }

  /** Prices columns in until none is worth its cost, the cost is all but the bound, the steps are used up or the steering says stop. */
  optimise(steps: number, gap: number, shouldStop: () => boolean): void {
    const { lp } = this;
    const known = this.#firstSplit + this.#splits.length;
    for (let done = 0; done < steps; done++) {
      if (done % pivotsAtOnce === 0 && shouldStop()) return;
      const cost = lp.cost;
      if (cost < negligible) this.bound = Math.max(this.bound, 0);
      if (cost < negligible || cost - this.bound < gap) return;
      const column = this.#priceColumn();
      const entering = column >= 0 ? column : lp.priceKnown(known, negligible);
      if (entering < 0 || !lp.enter(entering)) return;
    }
  }

  /** Columns and splits in the basis. */
  parts(): Part[] {
    return [...this.lp.basis].flatMap((column, place): Part[] => {
      const value = this.lp.x[place]!;
      const chain = this.#chains.get(column);
      if (chain !== undefined) return [{ chain, value }];
      const split = this.#splits[column - this.#firstSplit];
      return split === undefined ? [] : [{ split, value }];
    });
  }

  /** The column worth most by smoothed duals, if the true duals find it worth its cost; less and less smoothed; -1 if none is. */
  #priceColumn(): number {
    const { duals } = this.lp;
    let share = this.bound > Number.NEGATIVE_INFINITY ? smoothing : 0;
    for (;;) {
      for (let row = 0; row < duals.length; row++) this.#priced[row] = share * this.#best[row]! + (1 - share) * duals[row]!;
      const most = this.#priceBy(this.#priced);
      const bound = this.#boundBy(this.#priced, most);
      if (bound > this.bound) {
        this.bound = bound;
        this.#best.set(this.#priced);
      }
      const chain = this.#pricer.chain();
      const column = this.#chainRows(chain);
      let worth = 0;
      for (let at = 0; at < column.rows.length; at++) worth += column.values[at]! * duals[column.rows[at]!]!;
      if (worth > negligible) return this.#addChain(chain, 0, column);
      if (share === 0) return -1;
      share = share > 0.3 ? share / 2 : 0;
    }
  }

  /** Takes over the best duals of the parent: what they prove there, they all but prove here. */
  #trust(parent: Programme): void {
    const { takes, exceeds } = this.#rows;
    this.#best[0] = parent.#best[0]!;
    for (let arc = 0; arc < takes.length; arc++) {
      if (takes[arc]! >= 0 && parent.#rows.takes[arc]! >= 0) this.#best[takes[arc]!] = parent.#best[parent.#rows.takes[arc]!]!;
      if (exceeds[arc]! >= 0 && parent.#rows.exceeds[arc]! >= 0) this.#best[exceeds[arc]!] = parent.#best[parent.#rows.exceeds[arc]!]!;
    }
    this.bound = this.#boundBy(this.#best, this.#priceBy(this.#best));
  }

  #priceBy(duals: Float64Array): number {
    const { takes, exceeds } = this.#rows;
    for (let arc = 0; arc < takes.length; arc++) {
      this.#each[arc] = takes[arc]! >= 0 ? duals[takes[arc]!]! : 0;
      this.#beyond[arc] = exceeds[arc]! >= 0 ? Math.max(0, -duals[exceeds[arc]!]!) : 0;
    }
    return duals[0]! + this.#pricer.best(this.#each, this.#beyond);
  }

  /** What these duals prove: scaled so that no split, and lowered so that no column, is worth more than it costs. */
  #boundBy(duals: Float64Array, gain: number): number {
    const { takes, exceeds } = this.#rows;
    for (let arc = 0; arc < exceeds.length; arc++) if (exceeds[arc]! >= 0 && duals[exceeds[arc]!]! > 0) duals[exceeds[arc]!] = 0;
    let scale = 1;
    for (let split = this.#firstSplit; split < this.#firstSplit + this.#splits.length; split++)
      scale = Math.max(scale, this.lp.columns.worthOf(split, duals) / this.lp.columns.costOf(split));
    let worth = this.#residual.columns * (duals[0]! - Math.max(0, gain));
    for (let arc = 0; arc < takes.length; arc++) if (takes[arc]! >= 0) worth += this.#residual.left[arc]! * duals[takes[arc]!]!;
    return worth / scale;
  }

  #warmColumns(warm: readonly Part[]): number[] {
    const columns: number[] = [];
    const kinds = new Map(this.#splits.map(({ from, to, at }, k) => [`${from} ${to} ${at[0]}`, this.#firstSplit + k]));
    for (const { chain, split } of warm) {
      if (chain !== undefined) columns.push(this.#addChain(chain, this.#isProper(chain) ? 0 : improperCost, this.#chainRows(chain)));
      const known = split && kinds.get(`${split.from} ${split.to} ${split.at[0]}`);
      if (known !== undefined) columns.push(known);
    }
    return this.lp.shortestFirst(columns);
  }

  /** Whether what this column takes is left, or can be made by splits. */
  #isProper(chain: Chain): boolean {
    return fits(this.#residual, chain) >= 1 || chain.arcs.every((arc, k) => chain.counts[k]! <= this.#rows.most[arc]!);
  }

  /** A column that changes every box at every port. */
  #addSingles(): number {
    const { ports, rows } = this.#residual;
    const arcs = Int32Array.from({ length: ports - 1 }, (_, leg) => leg * ports + leg + 1);
    const chain = { arcs, counts: new Int32Array(ports - 1).fill(rows) };
    return this.#addChain(chain, 0, this.#chainRows(chain));
  }

  /** One split of every pair of ports: with the column of single legs, a beginning. */
  #firstSplits(): number[] {
    const seen = new Set<number>();
    return this.#splits.flatMap(({ from, to }, k) => {
      const arc = from * this.#residual.ports + to;
      if (seen.has(arc)) return [];
      seen.add(arc);
      return [this.#firstSplit + k];
    });
  }

  #chainRows({ arcs, counts }: Chain): { rows: number[]; values: number[] } {
    const { takes, exceeds } = this.#rows;
    const { left } = this.#residual;
    const rows = [0];
    const values = [1];
    for (let k = 0; k < arcs.length; k++) {
      const arc = arcs[k]!;
      const count = counts[k]!;
      if (takes[arc]! >= 0) {
        rows.push(takes[arc]!);
        values.push(count);
      }
      if (exceeds[arc]! >= 0 && count > left[arc]!) {
        rows.push(exceeds[arc]!);
        values.push(count - left[arc]!);
      }
    }
    return { rows, values };
  }

  #addChain(chain: Chain, cost: number, { rows, values }: { rows: number[]; values: number[] }): number {
    const column = this.lp.add(cost, rows, values);
    this.#chains.set(column, chain);
    return column;
  }

  #addSplit(split: SplitKind): void {
    const { ports } = this.#residual;
    const { takes, exceeds } = this.#rows;
    const rows = [takes[split.from * ports + split.to]!];
    const values = [1];
    const ends = [split.from, ...split.at, split.to];
    for (let k = 0; k + 1 < ends.length; k++) {
      const part = ends[k]! * ports + ends[k + 1]!;
      if (takes[part]! >= 0) {
        rows.push(takes[part]!);
        values.push(-1);
      }
      if (exceeds[part]! >= 0) {
        rows.push(exceeds[part]!);
        values.push(-1);
      }
    }
    this.#splits.push(split);
    this.lp.add(split.at.length, rows, values);
  }
}
