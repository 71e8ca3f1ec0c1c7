import type { Milliseconds, Reason, Result } from '@estiba/base';
import {
  type CraneCommand,
  type CraneOrder,
  craneTopicOf,
  type CraneTopicKind,
  encodeCraneCommand,
  encodeCraneOrder,
  encodePermit,
  type MachineAddress,
  type Permit,
  type ProfileHeader,
} from '@estiba/messages/equipment';
import type { Outbox } from '../outbox.ts';

/** Says things to one machine of the job-control profile. QoS 1: what is lost all the same is said again by whoever finds it missing. */
export class ProfileVoice {
  readonly #address: MachineAddress;
  readonly #outbox: Outbox;

  constructor(address: MachineAddress, outbox: Outbox) {
    this.#address = address;
    this.#outbox = outbox;
  }

  order(order: CraneOrder, now: Milliseconds): readonly Reason[] {
    return this.#say('order', now, (header) => encodeCraneOrder(order, header));
  }

  command(command: CraneCommand, now: Milliseconds): readonly Reason[] {
    return this.#say('command', now, (header) => encodeCraneCommand(command, header));
  }

  permit(permit: Permit, now: Milliseconds): readonly Reason[] {
    return this.#say('permit', now, (header) => encodePermit(permit, header));
  }

  #say(kind: CraneTopicKind, now: Milliseconds, encode: (header: ProfileHeader) => Result<string>): readonly Reason[] {
    const topic = craneTopicOf(this.#address, kind);
    if (!topic.ok) return topic.reasons;
    const text = encode({ headerId: this.#outbox.nextHeaderId(topic.value, now), timestamp: now });
    if (!text.ok) return text.reasons;
    this.#outbox.add(topic.value, text.value, { qos: 1, retain: false });
    return [];
  }
}
