import mqtt, { type IClientOptions, type MqttClient } from 'mqtt';
import type { LastWill, Link, MessageListener, Outgoing, SendOptions } from './link.ts';
import { WaitingQueue } from './waiting-queue.ts';

export interface MqttLinkOptions {
  readonly user: string;
  readonly password: string;
  /** Default: the user's name. The embedded broker takes `NAME:…` too. */
  readonly clientId?: string;
  /** Topic filters. */
  readonly subscribe: readonly string[];
  readonly lastWill?: LastWill;
  /** Certificate authority for mqtts, PEM. */
  readonly ca?: string;
  /** Told what keeps the link from working: a refused sign-in or subscription, messages given up. */
  readonly onProblem?: (text: string) => void;
}

const WAITING_BOUND = 10_000;

/** A link over an MQTT 3.1.1 broker: `mqtt://host:1883`, `mqtts://host:8883`. It connects again by itself for as long as it is open. */
export function mqttLink(url: string, options: MqttLinkOptions): Link {
  const client = mqtt.connect(url, clientOptions(options));
  const waiting = new WaitingQueue(WAITING_BOUND);
  const listeners = {
    message: [] as MessageListener[],
    up: [] as (() => void)[],
    down: [] as (() => void)[],
  };
  const problem = (text: string): void => options.onProblem?.(text);
  let isUp = false;

  client.on('connect', () => {
    subscribe(client, options.subscribe, (refusal) => {
      if (refusal) problem(`${url} refuses ${options.user} a subscription: ${refusal}. Maybe its access list lacks it.`);
      if (!client.connected) return;
      isUp = true;
      for (const message of waiting.takeAll()) send(client, message);
      for (const listener of listeners.up) listener();
    });
  });
  client.on('close', () => {
    if (!isUp) return;
    isUp = false;
    for (const listener of listeners.down) listener();
  });
  client.on('error', (error) => problem(`${url}: ${error.message}`));
  client.on('message', (topic, payload, { retain }) => {
    for (const listener of listeners.message) listener(topic, payload, retain);
  });

  return {
    publish(topic: string, payload: Uint8Array, { qos, retain }: SendOptions): void {
      const message: Outgoing = { topic, payload, qos, retain };
      if (isUp) send(client, message);
      else {
        const before = waiting.dropped;
        waiting.add(message);
        if (waiting.dropped > before && before === 0) problem(`${url}: more than ${WAITING_BOUND} messages wait; the oldest are given up`);
      }
    },
    onMessage: (listener) => void listeners.message.push(listener),
    onUp(listener): void {
      listeners.up.push(listener);
      if (isUp) listener();
    },
    onDown: (listener) => void listeners.down.push(listener),
    close: () => client.endAsync(),
  };
}

function clientOptions(options: MqttLinkOptions): IClientOptions {
  const { lastWill } = options;
  return {
    protocolVersion: 4,
    clientId: options.clientId ?? options.user,
    username: options.user,
    password: options.password,
    clean: true,
    keepalive: 15,
    reconnectPeriod: 500,
    reconnectOnConnackError: true,
    connectTimeout: 10_000,
    queueQoSZero: false,
    resubscribe: false,
    ...(options.ca && { ca: options.ca }),
    ...(lastWill && {
      will: { topic: lastWill.topic, payload: Buffer.from(lastWill.payload), qos: lastWill.qos, retain: lastWill.retain },
    }),
  };
}

function subscribe(client: MqttClient, filters: readonly string[], done: (refusal: string | null) => void): void {
  if (filters.length === 0) done(null);
  else client.subscribe([...filters], { qos: 1 }, (error) => done(error ? error.message : null));
}

/** A QoS 1 message that the connection loses is kept and sent again by the client; a QoS 0 one is gone, as its name says. */
function send(client: MqttClient, { topic, payload, qos, retain }: Outgoing): void {
  client.publish(topic, Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength), { qos, retain }, () => undefined);
}
