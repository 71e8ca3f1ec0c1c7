import { type Reason, reason } from '@estiba/base';
import { type ClientMessage, readClientMessage, writeMessage } from '@estiba/messages/frames';
import type { EventLog, Ground } from '@estiba/terminal';
import type { LiveDesk } from './live-desk.ts';
import { PastView } from './past-view.ts';
import { CLOSED, type LiveSocket } from './socket.ts';

/** Replays at one time, of all browsers together: each holds a terminal of its own in memory. */
const MOST_REPLAYS = 4;

export interface VisitParts {
  readonly desk: LiveDesk;
  readonly log: EventLog;
  readonly ground: Ground;
  /** The terminal's time. */
  readonly now: () => number;
}

/** One browser's connection: what it asks, and what it looks at. */
export class Visit {
  static #replays = 0;
  readonly #parts: VisitParts;
  readonly #socket: LiveSocket;
  #past: PastView | null = null;
  #isOver = false;
  /** What is asked is done one after the other. */
  #work: Promise<void> = Promise.resolve();
  #queued = 0;

  constructor(parts: VisitParts, socket: LiveSocket) {
    this.#parts = parts;
    this.#socket = socket;
    parts.desk.greet(socket);
  }

  /** Takes what the browser says. Whoever does not keep to the form is told why and sent away. */
  hear(text: string): void {
    const read = readClientMessage(text);
    if (!read.ok) {
      this.#refuse(read.reasons[0] ?? reason('frame.broken', {}));
      this.#socket.close(CLOSED.malformed, 'The message has not the form of this stream.');
      return;
    }
    this.#queue(() => this.#answer(read.value));
  }

  /** So many milliseconds of the wall's time went by: one who looks at the past sees it go on. */
  pass(elapsed: number): void {
    const past = this.#past;
    // While something else is being done the past stands still rather than run after the time.
    if (past !== null && this.#queued === 0) this.#queue(() => past.pass(elapsed));
  }

  /** Resolves when all that was asked is done. */
  get settled(): Promise<void> {
    return this.#work;
  }

  end(): void {
    this.#isOver = true;
    this.#parts.desk.leave(this.#socket);
    this.#leavePast();
  }

  #queue(task: () => Promise<void> | void): void {
    this.#queued++;
    this.#work = this.#work
      .then(() => (this.#isOver ? undefined : task()))
      .catch(() => this.#socket.close(CLOSED.failed, 'What was asked cannot be shown.'))
      .finally(() => void this.#queued--);
  }

  async #answer(message: ClientMessage): Promise<void> {
    const { desk, now } = this.#parts;
    switch (message.type) {
      case 'ping':
        return this.#socket.send(writeMessage({ type: 'pong', sent: message.sent, at: now() }));
      case 'live':
        this.#leavePast();
        desk.leave(this.#socket);
        return desk.watch(this.#socket, message.run, message.have);
      case 'speed':
        if (this.#past === null) return this.#refuse(reason('replay.none', {}));
        return this.#past.setSpeed(message.speed);
      case 'replay':
        return this.#replay(message.at, message.speed);
    }
  }

  async #replay(at: number, speed: number): Promise<void> {
    const { desk, log, ground } = this.#parts;
    if (this.#past === null && Visit.#replays >= MOST_REPLAYS) return this.#refuse(reason('replay.busy', { most: MOST_REPLAYS }));
    desk.leave(this.#socket);
    this.#leavePast();
    Visit.#replays++;
    const opened = await PastView.open(log, ground, this.#socket, at, speed).catch(() => reason('replay.unreadable', {}));
    if (opened instanceof PastView && !this.#isOver) this.#past = opened;
    else Visit.#replays--;
    if (!(opened instanceof PastView)) this.#refuse(opened);
  }

  #leavePast(): void {
    if (this.#past !== null) Visit.#replays--;
    this.#past = null;
  }

  #refuse(why: Reason): void {
    this.#socket.send(writeMessage({ type: 'refused', reason: why }));
  }
}
