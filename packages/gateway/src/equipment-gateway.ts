import type { Clock, Milliseconds, Reason } from '@estiba/base';
import type { LaneGraph, Site } from '@estiba/port';
import type { Dialect } from '@estiba/messages/equipment';
import type { Command, TerminalEvent, TerminalState } from '@estiba/terminal';
import { CraneControl } from './crane-control/crane-control.ts';
import { FleetControl } from './fleet-control/fleet-control.ts';
import { SiteMap } from './fleet-control/site-map.ts';
import type { Outgoing } from './link/link.ts';
import { Outbox } from './outbox.ts';
import { isForTheEye } from './poses/is-for-the-eye.ts';
import { type MachinePose, PoseBook } from './poses/pose-book.ts';

export interface GatewayOptions {
  /** Dialect profiles by name, beside those that come with the messages. */
  readonly dialects?: Readonly<Record<string, Dialect>>;
  /** The site's lanes, where they are compiled already. */
  readonly graph?: LaneGraph;
  /** When a pose was heard, where that is another clock than the terminal's: browsers draw by the wall's, also when an emulated day runs faster. */
  readonly wall?: Clock;
}

/**
 * The terminal's voice and ear towards its machines. Messages in become commands, the terminal's state becomes messages out. It does no I/O
 * and reads no clock but for poses, which are shown and nothing more: the same calls in the same order give the same commands and bytes. It
 * holds nothing that the terminal's state and the machines' own states do not hold too, so a restart loses nothing.
 */
export class EquipmentGateway {
  readonly #outbox = new Outbox();
  readonly #poses = new PoseBook();
  readonly #wall: Clock | null;
  readonly #fleet: FleetControl;
  readonly #cranes: CraneControl;

  constructor(site: Site, { dialects, graph, wall }: GatewayOptions = {}) {
    this.#wall = wall ?? null;
    const map = new SiteMap(site, graph);
    this.#fleet = new FleetControl(site, map, this.#outbox, this.#poses, dialects);
    this.#cranes = new CraneControl(site, map, this.#outbox, this.#poses);
  }

  /** Topic filters to subscribe to. */
  subscriptions(): readonly string[] {
    return [...this.#fleet.subscriptions(), ...this.#cranes.subscriptions()];
  }

  /** Takes one message in; it may be anything. What it means for the terminal comes back as commands. */
  receive(topic: string, bytes: Uint8Array, now: Milliseconds): readonly Command[] {
    if (this.see(topic, bytes, now) !== null) return [];
    const heardAt = this.#wall?.now() ?? now;
    return this.#fleet.receive(topic, bytes, now, heardAt) ?? this.#cranes.receive(topic, bytes, now, heardAt) ?? [];
  }

  /**
   * Takes in a message that is for the eye only (`visualization`), at any time, also between two steps: no decision rests on it. Answers with
   * what was wrong with it; null when the message is of another kind, and was left alone.
   */
  see(topic: string, bytes: Uint8Array, now: Milliseconds): readonly Reason[] | null {
    if (!isForTheEye(topic)) return null;
    const heardAt = this.#wall?.now() ?? now;
    return this.#fleet.see(topic, bytes, heardAt) ?? this.#cranes.see(topic, bytes, heardAt) ?? [];
  }

  /** Where each truck and crane that has spoken is: by its newest `state` or `visualization`. */
  poses(): Iterable<MachinePose> {
    return this.#poses.all();
  }

  /** After the terminal decided: these events, and the state with them folded in. */
  follow(events: readonly TerminalEvent[], state: TerminalState, now: Milliseconds): readonly Command[] {
    return [...this.#fleet.follow(events, state, now), ...this.#cranes.follow(events, state, now)];
  }

  /** Time went on: at least once a second of terminal time, and once before anything else after a start. */
  tick(state: TerminalState, now: Milliseconds): readonly Command[] {
    return [...this.#fleet.tick(state, now), ...this.#cranes.settle(state, now)];
  }

  /** Takes what is to be published, in the order it was decided. */
  drain(): readonly Outgoing[] {
    return this.#outbox.drain();
  }
}
