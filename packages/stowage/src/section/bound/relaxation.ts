import { Arranger } from '../kernel/arrange.ts';
import { type Cargo, keptApart } from '../kernel/cargo.ts';
import type { Room } from '../kernel/room.ts';
import { type BoxClass, classesOf } from './classes.ts';
import type { Cut } from './cut.ts';
import { type Floors, floorsOf } from './floors.ts';
import { Master } from './master.ts';
import type { Pattern } from './pattern.ts';
import { Pricer } from './pricer.ts';
import { excessOf, type Prices, rawPrices } from './prices.ts';
import { SetUps } from './set-up.ts';
import { type Heights, type Shape, shapesOf } from './shape.ts';

/** Costs are multiples of this. */
export const costStep = 5;

/** What is asked of the linear programme. */
export interface RelaxationTask {
  readonly classes: readonly BoxClass[];
  readonly shapes: readonly Shape[];
  readonly floors: Floors;
  readonly ashoreCost: number;
  /** What tells the case asked about from others. */
  readonly cuts: readonly Cut[];
  /** Rounds of pricing allowed; the bound holds after any. */
  readonly rounds: number;
  /** Bound at which to stop. */
  readonly target: number;
  /** What came of the case that this one is a part of. */
  readonly parent?: { readonly prices: Prices; readonly taken: readonly Pattern[] };
  readonly shouldStop: () => boolean;
}

/** A section's linear programme, solved again and again with the patterns found so far. */
export class Relaxation {
  readonly classes: readonly BoxClass[];
  readonly shapes: readonly Shape[];
  /** Sets of dangerous goods by shape. */
  readonly kinds: readonly (readonly number[])[];
  readonly floors: Floors;
  readonly #pods: number;
  readonly #arranger: Arranger;
  readonly setUps: SetUps;
  #pool: Pattern[] = [];
  readonly #known = new Set<string>();
  /** Sets that were found to cost more than hoped for. */
  readonly #belied = new Set<string>();

