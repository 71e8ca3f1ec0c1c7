import { type Milliseconds, type Reason, reason, type Result } from '@estiba/base';
import { decodeMachineConnection, isStale, type ProfileHeader, type Received } from '@estiba/messages/equipment';
import { LinkWatch } from '../fleet-control/link-watch.ts';

/** What one machine of the profile said: its newest state, and whether there is word of it. */
export class MachineEar<State> {
  readonly #decode: (input: Uint8Array) => Result<Received<State, ProfileHeader>>;
  readonly link = new LinkWatch();
  #last: ProfileHeader | null = null;
  /** When its machine sent the newest state, by its own clock. */
  sentAt: Milliseconds | null = null;
  state: State | null = null;

  constructor(decode: (input: Uint8Array) => Result<Received<State, ProfileHeader>>) {
    this.#decode = decode;
  }

  /** Takes a message in; answers with what was wrong with it. */
  hear(kind: 'state' | 'connection', bytes: Uint8Array, now: Milliseconds): readonly Reason[] {
    if (kind === 'connection') return this.#hearConnection(bytes);
    const read = this.#decode(bytes);
    if (!read.ok) return [unreadable('state', read.reasons)];
    const { header, body } = read.value;
    if (isStale(header, this.#last)) return [];
    this.#last = header;
    this.state = body;
    this.sentAt = header.timestamp;
    this.link.heard(now);
    return [];
  }

  #hearConnection(bytes: Uint8Array): readonly Reason[] {
    const read = decodeMachineConnection(bytes);
    if (!read.ok) return [unreadable('connection', read.reasons)];
    const isOnline = read.value.body.state === 'online';
    this.link.connection(isOnline);
    // One that restarts may have set its clock back.
    if (isOnline) this.#last = null;
    return [];
  }
}

export const unreadable = (topic: string, reasons: readonly Reason[]): Reason =>
  reason('machine.unreadable', { topic, why: reasons[0]?.code ?? '', count: reasons.length });
