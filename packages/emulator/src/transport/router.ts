import type { Message, Outgoing } from '../world/post.ts';

/** Which client hears a topic: machines hear only their own, by exact name. */
export class Router {
  readonly #clientOf = new Map<string, string>();

  /** Learns from what machines ask of the network. */
  learn(outgoing: readonly Outgoing[]): void {
    for (const message of outgoing)
      if (message.do === 'connect') for (const topic of message.hears) this.#clientOf.set(topic, message.client);
  }

  address(topic: string, payload: Uint8Array): Message | null {
    const client = this.#clientOf.get(topic);
    return client === undefined ? null : { client, topic, payload };
  }
}
