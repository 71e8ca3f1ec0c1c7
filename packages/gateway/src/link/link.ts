/** How a message is sent. QoS 0 may be lost and is overtaken by the next on its topic while there is no connection; QoS 1 arrives at least once. */
export interface SendOptions {
  readonly qos: 0 | 1;
  readonly retain: boolean;
}

/** A message on its way out. */
export interface Outgoing extends SendOptions {
  readonly topic: string;
  readonly payload: Uint8Array;
}

export type MessageListener = (topic: string, payload: Uint8Array, isRetained: boolean) => void;

/** The way to the machines: publish and subscribe, whatever lies below. What is subscribed to is said when the link is made. */
export interface Link {
  publish(topic: string, payload: Uint8Array, options: SendOptions): void;
  /** `isRetained`: the broker had kept it from before the subscription. */
  onMessage(listener: MessageListener): void;
  /** Connected, and everything subscribed. Called at once when it is so already. */
  onUp(listener: () => void): void;
  onDown(listener: () => void): void;
  close(): Promise<void>;
}

/** What the broker says in a client's place when that is lost. */
export type LastWill = Outgoing;
