import { milliseconds, type Reason, reason } from '@estiba/base';
import { writeMessage } from '@estiba/messages/frames';
import { decodeState, type EventLog, type Ground, readEvent, STATE_FORM, Terminal } from '@estiba/terminal';
import { Mirror } from './mirror.ts';
import { snapshotFrame } from './snapshot-maker.ts';
import type { LiveSocket } from './socket.ts';
import { entryAt, lastBefore } from './time-in-log.ts';

/** Entries taken at most in one go, so that a fast replay leaves room for the terminal itself. */
const AT_ONCE = 2000;

/**
 * A terminal's past, shown to one browser: the same rows and frames as the live picture, folded from the same log into a state of its own. It
 * never touches the terminal that runs.
 */
export class PastView {
  readonly #log: EventLog;
  readonly #socket: LiveSocket;
  readonly #terminal: Terminal;
  readonly #mirror: Mirror;
  readonly #span: { readonly first: number; readonly last: number };
  #at: number;
  #speed: number;

  private constructor(
    log: EventLog,
    socket: LiveSocket,
    terminal: Terminal,
    at: number,
    speed: number,
    span: { first: number; last: number },
  ) {
    this.#log = log;
    this.#socket = socket;
    this.#terminal = terminal;
    this.#mirror = new Mirror(terminal.state);
    this.#span = span;
    this.#at = at;
    this.#speed = speed;
  }

  /** The terminal as it stood at `at`, sent to the browser; then it goes on at `speed`. Answers with the reason when there is no such moment. */
  static async open(log: EventLog, ground: Ground, socket: LiveSocket, at: number, speed: number): Promise<PastView | Reason> {
    const { size } = await log.head();
    if (size === 0) return reason('replay.empty', {});
    const span = { first: (await entryAt(log, 1)).at, last: (await entryAt(log, size)).at };
    const moment = Math.max(span.first, Math.min(span.last, at));
    const until = await lastBefore(log, moment, size);
    const snapshot = await log.latestSnapshot(STATE_FORM, until);
    const terminal = new Terminal(ground, snapshot === null ? undefined : decodeState(snapshot.text));
    const from = (snapshot?.size ?? 0) + 1;
    if (from <= until) for await (const entries of log.read(from, until)) terminal.replay(entries);
    const view = new PastView(log, socket, terminal, moment, speed, span);
    socket.send(await snapshotFrame(view.#mirror.picture(), until, moment, true));
    view.#tell();
    return view;
  }

  setSpeed(speed: number): void {
    this.#speed = speed;
    this.#tell();
  }

  /** So many milliseconds of the wall's time went by. */
  async pass(elapsed: number): Promise<void> {
    if (this.#speed === 0 || this.#at >= this.#span.last) return;
    const from = this.#terminal.state.size;
    this.#at = Math.min(this.#span.last, this.#at + elapsed * this.#speed);
    await this.#foldUntil(this.#at);
    const rows = this.#mirror.takeChanges() ?? {};
    this.#socket.send(writeMessage({ type: 'changes', from, size: this.#terminal.state.size, at: this.#at, rows }));
    if (this.#at >= this.#span.last) this.setSpeed(0);
  }

  async #foldUntil(moment: number): Promise<void> {
    const from = this.#terminal.state.size + 1;
    const { size } = await this.#log.head();
    const to = Math.min(size, from + AT_ONCE - 1);
    if (from > to) return;
    for await (const entries of this.#log.read(from, to)) {
      for (const entry of entries) {
        if (entry.at > moment) return;
        this.#terminal.replay([entry]);
        const event = readEvent(entry);
        if (event.ok) this.#mirror.follow(event.value);
      }
    }
    // More was to be told than fits in one go: the moment waits for it.
    if (to < size) this.#at = Math.min(this.#at, milliseconds((await entryAt(this.#log, to)).at));
  }

  #tell(): void {
    this.#socket.send(writeMessage({ type: 'replay', at: this.#at, speed: this.#speed, ...this.#span }));
  }
}
