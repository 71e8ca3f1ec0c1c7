import type { Exchange, PickInput } from './pick-input.ts';
import type { YardState } from './yard-state.ts';

/** Two boxes and how they may change places: each other's slots too, or only the order. */
interface Step {
  readonly a: number;
  readonly b: number;
  readonly isExchange: boolean;
}

/** Does swaps on the yard's and the ship's side at once and can go back to the best state seen. */
export class Swapper {
  readonly #input: PickInput;
  readonly #state: YardState;
  readonly #ship: Exchange;
  /** Steps since the best state. */
  #sinceBest: Step[] = [];
  #best: number;

  constructor(input: PickInput, state: YardState, ship: Exchange) {
    this.#input = input;
    this.#state = state;
    this.#ship = ship;
    this.#best = state.digs;
  }

  /** Exchanges the slots of two boxes of one class, if ship and twin lifts allow; tells whether it did. */
  exchange(a: number, b: number, delta: number): boolean {
    if (!this.#fitsTwin(a, b) || !this.#fitsTwin(b, a) || !this.#ship.mayExchange(a, b)) return false;
    this.#do({ a, b, isExchange: true }, delta);
    return true;
  }

  /** Lets two loads trade places in the order; each box keeps its slot. */
  trade(a: number, b: number, delta: number): void {
    this.#do({ a, b, isExchange: false }, delta);
  }

  /** Takes back what was done since the state with the fewest digs. */
  backToBest(): void {
    for (const { a, b, isExchange } of this.#sinceBest.reverse()) {
      this.#state.swap(a, b);
      if (isExchange) this.#ship.exchange(a, b);
    }
    this.#sinceBest = [];
  }

  #do(step: Step, delta: number): void {
    this.#state.swap(step.a, step.b, delta);
    if (step.isExchange) this.#ship.exchange(step.a, step.b);
    if (this.#state.digs < this.#best) {
      this.#best = this.#state.digs;
      this.#sinceBest = [];
    } else {
      this.#sinceBest.push(step);
    }
  }

  /** Whether the twin lift of `out`, if any, can bear `into` in its place. */
  #fitsTwin(out: number, into: number): boolean {
    const { twin, twinLimit, mass } = this.#input;
    const load = this.#state.loadOf[out] as number;
    const other = twin[load] as number;
    if (other < 0) return true;
    const partner = this.#state.order[other] as number;
    // Two boxes of one twin lift that change places weigh what they weighed.
    return partner === into || (mass[into] as number) + (mass[partner] as number) <= (twinLimit[load] as number);
  }
}
