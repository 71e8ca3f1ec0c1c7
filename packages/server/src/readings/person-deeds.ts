import type { LogEntry, TerminalEvent } from '@estiba/terminal';
import type { Reason } from '@estiba/base';
import { userOf } from '../commands/actor.ts';
import { parseKey } from '../commands/command-key.ts';
import type { LogReading } from './log-follower.ts';

/** One command of a person, as the log has it. */
export interface Deed {
  /** First entry it made. */
  readonly seq: number;
  readonly at: number;
  readonly user: string;
  readonly key: string;
  outcome: 'accepted' | 'refused';
  readonly events: string[];
  reasons: readonly Reason[];
}

/** Every command of a person that reached the terminal, taken or refused. */
export class PersonDeeds implements LogReading {
  readonly #deeds: Deed[] = [];
  readonly #digests = new Map<string, string>();

  take(entry: LogEntry, event: TerminalEvent | null): void {
    const user = userOf(entry.actor);
    if (user === null) return;
    const deed = this.#deedOf(entry, user);
    deed.events.push(entry.type);
    if (event?.type !== 'commandRefused') return;
    deed.outcome = 'refused';
    deed.reasons = event.data.reasons;
  }

  /** Deeds whose first entry comes after number `after`, oldest first. */
  read(after: number, limit: number, user: string | null): readonly Deed[] {
    const found: Deed[] = [];
    for (let i = this.#firstAfter(after); i < this.#deeds.length && found.length < limit; i++) {
      const deed = this.#deeds[i]!;
      if (user === null || deed.user === user) found.push(deed);
    }
    return found;
  }

  /** Digest of what was asked under a key's name; undefined when nothing was. */
  digestOf(name: string): string | undefined {
    return this.#digests.get(name);
  }

  /** Entries of one command stand together in the log. */
  #deedOf({ seq, at, command }: LogEntry, user: string): Deed {
    const last = this.#deeds.at(-1);
    if (last !== undefined && last.key === command && last.seq + last.events.length === seq) return last;
    const deed: Deed = { seq, at, user, key: command, outcome: 'accepted', events: [], reasons: [] };
    this.#deeds.push(deed);
    const { name, digest } = parseKey(command);
    if (!this.#digests.has(name)) this.#digests.set(name, digest);
    return deed;
  }

  #firstAfter(seq: number): number {
    let [low, high] = [0, this.#deeds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#deeds[middle]!.seq > seq) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
