import { Socket } from 'node:net';
import mqtt, { type MqttClient } from 'mqtt';
import type { Message } from '../world/post.ts';

export interface ConnectionParts {
  readonly url: string;
  readonly clientId: string;
  readonly user: string;
  readonly password: string;
  readonly hears: readonly string[];
  readonly will: Omit<Message, 'client'> | null;
  /** Certificate authority for mqtts, PEM. */
  readonly ca?: string | undefined;
  readonly onMessage: (topic: string, payload: Uint8Array) => void;
  /** Connected again after the broker was away. */
  readonly onReturn: () => void;
  readonly onProblem: (text: string) => void;
}

/** One client at the broker. It connects again by itself for as long as it is open; what is said while it is away is lost, as on a radio. */
export class MqttConnection {
  readonly #client: MqttClient;
  readonly #ready: Promise<void>;
  #isUp = false;

  constructor(parts: ConnectionParts) {
    const { url, clientId, user, password, hears, will, ca } = parts;
    this.#client = mqtt.connect(url, {
      protocolVersion: 4,
      clientId,
      username: user,
      password,
      clean: true,
      keepalive: 15,
      reconnectPeriod: 300,
      reconnectOnConnackError: true,
      connectTimeout: 10_000,
      queueQoSZero: false,
      resubscribe: false,
      ...(ca === undefined ? {} : { ca }),
      ...(will === null ? {} : { will: { topic: will.topic, payload: toBuffer(will.payload), qos: 1 as const, retain: true } }),
    });
    this.#client.on('message', (topic, payload) => parts.onMessage(topic, payload));
    this.#client.on('error', (error) => parts.onProblem(`${clientId}: ${error.message}`));
    this.#client.on('close', () => {
      this.#isUp = false;
    });
    this.#ready = new Promise((resolve) => {
      let isFirst = true;
      this.#client.on('connect', () => {
        // A tick must not wait for the one before to be acknowledged (Nagle).
        const { stream } = this.#client;
        if (stream instanceof Socket) stream.setNoDelay(true);
        const up = (): void => {
          this.#isUp = true;
          if (isFirst) resolve();
          else parts.onReturn();
          isFirst = false;
        };
        if (hears.length === 0) return up();
        this.#client.subscribe([...hears], { qos: 1 }, (error) => {
          if (error) parts.onProblem(`${clientId}: may not hear ${hears.join(', ')}: ${error.message}`);
          else up();
        });
      });
    });
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** Resolves when it is connected for the first time and hears what it wants to. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  publish(topic: string, payload: Uint8Array, qos: 0 | 1, retain: boolean): void {
    if (this.#isUp) this.#client.publish(topic, toBuffer(payload), { qos, retain }, () => undefined);
  }

  /** Drops the connection without a word, so that the broker publishes the will. */
  async cut(): Promise<void> {
    this.#isUp = false;
    await this.#client.endAsync(true);
  }

  /** Leaves in order: what was said has gone out. */
  async close(): Promise<void> {
    this.#isUp = false;
    await this.#client.endAsync();
  }
}

const toBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
