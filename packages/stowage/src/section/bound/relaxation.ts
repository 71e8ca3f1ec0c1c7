import { Arranger } from '../kernel/arrange.ts';
import { type Cargo, keptApart } from '../kernel/cargo.ts';
import type { Room } from '../kernel/room.ts';
import { type BoxClass, classesOf } from './classes.ts';
import { type Floors, floorsOf } from './floors.ts';
import { Master } from './master.ts';
import type { Pattern } from './pattern.ts';
import { Pricer } from './pricer.ts';
import type { Prices } from './prices.ts';
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
  readonly #pool: Pattern[] = [];
  readonly #known = new Set<string>();
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
    for (const pattern of this.#pool)
      if (shapes[pattern.shape]!.count > 0 && pattern.counts.every((count, at) => count <= classes[pattern.classes[at]!]!.boxes.length))
        master.add(pattern);
    let prices: Prices | undefined;
    for (let round = 0; round < task.rounds; round++) {
      master.optimise(3000);
      const worth = master.worth(this.#pods);
      const found: Pattern[] = [];
      const tops = shapes.map((shape, number) => {
        if (shape.count === 0) return 0;
        const rent = master.rent(number);
        return Math.max(
          ...this.kinds[number]!.map((kind) => {
            const due = rent + master.toll(number, kind);
            return pricer.best({ shape, number, worth, dangers: kind, floor: due, visits: task.visits }, found) - due;
          }),
        );
      });
      const value = master.bound(tops);
      if (prices === undefined || value > prices.value) prices = this.#prices(task, master, tops, value);
      const added = found.filter((pattern) => this.#keep(pattern, master)).length;
      if (added === 0 || roundUp(prices.value) >= task.target || task.shouldStop()) break;
    }
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

  #keep(pattern: Pattern, master: Master): boolean {
    const isAdded = master.add(pattern);
    const key = `${pattern.shape}:${pattern.classes.join()}:${pattern.counts.join()}`;
    if (isAdded && !this.#known.has(key)) {
      this.#known.add(key);
      this.#pool.push(pattern);
    }
    return isAdded;
  }
}

/** Sets of dangerous goods one stack may hold. */
const dangerSets = Array.from({ length: 16 }, (_, set) => set).filter((set) => (keptApart[set]! & set) === 0);

/** The least cost there can be from this on. */
export const roundUp = (value: number): number => Math.max(0, Math.ceil((value - 1e-4) / costStep) * costStep);

function heightsOf(cargo: Cargo): Heights {
  const of = (isForty: number): number[] =>
    [...new Set(cargo.height.filter((_, box) => cargo.isForty[box] === isForty))].sort((a, b) => a - b);
  const [forty = 0, tall = 0] = of(1);
  return { twenty: of(0)[0] ?? 0, forty, tall };
}
