import type { Milliseconds, Reason } from '@estiba/base';
import { apply } from './apply.ts';
import { isPersonal, isRemembered, recall, rememberAnswer } from './answered.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { emptyState } from './empty-state.ts';
import { EVENT_VERSION } from './event-version.ts';
import type { TerminalEvent } from './event.ts';
import type { Ground } from './ground.ts';
import type { Json, NewEntry } from './log/entry.ts';
import { replay } from './replay.ts';
import type { TerminalState } from './state.ts';

/** What a command came to. Entries go to the log; a refused command of a person leaves one too. */
export type Execution =
  | {
      readonly ok: true;
      readonly value: { readonly events: readonly TerminalEvent[]; readonly entries: readonly NewEntry[] };
    }
  | { readonly ok: false; readonly reasons: readonly Reason[]; readonly entries: readonly NewEntry[] };

const nothing: Execution = { ok: true, value: { events: [], entries: [] } };

/** A terminal in memory: commands in, events out, state between. It does no I/O; whoever owns it writes the entries before telling anyone. */
export class Terminal {
  readonly ground: Ground;
  readonly state: TerminalState;

  constructor(ground: Ground, state: TerminalState = emptyState()) {
    this.ground = ground;
    this.state = state;
  }

  /** Decides a command and takes its events into the state. The same key again is answered as before and changes nothing. */
  execute(command: Command, now: Milliseconds): Execution {
    const key = isRemembered(command) ? command.key : '';
    if (key !== '') {
      const before = recall(this.state, key);
      if (before !== null) return before.length === 0 ? nothing : { ok: false, reasons: before, entries: [] };
    }
    const decided = decide(this.state, command, now, this.ground);
    if (!decided.ok) return this.#refuse(command, key, decided.reasons, now);
    if (decided.value.length === 0) return nothing;
    const entries = decided.value.map((event) => this.#take(event, key, command.actor, now));
    return { ok: true, value: { events: decided.value, entries } };
  }

  /** Folds entries of the log into the state; see `replay`. */
  replay(entries: Parameters<typeof replay>[1]): void {
    replay(this.state, entries);
  }

  #refuse(command: Command, key: string, reasons: readonly Reason[], now: Milliseconds): Execution {
    if (!isPersonal(this.state, command)) return { ok: false, reasons, entries: [] };
    const event: TerminalEvent = { type: 'commandRefused', data: { command: command.type, reasons } };
    return { ok: false, reasons, entries: [this.#take(event, key, command.actor, now)] };
  }

  #take(event: TerminalEvent, key: string, actor: string, at: Milliseconds): NewEntry {
    apply(this.state, event);
    rememberAnswer(this.state, key, event);
    // Events are plain data all through; that interfaces have no index signature is all that keeps them from being `Json`.
    return { at, type: event.type, version: EVENT_VERSION[event.type], actor, command: key, data: event.data as unknown as Json };
  }
}
