import { Arranger } from '../kernel/arrange.ts';
import { type Cargo, keptApart } from '../kernel/cargo.ts';
import type { Room } from '../kernel/room.ts';
import { type BoxClass, classesOf } from './classes.ts';
import { type Floors, floorsOf } from './floors.ts';
import { Master } from './master.ts';
import type { Pattern } from './pattern.ts';
import { Pricer } from './pricer.ts';
import type { Prices } from './prices.ts';
import { setUp } from './set-up.ts';
import { type Heights, type Shape, shapesOf } from './shape.ts';

/** Costs are multiples of this. */
export const costStep = 5;

/** What is asked of the linear programme. */
export interface RelaxationTask {
  readonly classes: readonly BoxClass[];
  readonly shapes: readonly Shape[];
  readonly floors: Floors;
  readonly ashoreCost: number;
  /** Stacks of each shape that must be used. */
  readonly leastUse: readonly number[];
  /** Sets of boxes looked at for each stack and round. */
  readonly visits: number;
  /** Rounds of pricing allowed; the bound holds after any. */
  readonly rounds: number;
  /** Bound at which to stop. */
  readonly target: number;
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
  #pool: Pattern[] = [];
  readonly #known = new Set<string>();
  /** Sets that were found to cost more than hoped for. */
  readonly #belied = new Set<string>();
  /** Changes of basis in all. */
  pivots = 0;

  constructor(cargo: Cargo, rooms: readonly Room[]) {
    const dangers = cargo.danger.reduce((set, one) => set | one, 0);
    this.classes = classesOf(cargo);
    this.shapes = shapesOf(rooms, heightsOf(cargo), (keptApart[dangers]! & dangers) !== 0);
    this.kinds = this.shapes.map(({ room }) => dangerSets.filter((set) => (set & ~(dangers & ~room.barred)) === 0));
    this.floors = floorsOf(cargo, this.shapes, 0);
    this.#pods = cargo.pods;
    this.#arranger = new Arranger(cargo);
  }

  /** The programme as far as it was solved, and a bound on the cost of every plan. */
  solve(task: RelaxationTask): { master: Master; prices: Prices } {
    const { classes, shapes } = task;
    const pricer = new Pricer(classes, this.#pods, this.#arranger);
    const master = new Master(shapes, classes, task.floors, task.ashoreCost, task.leastUse);
    for (const pattern of this.#pool) if (isOpen(pattern, shapes[pattern.shape]!, classes)) master.add(pattern);
    let prices: Prices | undefined;
    let isMixed = false;
    master.optimise(3000);
    for (let round = 0; round < task.rounds; round++) {
      master.smooth(isMixed ? mixedShare : 0);
      const worth = master.worth(this.#pods);
      const found: Pattern[] = [];
      const tops = shapes.map((shape, number) => {
        if (shape.count === 0) return 0;
        const rent = master.rent(number);
        return Math.max(
          ...kindsToPrice(this.kinds[number]!, (kind) => master.toll(number, kind)).map((kind) => {
            const due = rent + master.toll(number, kind);
            return pricer.best({ shape, number, worth, dangers: kind, floor: due, visits: task.visits }, found) - due;
          }),
        );
      });
      const value = master.bound(tops);
      if (prices === undefined || value > prices.value) {
        prices = this.#prices(task, master, tops, value);
        master.keepPrices();
      }
      const added = found.filter((pattern) => this.#keep(pattern, master)).length;
      if (roundUp(prices.value) >= task.target || task.shouldStop() || (added === 0 && !isMixed)) break;
      // What is new only by mixed prices may be nothing to the programme; only its own prices can say that there is no more.
      isMixed = added > 0;
      if (added > 0) master.optimise(3000);
      const { cost } = master;
      if (cost - prices.value < nearEnough && roundUp(cost - nearEnough / 2) <= roundUp(prices.value)) break;
    }
    master.smooth(0);
    master.optimise(3000);
    this.pivots += master.pivots;
    return { master, prices: prices! };
  }

  /** Prices of now. Rents are raised by what the best set may be worth above them, so that no set is worth more. */
  #prices({ classes, shapes }: RelaxationTask, master: Master, tops: readonly number[], value: number): Prices {
    const tolls = shapes.map((_, shape) => Float64Array.from({ length: 16 }, (_, set) => master.toll(shape, set)));
    const ashore = master.ashoreExcess();
    return {
      classes,
      shapes,
      worth: master.worth(this.#pods),
      rents: shapes.map((_, shape) => master.rent(shape) + Math.max(0, tops[shape]!)),
      toll: (shape, set) => tolls[shape]![set]!,
      kinds: this.kinds,
      pods: this.#pods,
      value,
      ashore: ashore.map((excess) => Math.max(0, excess)),
    };
  }

  /** Sets up what the programme only hoped for: it is no longer used, or at its true cost. */
  correct(patterns: readonly Pattern[]): void {
    for (const { shape, classes, counts } of patterns) {
      const key = keyOf({ shape, classes, counts });
      this.#belied.add(key);
      this.#pool = this.#pool.filter((pattern) => keyOf(pattern) !== key);
      const truly = setUp(this.classes, this.shapes[shape]!, shape, { classes, counts }, this.#arranger);
      if (truly) this.#pool.push(truly);
    }
  }

  #keep(pattern: Pattern, master: Master): boolean {
    const key = keyOf(pattern);
    if (pattern.isRaw && this.#belied.has(key)) return false;
    const isAdded = master.add(pattern);
    if (isAdded && !this.#known.has(key)) {
      this.#known.add(key);
      this.#pool.push(pattern);
    }
    return isAdded;
  }
}

const keyOf = ({ shape, classes, counts }: Pick<Pattern, 'shape' | 'classes' | 'counts'>): string =>
  `${shape}:${classes.join()}:${counts.join()}`;

const isOpen = (pattern: Pattern, { count, without }: Shape, classes: readonly BoxClass[]): boolean =>
  count > 0 && pattern.classes.every((one, at) => pattern.counts[at]! <= classes[one]!.boxes.length && without?.[one] !== 1);

/** Sets of dangerous goods one stack may hold. */
const dangerSets = Array.from({ length: 16 }, (_, set) => set).filter((set) => (keptApart[set]! & set) === 0);

/** How much of the prices of the best bound is mixed into those of now. */
const mixedShare = 0.5;

/** Cost of the programme above its bound at which it is not worth going on. */
const nearEnough = 0.2;

/** The sets of dangerous goods to price: none that is part of another with no higher toll, which it can only be worth less than. */
function kindsToPrice(kinds: readonly number[], toll: (kind: number) => number): number[] {
  return kinds.filter((kind) => !kinds.some((other) => other !== kind && (kind & ~other) === 0 && toll(other) <= toll(kind)));
}

/** The least cost there can be from this on. */
export const roundUp = (value: number): number => Math.max(0, Math.ceil((value - 1e-4) / costStep) * costStep);

function heightsOf(cargo: Cargo): Heights {
  const of = (isForty: number): number[] =>
    [...new Set(cargo.height.filter((_, box) => cargo.isForty[box] === isForty))].sort((a, b) => a - b);
  const [forty = 0, tall = 0] = of(1);
  return { twenty: of(0)[0] ?? 0, forty, tall };
}
