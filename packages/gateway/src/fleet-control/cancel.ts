import type { Milliseconds } from '@estiba/base';
import type { VehicleState } from '@estiba/messages/equipment';
import { findAction, isUnfinished, type Progress } from './progress.ts';

const RETRY = 5000;

/**
 * The handshake by which an order is taken back (VDA 5050 2.1, 6.6.3): `cancelOrder` is asked until the vehicle's state shows it finished or
 * failed, and until no action of the order runs any more. Before that nothing new is sent, and a cancelled order is never updated.
 */
export class CancelHandshake {
  readonly order: string;
  readonly actionId: string;
  #askedAt: number | null = null;

  constructor(order: string, actionId: string) {
    this.order = order;
    this.actionId = actionId;
  }

  /** True when the vehicle is through with it. */
  isDone(state: VehicleState, progress: Progress): boolean {
    if (progress.orderId !== this.order) return true;
    if (progress.isBusy || state.driving) return false;
    const action = findAction(state, this.actionId);
    if (action !== undefined) return !isUnfinished(action);
    // Nothing to cancel, says the vehicle; or it has nothing left, and forgot the question.
    return this.#askedAt !== null;
  }

  /** True when it is to be asked now: the first time, and again while the vehicle shows no sign of having heard. */
  shouldAsk(state: VehicleState | null, now: Milliseconds): boolean {
    if (state !== null && findAction(state, this.actionId) !== undefined) return false;
    if (this.#askedAt !== null && now - this.#askedAt < RETRY) return false;
    this.#askedAt = now;
    return true;
  }
}
