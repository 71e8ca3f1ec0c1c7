import type { Clock, Reason } from '@estiba/base';
import { type EquipmentGateway, isForTheEye, type Link } from '@estiba/gateway';
import type { Logger } from '../logging/logger.ts';

/** What cannot be read is told this often at the most [ms]. */
const TELL = 60_000;

/**
 * Takes in where machines are as they say it, whatever the terminal does meanwhile: by the wall's clock and in step alike, no decision is woken
 * by it and nothing of it reaches the log.
 */
export function watchPoses(link: Link, gateway: EquipmentGateway, wall: Clock, logger: Logger): void {
  let unread = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (topic: string, reasons: readonly Reason[]): void => {
    unread += 1;
    if (wall.now() - toldAt < TELL) return;
    logger.warn('where a machine is could not be read, and is passed over', { topic, unread, why: reasons[0]?.code ?? '' });
    toldAt = wall.now();
    unread = 0;
  };
  link.onMessage((topic, payload) => {
    if (!isForTheEye(topic)) return;
    const reasons = gateway.see(topic, payload, wall.now()) ?? [];
    if (reasons.length > 0) tell(topic, reasons);
  });
}
