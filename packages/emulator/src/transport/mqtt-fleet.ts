import type { MessageCounts } from '@estiba/messages/equipment';
import type { Message, Outgoing } from '../world/post.ts';
import { inOrder } from './in-order.ts';
import { type ConnectionParts, MqttConnection } from './mqtt-connection.ts';

export interface BrokerAccess {
  /** `mqtt://host:1883` or `mqtts://host:8883`. */
  readonly url: string;
  /** Password by user. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly ca?: string | undefined;
  readonly onProblem: (text: string) => void;
}

/** Every machine's own connection to the broker, each with its own credentials. */
export class MqttFleet {
  readonly #access: BrokerAccess;
  readonly #connections = new Map<string, MqttConnection>();
  readonly #wills = new Map<string, Omit<Message, 'client'>>();
  #arrived: Message[] = [];
  #returned: string[] = [];
  /** Called at each arrival. */
  onArrival: () => void = () => undefined;

  constructor(access: BrokerAccess) {
    this.#access = access;
  }

  /** Hands messages to the network; says how many will come out of it, by client. */
  async send(outgoing: readonly Outgoing[]): Promise<MessageCounts> {
    const counts: Record<string, number> = {};
    const count = (client: string): void => {
      counts[client] = (counts[client] ?? 0) + 1;
    };
    const leaving: Promise<void>[] = [];
    const opening = outgoing.flatMap((message) => (message.do === 'connect' ? [this.#open(message)] : []));
    await Promise.all(opening.map(({ ready }) => ready));
    for (const message of outgoing) {
      const connection = this.#connections.get(message.client);
      if (message.do === 'publish') {
        connection?.publish(message.topic, message.payload, message.qos, message.retain);
        count(message.client);
      } else if (message.do === 'lose') {
        await connection?.cut();
        this.#connections.delete(message.client);
        // The broker says the will in its place.
        if (this.#wills.has(message.client)) count(message.client);
      } else if (message.do === 'leave' && connection !== undefined) {
        leaving.push(connection.close());
        this.#connections.delete(message.client);
      }
    }
    await Promise.all(leaving);
    return counts;
  }

  /** Hands over what is for the eye only: at once, uncounted, and lost where there is no connection. */
  show(seen: readonly Message[]): void {
    for (const { client, topic, payload } of seen) this.#connections.get(client)?.publish(topic, payload, 0, false);
  }

  /** What arrived since it was last taken. */
  take(): readonly Message[] {
    const arrived = this.#arrived;
    this.#arrived = [];
    return inOrder(arrived);
  }

  /** Have as many messages arrived as were announced, for each client that is there to hear them? */
  hasArrived(announced: MessageCounts): boolean {
    const counts = new Map<string, number>();
    for (const { client } of this.#arrived) counts.set(client, (counts.get(client) ?? 0) + 1);
    return Object.entries(announced).every(
      ([client, count]) => this.#connections.get(client)?.isUp !== true || (counts.get(client) ?? 0) >= count,
    );
  }

  /** Clients the broker had lost and that are there again, since it was last asked. */
  takeReturned(): readonly string[] {
    const returned = this.#returned;
    this.#returned = [];
    return returned.sort();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#connections.values()].map((connection) => connection.close()));
    this.#connections.clear();
  }

  #open({ client, user, will, hears }: Extract<Outgoing, { do: 'connect' }>): MqttConnection {
    const { url, secrets, ca, onProblem } = this.#access;
    const password = secrets.get(user);
    if (password === undefined) throw new Error(`There is no password for ${user}. Maybe the credentials are those of another site.`);
    const parts: ConnectionParts = {
      url,
      clientId: user === client ? client : `${user}:${client}`,
      user,
      password,
      hears,
      will,
      ca,
      onMessage: (topic, payload) => {
        this.#arrived.push({ client, topic, payload });
        this.onArrival();
      },
      onReturn: () => {
        this.#returned.push(client);
      },
      onProblem,
    };
    const connection = new MqttConnection(parts);
    this.#connections.set(client, connection);
    this.#wills.set(client, will);
    return connection;
  }
}
