import type { Milliseconds, Reason } from '@estiba/base';
import { reason } from '@estiba/base';
import type { FleetOrder, VehicleState } from '@estiba/messages/equipment';
import type { FieldSupport } from './field-support.ts';
import { nextSpan } from './next-order.ts';
import { planOrder } from './plan-order.ts';
import type { Progress } from './progress.ts';
import { findRefusal, keyOf } from './refusal.ts';
import type { SiteMap } from './site-map.ts';
import type { Wish } from './wish.ts';

const FIRST_RETRY = 2000;
const LONGEST_RETRY = 30_000;
/** A message that was sent again may come so late [ms]: longer than any network keeps one, and no longer than a silent vehicle is not yet lost. */
const LATE_COPY = 30_000;
/** Farther than this from the first node a vehicle is not there [m]. */
const REACHABLE = 25;
/** Nearer than this it stands on the middle of its cell [m]. */
const IN_PLACE = 0.5;

interface Refused {
  readonly route: string;
  readonly reason: Reason;
  /** Update that was refused; null where the order is lost. */
  readonly update: number | null;
  /** Until then another copy of the message may come to the vehicle, and be taken [ms, UTC]. */
  readonly settledAt: number;
}

interface Sent {
  readonly order: FleetOrder;
  readonly at: number;
  readonly tries: number;
  readonly errorsBefore: ReadonlySet<string>;
}

/**
 * Sends one vehicle its orders. One message is under way at a time: it is sent again until the vehicle's state shows it, and never after the
 * vehicle refused it; what the terminal releases meanwhile goes into the next.
 */
export class OrderSender {
  #sent: Sent | null = null;
  #refused: Refused | null = null;
  /** Route the vehicle was seen to have. */
  #taken: string | null = null;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Reads from the vehicle's state what became of the message under way. */
  hear(state: VehicleState, progress: Progress, wish: Wish | null, now: Milliseconds): void {
    if (wish && this.#refused && this.#refused.route !== wish.route) this.#refused = null;
    if (this.#refused && now < this.#refused.settledAt && isTaken(progress, this.#refused)) this.#refused = null;
    const sent = this.#sent?.order;
    if (sent) {
      if (progress.orderId === sent.orderId && progress.orderUpdateId >= sent.orderUpdateId) this.#sent = null;
      else this.#hearRefusal(state, sent);
    }
    if (wish && progress.orderId === wish.route) this.#taken = wish.route;
    else if (wish && this.#isLost(wish)) {
      this.#refused ??= {
        route: wish.route,
        reason: reason('vehicle.order-lost', { order: wish.route, holds: progress.orderId.slice(0, 80) }),
        update: null,
        settledAt: now,
      };
    }
  }

  #hearRefusal(state: VehicleState, sent: FleetOrder): void {
    const refusal = findRefusal(state, sent, this.#sent!.errorsBefore);
    if (refusal === null) return;
    const { at, tries } = this.#sent!;
    const settledAt = tries > 1 ? at + LATE_COPY : at;
    this.#refused = { route: sent.orderId, reason: refusal, update: sent.orderUpdateId, settledAt };
    this.#sent = null;
  }

  /** A vehicle that once had the route, or drove on it, has it no longer: it restarted. */
  #isLost(wish: Wish): boolean {
    return this.#taken === wish.route || wish.passed > 0;
  }

  /** Nothing more is said of the route. */
  #isRefused(route: string): boolean {
    return this.#refused?.route === route;
  }

  /** Why the route was refused, once no copy of the message can be taken any more: only then what it released is free for others. */
  refusalOf(route: string, now: Milliseconds): Reason | null {
    return this.#refused?.route === route && now >= this.#refused.settledAt ? this.#refused.reason : null;
  }

  /** Index of the last cell that a message under way releases on this route; −1 for none. */
  releasedBySent(route: string): number {
    if (this.#sent?.order.orderId !== route) return -1;
    return Math.max(-1, ...this.#sent.order.nodes.filter((node) => node.released).map((node) => node.sequenceId / 2));
  }

  /** So many times the message under way was sent. */
  get tries(): number {
    return this.#sent?.tries ?? 0;
  }

  /** Nothing of this vehicle's is under way any more: it was cancelled. */
  forget(): void {
    this.#sent = null;
  }

  /** The message to send now: the one under way again, or the next; null for none. */
  next(
    wish: Wish,
    state: VehicleState,
    progress: Progress,
    map: SiteMap,
    support: FieldSupport,
    mayAnnounce: boolean,
    now: Milliseconds,
  ): FleetOrder | null {
    if (this.#isRefused(wish.route)) return null;
    if (this.#sent && this.#sent.order.orderId === wish.route) return this.#again(now);
    this.#sent = null;
    if (progress.orderId !== wish.route && this.#isLost(wish)) return null;
    if (now - this.#lastAt < support.limits.orderInterval) return null;
    const span = nextSpan(wish, progress, { ...support.limits, mayAnnounce });
    if (span === null) return null;
    const isUpdate = progress.orderId === wish.route;
    const start = isUpdate ? { standsAt: null } : this.#start(wish, state, map);
    if (start === null) return null;
    const order = planOrder(wish, span, isUpdate ? progress.orderUpdateId + 1 : 0, map, support, start.standsAt);
    this.#lastAt = now;
    this.#sent = { order, at: now, tries: 1, errorsBefore: new Set(state.errors.map(keyOf)) };
    return order;
  }

  #again(now: Milliseconds): FleetOrder | null {
    const { order, at, tries, errorsBefore } = this.#sent!;
    if (now - at < Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (tries - 1))) return null;
    this.#sent = { order, at: now, tries: tries + 1, errorsBefore };
    return order;
  }

  /** Where the first node is put; null while the vehicle is not there. */
  #start(wish: Wish, state: VehicleState, map: SiteMap): { readonly standsAt: { readonly x: number; readonly y: number } | null } | null {
    const first = wish.cells[0]!;
    const place = map.place(first);
    const { position } = state;
    if (!position?.isLocalized || place === null) return state.lastNodeId === first ? { standsAt: null } : null;
    const apart = Math.hypot(position.x - place.x, position.y - place.y);
    if (apart <= IN_PLACE) return { standsAt: null };
    if (apart > REACHABLE) return null;
    return state.driving ? null : { standsAt: { x: position.x, y: position.y } };
  }
}

/** Does the vehicle show the order it refused after all? */
const isTaken = ({ orderId, orderUpdateId }: Progress, { route, update }: Refused): boolean =>
  update !== null && orderId === route && orderUpdateId >= update;
