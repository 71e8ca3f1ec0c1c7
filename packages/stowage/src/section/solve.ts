import { type Anytime, Random, untilDone } from '@estiba/base';
import { Bound } from './bound/bound.ts';
import { costStep, Relaxation, roundUp } from './bound/relaxation.ts';
import { dive, sharedOut } from './exact/dive.ts';
import type { Prices } from './bound/prices.ts';
import { cheapestWithin, type ProveLimits } from './exact/prove.ts';
import { anneal, type Found } from './kernel/anneal.ts';
import { type Cargo, cargoOf } from './kernel/cargo.ts';
import { type Room, roomsOf } from './kernel/room.ts';
import { Stowed } from './kernel/stowed.ts';
import type { SectionPlace, SectionPlan } from './plan.ts';
import type { SectionProblem } from './problem.ts';

/** What the solver found, with its own proof: no plan costs less than `bound` (B10). Costs count the boxes aboard too. */
export interface SectionSolution {
  readonly plan: SectionPlan;
  readonly cost: number;
  readonly bound: number;
  readonly isOptimal: boolean;
  /** Rounds begun: the measure of effort. */
  readonly rounds: number;
}

export interface SectionOptions {
  /** Same seed and rounds, same plan. */
  readonly seed: number;
  /** Rounds of dive, annealing and exact search after the first bound; each is given twice the work of the one before. */
  readonly rounds: number;
}

/** The cheapest plan of a section, with a bound on the cost of any. Stops when the two meet, when the rounds are over or when told. */
export function solveSection(
  problem: SectionProblem,
  options: SectionOptions = { seed: 1, rounds: 6 },
  anytime: Anytime = untilDone,
): SectionSolution {
  const cargo = cargoOf(problem);
  const rooms = roomsOf(problem, cargo);
  const search = new SectionSearch(cargo, rooms, options.seed, anytime);
  let round = 0;
  while (!search.isDone && round < options.rounds) search.run(round++);
  const fixed = rooms.reduce((sum, { fixedCost }) => sum + fixedCost, 0);
  const { cost, bound } = search;
  return { plan: search.plan(), cost: cost + fixed, bound: bound + fixed, isOptimal: bound >= cost, rounds: round };
}

/** The best plan and bound so far, and the ways to better them. */
class SectionSearch {
  readonly #cargo: Cargo;
  readonly #rooms: readonly Room[];
  readonly #random: Random;
  readonly #anytime: Anytime;
  readonly #stowed: Stowed;
  readonly #found: Found;
  #relaxation: Relaxation | undefined;
  #cases: Bound | undefined;
  /** Gap up to which a case may be gone through at once. */
  #settled = 8 * costStep;
  bound = 0;

  constructor(cargo: Cargo, rooms: readonly Room[], seed: number, anytime: Anytime) {
    this.#cargo = cargo;
    this.#rooms = rooms;
    this.#random = new Random(seed);
    this.#anytime = anytime;
    this.#stowed = new Stowed(cargo, rooms);
    this.#found = { cost: Math.round(this.#stowed.total), stackOf: this.#stowed.stackOf.slice() };
    this.#anneal(2000 + 200 * cargo.count, 200);
  }

  get cost(): number {
    return this.#found.cost;
  }

  get isDone(): boolean {
    return this.bound >= this.cost || this.#anytime.shouldStop();
  }

  run(round: number): void {
    const { onProgress } = this.#anytime;
    // Where 20' boxes differ in height the kernel may miss a way to deal them out, so that nothing could be proven.
    if (this.#cargo.hasTallTwenties) return this.#anneal(20_000 * 2 ** round, 150);
    this.#relaxation ??= new Relaxation(this.#cargo, this.#rooms);
    this.#cases ??= this.#boundBy(this.#relaxation);
    this.#cases.begin();
    this.#noteBound();
    // A plan near the bound spares most of the work of a proof.
    for (let skip = round; skip < round + 2 && !this.isDone; skip++) this.#dive(round, skip);
    this.#cases.begin();
    if (!this.isDone) this.#anneal(20_000 * 2 ** round, 150);
    if (!this.isDone) this.#close(round);
    this.#cases.split(5 * 2 ** round);
    this.#noteBound();
    onProgress({
      phase: 'improve',
      share: 0,
      bestCost: this.cost,
      violations: 0,
      leftOut: this.#found.stackOf.filter((one) => one < 0).length,
    });
  }

  #dive(round: number, skip: number): void {
    this.#stowed.load(dive(this.#relaxation!, this.#cargo, this.#rooms, this.#anytime.shouldStop, skip));
    this.#anneal(8000 * 2 ** round, 30);
  }

