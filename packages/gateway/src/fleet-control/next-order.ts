import type { OrderSpan } from './plan-order.ts';
import type { Progress } from './progress.ts';
import type { Wish } from './wish.ts';

/** Cells announced beyond the base, for a vehicle that was seen to stop where its base ends. */
const ANNOUNCED = 4;

export interface SpanLimits {
  /** Nodes of one message; 0: no limit. */
  readonly orderNodes: number;
  /** Nodes a vehicle keeps; 0: no limit. */
  readonly keptNodes: number;
  readonly mayAnnounce: boolean;
}

/**
 * Which part of the route is to be sent next, by what the vehicle itself holds; null when nothing is. A new order begins at the first cell, an
 * update at the vehicle's decision point; what is released is never sent again (VDA 5050 2.1, 6.6.2).
 */
export function nextSpan(wish: Wish, progress: Progress, limits: SpanLimits): OrderSpan | null {
  const isUpdate = progress.orderId === wish.route;
  if (!isUpdate && progress.isBusy) return null;
  const first = isUpdate ? progress.base : 0;
  const reached = isUpdate ? progress.reached : 0;
  const base = Math.min(wish.released, upTo(first, limits.orderNodes), upTo(reached, limits.keptNodes));
  const announced = limits.mayAnnounce ? Math.min(wish.end, base + ANNOUNCED, upTo(first, limits.orderNodes)) : base;
  const horizon = Math.min(announced, upTo(reached, limits.keptNodes));
  const span = { first, base: Math.max(base, first), horizon: Math.max(horizon, base, first) };

  if (!isUpdate) return span.base > 0 || (wish.end === 0 && wish.work !== null) ? span : null;
  if (span.base > progress.base) return span;
  const mustForget = progress.horizon > wish.end && progress.horizon > progress.base;
  return mustForget ? { first, base: first, horizon: first } : null;
}

const upTo = (first: number, limit: number): number => (limit === 0 ? Number.POSITIVE_INFINITY : first + Math.max(1, limit - 1));
