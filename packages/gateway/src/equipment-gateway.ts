import type { Milliseconds } from '@estiba/base';
import type { LaneGraph, Site } from '@estiba/port';
import type { Dialect } from '@estiba/messages/equipment';
import type { Command, TerminalEvent, TerminalState } from '@estiba/terminal';
import { CraneControl } from './crane-control/crane-control.ts';
import { FleetControl } from './fleet-control/fleet-control.ts';
import { SiteMap } from './fleet-control/site-map.ts';
import type { Outgoing } from './link/link.ts';
import { Outbox } from './outbox.ts';

export interface GatewayOptions {
  /** Dialect profiles by name, beside those that come with the messages. */
  readonly dialects?: Readonly<Record<string, Dialect>>;
  /** The site's lanes, where they are compiled already. */
  readonly graph?: LaneGraph;
}

/**
 * The terminal's voice and ear towards its machines. Messages in become commands, the terminal's state becomes messages out. It does no I/O
 * and reads no clock: the same calls in the same order give the same commands and bytes. It holds nothing that the terminal's state and the
 * machines' own states do not hold too, so a restart loses nothing.
 */
export class EquipmentGateway {
  readonly #outbox = new Outbox();
  readonly #fleet: FleetControl;
  readonly #cranes: CraneControl;

  constructor(site: Site, { dialects, graph }: GatewayOptions = {}) {
    const map = new SiteMap(site, graph);
    this.#fleet = new FleetControl(site, map, this.#outbox, dialects);
    this.#cranes = new CraneControl(site, map, this.#outbox);
  }

  /** Topic filters to subscribe to. */
  subscriptions(): readonly string[] {
    return [...this.#fleet.subscriptions(), ...this.#cranes.subscriptions()];
  }

  /** Takes one message in; it may be anything. What it means for the terminal comes back as commands. */
  receive(topic: string, bytes: Uint8Array, now: Milliseconds): readonly Command[] {
    return this.#fleet.receive(topic, bytes, now) ?? this.#cranes.receive(topic, bytes, now) ?? [];
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
