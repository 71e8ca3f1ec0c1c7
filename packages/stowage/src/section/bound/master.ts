import { barriersOf, type Barrier } from './barriers.ts';
import type { BoxClass } from './classes.ts';
import { countOf, type Cut } from './cut.ts';
import type { Floors } from './floors.ts';
import type { Worth } from './groups.ts';
import type { Pattern } from './pattern.ts';
import type { Shape } from './shape.ts';
import { Simplex } from './simplex.ts';

const tonne = 100_000;
const tiny = 1e-7;
const missing = 1500;
/** Changes of the basis after which the inverse is made anew. */
const pivotsBetween = 200;

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
    readonly cuts: number;
  };
  readonly #portRows = new Map<number, number>();
  readonly #barriers: readonly Barrier[];
  readonly #cuts: readonly Cut[];
  readonly #known = new Set<string>();
  readonly #patterns: Pattern[] = [];
  /** Prices of the best bound so far, and how much of them is mixed into those of now. */
  #center: Float64Array | undefined;
  #centerShare = 0;
  #mixed: Float64Array | undefined;

  constructor(shapes: readonly Shape[], classes: readonly BoxClass[], floors: Floors, ashoreCost: number, cuts: readonly Cut[]) {
    this.#shapes = shapes;
    this.classes = classes;
    this.#ashoreCost = ashoreCost;
    this.#barriers = barriersOf(shapes, classes);
    this.#cuts = cuts;
    const sums = classes.length + shapes.length;
    floors.stacksOf.forEach((least, pod) => {
      if (least > 1) this.#portRows.set(pod, sums + 3 + this.#portRows.size);
    });
    const heavy = sums + 3 + this.#portRows.size;
    const barriers = heavy + shapes.length;
    this.#at = { shapes: classes.length, sums, ports: sums + 3, heavy, barriers, cuts: barriers + this.#barriers.length };
    this.#rhs = Float64Array.from([
      ...classes.map(({ boxes }) => boxes.length),
      ...shapes.map(({ count }) => count),
      floors.weight / tonne,
      floors.newStacks,
      floors.ashore,
      ...[...this.#portRows.keys()].map((pod) => floors.stacksOf[pod]!),
      ...shapes.map(() => 0),
      ...this.#barriers.map(() => 1),
      ...cuts.map(({ count }) => count),
    ]);
    // Right-hand sides a hair apart keep the simplex from standing still; the bound is reckoned with the true ones.
    this.#simplex = new Simplex(
      this.#rhs.map((value, at) => value + (at < classes.length || this.#isAtMost(at) ? (1 + ((at * 7919) % 101)) * 1e-6 : 0)),
    );
    this.#begin();
  }

  #isAtMost(row: number): boolean {
    const { shapes, sums, heavy, cuts } = this.#at;
    return (row >= shapes && row < sums) || (row >= heavy && (row < cuts || this.#cuts[row - cuts]!.isAtMost));
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
    for (let row = this.#at.shapes; row < this.#at.cuts; row++) others.push(simplex.add(0, [row], [this.#isAtMost(row) ? 1 : -1]));
    // What a case must have is not there at first: what stands in for it is dear, and only the programme knows it.
    for (const [at, { isAtMost }] of this.#cuts.entries()) {
      const row = this.#at.cuts + at;
      if (!isAtMost) simplex.add(0, [row], [-1]);
      others.push(simplex.add(isAtMost ? 0 : missing, [row], [1]));
    }
    this.classes.forEach((_, at) => simplex.add(0, [at], [-1]));
    simplex.start([...ashore, ...others]);
  }

  /** Adds a pattern; false if it is known. */
  add(pattern: Pattern): boolean {
    if (this.#known.has(pattern.key)) return false;
    this.#known.add(pattern.key);
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
    for (const pod of new Set(pattern.classes.map((one) => this.classes[one]!.pod))) addOne(this.#portRows.get(pod));
    this.#barriers.forEach((barrier, at) => {
      if ((barrier.sets[pattern.shape]! & dangers) !== 0) addOne(barriers + at);
    });
    this.#cuts.forEach((cut, at) => {
      const count = countOf(cut, pattern, this.classes);
      if (count === 0) return;
      rows.push(this.#at.cuts + at);
      values.push(count);
    });
    this.#patterns.push(pattern);
    this.#simplex.add(pattern.least, rows, values);
    return true;
  }

  /** Makes the best of the patterns known. */
  optimise(mostPivots: number): void {
    this.#mixed = undefined;
    const simplex = this.#simplex;
    const until = simplex.pivots + mostPivots;
    let isFresh = false;
    while (simplex.pivots < until) {
      const column = simplex.price(tiny);
      if (column >= 0 && simplex.enter(column)) {
        isFresh = simplex.pivots % pivotsBetween === 0;
        if (isFresh) simplex.refresh();
      } else if (column < 0 || isFresh) break;
      else {
        // No column is without a bound: rounding errors say so.
        simplex.refresh();
        isFresh = true;
      }
    }
  }

  /** Worth of boxes, ports and lightness to a stack of a shape, by the prices of now. */
  worth(shape: number, pods: number): Worth {
    const signed = this.#signed();
    const boxes = signed.slice(0, this.#at.shapes);
    const ports = new Float64Array(pods);
    for (const [pod, row] of this.#portRows) ports[pod] = signed[row]!;
    this.#cuts.forEach(({ shapes, of }, at) => {
      if (shapes[shape] !== 1) return;
      const dual = signed[this.#at.cuts + at]!;
      if (of.kind === 'port') ports[of.pod]! += dual;
      else if (of.kind === 'class') boxes[of.one]! += dual;
    });
    return { boxes, ports, tonne: -signed[this.#at.heavy + shape]! };
  }

  /** What a pattern of this shape must be worth before it betters the programme. */
  rent(shape: number): number {
    const signed = this.#signed();
    const { room } = this.#shapes[shape]!;
    const load = room.weight / tonne;
    const { shapes, sums, heavy, cuts } = this.#at;
    const forNew = room.isNew ? signed[sums + 1]! : 0;
    const asStack = this.#cuts.reduce(
      (sum, cut, at) => (cut.of.kind === 'stack' && cut.shapes[shape] === 1 ? sum + signed[cuts + at]! : sum),
      0,
    );
    return -signed[shapes + shape]! - asStack - signed[sums]! * load - forNew + signed[heavy + shape]! * load;
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
