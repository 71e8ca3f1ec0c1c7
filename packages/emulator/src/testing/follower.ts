import { milliseconds } from '@estiba/base';
import { type ClockTick, decodeClockTick, encodeClockDone, readCraneTopic, readTopic } from '@estiba/messages/equipment';
import mqtt, { type MqttClient } from 'mqtt';

export interface Heard {
  readonly topic: string;
  readonly text: string;
}

/** Somebody at the broker who keeps step: gathers what a tick counts, lets `act` answer, and says that it is done. */
export class Follower {
  readonly transcript: { readonly now: number; readonly heard: readonly Heard[] }[] = [];
  /** What was said for the eye, which belongs to no step. */
  readonly seen: Heard[] = [];
  /** It hears everything. */
  readonly ready: Promise<void>;
  readonly #client: MqttClient;
  readonly #act: (now: number, heard: readonly Heard[]) => readonly Heard[];
  #gathered: Heard[] = [];
  #tick: ClockTick | null = null;
  #answered = 0;

  constructor(url: string, act: (now: number, heard: readonly Heard[]) => readonly Heard[]) {
    this.#act = act;
    this.#client = mqtt.connect(url, { clientId: 'gateway', reconnectPeriod: 100, queueQoSZero: false });
    this.ready = new Promise((resolve) => {
      this.#client.on('connect', () => this.#client.subscribe('#', () => resolve()));
    });
    this.#client.on('message', (topic, payload, { retain }) => this.#hear(topic, payload.toString(), retain));
  }

  async close(): Promise<void> {
    await this.#client.endAsync(true);
  }

  #hear(topic: string, text: string, isRetained: boolean): void {
    if (topic.endsWith('/clock/tick')) {
      const tick = decodeClockTick(text);
      if (!tick.ok || tick.value.seq <= this.#answered) return;
      const isRepeated = this.#tick?.seq === tick.value.seq;
      this.#tick = tick.value;
      if (isRepeated) return this.#answer(tick.value);
    } else if (topic.endsWith('/visualization')) {
      this.seen.push({ topic, text });
      return;
    } else if (clientOf(topic) !== null && !isRetained && !/order$|permit$|command$|Actions$/.test(topic))
      this.#gathered.push({ topic, text });
    const tick = this.#tick;
    if (tick !== null && Object.entries(tick.messages).every(([client, count]) => this.#count(client) >= count)) this.#answer(tick);
  }

  #count(client: string): number {
    return this.#gathered.filter(({ topic }) => clientOf(topic) === client).length;
  }

  #answer(tick: ClockTick): void {
    const heard = this.#gathered.toSorted((a, b) =>
      clientOf(a.topic)! < clientOf(b.topic)! ? -1 : clientOf(a.topic)! > clientOf(b.topic)! ? 1 : 0,
    );
    this.#gathered = [];
    this.#tick = null;
    this.#answered = tick.seq;
    this.transcript.push({ now: tick.now, heard });
    const messages: Record<string, number> = {};
    for (const { topic, text } of this.#act(tick.now, heard)) {
      const client = clientOf(topic)!;
      messages[client] = (messages[client] ?? 0) + 1;
      this.#client.publish(topic, text);
    }
    const done = encodeClockDone({ seq: tick.seq, client: 'gateway', messages, wakeAt: milliseconds(tick.now + 60_000) });
    if (done.ok) this.#client.publish('estiba/v1/tiny/clock/done', done.value);
  }
}

function clientOf(topic: string): string | null {
  const vehicle = readTopic(topic);
  if (vehicle.ok) return vehicle.value.vehicle.serialNumber;
  const machine = readCraneTopic(topic);
  return machine.ok ? machine.value.machine.id : null;
}
