import type { Finding } from '../finding.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { Box } from '../words/box.ts';
import type { Envelope } from '../words/envelope.ts';
import type { Interchange } from '../words/interchange.ts';
import type { Message } from '../words/message.ts';
import { InterchangeReader, type ReadEvent, type ReadOptions } from './interchange-reader.ts';

/** A large input is fed in pieces of this many bytes or characters, so that what is not kept is freed on the way. */
const PIECE = 1 << 20;

/** Reads a whole input, bytes or text, and keeps what it says. Never throws for what the input holds: that is a finding. */
export function readEdifact(input: Uint8Array | string, options: ReadOptions = {}): Interchange {
  const collector = new Collector(options);
  const reader = new InterchangeReader(options, (event) => collector.take(event));
  for (let at = 0; at < input.length; at += PIECE) {
    reader.push(typeof input === 'string' ? input.slice(at, at + PIECE) : input.subarray(at, at + PIECE));
  }
  reader.end();
  return collector.interchange();
}

/**
 * Reads chunks as they come and yields boxes one by one, then their message, in bounded memory: nothing is kept here but the
 * chunk at hand. Findings come where they arise.
 */
export function* streamEdifact(chunks: Iterable<Uint8Array | string>, options: ReadOptions = {}): Generator<ReadEvent, void, undefined> {
  let events: ReadEvent[] = [];
  const reader = new InterchangeReader(options, (event) => events.push(event));
  for (const chunk of chunks) {
    reader.push(chunk);
    yield* events;
    events = [];
  }
  reader.end();
  yield* events;
}

/** `streamEdifact` for chunks that arrive in their own time, as from a file or a socket. */
export async function* streamEdifactAsync(
  chunks: AsyncIterable<Uint8Array | string>,
  options: ReadOptions = {},
): AsyncGenerator<ReadEvent, void, undefined> {
  let events: ReadEvent[] = [];
  const reader = new InterchangeReader(options, (event) => events.push(event));
  for await (const chunk of chunks) {
    reader.push(chunk);
    yield* events;
    events = [];
  }
  reader.end();
  yield* events;
}

/** Keeps what comes up to the limits; what is beyond them is counted, with a finding. */
class Collector {
  readonly #limits;
  readonly #envelopes: Envelope[] = [];
  readonly #messages: Message[] = [];
  readonly #findings: Finding[] = [];
  #boxes: Box[] = [];
  #kept = 0;
  #dropped = 0;
  readonly #overflown = new Set<string>();
  readonly #account = { groups: 0, boxes: 0, setAside: 0 };

  constructor(options: ReadOptions) {
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
  }

  take(event: ReadEvent): void {
    switch (event.kind) {
      case 'envelope':
        if (this.#envelopes.length < this.#limits.messages) this.#envelopes.push(event.envelope);
        return;
      case 'finding':
        this.#findings.push(event.finding);
        return;
      case 'box':
        this.#takeBox(event.box);
        return;
      case 'message':
        this.#takeMessage(event.message);
    }
  }

  #takeBox(box: Box): void {
    const isKept = this.#kept < this.#limits.boxes && this.#messages.length < this.#limits.messages;
    if (isKept) {
      this.#boxes.push(box);
      this.#kept++;
    } else {
      if (this.#kept === this.#limits.boxes) this.#overflow('limit.boxes', this.#limits.boxes, box);
      this.#dropped++;
    }
  }

  #takeMessage(message: Message): void {
    const { groups, boxes, setAside } = message.account;
    const account = { groups, boxes: boxes - this.#dropped, setAside: setAside + this.#dropped };
    this.#account.groups += account.groups;
    this.#account.boxes += account.boxes;
    this.#account.setAside += account.setAside;
    if (this.#messages.length < this.#limits.messages) {
      this.#messages.push('boxes' in message ? { ...message, account, boxes: this.#boxes } : { ...message, account });
    } else this.#overflow('limit.messages', this.#limits.messages, message);
    this.#boxes = [];
    this.#dropped = 0;
  }

  /** One finding for each limit says that it was passed; the account says by how much. */
  #overflow(code: 'limit.boxes' | 'limit.messages', limit: number, at: { readonly line: number; readonly segment: number }): void {
    if (this.#overflown.has(code)) return;
    this.#overflown.add(code);
    this.#findings.push({ severity: 'error', code, params: { limit }, line: at.line, segment: at.segment });
  }

  interchange(): Interchange {
    return { envelopes: this.#envelopes, messages: this.#messages, findings: this.#findings, account: { ...this.#account } };
  }
}
