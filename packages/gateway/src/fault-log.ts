import type { Milliseconds, Reason } from '@estiba/base';
import type { Command } from '@estiba/terminal';
import { commandOf } from './command-key.ts';

/** The same fault of the same machine is told again only after so long. */
const AGAIN_AFTER = 60_000;
const MOST_KINDS = 200;

/** Tells the terminal of faults, each kind once a minute at most: a machine that sends nonsense a hundred times a second is one alarm. */
export class FaultLog {
  readonly #machine: string;
  readonly #toldAt = new Map<string, number>();

  constructor(machine: string) {
    this.#machine = machine;
  }

  tell(reason: Reason, isBarring: boolean, now: Milliseconds): readonly Command[] {
    const before = this.#toldAt.get(reason.code);
    if (before !== undefined && now - before < AGAIN_AFTER) return [];
    if (this.#toldAt.size >= MOST_KINDS) this.#toldAt.clear();
    this.#toldAt.set(reason.code, now);
    return [commandOf('observeFault', { id: this.#machine, reason, isBarring }, this.#machine, now)];
  }
}
