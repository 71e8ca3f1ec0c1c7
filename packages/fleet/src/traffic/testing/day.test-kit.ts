import { Random } from '@estiba/base';
import { CellKind, isPocket, type LaneGraph } from '@estiba/port';
import { Pace } from '../pace.ts';
import type { Proposal } from '../proposal.ts';
import type { Traffic } from '../traffic.ts';
import { pace } from './graphs.test-kit.ts';
import { Watch } from './watch.test-kit.ts';

/** What a day asks of the traffic under test. */
export type Rules = Pick<
  Traffic,
  'place' | 'plan' | 'evade' | 'commit' | 'passed' | 'grants' | 'granted' | 'breakDown' | 'recover' | 'cut' | 'route'
>;

export interface DayOptions {
  readonly seed: number;
  readonly homes: readonly number[];
  /** Routes to be driven in all before everybody is sent home. */
  readonly tasks: number;
  /** A cell takes 1 to this many times the nominal time. */
  readonly slowest: number;
  /** Chance of a breakdown at each cell. */
  readonly breakdowns: number;
  /** Chance that a waiting truck asks for another route when it has reached the end of its base. */
  readonly reroutes: number;
  /** Chance that a route is given up at a cell. */
  readonly cuts: number;
  readonly ahead: number;
  /** Longest stay in a pocket [ms]. */
  readonly stay: number;
  /** Called after each happening. */
  readonly onStep?: (rules: Rules, now: number) => void;
}

export interface DayResult {
  readonly tasks: number;
  readonly cellsDriven: number;
  readonly milliseconds: number;
  readonly breakdowns: number;
  readonly reroutes: number;
  readonly refusedPlans: number;
  /** Routes in the order they were made: `truck:cell-cell-…`. */
  readonly routes: readonly string[];
}

interface Body {
  /** What it waits for: nothing is due for a truck that waits on the road or for a route. */
  state: 'idle' | 'on-route' | 'staying' | 'broken';
  isMoving: boolean;
}

/**
 * A day of trucks sent about at random, with delays, breakdowns and repairs, until all tasks are done and everybody is home. The trucks are simulated here; the traffic
 * under test sees only what they report. Throws on a collision, on a deadlock (nothing is due and trucks are not home) and on a refusal that must not be.
 */
export class Day {
  readonly #graph: LaneGraph;
  readonly #rules: Rules;
  readonly #options: DayOptions;
  readonly #random: Random;
  readonly #pace: Pace;
  readonly #watch: Watch;
  readonly #bodies: Body[];
  readonly #pockets: number[];
  readonly #due: { at: number; order: number; run: () => void }[] = [];
  readonly #routes: string[] = [];
  #now = 0;
  #order = 0;
  #turn = 0;
  #tasks = 0;
  #driven = 0;
  #breakdowns = 0;
  #reroutes = 0;
  #refused = 0;

  constructor(graph: LaneGraph, rules: Rules, options: DayOptions) {
    this.#graph = graph;
    this.#rules = rules;
    this.#options = options;
    this.#random = new Random(options.seed);
    this.#pace = new Pace(graph, pace);
    this.#watch = new Watch(graph);
    this.#bodies = options.homes.map(() => ({ state: 'idle', isMoving: false }));
    this.#pockets = [...graph.kind.keys()].filter((cell) => isPocket(graph.kind[cell]!) && !options.homes.includes(cell));
  }

