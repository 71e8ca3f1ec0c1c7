import { type Clock, type Milliseconds } from '@estiba/base';
import type { Command } from '@estiba/terminal';
import type { EquipmentGateway } from './equipment-gateway.ts';
import type { Link } from './link/link.ts';

/**
 * Joins a gateway to a link for a terminal that runs in real time: what arrives becomes commands at once. `flush` publishes what has
 * gathered; call it after every `follow` and `tick`.
 */
export function connect(
  gateway: EquipmentGateway,
  link: Link,
  clock: Clock,
  onCommands: (commands: readonly Command[], now: Milliseconds) => void,
): { readonly flush: () => void } {
  const flush = (): void => {
    for (const { topic, payload, qos, retain } of gateway.drain()) link.publish(topic, payload, { qos, retain });
  };
  link.onMessage((topic, payload) => {
    const now = clock.now();
    const commands = gateway.receive(topic, payload, now);
    flush();
    if (commands.length > 0) onCommands(commands, now);
  });
  return { flush };
}
