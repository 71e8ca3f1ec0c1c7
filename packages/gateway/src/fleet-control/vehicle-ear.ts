import { type Milliseconds, type Reason, reason, refuse, type Result } from '@estiba/base';
import {
  decodeConnection,
  decodeFactsheet,
  decodeState,
  decodeVisualization,
  type Factsheet,
  type PartialHeader,
  type Received,
  type VdaTopicKind,
  type VehicleState,
  type Visualization,
} from '@estiba/messages/equipment';
import { TopicOrder } from './freshness.ts';
import { LinkWatch } from './link-watch.ts';
import { type Progress, readProgress } from './progress.ts';
import type { VehicleConfig } from './vehicle-config.ts';

/** A vehicle's clock may be off by so much before somebody should look at it. */
const SKEW_LIMIT = 10_000;
/** A message from the future or the past says nothing; its order is told by its headerId. */
const NO_FAULTS: readonly Reason[] = [];

/** What one vehicle said: the newest state, whatever arrives twice, late or not at all. */
export class VehicleEar {
  readonly #vehicle: VehicleConfig;
  readonly link = new LinkWatch();
  #order = new TopicOrder();
  state: VehicleState | null = null;
  /** When the vehicle sent it, by its own clock. */
  sentAt: Milliseconds | null = null;
  progress: Progress | null = null;
  factsheet: Factsheet | null = null;
  /** Set when a connection or a restart was heard of: it should be asked anew. */
  isNew = true;

  constructor(vehicle: VehicleConfig) {
    this.#vehicle = vehicle;
  }

  /** Takes one message in; answers with what was wrong with it. A message that cannot be read changes nothing. */
  hear(kind: VdaTopicKind, bytes: Uint8Array, now: Milliseconds): readonly Reason[] {
    if (kind === 'state') return this.#hearState(bytes, now);
    if (kind === 'connection') return this.#hearConnection(bytes);
    if (kind === 'factsheet') return this.#hearFactsheet(bytes);
    return NO_FAULTS;
  }

  /** Reads where the vehicle is, for the eye: it changes nothing here. */
  see(bytes: Uint8Array): Result<Received<Visualization, PartialHeader>> {
    const read = decodeVisualization(bytes, this.#vehicle.dialect);
    if (!read.ok) return refuse(unreadable('visualization', read.reasons));
    const { address } = this.#vehicle;
    const { manufacturer = address.manufacturer, serialNumber = address.serialNumber } = read.value.header;
    const foreign = this.#isForeign(manufacturer, serialNumber);
    return foreign === null ? read : refuse(foreign);
  }

  #hearState(bytes: Uint8Array, now: Milliseconds): readonly Reason[] {
    const read = decodeState(bytes, this.#vehicle.dialect);
    if (!read.ok) return [unreadable('state', read.reasons)];
    const { header, body } = read.value;
    const foreign = this.#isForeign(header.manufacturer, header.serialNumber);
    if (foreign) return [foreign];
    const freshness = this.#order.take(header.headerId, header.timestamp);
    if (freshness === 'stale') return NO_FAULTS;
    if (freshness === 'restarted') this.isNew = true;
    this.state = body;
    this.sentAt = header.timestamp;
    this.progress = readProgress(body);
    this.link.heard(now);
    const skew = Math.round((header.timestamp - now) / 1000);
    return Math.abs(skew) * 1000 > SKEW_LIMIT ? [reason('vehicle.clock-skew', { seconds: skew })] : NO_FAULTS;
  }

  /** The head of a last will is as old as the connection: it orders nothing. */
  #hearConnection(bytes: Uint8Array): readonly Reason[] {
    const read = decodeConnection(bytes, this.#vehicle.dialect);
    if (!read.ok) return [unreadable('connection', read.reasons)];
    const foreign = this.#isForeign(read.value.header.manufacturer, read.value.header.serialNumber);
    if (foreign) return [foreign];
    const isOnline = read.value.body.state === 'ONLINE';
    this.link.connection(isOnline);
    if (isOnline) {
      this.isNew = true;
      this.#order = new TopicOrder();
    }
    return NO_FAULTS;
  }

  #hearFactsheet(bytes: Uint8Array): readonly Reason[] {
    const read = decodeFactsheet(bytes, this.#vehicle.dialect);
    if (!read.ok) return [unreadable('factsheet', read.reasons)];
    const { manufacturer, serialNumber } = read.value.header;
    const foreign = this.#isForeign(manufacturer ?? this.#vehicle.address.manufacturer, serialNumber ?? this.#vehicle.address.serialNumber);
    if (foreign) return [foreign];
    this.factsheet = read.value.body;
    return NO_FAULTS;
  }

  /** The head names another vehicle than the topic: whoever it is from, it is not believed. */
  #isForeign(manufacturer: string, serialNumber: string): Reason | null {
    const own = this.#vehicle.address;
    if (manufacturer === own.manufacturer && serialNumber === own.serialNumber) return null;
    return reason('vehicle.foreign-header', { manufacturer: manufacturer.slice(0, 80), serialNumber: serialNumber.slice(0, 80) });
  }
}

const unreadable = (topic: string, reasons: readonly Reason[]): Reason =>
  reason('vehicle.unreadable', { topic, why: reasons[0]?.code ?? '', count: reasons.length, ...firstPlace(reasons) });

function firstPlace(reasons: readonly Reason[]): Record<string, string> {
  const path = reasons[0]?.params['path'] ?? reasons[0]?.params['at'];
  return path === undefined ? {} : { path: String(path).slice(0, 120) };
}
