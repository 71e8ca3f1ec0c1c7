/** A message as bytes, with the client that sends or receives it. */
export interface Message {
  readonly client: string;
  readonly topic: string;
  readonly payload: Uint8Array;
}

/** What the world asks of the network. */
export type Outgoing =
  | ({ readonly do: 'publish'; readonly qos: 0 | 1; readonly retain: boolean } & Message)
  /** Sign in, with a last will and what is to be heard. */
  | {
      readonly do: 'connect';
      readonly client: string;
      /** Whose name and password it signs in with. */
      readonly user: string;
      readonly will: Omit<Message, 'client'>;
      readonly hears: readonly string[];
    }
  /** The radio is gone: no farewell, so that the broker publishes the will. */
  | { readonly do: 'lose'; readonly client: string }
  /** Goes off the network with a farewell; no will is published. */
  | { readonly do: 'leave'; readonly client: string };

/** Everything the machines have sent and not yet handed to the network, in order. */
export class Post {
  #outgoing: Outgoing[] = [];

  add(outgoing: Outgoing): void {
    this.#outgoing.push(outgoing);
  }

  drain(): readonly Outgoing[] {
    const all = this.#outgoing;
    this.#outgoing = [];
    return all;
  }
}

/** How a machine appears on the network: its name there, its will, what it hears, what it says first. */
export interface Presence {
  readonly client: string;
  readonly user: string;
  readonly will: () => Omit<Message, 'client'>;
  readonly hears: readonly string[];
  /** Said on every connection: that it is online, and its state. */
  readonly greet: () => void;
  /** Said before it leaves. */
  readonly farewell: () => void;
}

/** One machine's radio. While it is down nothing is sent and nothing heard. */
export class Link {
  readonly #post: Post;
  readonly #presence: Presence;
  #isUp = false;

  constructor(post: Post, presence: Presence) {
    this.#post = post;
    this.#presence = presence;
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  get client(): string {
    return this.#presence.client;
  }

  connect(): void {
    if (this.#isUp) return;
    this.#isUp = true;
    const { client, user, will, hears } = this.#presence;
    this.#post.add({ do: 'connect', client, user, will: will(), hears });
    this.#presence.greet();
  }

  /** Signs in anew, where it was on the network: its connection is gone, and nobody lost it. */
  signInAgain(): void {
    if (!this.#isUp) return;
    this.#isUp = false;
    this.connect();
  }

  /** Says what is said on every connection. */
  greet(): void {
    if (this.#isUp) this.#presence.greet();
  }

  lose(): void {
    if (!this.#isUp) return;
    this.#isUp = false;
    this.#post.add({ do: 'lose', client: this.client });
  }

  leave(): void {
    if (!this.#isUp) return;
    this.#presence.farewell();
    this.#isUp = false;
    this.#post.add({ do: 'leave', client: this.client });
  }

  publish(topic: string, payload: Uint8Array, qos: 0 | 1 = 0, retain = false): void {
    if (this.#isUp) this.#post.add({ do: 'publish', client: this.client, topic, payload, qos, retain });
  }
}
