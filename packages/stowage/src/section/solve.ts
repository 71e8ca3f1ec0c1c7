import { type Anytime, Random, untilDone } from '@estiba/base';
import { boundOf, type SectionBound } from './bound/bound.ts';
import { costStep, Relaxation, roundUp } from './bound/relaxation.ts';
import { dive, sharedOut } from './exact/dive.ts';
import { cheapestWithin } from './exact/prove.ts';
import { anneal, type Found } from './kernel/anneal.ts';
import { type Cargo, cargoOf } from './kernel/cargo.ts';
import { type Room, roomsOf } from './kernel/room.ts';
import { Stowed } from './kernel/stowed.ts';
import { type SectionPlace, type SectionPlan, sectionWeights } from './plan.ts';
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

/** A plan that costs so much more than the bound can surely be bettered. */
const farOff = 2 * sectionWeights.overstows;

/** The best plan and bound so far, and the ways to better them. */
class SectionSearch {
  readonly #cargo: Cargo;
  readonly #rooms: readonly Room[];
  readonly #random: Random;
  readonly #anytime: Anytime;
  readonly #stowed: Stowed;
  readonly #found: Found;
  #relaxation: Relaxation | undefined;
  bound = 0;

  constructor(cargo: Cargo, rooms: readonly Room[], seed: number, anytime: Anytime) {
    this.#cargo = cargo;
    this.#rooms = rooms;
    this.#random = new Random(seed);
    this.#anytime = anytime;
    this.#stowed = new Stowed(cargo, rooms);
    this.#found = { cost: Math.round(this.#stowed.total), stackOf: this.#stowed.stackOf.slice() };
    this.#anneal(2000 + 250 * cargo.count, 200);
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
    let proof = this.#bound(50 * 4 ** round, 1);
    // Far from the bound a better plan is worth more than a better bound.
    const isFar = this.cost - this.bound > farOff;
    if (isFar) this.#dive(round);
    if (!this.isDone) proof = this.#bound(50 * 4 ** round, 1 + (this.cost - this.bound > farOff ? 5 : 20) * 2 ** round);
    if (!this.isDone && !isFar) this.#dive(round);
    if (!this.isDone) this.#close(proof, round);
    if (!this.isDone) this.#anneal(20_000 * 2 ** round, 150);
    onProgress({
      phase: 'improve',
      share: 0,
      bestCost: this.cost,
      violations: 0,
      leftOut: this.#found.stackOf.filter((one) => one < 0).length,
    });
  }

  #dive(round: number): void {
    this.#stowed.load(dive(this.#relaxation!, this.#cargo, this.#rooms, this.#anytime.shouldStop, round));
    this.#anneal(10_000 * 2 ** round, 30);
  }

  /** Betters the bound by the linear programme, in so many cases; plans that come of it are tried. */
  #bound(visits: number, cases: number): SectionBound {
    const relaxation = this.#relaxation!;
    const proof = boundOf(relaxation, this.#cargo, {
      target: () => this.cost,
      onWhole: (patterns) => {
        this.#stowed.load(sharedOut(relaxation, this.#cargo, this.#rooms, patterns));
        this.#anneal(1000, 10);
      },
      visits,
      cases,
      shouldStop: this.#anytime.shouldStop,
    });
    this.bound = Math.max(this.bound, proof.bound);
    return proof;
  }

  /** Asks for the cheapest plan within the bound and a little more, then more, until the best plan known is reached or it takes too long. */
  #close({ cases }: SectionBound, round: number): void {
    const limits = { candidates: 2000 * 3 ** round, work: 100_000 * 4 ** round, picks: 5000, shouldStop: this.#anytime.shouldStop };
    for (let gap = 0; !this.isDone; gap = 2 * gap + 2 * costStep) {
      const most = Math.min(this.bound + gap, this.cost - costStep);
      for (const prices of cases) {
        if (roundUp(prices.value) > Math.min(most, this.cost - costStep)) continue;
        const { cost, stackOf, isWhole } = cheapestWithin(prices, this.#cargo, this.#rooms, Math.min(most, this.cost - costStep), limits);
        if (cost !== undefined && cost < this.cost) {
          this.#found.cost = cost;
          this.#found.stackOf.set(stackOf!);
        }
        if (!isWhole) return;
      }
      this.bound = Math.max(this.bound, Math.min(this.cost, most + costStep));
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
