import { barriersOf, type Barrier } from './barriers.ts';
import type { BoxClass } from './classes.ts';
import type { Floors } from './floors.ts';
import type { Worth } from './groups.ts';
import type { Pattern } from './pattern.ts';
import type { Shape } from './shape.ts';
import { Simplex } from './simplex.ts';

const tonne = 100_000;
const tiny = 1e-7;
const missingUse = 1500;

/**
 * The linear programme over patterns. Each box is in a pattern or ashore, each stack has one pattern at most, the stacks of a shape are not too heavy
 * on average, dangerous goods of neighbours agree on average, and the floors hold.
 */
export class Master {
  readonly #shapes: readonly Shape[];
  readonly classes: readonly BoxClass[];
  readonly #simplex: Simplex;
  readonly #rhs: Float64Array;
  /** Cost of a box left ashore. */
  readonly #ashoreCost: number;
  /** First row of each kind: classes begin at 0. */
  readonly #at: {
    readonly shapes: number;
    readonly sums: number;
    readonly ports: number;
    readonly heavy: number;
    readonly barriers: number;
    readonly uses: number;
  };
  readonly #portRows = new Map<number, number>();
  readonly #barriers: readonly Barrier[];
  readonly #known = new Set<string>();
  readonly #patterns: Pattern[] = [];
  /** Prices of the best bound so far, and how much of them is mixed into those of now. */
  #center: Float64Array | undefined;
  #centerShare = 0;
  #mixed: Float64Array | undefined;

  constructor(shapes: readonly Shape[], classes: readonly BoxClass[], floors: Floors, ashoreCost: number, leastUse: readonly number[]) {
    this.#shapes = shapes;
    this.classes = classes;
    this.#ashoreCost = ashoreCost;
    this.#barriers = barriersOf(shapes, classes);
    const sums = classes.length + shapes.length;
    floors.stacksOf.forEach((least, pod) => {
      if (least > 1) this.#portRows.set(pod, sums + 3 + this.#portRows.size);
    });
    const heavy = sums + 3 + this.#portRows.size;
    const barriers = heavy + shapes.length;
    this.#at = { shapes: classes.length, sums, ports: sums + 3, heavy, barriers, uses: barriers + this.#barriers.length };
    this.#rhs = Float64Array.from([
      ...classes.map(({ boxes }) => boxes.length),
      ...shapes.map(({ count }) => count),
      floors.weight / tonne,
      floors.newStacks,
      floors.ashore,
      ...[...this.#portRows.keys()].map((pod) => floors.stacksOf[pod]!),
      ...shapes.map(() => 0),
      ...this.#barriers.map(() => 1),
      ...leastUse,
    ]);
    // Right-hand sides a hair apart keep the simplex from standing still; the bound is reckoned with the true ones.
    this.#simplex = new Simplex(
      this.#rhs.map((value, at) => value + (at < classes.length || this.#isAtMost(at) ? (1 + ((at * 7919) % 101)) * 1e-6 : 0)),
    );
    this.#begin();
  }

  #isAtMost(row: number): boolean {
    return (row >= this.#at.shapes && row < this.#at.sums) || (row >= this.#at.heavy && row < this.#at.uses);
  }

  /** At first all boxes are ashore. */
  #begin(): void {
    const simplex = this.#simplex;
    const { sums } = this.#at;
    const ashore = this.classes.map(({ weights, pod }, at) => {
      const port = this.#portRows.get(pod);
      const rows = [at, sums, sums + 1, sums + 2, ...(port === undefined ? [] : [port])];
      return simplex.add(this.#ashoreCost, rows, [1, weights.at(-1) ?? 0, ...rows.slice(2).map(() => 1)]);
    });
    const others: number[] = [];
    for (let row = this.#at.shapes; row < this.#at.uses; row++) others.push(simplex.add(0, [row], [this.#isAtMost(row) ? 1 : -1]));
    // Stacks that must be used are not at first: what stands in for them is dear, and only the programme knows it.
    for (let row = this.#at.uses; row < this.#rhs.length; row++) {
      simplex.add(0, [row], [-1]);
      others.push(simplex.add(missingUse, [row], [1]));
    }
    this.classes.forEach((_, at) => simplex.add(0, [at], [-1]));
    simplex.start([...ashore, ...others]);
  }

  /** Adds a pattern; false if it is known. */
  add(pattern: Pattern): boolean {
    const key = `${pattern.shape}:${pattern.classes
      .map((one, at) => `${one}x${pattern.counts[at]}`)
      .sort()
      .join(' ')}`;
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    const { room } = this.#shapes[pattern.shape]!;
    const { shapes, sums, heavy, barriers } = this.#at;
    let weight = 0;
    let dangers = 0;
    for (const [at, one] of pattern.classes.entries()) {
      const kind = this.classes[one]!;
      for (let n = 0; n < pattern.counts[at]!; n++) weight += kind.weights[n]!;
      dangers |= kind.danger;
    }
    const rows = [...pattern.classes, shapes + pattern.shape, sums, heavy + pattern.shape];
    const values = [...pattern.counts, 1, room.weight / tonne, weight - room.weight / tonne];
    const addOne = (row: number | undefined): void => {
      if (row === undefined) return;
      rows.push(row);
      values.push(1);
    };
    if (room.isNew) addOne(sums + 1);
    addOne(this.#at.uses + pattern.shape);
    for (const pod of new Set(pattern.classes.map((one) => this.classes[one]!.pod))) addOne(this.#portRows.get(pod));
    this.#barriers.forEach((barrier, at) => {
      if ((barrier.sets[pattern.shape]! & dangers) !== 0) addOne(barriers + at);
    });
    this.#patterns.push(pattern);
    this.#simplex.add(pattern.least, rows, values);
    return true;
  }

  /** Makes the best of the patterns known. */
  optimise(mostPivots: number): void {
    this.#mixed = undefined;
    const until = this.#simplex.pivots + mostPivots;
    while (this.#simplex.pivots < until) {
      const column = this.#simplex.price(tiny);
      if (column < 0 || !this.#simplex.enter(column)) break;
    }
  }

  get pivots(): number {
    return this.#simplex.pivots;
  }

  /** Worth of boxes, ports and lightness to a stack, by the prices of now. */
  worth(pods: number): Worth {
    const signed = this.#signed();
    const ports = new Float64Array(pods);
    for (const [pod, row] of this.#portRows) ports[pod] = signed[row]!;
    return { boxes: signed.slice(0, this.#at.shapes), ports, tonne: signed.slice(this.#at.heavy, this.#at.barriers).map((dual) => -dual) };
  }

  /** What a pattern of this shape must be worth before it betters the programme. */
  rent(shape: number): number {
    const signed = this.#signed();
    const { room } = this.#shapes[shape]!;
    const load = room.weight / tonne;
    const { shapes, sums, heavy, uses } = this.#at;
    const forNew = room.isNew ? signed[sums + 1]! : 0;
    return -signed[shapes + shape]! - signed[uses + shape]! - signed[sums]! * load - forNew + signed[heavy + shape]! * load;
  }

  /** What a pattern of this shape with such dangerous goods must be worth besides. */
  toll(shape: number, dangers: number): number {
    const signed = this.#signed();
    return this.#barriers.reduce((sum, { sets }, at) => ((sets[shape]! & dangers) === 0 ? sum : sum - signed[this.#at.barriers + at]!), 0);
  }

  /** What a box of each class left ashore costs above what it is worth. */
  ashoreExcess(): number[] {
    const signed = this.#signed();
    const { sums } = this.#at;
    return this.classes.map(({ weights, pod }, at) => {
      const port = this.#portRows.get(pod);
      const price = signed[at]! + signed[sums]! * (weights.at(-1) ?? 0) + signed[sums + 1]! + signed[sums + 2]!;
      return this.#ashoreCost - price - (port === undefined ? 0 : signed[port]!);
    });
  }

  /** Worth of all right-hand sides, by prices made right in sign: with no pattern worth more than its rent it is a bound on the cost of every plan. */
  dualValue(): number {
    return this.#signed().reduce((sum, dual, at) => sum + dual * this.#rhs[at]!, 0);
  }

  /** A bound on the cost of every plan: `best` is what the best pattern of each shape is worth above its rent and toll. */
  bound(best: readonly number[]): number {
    const patterns = this.#shapes.reduce((sum, { count }, shape) => sum + count * Math.max(0, best[shape]!), 0);
    const ashore = this.ashoreExcess().reduce((sum, excess, one) => sum + this.classes[one]!.boxes.length * Math.min(0, excess), 0);
    return this.dualValue() - patterns + ashore;
  }

  /** Patterns the programme takes, and how much of each. */
  taken(): { pattern: Pattern; share: number }[] {
    const first = this.#simplex.count - this.#patterns.length;
    return [...this.#simplex.basis].flatMap((column, place) => {
      const share = this.#simplex.x[place]!;
      return column >= first && share > 1e-6 ? [{ pattern: this.#patterns[column - first]!, share }] : [];
    });
  }

  /** Stacks of each shape that the programme uses. */
  uses(): number[] {
    const uses = this.#shapes.map(() => 0);
    for (const { pattern, share } of this.taken()) uses[pattern.shape]! += share;
    return uses;
  }

  /** Boxes of each class in stacks of each shape, by shape. */
  shares(): Float64Array[] {
    const shares = this.#shapes.map(() => new Float64Array(this.classes.length));
    for (const { pattern, share } of this.taken())
      for (const [at, one] of pattern.classes.entries()) shares[pattern.shape]![one]! += share * pattern.counts[at]!;
    return shares;
  }

  /** Boxes ashore in the programme as it stands. */
  ashore(): number {
    let sum = 0;
    this.#simplex.basis.forEach((column, place) => {
      if (column < this.classes.length) sum += this.#simplex.x[place]!;
    });
    return sum;
  }

  /** From now on prices are mixed with those last kept (Wentges 1997): they swing less from round to round, and the bound is reached in fewer. */
  smooth(share: number): void {
    this.#centerShare = share;
    this.#mixed = undefined;
  }

  /** Keeps the prices of now to mix later ones with. */
  keepPrices(): void {
    this.#center = this.#signed();
  }

  /** Cost of the programme as it stands. */
  get cost(): number {
    return this.#simplex.cost;
  }

  #signed(): Float64Array {
    this.#mixed ??= this.#simplex.duals.map((dual, at) => {
      const signed = this.#isAtMost(at) ? Math.min(0, dual) : Math.max(0, dual);
      return this.#center === undefined ? signed : this.#centerShare * this.#center[at]! + (1 - this.#centerShare) * signed;
    });
    return this.#mixed;
  }
}
