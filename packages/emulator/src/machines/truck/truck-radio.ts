import type { Result } from '@estiba/base';
import { milliseconds } from '@estiba/base';
import {
  DIALECTS,
  type Dialect,
  decodeInstantActions,
  decodeOrder,
  decodeResponses,
  decodeZoneSet,
  encodeConnection,
  encodeFactsheet,
  encodeState,
  encodeVisualization,
  type MessageHead,
  topicOf,
  type VdaTopicKind,
  type VdaVersion,
  type VehicleConnection,
  vehicleAddress,
} from '@estiba/messages/equipment';
import { type Appointment, cancel } from '../../world/agenda.ts';
import { Link, type Message } from '../../world/post.ts';
import type { Surroundings } from '../../world/surroundings.ts';
import { factsheetOf, positionOf, stateOf } from './report.ts';
import type { Truck } from './truck.ts';

/** A state at least this often (VDA 5050 2.1, 6.10: every 30 s) [ms]. */
const HEARTBEAT = 30_000;
/** Height of the bed over the ground, which is all there is of a truck without its load [m]. */
const BED_HEIGHT = 1.5;
const encoder = new TextEncoder();

/** The truck's voice: puts what it does into VDA 5050 of its version, and what it hears into orders. */
export class TruckRadio {
  readonly link: Link;
  readonly #truck: Truck;
  readonly #around: Surroundings;
  readonly #dialect: Dialect;
  readonly #headerIds = new Map<VdaTopicKind, number>();
  #isChanged = false;
  /** Where it was seen last. */
  #seenAt = '';
  #heartbeat: Appointment | null = null;

  constructor(truck: Truck, around: Surroundings) {
    const { version } = truck.site.vda5050;
    this.#truck = truck;
    this.#around = around;
    this.#dialect = dialectOf(version);
    this.link = new Link(around.post, {
      client: truck.id,
      user: truck.id,
      will: () => ({ topic: this.topic('connection'), payload: this.#connection('CONNECTION_BROKEN') }),
      hears: this.#kindsHeard().map((kind) => this.topic(kind)),
      greet: () => this.#greet(),
      farewell: () => this.link.publish(this.topic('connection'), this.#connection('OFFLINE'), 1, true),
    });
    truck.onChange = () => this.#changed();
    truck.onFactsheetRequest = () => this.#sayFactsheet();
  }

  topic(kind: VdaTopicKind): string {
    const { version, manufacturer } = this.#truck.site.vda5050;
    return sure(topicOf(vehicleAddress(version, manufacturer, this.#truck.id), kind));
  }

  hear(topic: string, payload: Uint8Array): void {
    if (topic === this.topic('order')) {
      const read = decodeOrder(payload, this.#dialect);
      if (read.ok) this.#truck.order(read.value.body);
      else this.#unreadable('malformed', read.reasons[0]!.code);
    } else if (topic === this.topic('instantActions')) {
      const read = decodeInstantActions(payload, this.#dialect);
      if (read.ok) this.#truck.instant(read.value.body);
      else this.#unreadable('instant-action', read.reasons[0]!.code);
    } else this.#hearOfZones(topic, payload);
  }

  /** `visualization` (VDA 5050 2.1, 6.12). */
  seen(): Message | null {
    const position = positionOf(this.#truck);
    const place = JSON.stringify(position);
    if (!this.link.isUp || place === this.#seenAt) return null;
    this.#seenAt = place;
    const body = {
      referenceStateHeaderId: Math.max(0, (this.#headerIds.get('state') ?? 0) - 1),
      position,
      velocity: { vx: this.#truck.drivetrain.pose().speed },
    };
    const payload = bytes(encodeVisualization(body, this.#dialect, this.#head('visualization')));
    return { client: this.#truck.id, topic: this.topic('visualization'), payload };
  }

  #kindsHeard(): VdaTopicKind[] {
    return this.#dialect.version === '3.0' ? ['order', 'instantActions', 'zoneSet', 'responses'] : ['order', 'instantActions'];
  }

  #hearOfZones(topic: string, payload: Uint8Array): void {
    if (this.#dialect.version !== '3.0') return;
    if (topic === this.topic('zoneSet')) {
      const read = decodeZoneSet(payload, this.#dialect);
      if (read.ok) this.#truck.takeZones(read.value.body);
      else this.#unreadable('malformed', read.reasons[0]!.code);
    } else if (topic === this.topic('responses')) {
      const read = decodeResponses(payload, this.#dialect);
      if (read.ok) this.#truck.hearOfZones(read.value.body);
      else this.#unreadable('malformed', read.reasons[0]!.code);
    }
  }

  #unreadable(why: 'malformed' | 'instant-action', code: string): void {
    this.#around.statistics.unreadable += 1;
    this.#truck.refuse(why, null, code);
  }

  #greet(): void {
    this.link.publish(this.topic('connection'), this.#connection('ONLINE'), 1, true);
    this.#sayFactsheet();
    this.#sayState();
  }

  /** Several things may change in one moment: one state tells them all. */
  #changed(): void {
    if (this.#isChanged) return;
    this.#isChanged = true;
    this.#around.agenda.after(0, () => {
      this.#isChanged = false;
      this.#sayState();
    });
  }

  #sayState(): void {
    const { lanes, truth, agenda } = this.#around;
    const state = stateOf(this.#truck, lanes, truth.carriedBy(this.#truck.id), agenda.now);
    this.link.publish(this.topic('state'), bytes(encodeState(state, this.#dialect, this.#head('state'))));
    this.#heartbeat = cancel(this.#heartbeat);
    this.#heartbeat = agenda.after(HEARTBEAT, () => this.#sayState());
  }

  #sayFactsheet(): void {
    const factsheet = factsheetOf(this.#around.site, BED_HEIGHT);
    this.link.publish(this.topic('factsheet'), bytes(encodeFactsheet(factsheet, this.#dialect, this.#head('factsheet'))), 0, true);
  }

  #connection(state: VehicleConnection['state']): Uint8Array {
    return bytes(encodeConnection({ state }, this.#dialect, this.#head('connection')));
  }

  #head(kind: VdaTopicKind): MessageHead {
    const headerId = this.#headerIds.get(kind) ?? 0;
    this.#headerIds.set(kind, headerId + 1);
    const { manufacturer } = this.#truck.site.vda5050;
    return { headerId, timestamp: milliseconds(this.#around.agenda.now), manufacturer, serialNumber: this.#truck.id };
  }
}

/** One for all trucks of a version: codecs are made for each dialect anew. */
const dialects = new Map<VdaVersion, Dialect>();

function dialectOf(version: VdaVersion): Dialect {
  const dialect = dialects.get(version) ?? { ...DIALECTS['estiba-emulator'], name: `estiba-emulator-${version}`, version };
  dialects.set(version, dialect);
  return dialect;
}

const bytes = (encoded: Result<string>): Uint8Array => encoder.encode(sure(encoded));

/** The emulator's own words always can be said: anything else is a fault of the emulator. */
function sure<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`An emulated truck cannot say what it means: ${JSON.stringify(result.reasons)}. Maybe its words and its dialect differ.`);
}
