import { milliseconds, type Result } from '@estiba/base';
import {
  type CraneTopicKind,
  type CraneVisualization,
  craneTopicOf,
  decodeCraneCommand,
  decodeCraneOrder,
  decodePermit,
  encodeCraneVisualization,
  encodeMachineConnection,
  isStale,
  type MachineKind,
  type ProfileHeader,
} from '@estiba/messages/equipment';
import { type Appointment, cancel } from '../../world/agenda.ts';
import { Link, type Message } from '../../world/post.ts';
import type { Surroundings } from '../../world/surroundings.ts';
import type { JobMachine } from './job-machine.ts';

/** A state at least this often [ms]. */
const HEARTBEAT = 10_000;
const encoder = new TextEncoder();

/** What a machine has to say. */
export interface Speaker {
  readonly kind: MachineKind;
  readonly id: string;
  readonly state: (header: ProfileHeader) => Result<string>;
  /** Where it is; null for what has no place to be seen at. */
  readonly place: (() => CraneVisualization['position']) | null;
  /** Takes orders, commands and permits; null for a mast, which only speaks. */
  readonly ears: Pick<JobMachine, 'order' | 'command' | 'permit'> | null;
}

/** The voice of a machine under the job-control profile. */
export class MachineRadio {
  readonly link: Link;
  readonly #speaker: Speaker;
  readonly #around: Surroundings;
  readonly #headerIds = new Map<string, number>();
  readonly #heard = new Map<string, ProfileHeader>();
  #isChanged = false;
  /** Where it was seen last. */
  #seenAt = '';
  #heartbeat: Appointment | null = null;

  constructor(speaker: Speaker, around: Surroundings) {
    this.#speaker = speaker;
    this.#around = around;
    this.link = new Link(around.post, {
      client: speaker.id,
      // One user speaks for all ships, because calls come and go.
      user: speaker.kind === 'ship' ? 'ship' : speaker.id,
      will: () => ({ topic: this.topic('connection'), payload: this.#connection('broken') }),
      hears: speaker.ears === null ? [] : [this.topic('order'), this.topic('command'), this.topic('permit')],
      greet: () => {
        this.link.publish(this.topic('connection'), this.#connection('online'), 1, true);
        this.#say();
      },
      farewell: () => this.link.publish(this.topic('connection'), this.#connection('offline'), 1, true),
    });
  }

  topic(kind: CraneTopicKind): string {
    return sure(craneTopicOf({ terminal: this.#around.site.id, kind: this.#speaker.kind, id: this.#speaker.id }, kind));
  }

  hear(topic: string, payload: Uint8Array): void {
    const { ears } = this.#speaker;
    if (ears === null) return;
    if (topic === this.topic('order')) this.#act(topic, decodeCraneOrder(payload), (order) => ears.order(order));
    else if (topic === this.topic('command')) this.#act(topic, decodeCraneCommand(payload), (command) => ears.command(command));
    else if (topic === this.topic('permit')) this.#act(topic, decodePermit(payload), (permit) => ears.permit(permit));
  }

  /** `visualization`: where it is. */
  seen(): Message | null {
    const position = this.#speaker.place?.();
    const place = JSON.stringify(position);
    if (position === undefined || !this.link.isUp || place === this.#seenAt) return null;
    this.#seenAt = place;
    const payload = bytes(encodeCraneVisualization({ position }, this.#head('visualization')));
    return { client: this.#speaker.id, topic: this.topic('visualization'), payload };
  }

  /** Several things may change in one moment: one state tells them all. */
  changed(): void {
    if (this.#isChanged) return;
    this.#isChanged = true;
    this.#around.agenda.after(0, () => {
      this.#isChanged = false;
      this.#say();
    });
  }

  #act<Body>(topic: string, read: Result<{ readonly header: ProfileHeader; readonly body: Body }>, act: (body: Body) => void): void {
    if (!read.ok) {
      this.#around.statistics.unreadable += 1;
      return;
    }
    const { header, body } = read.value;
    if (isStale(header, this.#heard.get(topic) ?? null)) return;
    this.#heard.set(topic, header);
    act(body);
  }

  #say(): void {
    const { agenda } = this.#around;
    this.link.publish(this.topic('state'), bytes(this.#speaker.state(this.#head('state'))));
    this.#heartbeat = cancel(this.#heartbeat);
    this.#heartbeat = agenda.after(HEARTBEAT, () => this.#say());
  }

  #connection(state: 'online' | 'offline' | 'broken'): Uint8Array {
    return bytes(encodeMachineConnection({ state }, this.#head('connection')));
  }

  #head(topic: string): ProfileHeader {
    const headerId = this.#headerIds.get(topic) ?? 0;
    this.#headerIds.set(topic, headerId + 1);
    return { headerId, timestamp: milliseconds(this.#around.agenda.now) };
  }
}

const bytes = (encoded: Result<string>): Uint8Array => encoder.encode(sure(encoded));

/** The emulator's own words always can be said: anything else is a fault of the emulator. */
function sure<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`An emulated machine cannot say what it means: ${JSON.stringify(result.reasons)}. Maybe a name does not fit a topic.`);
}