  constructor(cargo: Cargo, rooms: readonly Room[]) {
    const dangers = cargo.danger.reduce((set, one) => set | one, 0);
    this.classes = classesOf(cargo);
    this.shapes = shapesOf(rooms, heightsOf(cargo), (keptApart[dangers]! & dangers) !== 0);
    this.kinds = this.shapes.map(({ room }) => dangerSets.filter((set) => (set & ~(dangers & ~room.barred)) === 0));
    this.floors = floorsOf(cargo, this.shapes, 0);
    this.#pods = cargo.pods;
    this.#arranger = new Arranger(cargo);
    this.setUps = new SetUps(this.classes, this.#arranger);
  }

  /** The programme as far as it was solved, and a bound on the cost of every plan. */
  solve(task: RelaxationTask): { master: Master; prices: Prices } {
    const { classes, shapes } = task;
    const pricer = new Pricer(classes, this.#pods, classes === this.classes ? this.setUps : new SetUps(classes, this.#arranger));
    const master = new Master(shapes, classes, task.floors, task.ashoreCost, task.cuts);
    this.#begin(task, master);
    let prices: Prices | undefined;
    let isMixed = false;
    let isWhole = false;
    let next = 0;
    for (let round = 0; round < task.rounds; round++) {
      master.smooth(isMixed ? mixedShare : 0);
      const isStopped = task.shouldStop();
      const { found, tops, looked } = this.#look(task, master, pricer, next, isStopped || isWhole);
      next = (next + looked) % shapes.length;
      const isAll = looked === shapes.length;
      if (isAll) prices = this.#better(prices, task, master, tops);
      const added = found.filter((pattern) => this.#keep(pattern, master)).length;
      const isOver = added === 0 && !isMixed && isAll;
      if (isOver || isStopped || roundUp(boundOf(prices)) >= task.target) break;
      isWhole = added === 0;
      // What is new only by mixed prices may be nothing to the programme; only its own prices can say that there is no more.
      isMixed = added > 0 && task.parent === undefined;
      if (added > 0) master.optimise(3000);
      if (isNear(master.cost, boundOf(prices))) break;
    }
    master.smooth(0);
    master.optimise(3000);
    const unknown = shapes.map(() => Number.POSITIVE_INFINITY);
    return { master, prices: prices ?? this.#prices(task, master, unknown, Number.NEGATIVE_INFINITY) };
  }

  /** Looks for better sets from shape `next` on, until enough shapes have some or, `all`, through all of them: what was found, and by how much the best of each is better. */
  #look(
    task: RelaxationTask,
    master: Master,
    pricer: Pricer,
    next: number,
    all: boolean,
  ): { found: Pattern[]; tops: number[]; looked: number } {
    const { shapes, cuts } = task;
    const found: Pattern[] = [];
    const tops = shapes.map(() => 0);
    pricer.forget();
    let looked = 0;
    for (let bettered = 0; looked < shapes.length && (bettered < enough || all); looked++) {
      const number = (next + looked) % shapes.length;
      const shape = shapes[number]!;
      if (shape.count === 0) continue;
      const rent = master.rent(number);
      const worth = master.worth(number, this.#pods);
      const sign = `${worth.tonne} ${cuts.map((cut) => cut.shapes[number]).join('')}`;
      const before = found.length;
      tops[number] = Math.max(
        ...kindsToPrice(this.kinds[number]!, (kind) => master.toll(number, kind)).map((kind) => {
          const due = rent + master.toll(number, kind);
          return pricer.best({ shape, number, worth, dangers: kind, floor: due }, sign, found) - due;
        }),
      );
      if (found.length > before) bettered++;
    }
    return { found, tops, looked };
  }

  /** Prices of now if their bound is the best so far; later ones are mixed with them. */
  #better(known: Prices | undefined, task: RelaxationTask, master: Master, tops: readonly number[]): Prices {
    const value = master.bound(tops);
    if (known && value <= known.value) return known;
    const prices = this.#prices(task, master, tops, value);
    master.keepPrices();
    return prices;
  }

  /** Begins with the patterns known: first those that the case told apart took, then those that its prices do not rule out. */
  #begin({ parent, shapes, classes, target }: RelaxationTask, master: Master): void {
    for (const pattern of parent?.taken ?? []) if (isOpen(pattern, shapes[pattern.shape]!, classes)) master.add(pattern);
    if (parent) master.optimise(3000);
    for (const pattern of this.#pool) {
      if (!isOpen(pattern, shapes[pattern.shape]!, classes)) continue;
      if (parent && excessOf(parent.prices, pattern) > target - parent.prices.value + 1) continue;
      master.add(pattern);
    }
    master.optimise(3000);
  }

  /** Prices of now. Rents are raised by what the best set may be worth above them, so that no set is worth more. */
  #prices({ shapes, cuts, floors }: RelaxationTask, master: Master, tops: readonly number[], value: number): Prices {
    const raw = rawPrices(master, shapes, this.#pods);
    const ashore = master.ashoreExcess();
    return {
      cuts,
      floors,
      shapes,
      ...raw,
      rents: raw.rents.map((rent, shape) => rent + Math.max(0, tops[shape]!)),
      kinds: this.kinds,
      pods: this.#pods,
      value,
      ashore: ashore.map((excess) => Math.max(0, excess)),
    };
  }

  /** Sets up what the programme only hoped for: it is no longer used, or at its true cost. */
  correct(patterns: readonly Pattern[]): void {
    for (const { key, shape, classes, counts } of patterns) {
      this.#belied.add(key);
      this.#pool = this.#pool.filter((pattern) => pattern.key !== key);
      const truly = this.setUps.of(this.shapes[shape]!, shape, { classes, counts });
      if (truly) this.#pool.push(truly);
    }
  }

  #keep(pattern: Pattern, master: Master): boolean {
    const { key } = pattern;
    if (pattern.isRaw && this.#belied.has(key)) return false;
    const isAdded = master.add(pattern);
    if (isAdded && !this.#known.has(key)) {
      this.#known.add(key);
      this.#pool.push(pattern);
    }
    return isAdded;
  }
}

const isOpen = (pattern: Pattern, { count, without }: Shape, classes: readonly BoxClass[]): boolean =>
  count > 0 && pattern.classes.every((one, at) => pattern.counts[at]! <= classes[one]!.boxes.length && without?.[one] !== 1);

/** Sets of dangerous goods one stack may hold. */
const dangerSets = Array.from({ length: 16 }, (_, set) => set).filter((set) => (keptApart[set]! & set) === 0);

/** Stacks for which better sets were found with which a round is content: to look at all of them takes longer than it is worth. */
const enough = 2;

/** How much of the prices of the best bound is mixed into those of now. */
const mixedShare = 0.5;

/** Cost of the programme above its bound at which it is not worth going on. */
const nearEnough = 0.2;

/** The sets of dangerous goods to price: none that is part of another with no higher toll, which it can only be worth less than. */
function kindsToPrice(kinds: readonly number[], toll: (kind: number) => number): number[] {
  return kinds.filter((kind) => !kinds.some((other) => other !== kind && (kind & ~other) === 0 && toll(other) <= toll(kind)));
}

/** Whether the programme costs so little more than its bound that it is not worth going on. */
const isNear = (cost: number, bound: number): boolean => cost - bound < nearEnough && roundUp(cost - nearEnough / 2) <= roundUp(bound);

const boundOf = (prices: Prices | undefined): number => prices?.value ?? Number.NEGATIVE_INFINITY;

/** The least cost there can be from this on. */
export const roundUp = (value: number): number => Math.max(0, Math.ceil((value - 1e-4) / costStep) * costStep);

function heightsOf(cargo: Cargo): Heights {
  const of = (isForty: number): number[] =>
    [...new Set(cargo.height.filter((_, box) => cargo.isForty[box] === isForty))].sort((a, b) => a - b);
  const [forty = 0, tall = 0] = of(1);
  return { twenty: of(0)[0] ?? 0, forty, tall };
}
