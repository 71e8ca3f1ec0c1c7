import { type Milliseconds, milliseconds, type Result } from '@estiba/base';
import {
  type ClockDone,
  type ClockMode,
  type ClockTopic,
  clockTopicOf,
  decodeClockDone,
  encodeClockMode,
  encodeClockTick,
  type MessageCounts,
} from '@estiba/messages/equipment';
import type { BrokerAccess } from './mqtt-fleet.ts';
import { MqttConnection } from './mqtt-connection.ts';

/** User that alone may say what time it is. */
const CLOCK_USER = 'clock';
const encoder = new TextEncoder();

/** Says the time to whoever keeps step, and hears who is through. */
export class ClockMaster {
  readonly #connection: MqttConnection;
  readonly #terminal: string;
  readonly #followers: readonly string[];
  readonly #done = new Map<string, ClockDone>();
  #seq: number;
  /** Called at each answer. */
  onDone: () => void = () => undefined;

  /** `lived`: steps that others said before; what is told apart by its number must not begin at one again. */
  constructor(terminal: string, followers: readonly string[], { url, secrets, ca, onProblem }: BrokerAccess, lived: number) {
    this.#seq = lived;
    this.#terminal = terminal;
    this.#followers = followers;
    const password = secrets.get(CLOCK_USER);
    if (password === undefined) throw new Error(`There is no password for ${CLOCK_USER}. Maybe the credentials are those of another site.`);
    this.#connection = new MqttConnection({
      url,
      clientId: CLOCK_USER,
      user: CLOCK_USER,
      password,
      hears: [this.#topic('done')],
      will: null,
      ca,
      onMessage: (_, payload) => this.#hear(payload),
      onReturn: () => undefined,
      onProblem,
    });
  }

  get ready(): Promise<void> {
    return this.#connection.ready;
  }

  /** Says, for all who come later too, how time is kept. */
  announce(speed: number | null): void {
    const mode: ClockMode = speed === null ? { mode: 'lockstep', clients: this.#followers } : { mode: 'free', speed };
    this.#publish('mode', encodeClockMode(mode), true);
  }

  /** Begins a step: the first time it is said what time it is. */
  begin(): void {
    this.#seq += 1;
    this.#done.clear();
  }

  /** Says the step's tick, or says it again word for word. */
  tick(now: number, messages: MessageCounts, horizon: number | null): void {
    const tick = { seq: this.#seq, now: milliseconds(now), messages, ...(horizon === null ? {} : { horizon: milliseconds(horizon) }) };
    this.#publish('tick', encodeClockTick(tick), false);
  }

  /** The answers of all who keep step; null while one is missing. */
  answers(): readonly ClockDone[] | null {
    const answers = this.#followers.map((follower) => this.#done.get(follower));
    return answers.includes(undefined) ? null : (answers as ClockDone[]);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  #hear(payload: Uint8Array): void {
    const read = decodeClockDone(payload);
    if (!read.ok || read.value.seq !== this.#seq) return;
    this.#done.set(read.value.client, read.value);
    this.onDone();
  }

  #publish(topic: ClockTopic, text: Result<string>, retain: boolean): void {
    if (!text.ok) throw new Error(`A tick cannot be said: ${JSON.stringify(text.reasons)}. Maybe the time is no whole number.`);
    this.#connection.publish(this.#topic(topic), encoder.encode(text.value), retain ? 1 : 0, retain);
  }

  #topic(topic: ClockTopic): string {
    const name = clockTopicOf(this.#terminal, topic);
    if (name.ok) return name.value;
    throw new Error(`A terminal named ${JSON.stringify(this.#terminal)} has no clock topic. Maybe its id holds strange signs.`);
  }
}

/** Messages announced by all answers, and the first moment one of them wants to be woken. */
export function sumUp(answers: readonly ClockDone[]): { readonly messages: MessageCounts; readonly wakeAt: Milliseconds | null } {
  const messages: Record<string, number> = {};
  for (const answer of answers)
    for (const [client, count] of Object.entries(answer.messages)) messages[client] = (messages[client] ?? 0) + count;
  const wakes = answers.flatMap(({ wakeAt }) => (wakeAt === undefined ? [] : [wakeAt]));
  return { messages, wakeAt: wakes.length === 0 ? null : milliseconds(Math.min(...wakes)) };
}
