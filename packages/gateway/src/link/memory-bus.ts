import { matches } from '../broker/access.ts';
import type { LastWill, Link, MessageListener, Outgoing, SendOptions } from './link.ts';

interface Member {
  readonly name: string;
  readonly filters: readonly string[];
  readonly lastWill: LastWill | undefined;
  readonly message: MessageListener[];
  readonly down: (() => void)[];
  isOpen: boolean;
}

/**
 * A broker within one process, for tests and fast what-ifs: the same topics, the same bytes, retained messages and last wills. Messages are
 * delivered one after the other in the order they were published, members in the order they joined; one that is published while another is
 * delivered waits its turn. Nothing depends on time or chance.
 */
export class MemoryBus {
  /** Replaced, never changed: who walks along it sees the members of that moment. */
  #members: readonly Member[] = [];
  readonly #retained = new Map<string, Uint8Array>();
  readonly #queue: (() => void)[] = [];
  #isDelivering = false;

  join(name: string, options: { readonly subscribe: readonly string[]; readonly lastWill?: LastWill }): Link {
    const member: Member = { name, filters: options.subscribe, lastWill: options.lastWill, message: [], down: [], isOpen: true };
    this.#members = [...this.#members, member];
    return {
      publish: (topic: string, payload: Uint8Array, { qos, retain }: SendOptions) => {
        if (member.isOpen) this.#publish({ topic, payload: payload.slice(), qos, retain });
      },
      onMessage: (listener) => {
        member.message.push(listener);
        if (member.message.length === 1) this.#enqueue(() => this.#sendRetained(member));
      },
      onUp: (listener) => {
        if (member.isOpen) listener();
      },
      onDown: (listener) => void member.down.push(listener),
      close: async () => {
        this.#leave(member);
      },
    };
  }

  /** Cuts a member off as a lost network would: its last will is published. */
  cut(name: string): void {
    for (const member of this.#members) {
      if (member.name !== name) continue;
      this.#leave(member);
      if (member.lastWill) this.#publish(member.lastWill);
      for (const listener of member.down) listener();
    }
  }

  #leave(member: Member): void {
    member.isOpen = false;
    this.#members = this.#members.filter((other) => other !== member);
  }

  #publish({ topic, payload, retain }: Outgoing): void {
    if (retain) {
      if (payload.length === 0) this.#retained.delete(topic);
      else this.#retained.set(topic, payload);
    }
    this.#enqueue(() => {
      for (const member of this.#members) {
        if (member.isOpen && member.filters.some((filter) => matches(filter, topic))) tell(member, topic, payload, false);
      }
    });
  }

  #sendRetained(member: Member): void {
    for (const [topic, payload] of this.#retained) {
      if (member.isOpen && member.filters.some((filter) => matches(filter, topic))) tell(member, topic, payload, true);
    }
  }

  #enqueue(delivery: () => void): void {
    this.#queue.push(delivery);
    if (this.#isDelivering) return;
    this.#isDelivering = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) next();
    } finally {
      this.#isDelivering = false;
    }
  }
}

const tell = (member: Member, topic: string, payload: Uint8Array, isRetained: boolean): void => {
  for (const listener of member.message) listener(topic, payload, isRetained);
};
