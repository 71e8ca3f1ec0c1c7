import type { Milliseconds } from '@estiba/base';
import { type ClockTick, clockTopicOf, decodeClockTick, encodeClockDone } from '@estiba/messages/equipment';
import type { Outgoing } from '../link/link.ts';
import { isForTheEye } from '../poses/is-for-the-eye.ts';
import { clientOfTopic } from './client-of-topic.ts';

export interface ArrivedMessage {
  readonly topic: string;
  readonly payload: Uint8Array;
}

/** All that happened up to `now`: to be worked off, and then answered with `answer`. */
export interface LockStepWork {
  readonly seq: number;
  readonly now: Milliseconds;
  /** The next moment at which anything is known to happen outside. */
  readonly horizon: Milliseconds | null;
  /** By sender's name and by topic, and on each topic in the order it sent them: the same on every run, whatever the network did. */
  readonly messages: readonly ArrivedMessage[];
}

/** What is to be done after a message was taken in. */
export type LockStepOutcome =
  | { readonly do: 'wait' }
  | { readonly do: 'work'; readonly work: LockStepWork }
  /** The clock's master did not hear the last answer: it is published again, word for word. */
  | { readonly do: 'repeat'; readonly outgoing: readonly Outgoing[] };

const WAIT: LockStepOutcome = { do: 'wait' };
/** A sender that floods while a tick is open is cut off here. */
const MOST_MESSAGES = 100_000;

/**
 * The terminal's side of an emulated day that is kept in step: a tick says what time it is and how many messages of each machine belong to it.
 * When all are here they are worked off in one fixed order, and the answer says how many messages went to each machine in return.
 *
 * Recovery. A master that hears no answer says its tick again. If the answer was given already, it is said again with all that belonged to
 * it (receivers know old messages by their numbers). If not, what is here is all that will come: the rest was lost with a connection, and
 * the protocols above repeat what matters.
 */
export class LockStep {
  readonly #tickTopic: string;
  readonly #doneTopic: string;
  readonly #client: string;
  #gathered: ArrivedMessage[] = [];
  /** Messages here by sender, of those a tick counts. */
  readonly #counts = new Map<string, number>();
  #open: ClockTick | null = null;
  #working: number | null = null;
  #answered: { readonly seq: number; readonly outgoing: readonly Outgoing[] } | null = null;

  /** `client`: this side's name in its answers. Throws where the terminal's name cannot stand in a topic. */
  constructor(terminal: string, client = 'gateway') {
    const tick = clockTopicOf(terminal, 'tick');
    const done = clockTopicOf(terminal, 'done');
    if (!tick.ok || !done.ok)
      throw new Error(`A terminal named ${JSON.stringify(terminal)} has no clock topic. Maybe its id holds strange signs.`);
    this.#tickTopic = tick.value;
    this.#doneTopic = done.value;
    this.#client = client;
  }

  /** Takes a message in. What the broker had kept from before (`isRetained`) is worked off too, but no tick counts it. What is for the eye only belongs to no step. */
  take(topic: string, payload: Uint8Array, isRetained: boolean): LockStepOutcome {
    if (topic === this.#tickTopic) return this.#tick(payload);
    if (isForTheEye(topic) || this.#gathered.length >= MOST_MESSAGES) return WAIT;
    this.#gathered.push({ topic, payload });
    const client = isRetained ? null : clientOfTopic(topic);
    if (client !== null) this.#counts.set(client, (this.#counts.get(client) ?? 0) + 1);
    return this.#open !== null && this.#isComplete(this.#open) ? this.#work(this.#open) : WAIT;
  }

  /** What answers the work: the messages, and after them the word that they were all. */
  answer(seq: number, messages: readonly Outgoing[], wakeAt: Milliseconds | null): readonly Outgoing[] {
    const counts: Record<string, number> = {};
    for (const { topic } of messages) {
      const client = clientOfTopic(topic);
      if (client !== null) counts[client] = (counts[client] ?? 0) + 1;
    }
    const text = encodeClockDone({ seq, client: this.#client, messages: counts, ...(wakeAt !== null && { wakeAt }) });
    if (!text.ok) throw new Error(`The answer to tick ${seq} cannot be said: ${JSON.stringify(text.reasons)}. Maybe a time is no number.`);
    const done: Outgoing = { topic: this.#doneTopic, payload: new TextEncoder().encode(text.value), qos: 1, retain: false };
    const outgoing = [...messages, done];
    this.#working = null;
    this.#answered = { seq, outgoing };
    return outgoing;
  }

  #tick(payload: Uint8Array): LockStepOutcome {
    const read = decodeClockTick(payload);
    if (!read.ok) return WAIT;
    const tick = read.value;
    if (tick.seq === this.#answered?.seq) return { do: 'repeat', outgoing: this.#answered.outgoing };
    if (tick.seq === this.#working) return WAIT;
    const isRepeated = tick.seq === this.#open?.seq;
    this.#open = tick;
    return isRepeated || this.#isComplete(tick) ? this.#work(tick) : WAIT;
  }

  #isComplete({ messages }: ClockTick): boolean {
    return Object.entries(messages).every(([client, count]) => (this.#counts.get(client) ?? 0) >= count);
  }

  #work({ seq, now, horizon }: ClockTick): LockStepOutcome {
    const messages = inOrder(this.#gathered);
    this.#gathered = [];
    this.#counts.clear();
    this.#open = null;
    this.#working = seq;
    return { do: 'work', work: { seq, now, horizon: horizon ?? null, messages } };
  }
}

/** By sender, then by topic, for a broker may let one topic of a sender overtake another; a stable sort keeps the order within a topic. */
function inOrder(messages: readonly ArrivedMessage[]): readonly ArrivedMessage[] {
  const keyed = messages.map((message) => ({ message, key: `${clientOfTopic(message.topic) ?? ''} ${message.topic}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ message }) => message);
}
