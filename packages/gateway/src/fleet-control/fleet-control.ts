import type { Milliseconds, Reason } from '@estiba/base';
import type { Site } from '@estiba/port';
import { type Dialect, readTopic, type VdaTopicKind, type VehicleAddress } from '@estiba/messages/equipment';
import type { Command, TerminalEvent, TerminalState } from '@estiba/terminal';
import type { Outbox } from '../outbox.ts';
import type { PoseBook } from '../poses/pose-book.ts';
import type { SiteMap } from './site-map.ts';
import { INTERFACES, vehiclesOf } from './vehicle-config.ts';
import { VehicleControl } from './vehicle.ts';
import { isWithdrawn, readWish } from './wish.ts';
import { zoneSetOf } from './zone-set.ts';

/** What vehicles say; `visualization` is for the eye. */
const HEARD = ['state', 'visualization', 'connection', 'factsheet'];

/** VDA 5050 fleet control of all vehicles of a site. */
export class FleetControl {
  readonly #vehicles = new Map<string, VehicleControl>();
  /** By manufacturer and serial number: whatever interface name a vehicle uses. */
  readonly #byAddress = new Map<string, VehicleControl>();

  constructor(site: Site, map: SiteMap, outbox: Outbox, poses: PoseBook, dialects?: Readonly<Record<string, Dialect>>) {
    const zoneSet = zoneSetOf(site, map);
    for (const config of vehiclesOf(site, dialects)) {
      const vehicle = new VehicleControl(config, map, zoneSet, outbox, poses);
      this.#vehicles.set(config.id, vehicle);
      this.#byAddress.set(addressKey(config.address), vehicle);
    }
  }

  /** Topic filters fleet control listens on: few, whatever the size of the fleet. */
  subscriptions(): readonly string[] {
    const versions = new Set([...this.#vehicles.values()].map(({ config }) => config.address.majorVersion));
    return INTERFACES.flatMap((name) => [...versions].flatMap((version) => HEARD.map((kind) => `${name}/${version}/+/+/${kind}`)));
  }

  /** Null when the topic is none of a vehicle of this site. */
  receive(topic: string, bytes: Uint8Array, now: Milliseconds, heardAt: Milliseconds): readonly Command[] | null {
    const said = this.#speakerOf(topic);
    return said === null ? null : said.vehicle.receive(said.kind, said.interfaceName, bytes, now, heardAt);
  }

  /** Takes in where a vehicle is; answers with what was wrong with it, null when the topic is none of this site's vehicles. */
  see(topic: string, bytes: Uint8Array, heardAt: Milliseconds): readonly Reason[] | null {
    return this.#speakerOf(topic)?.vehicle.see(bytes, heardAt) ?? null;
  }

  #speakerOf(topic: string): { readonly vehicle: VehicleControl; readonly kind: VdaTopicKind; readonly interfaceName: string } | null {
    const read = readTopic(topic);
    if (!read.ok) return null;
    const { vehicle: address, kind } = read.value;
    const vehicle = this.#byAddress.get(addressKey(address));
    if (!vehicle || address.majorVersion !== vehicle.config.address.majorVersion) return null;
    return { vehicle, kind, interfaceName: address.interfaceName };
  }

  /** Reads what the terminal decided: the trucks these events speak of get their wishes anew, and what they lack is sent. */
  follow(events: readonly TerminalEvent[], state: TerminalState, now: Milliseconds): readonly Command[] {
    const touched = new Set<string>();
    for (const event of events) {
      const truck = truckOf(event, state);
      if (truck !== null && this.#vehicles.has(truck)) touched.add(truck);
    }
    return [...touched].flatMap((truck) => this.#bringTogether(truck, state, now));
  }

  /** Time went on: resends, silences, and everything that `follow` would have missed. */
  tick(state: TerminalState, now: Milliseconds): readonly Command[] {
    return [...this.#vehicles.keys()].flatMap((truck) => this.#bringTogether(truck, state, now));
  }

  #bringTogether(truck: string, state: TerminalState, now: Milliseconds): readonly Command[] {
    const vehicle = this.#vehicles.get(truck)!;
    const equipment = state.equipment.get(truck);
    const wish = readWish(state, truck);
    vehicle.want(wish, {
      isBarred: (equipment?.barred ?? null) !== null,
      isProven: equipment?.stopsAtBase === true,
      isWithdrawn: isWithdrawn(state, truck),
      link: equipment?.link ?? 'never',
    });
    return vehicle.act(now);
  }
}

const addressKey = ({ manufacturer, serialNumber }: Pick<VehicleAddress, 'manufacturer' | 'serialNumber'>): string =>
  `${manufacturer}/${serialNumber}`;

/** The truck an event is about, if any. */
function truckOf(event: TerminalEvent, state: TerminalState): string | null {
  const data = event.data as { readonly truck?: string; readonly id?: string; readonly step?: string };
  if (typeof data.truck === 'string') return data.truck;
  if (event.type.startsWith('step') && typeof data.step === 'string') {
    for (const { id, route } of state.equipment.values()) if (route?.step === data.step) return id;
  }
  return event.type.startsWith('equipment') && typeof data.id === 'string' ? data.id : null;
}
