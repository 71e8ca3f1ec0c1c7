import type { Milliseconds, Reason } from '@estiba/base';
import type { Site } from '@estiba/port';
import { type MachineAddress, type MachineKind, readCraneTopic } from '@estiba/messages/equipment';
import type { Command, TerminalEvent, TerminalState } from '@estiba/terminal';
import type { SiteMap } from '../fleet-control/site-map.ts';
import type { Outbox } from '../outbox.ts';
import type { PoseBook } from '../poses/pose-book.ts';
import { cranePoseOf } from './crane-pose.ts';
import { GateControl } from './gate.ts';
import { MachineControl } from './machine.ts';
import { OrderPlaces } from './order-places.ts';
import { ProfileVoice } from './profile-voice.ts';
import { ShipControl } from './ship.ts';
import { WeatherControl } from './weather.ts';

/** Name of the gate and of the weather mast in topics, one each on a site. */
export const GATE = 'gate';
export const WEATHER = 'weather';
/** Events after which a machine may lack an order, a permit or a word. */
const CONCERNS = /^(step|handover|job|call|visitor|lid|equipmentCleared)/;
/** Ships are known by their calls; beyond so many that are heard of and not announced, none is remembered. */
const MOST_SHIPS = 500;

/** Cranes, lashing gangs, gate, ships and weather of a site, under the job-control profile. */
export class CraneControl {
  readonly #site: Site;
  readonly #outbox: Outbox;
  readonly #machines = new Map<string, MachineControl>();
  readonly #ships = new Map<string, ShipControl>();
  readonly #gate: GateControl;
  readonly #weather: WeatherControl;

  constructor(site: Site, map: SiteMap, outbox: Outbox, poses: PoseBook) {
    this.#site = site;
    this.#outbox = outbox;
    const places = new OrderPlaces(site, map);
    for (const { kind, id } of machinesOf(site))
      this.#machines.set(id, new MachineControl(this.#address(kind, id), places, outbox, cranePoseOf(site, id), poses));
    this.#gate = new GateControl(GATE, this.#voice('gate', GATE), places, site);
    this.#weather = new WeatherControl(WEATHER, site);
  }

  /** Topic filters crane control listens on. */
  subscriptions(): readonly string[] {
    return ['state', 'visualization', 'connection'].map((topic) => `estiba/v1/${this.#site.id}/+/+/${topic}`);
  }

  /** Null when the topic is none of this site's machines. */
  receive(topic: string, bytes: Uint8Array, now: Milliseconds, heardAt: Milliseconds): readonly Command[] | null {
    const read = readCraneTopic(topic);
    if (!read.ok || read.value.machine.terminal !== this.#site.id) return null;
    const { machine, topic: kind } = read.value;
    if (kind !== 'state' && kind !== 'connection') return null;
    if (machine.kind === 'weather') return machine.id === WEATHER ? this.#weather.receive(kind, bytes, now) : null;
    if (machine.kind === 'gate') return machine.id === GATE ? this.#gate.receive(kind, bytes, now) : null;
    if (machine.kind === 'ship') {
      this.#ship(machine.id)?.receive(kind, bytes, now);
      return [];
    }
    return this.#machines.get(machine.id)?.receive(kind, bytes, now, heardAt) ?? null;
  }

  /** Takes in where a crane is; answers with what was wrong with it, null when the topic is none of this site's cranes. */
  see(topic: string, bytes: Uint8Array, heardAt: Milliseconds): readonly Reason[] | null {
    const read = readCraneTopic(topic);
    if (!read.ok || read.value.machine.terminal !== this.#site.id) return null;
    return this.#machines.get(read.value.machine.id)?.see(bytes, heardAt) ?? null;
  }

  /** After the terminal decided: the machines these events speak of. */
  follow(events: readonly TerminalEvent[], state: TerminalState, now: Milliseconds): readonly Command[] {
    return events.some(({ type }) => CONCERNS.test(type)) ? this.settle(state, now) : [];
  }

  /** Brings every machine in line with the terminal's state. */
  settle(state: TerminalState, now: Milliseconds): readonly Command[] {
    const commands: Command[] = [];
    for (const machine of this.#machines.values()) commands.push(...machine.settle(state, now));
    commands.push(...this.#gate.settle(state, now));
    for (const visit of state.calls.values()) commands.push(...(this.#ship(visit.call)?.settle(visit, state, now) ?? []));
    commands.push(...this.#weather.settle(state, now));
    return commands;
  }

  #ship(call: string): ShipControl | null {
    const known = this.#ships.get(call);
    if (known) return known;
    if (this.#ships.size >= MOST_SHIPS) return null;
    const ship = new ShipControl(call, this.#voice('ship', call));
    this.#ships.set(call, ship);
    return ship;
  }

  #address(kind: MachineKind, id: string): MachineAddress {
    return { terminal: this.#site.id, kind, id };
  }

  #voice(kind: MachineKind, id: string): ProfileVoice {
    return new ProfileVoice(this.#address(kind, id), this.#outbox);
  }
}

/** Cranes and gangs of a site in service, in the site's order. */
export function machinesOf({ equipment }: Site): readonly { readonly kind: 'sts' | 'armg' | 'lasher'; readonly id: string }[] {
  return [
    ...equipment.sts.filter(({ isInService }) => isInService).map(({ id }) => ({ kind: 'sts' as const, id })),
    ...equipment.armg.filter(({ isInService }) => isInService).map(({ id }) => ({ kind: 'armg' as const, id })),
    ...equipment.lashingGangs.map(({ id }) => ({ kind: 'lasher' as const, id })),
  ];
}
