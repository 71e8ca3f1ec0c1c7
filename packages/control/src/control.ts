import type { Milliseconds } from '@estiba/base';
import type { Ground, TerminalEvent, TerminalState } from '@estiba/terminal';
import type { Context } from './desks/context.ts';
import { NeedsDesk } from './desks/needs-desk.ts';
import { PulseDesk } from './desks/pulse-desk.ts';
import { TrafficDesk } from './desks/traffic-desk.ts';
import { YardDesk } from './desks/yard-desk.ts';
import { phases } from './dispatch/phases.ts';
import { clearingPolicies, exceptionPolicies } from './exceptions/policies.ts';
import { PlanDesk, type PlanSettings } from './plan/plan-calls.ts';

/** The standing policies of a terminal. They hold no truth of their own: everything they keep is read from the log, and what they decide they ask the terminal for. */
export class Control {
  readonly #ground: Ground;
  readonly #state: TerminalState;
  readonly #ask: Context['ask'];
  readonly #yard: YardDesk;
  readonly #traffic: TrafficDesk;
  readonly #needs: NeedsDesk;
  readonly #pulse = new PulseDesk();
  readonly #plans: PlanDesk;

  /** `ask` executes a command on the terminal and tells every event to `follow` before it answers. */
  constructor(ground: Ground, state: TerminalState, ask: Context['ask'], plans: PlanSettings, now: Milliseconds) {
    this.#ground = ground;
    this.#state = state;
    this.#ask = ask;
    this.#yard = new YardDesk(ground.site, state);
    this.#traffic = new TrafficDesk(ground, state, now);
    this.#needs = new NeedsDesk(state);
    this.#plans = new PlanDesk(plans);
  }

  /** Plans that were asked for and have not come; null when none. In virtual time the clock waits for them. */
  get awaited(): Promise<unknown> | null {
    return this.#plans.settled;
  }

  /** Every event of the terminal, in order, whoever caused it. */
  follow(event: TerminalEvent, now: Milliseconds): void {
    this.#yard.follow(event);
    this.#traffic.follow(event, now);
    this.#needs.follow(event, this.#state);
    this.#plans.follow(event);
  }

  /** One round of decisions. */
  step(now: Milliseconds): void {
    const context: Context = {
      state: this.#state,
      ground: this.#ground,
      now,
      yard: this.#yard,
      traffic: this.#traffic,
      needs: this.#needs,
      pulse: this.#pulse,
      ask: this.#ask,
    };
    this.#pulse.look(this.#state, now);
    this.#plans.step(context);
    for (const policy of exceptionPolicies) policy(context);
    for (const phase of phases) phase(context);
    for (const policy of clearingPolicies) policy(context);
  }
}