  run(): DayResult {
    for (const [truck, home] of this.#options.homes.entries()) {
      this.#watch.take(truck, home);
      this.#must(this.#rules.place(truck, home, 0));
    }
    for (;;) {
      this.#sendIdle(3);
      this.#grant();
      this.#options.onStep?.(this.#rules, this.#now);
      if (this.#isOver()) break;
      if (this.#due.length === 0 && this.#sendIdle(this.#bodies.length)) continue;
      const next = this.#takeDue();
      if (next === null && this.#options.cuts > 0 && this.#untangle()) continue;
      if (next === null) throw new Error(`deadlock after ${this.#tasks} tasks and ${this.#driven} cells: ${this.#standing()}`);
      this.#now = next.at;
      next.run();
    }
    return {
      tasks: this.#tasks,
      cellsDriven: this.#driven,
      milliseconds: this.#now,
      breakdowns: this.#breakdowns,
      reroutes: this.#reroutes,
      refusedPlans: this.#refused,
      routes: this.#routes,
    };
  }

  #isOver(): boolean {
    return (
      this.#tasks >= this.#options.tasks &&
      this.#bodies.every(({ state }, truck) => state === 'idle' && this.#at(truck) === this.#options.homes[truck])
    );
  }

  /** Some idle truck gets a task, or goes home when there is none left or no pocket is to be had. Returns whether any did. */
  #sendIdle(most: number): boolean {
    for (let tried = 0, i = 0; i < this.#bodies.length && tried < most; i++) {
      const truck = this.#turn++ % this.#bodies.length;
      if (this.#bodies[truck]!.state !== 'idle') continue;
      tried++;
      const home = this.#options.homes[truck]!;
      const isTask = this.#tasks < this.#options.tasks;
      if (isTask && this.#send(truck, [this.#random.pick(this.#pockets), this.#random.pick(this.#pockets)])) return ++this.#tasks > 0;
      if (this.#at(truck) !== home && this.#send(truck, [home])) return true;
      if (!isPocket(this.#graph.kind[this.#at(truck)]!) && this.#evade(truck)) return true;
    }
    return false;
  }

  #send(truck: number, goals: readonly number[]): boolean {
    const found = this.#rules.plan({ truck, goals }, this.#now);
    if (!found.ok) {
      this.#refused++;
      return false;
    }
    if (!goals.includes(found.value.cells.at(-1)!)) throw new Error(`truck ${truck} is sent elsewhere: ${found.value.cells.join(' ')}`);
    return this.#commit(truck, found.value);
  }

  #commit(truck: number, proposal: Proposal): true {
    if (proposal.cells[0] !== this.#at(truck)) throw new Error(`truck ${truck} does not stand at ${proposal.cells[0]}`);
    this.#must(this.#rules.commit(proposal, `R${this.#routes.length + 1}`));
    this.#routes.push(`${truck}:${proposal.cells.join('-')}`);
    this.#bodies[truck]!.state = 'on-route';
    return true;
  }

  /** Nothing is due although trucks are not home: whoever stands on the road is to make way. */
  #untangle(): boolean {
    for (const [truck, { state }] of this.#bodies.entries()) if (state === 'on-route' && this.#evade(truck)) return true;
    return false;
  }

  #evade(truck: number): boolean {
    const found = this.#rules.evade(truck, this.#now);
    return found.ok && this.#commit(truck, found.value);
  }

  #grant(): void {
    for (const grant of this.#rules.grants(this.#options.ahead)) {
      const { cells } = this.#rules.route(grant.truck)!;
      if (this.#graph.kind[cells[grant.upTo]!] === CellKind.junction) throw new Error(`truck ${grant.truck} is to stop at a junction`);
      this.#rules.granted(grant, this.#now);
      if (!this.#bodies[grant.truck]!.isMoving) this.#drive(grant.truck);
    }
  }

  #drive(truck: number): void {
    const body = this.#bodies[truck]!;
    const { cells, passed, released } = this.#rules.route(truck)!;
    if (passed === released || body.state === 'broken') return;
    const [from, to] = [cells[passed]!, cells[passed + 1]!];
    if (!isWay(this.#graph, from, to)) throw new Error(`there is no way from ${from} to ${to}`);
    for (let i = passed + 1; i < cells.length; i++) {
      this.#watch.take(truck, cells[i]!);
      if (this.#graph.kind[cells[i]!] !== CellKind.junction) break;
    }
    body.isMoving = true;
    this.#in(
      this.#pace.step(passed > 0 ? cells[passed - 1]! : -1, from, to) * (1 + (this.#options.slowest - 1) * this.#random.next() ** 4),
      () => this.#arrive(truck, from),
    );
  }

  #arrive(truck: number, from: number): void {
    const { breakdowns, cuts, reroutes, stay } = this.#options;
    const body = this.#bodies[truck]!;
    body.isMoving = false;
    this.#driven++;
    this.#watch.leave(truck, from);
    this.#must(this.#rules.passed(truck, this.#rules.route(truck)!.passed + 1, this.#now));
    if (this.#random.next() < cuts) this.#rules.cut(truck);
    const route = this.#rules.route(truck)!;
    if (route.passed === route.cells.length - 1) {
      body.state = 'staying';
      this.#in(this.#random.next() * stay, () => void (body.state = 'idle'));
    } else if (this.#random.next() < breakdowns) this.#break(truck);
    else if (route.passed < route.released) this.#drive(truck);
    else if (this.#random.next() < reroutes && this.#send(truck, [this.#random.pick(this.#pockets)])) this.#reroutes++;
  }

  #break(truck: number): void {
    this.#breakdowns++;
    this.#bodies[truck]!.state = 'broken';
    this.#rules.breakDown(truck);
    this.#in(this.#random.between(60_000, 600_000), () => {
      this.#bodies[truck]!.state = 'on-route';
      this.#rules.recover(truck, this.#now);
      this.#drive(truck);
    });
  }

  #at(truck: number): number {
    const { cells, passed } = this.#rules.route(truck)!;
    return cells[passed]!;
  }

  #in(after: number, run: () => void): void {
    this.#due.push({ at: this.#now + Math.round(after), order: this.#order++, run });
  }

  #takeDue(): { at: number; run: () => void } | null {
    if (this.#due.length === 0) return null;
    let first = 0;
    for (const [i, { at, order }] of this.#due.entries())
      if (at < this.#due[first]!.at || (at === this.#due[first]!.at && order < this.#due[first]!.order)) first = i;
    return this.#due.splice(first, 1)[0]!;
  }

  #must(result: ReturnType<Rules['commit']>): void {
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reasons)}`);
  }

  #standing(): string {
    return this.#bodies.map(({ state }, truck) => `${truck} ${state} at ${this.#graph.name[this.#at(truck)]}`).join(', ');
  }
}

function isWay({ successors: { start, to } }: LaneGraph, from: number, end: number): boolean {
  return to.subarray(start[from], start[from + 1]).includes(end);
}