  #boundBy(relaxation: Relaxation): Bound {
    return new Bound(relaxation, this.#cargo, {
      target: () => this.cost,
      settle: (prices) => this.#settle(prices),
      onWhole: (patterns) => {
        this.#stowed.load(sharedOut(relaxation, this.#cargo, this.#rooms, patterns));
        this.#anneal(1000, 10);
      },
      shouldStop: this.#anytime.shouldStop,
    });
  }

  #noteBound(): void {
    this.bound = Math.max(this.bound, this.#cases!.value);
  }

  /** Goes through all plans of a case that are better than the best known, if that is little work. */
  #settle(prices: Prices): boolean {
    const gap = this.cost - prices.value;
    if (gap > this.#settled) return false;
    const limits = { visits: 10_000, candidates: 6000, work: 300_000, picks: 1000, shouldStop: this.#anytime.shouldStop };
    const isSettled = this.#ask(prices, this.cost - costStep, limits);
    this.#settled = isSettled ? Math.max(this.#settled, 1.25 * gap) : Math.max(2 * costStep, 0.9 * gap);
    return isSettled;
  }

  /** Whether the best plan of a case, of those that cost so much at most, is known now. */
  #ask(prices: Prices, most: number, limits: ProveLimits): boolean {
    const { cost, stackOf, isWhole } = cheapestWithin(prices, this.#relaxation!.setUps, this.#cargo, this.#rooms, most, limits);
    if (cost !== undefined && cost < this.cost) {
      this.#found.cost = cost;
      this.#found.stackOf.set(stackOf!);
    }
    return isWhole;
  }

  /** Asks for the cheapest plan a little above the bound, then further above, until the best plan known is reached or there is too much to look at. */
  #close(round: number): void {
    const { shouldStop } = this.#anytime;
    const limits = { visits: 120_000 * 4 ** round, candidates: 40_000 * 3 ** round, work: 3_000_000 * 4 ** round, picks: 5000, shouldStop };
    let failures = 0;
    for (let step = costStep; !this.isDone && failures < 2; ) {
      const most = Math.min(this.bound + step - costStep, this.cost - costStep);
      const isKnown = this.#cases!.cases.every((prices) => {
        const within = Math.min(most, this.cost - costStep);
        return roundUp(prices.value) > within || this.#ask(prices, within, limits);
      });
      if (isKnown) this.bound = Math.max(this.bound, Math.min(this.cost, most + costStep));
      else if (step === costStep) return;
      else failures++;
      step = isKnown ? 2 * step : costStep * Math.ceil(step / (4 * costStep));
    }
  }

  #anneal(steps: number, warmest: number): void {
    anneal(this.#stowed, this.#random, this.#found, {
      steps,
      warmest,
      coldest: 2,
      target: this.bound,
      shouldStop: this.#anytime.shouldStop,
    });
  }

  plan(): SectionPlan {
    const places: SectionPlace[] = Array.from({ length: this.#cargo.count }, () => null);
    this.#stowed.load(this.#found.stackOf);
    const { arranger, lists, counts } = this.#stowed;
    for (const room of this.#rooms) {
      const count = counts[room.stack]!;
      arranger.place(room, lists[room.stack]!, count);
      for (let at = 0; at < count; at++) {
        const box = lists[room.stack]![at]!;
        const side = arranger.side[box]!;
        places[this.#cargo.original[box]!] = {
          stack: room.stack + 1,
          tier: arranger.tier[box]! + 1,
          side: side === 0 ? 'both' : side > 0 ? 'fore' : 'aft',
        };
      }
    }
    return { places };
  }
}
