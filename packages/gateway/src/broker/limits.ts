/** What one broker puts up with. */
export interface BrokerLimits {
  /** Longest MQTT packet [bytes]. */
  readonly packetBytes: number;
  /** Connections at a time. */
  readonly connections: number;
  /** New connections a second from one address, as a lasting rate; four seconds' worth may come at once. */
  readonly connectionsPerSecond: number;
  /** Topic filters of one client. */
  readonly subscriptions: number;
  /** From the first byte to a complete CONNECT [ms]. */
  readonly connectMilliseconds: number;
}

/** For a port of a thousand vehicles: an order of 100 nodes has about 40 kB. */
export const defaultLimits: BrokerLimits = {
  packetBytes: 1024 * 1024,
  connections: 4000,
  connectionsPerSecond: 500,
  subscriptions: 64,
  connectMilliseconds: 10_000,
};
