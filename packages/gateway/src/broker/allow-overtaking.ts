import type { Client } from 'aedes';

/**
 * Aedes numbers messages and gives a client none with a number below that of the last it gave: so it drops the second copy where two
 * subscriptions of one client overlap. But a retained message, or one of QoS 1, is stored before it is given, meanwhile others overtake it,
 * and then it is dropped as well (aedes 1.2.0, `dedupe` in lib/client.js). This forgets the last number. Overlapping subscriptions then give
 * two copies, which MQTT 3.1.1 allows (3.3.5) and receivers here expect.
 */
export function allowOvertaking(client: Client): void {
  Object.defineProperty(client, 'duplicates', { value: new Proxy({}, { get: () => 0, set: () => true }) });
}
