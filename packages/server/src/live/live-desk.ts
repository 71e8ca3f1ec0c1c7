import type { Clock } from '@estiba/base';
import { type Changes, FRAME_VERSION, type Picture, writeMessage } from '@estiba/messages/frames';
import type { TerminalEvent, TerminalState } from '@estiba/terminal';
import { Mirror } from './mirror.ts';
import { type HeardPose, PoseBoard } from './pose-board.ts';
import { RecentChanges } from './recent-changes.ts';
import { snapshotFrame } from './snapshot-maker.ts';
import type { SideTables } from './side-tables.ts';
import { CLOSED, type LiveSocket } from './socket.ts';

/** Beyond this many bytes waiting, a browser gets no poses: newer ones come soon. */
const CROWDED = 1_000_000;
/** Beyond this many it is cut off; it comes again and asks for what it missed. Changes are never left out. */
const HOPELESS = 32_000_000;
/** Rows that may wait while nobody looks. */
const MOST_WAITING = 50_000;
/** Characters of changes kept for those who were away for a moment. */
const KEPT = 16_000_000;

export interface LiveParts {
  readonly state: TerminalState;
  /** Name of this start of the server: what browsers hold of another one is no good. */
  readonly run: string;
  readonly site: string;
  /** The terminal's clock. */
  readonly clock: Clock;
  /** The wall's clock: the age of a pose is real time, also where the terminal's goes faster. */
  readonly wall: Clock;
  /** Machines in the order their poses are numbered. */
  readonly machines: readonly string[];
  readonly poses: () => Iterable<HeardPose>;
}

/** A browser that sees the terminal live; `held` are messages that wait for its snapshot. */
interface Watcher {
  readonly socket: LiveSocket;
  held: string[] | null;
}

/** Shows a terminal live to any number of browsers. What they are sent is made once for all of them. */
export class LiveDesk {
  readonly #parts: LiveParts;
  readonly #mirror: Mirror;
  readonly #poses: PoseBoard;
  readonly #recent = new RecentChanges(KEPT);
  readonly #watchers = new Map<LiveSocket, Watcher>();
  /** Entries of the log that browsers have been told of. */
  #told: number;
  /** Entries that are durable. */
  #durable: number;
  /** Those who came while the state was ahead of the log. */
  #untilDurable: (() => void)[] = [];
  #snapshot: { readonly size: number; readonly frame: Promise<Uint8Array> } | null = null;
  #beside: SideTables | null = null;

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.#mirror = new Mirror(parts.state);
    this.#poses = new PoseBoard(parts.machines, parts.poses, parts.wall);
    this.#told = parts.state.size;
    this.#durable = parts.state.size;
  }

  /** Shows these tables too; before anybody looks. */
  addTables(beside: SideTables): void {
    this.#beside = beside;
  }

  /** Events that are durable, in order, and the size of the log with them. */
  follow(events: readonly TerminalEvent[], size: number): void {
    for (const event of events) this.#mirror.follow(event);
    this.#beside?.follow(events);
    this.#durable = size;
    if (!this.#isDurable) return;
    const waiting = this.#untilDurable;
    this.#untilDurable = [];
    for (const go of waiting) go();
  }

  /** Says who speaks. What the browser wants to see it says itself. */
  greet(socket: LiveSocket): void {
    const { run, site, machines } = this.#parts;
    socket.send(writeMessage({ type: 'hello', version: FRAME_VERSION, run, site, machines }));
  }

  /** From now on this browser sees the terminal live. `have`: the size of the log it knows from `run`. */
  async watch(socket: LiveSocket, run: string, have: number): Promise<void> {
    while (!this.#isDurable) await new Promise<void>((go) => this.#untilDurable.push(go));
    this.#tellNow();
    const missed = run === this.#parts.run ? this.#recent.since(have, this.#told) : null;
    if (missed !== null) {
      for (const text of missed) socket.send(text);
      this.#watchers.set(socket, { socket, held: null });
    } else if (!(await this.#showPicture(socket))) return;
    socket.send(this.#poses.all(this.#told, this.#parts.clock.now()));
  }

  /** Sends a picture and what came since; false when the browser left meanwhile. */
  async #showPicture(socket: LiveSocket): Promise<boolean> {
    const { size, frame } = this.#pictureLately();
    const held = [...(this.#recent.since(size, this.#told) ?? [])];
    const watcher: Watcher = { socket, held };
    this.#watchers.set(socket, watcher);
    const picture = await frame;
    if (this.#watchers.get(socket) !== watcher) return false;
    socket.send(picture);
    for (const text of held) socket.send(text);
    watcher.held = null;
    return true;
  }

  /** This browser left, or looks at something else. */
  leave(socket: LiveSocket): void {
    this.#watchers.delete(socket);
  }

  /**
   * Many times a second: tells all what has changed in the terminal. It costs next to nothing when nothing has, or nobody looks. While the
   * state is ahead of the log it waits: what is told must not be taken back.
   */
  tellChanges(): void {
    if (!this.#isDurable) return;
    if (this.#watchers.size === 0) return this.#rest();
    this.#tellNow();
  }

  #tellNow(): void {
    const [ours, theirs] = [this.#mirror.takeChanges(), this.#beside?.takeChanges() ?? null];
    if (ours === null && theirs === null) return;
    const rows: Changes = { ...ours, ...theirs };
    const { state, clock } = this.#parts;
    const [from, size] = [this.#told, state.size];
    const text = writeMessage({ type: 'changes', from, size, at: clock.now(), rows });
    this.#told = size;
    this.#recent.add(from, size, text);
    for (const { socket, held } of this.#watchers.values()) {
      if (held === null) socket.send(text);
      else held.push(text);
    }
  }

  /** Nobody looks: rows are not made. When too many wait they are let go, and whoever comes back gets a picture. */
  #rest(): void {
    if (this.#mirror.waiting < MOST_WAITING) return;
    this.#mirror.forgetChanges();
    this.#told = this.#parts.state.size;
  }

  get #isDurable(): boolean {
    return this.#parts.state.size === this.#durable;
  }

  /** Several times a second: tells all what is new, and where machines are. */
  tick(): void {
    this.tellChanges();
    const poses = this.#poses.takeNews(this.#told, this.#parts.clock.now());
    for (const { socket, held } of this.#watchers.values()) {
      if (socket.bufferedAmount > HOPELESS) this.#cutOff(socket);
      else if (poses !== null && held === null && socket.bufferedAmount < CROWDED) socket.send(poses);
    }
  }

  /** Browsers that look on now. */
  get watching(): number {
    return this.#watchers.size;
  }

  /** The server ends; browsers come again by themselves. */
  close(): void {
    for (const socket of this.#watchers.keys()) socket.close(CLOSED.ending, 'The server ends.');
    this.#watchers.clear();
  }

  /** A snapshot as it was told last, or an older one while what came since is still known: many browsers that come together share one. */
  #pictureLately(): { readonly size: number; readonly frame: Promise<Uint8Array> } {
    const known = this.#snapshot;
    if (known !== null && this.#recent.since(known.size, this.#told) !== null) return known;
    const size = this.#told;
    const frame = snapshotFrame(this.#picture(), size, this.#parts.clock.now(), false);
    return (this.#snapshot = { size, frame });
  }

  #picture(): Picture {
    const { rows, boxes } = this.#mirror.picture();
    return { rows: { ...rows, ...this.#beside?.rows() }, boxes };
  }

  #cutOff(socket: LiveSocket): void {
    this.#watchers.delete(socket);
    socket.close(CLOSED.tooSlow, 'Too much waits to be read.');
  }
}
