import { type Reason, reason } from '@estiba/base';
import type { CraneOrder, JobState, MovePhase, OrderCommand, OrderReport, Permit } from '@estiba/messages/equipment';

/** An order a machine holds, and how far it is with it. */
export interface StoredOrder {
  order: CraneOrder;
  state: JobState;
  phase: MovePhase;
  boxesRead: readonly string[];
  weighedKg: number | null;
  reason: Reason | null;
  permit: Permit | null;
  /** How often it was told to go on: work that hangs tries again then. */
  resumed: number;
}

/** What a command asks of the machine itself; the store has done the rest. */
export type Asked = 'start' | 'pause' | 'resume' | 'abort' | null;

/** The orders of one machine in the order they came (OPC 10031-4): which may start, which run, which have ended and wait to be cleared. */
export class OrderStore {
  readonly #orders = new Map<string, StoredOrder>();

  get all(): readonly StoredOrder[] {
    return [...this.#orders.values()];
  }

  get(orderId: string): StoredOrder | null {
    return this.#orders.get(orderId) ?? null;
  }

  /** Takes an order in. One that is known already, or not newer than what is stored, changes nothing. */
  store(order: CraneOrder): void {
    const known = this.#orders.get(order.orderId);
    if (known === undefined) {
      const mayStart = order.storing !== 'Store';
      const state = mayStart ? 'AllowedToStart.Ready' : 'NotAllowedToStart.Ready';
      this.#orders.set(order.orderId, {
        order,
        state,
        phase: 'queued',
        boxesRead: [],
        weighedKg: null,
        reason: null,
        permit: null,
        resumed: 0,
      });
      return;
    }
    if (order.orderUpdateId <= known.order.orderUpdateId || isOver(known)) return;
    if (order.storing === 'StoreAndStart' && known.state === 'NotAllowedToStart.Ready') known.state = 'AllowedToStart.Ready';
    // A permit given for what the order said before is none for what it says now.
    if (order.partner !== known.order.partner) known.permit = null;
    known.order = order;
    known.reason = null;
  }

  permit(permit: Permit): StoredOrder | null {
    const stored = this.get(permit.orderId);
    if (stored !== null) stored.permit = permit;
    return stored;
  }

  /** Does what a command asks as far as it is about bookkeeping; says what is left for the machine to do. */
  command(command: OrderCommand): Asked {
    const stored = this.get(command.orderId);
    if (stored === null) return null;
    const isRunning = isAtWork(stored);
    switch (command.command) {
      case 'Start':
        return change(stored, 'NotAllowedToStart.Ready', 'AllowedToStart.Ready') ? 'start' : null;
      case 'RevokeStart':
        change(stored, 'AllowedToStart.Ready', 'NotAllowedToStart.Ready');
        return null;
      case 'Pause':
        return isRunning ? 'pause' : null;
      case 'Resume':
        stored.resumed += 1;
        return isRunning ? 'resume' : null;
      case 'Clear':
        if (isOver(stored)) this.#orders.delete(command.orderId);
        return null;
      case 'Stop':
      case 'Abort':
      case 'Cancel':
        if (isRunning) return 'abort';
        if (!isOver(stored)) abort(stored, reason('order.cancelled'));
        return null;
    }
  }

  /** The order to begin next: greatest priority first, then as they came; only those whose time has come. */
  next(now: number): StoredOrder | null {
    let best: StoredOrder | null = null;
    for (const stored of this.#orders.values()) {
      if (stored.state !== 'AllowedToStart.Ready' || (stored.order.notBefore ?? 0) > now) continue;
      if (best === null || stored.order.priority > best.order.priority) best = stored;
    }
    return best;
  }

  /** When the first of the orders that still wait for their time may begin; null when none does. */
  nextTime(): number | null {
    const times = this.all.filter(({ state }) => state === 'AllowedToStart.Ready').map(({ order }) => order.notBefore ?? 0);
    return times.length === 0 ? null : Math.min(...times);
  }
}

export function abort(stored: StoredOrder, why: Reason): void {
  stored.state = 'Aborted';
  stored.reason = why;
}

const isAtWork = ({ state }: StoredOrder): boolean => state === 'Running' || state.startsWith('Interrupted');
const isOver = ({ state }: StoredOrder): boolean => state === 'Ended' || state === 'Aborted';

export function reportOf({ order, state, phase, boxesRead, weighedKg, reason: why }: StoredOrder): OrderReport {
  return {
    orderId: order.orderId,
    orderUpdateId: order.orderUpdateId,
    state,
    phase,
    boxesRead,
    ...(weighedKg === null ? {} : { weighedKg }),
    ...(why === null ? {} : { reason: why }),
  };
}

function change(stored: StoredOrder, from: JobState, to: JobState): boolean {
  if (stored.state !== from) return false;
  stored.state = to;
  return true;
}
