import type { Clock } from '@estiba/base';
import { isForTheEye, type Link } from '@estiba/gateway';
import type { Operation } from './operation.ts';

/** Decisions are taken at least this often, so that silences and leases are seen [ms]. */
const HEARTBEAT = 500;
/** Messages that come within this time are decided upon together [ms]. */
const TOGETHER = 40;

/**
 * Runs a terminal by the wall's clock: machines' messages are taken as they come, decisions follow at once. `fail` hears of a log that takes no
 * more entries, and of faults of our own.
 */
export function runInRealTime(operation: Operation, link: Link, clock: Clock, fail: (error: unknown) => void): () => void {
  let soon: NodeJS.Timeout | null = null;
  let isStopped = false;
  const round = (): void => {
    soon = null;
    if (isStopped) return;
    try {
      operation.step(clock.now());
    } catch (error) {
      fail(error);
      return;
    }
    operation.flush().catch(fail);
  };
  link.onMessage((topic, payload) => {
    if (isStopped || isForTheEye(topic)) return;
    try {
      operation.setTime(clock.now());
      operation.receive(topic, payload);
    } catch (error) {
      fail(error);
      return;
    }
    soon ??= setTimeout(round, TOGETHER);
  });
  const heartbeat = setInterval(round, HEARTBEAT);
  return () => {
    isStopped = true;
    clearInterval(heartbeat);
    if (soon !== null) clearTimeout(soon);
  };
}
