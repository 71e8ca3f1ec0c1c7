import type { Milliseconds, Reason } from '@estiba/base';
import type { FleetOrder, VehicleState } from '@estiba/messages/equipment';
import { Probation, type Verdict } from './probation.ts';
import type { Progress } from './progress.ts';
import { findRefusal } from './refusal.ts';
import type { SiteMap } from './site-map.ts';
import type { VehicleConfig } from './vehicle-config.ts';

const RETRY = 5000;
/** A vehicle that refuses (it may know the cells of its map only), or does not even begin, is not tried for ever: it works without a horizon. */
const GIVE_UP = 60_000;

type Stage = 'none' | 'driving' | 'closing' | 'over';

/** Runs the probation of one vehicle: when it stands idle at its home, before its first work. */
export class Trial {
  readonly #vehicle: VehicleConfig;
  readonly #map: SiteMap;
  #stage: Stage = 'none';
  #probation: Probation | null = null;
  #order: FleetOrder | null = null;
  #sentAt = 0;
  #begunAt = 0;
  /** What came of it. */
  verdict: 'proven' | 'unproven' | 'barred' | null = null;

  constructor(vehicle: VehicleConfig, map: SiteMap) {
    this.#vehicle = vehicle;
    this.#map = map;
    if (vehicle.dialect.horizonSupported) this.#stage = 'over';
  }

  /** While it runs the vehicle gets no work. */
  get isRunning(): boolean {
    return this.#stage === 'driving' || this.#stage === 'closing';
  }

  isTrialOrder(orderId: string): boolean {
    return this.#probation?.orderId === orderId;
  }

  /** Begins where it can: the vehicle idle, at rest, in the middle of its home. */
  begin(state: VehicleState, progress: Progress, now: Milliseconds): void {
    if (this.#stage !== 'none' || progress.isBusy) return;
    const probation = new Probation(this.#vehicle.home, `${this.#vehicle.id}:${now.toString(36)}`);
    const order = probation.order(state, this.#map);
    if (order === null) return;
    this.#stage = 'driving';
    this.#probation = probation;
    this.#order = order;
    this.#begunAt = now;
    this.#sentAt = -RETRY;
  }

  /** What to send now, and what came out. */
  step(state: VehicleState, progress: Progress, now: Milliseconds): { readonly send: FleetOrder | null; readonly barred: Reason | null } {
    const nothing = { send: null, barred: null };
    if (!this.isRunning || this.#probation === null || this.#order === null) return nothing;
    const verdict: Verdict = this.#probation.judge(state, now);
    if (verdict.is === 'barred') {
      this.#end('barred');
      return { send: null, barred: verdict.reason };
    }
    if (this.#stage === 'driving' && verdict.is === 'proven') {
      this.#stage = 'closing';
      this.#order = this.#probation.closing(this.#order);
      this.#sentAt = now - RETRY;
    }
    const isRefused = this.#probation.orderId !== progress.orderId && findRefusal(state, this.#order, new Set()) !== null;
    const hasIt = progress.orderId === this.#order.orderId && progress.orderUpdateId >= this.#order.orderUpdateId;
    if (this.#stage === 'closing' && hasIt) this.#end('proven');
    else if (isRefused || now - this.#begunAt > GIVE_UP) this.#end('unproven');
    if (!this.isRunning || hasIt || now - this.#sentAt < RETRY) return nothing;
    this.#sentAt = now;
    return { send: this.#order, barred: null };
  }

  #end(verdict: 'proven' | 'unproven' | 'barred'): void {
    this.#stage = 'over';
    this.verdict = verdict;
  }
}
