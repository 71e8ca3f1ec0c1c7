import type { CraneOrder, OrderPlace } from '@estiba/messages/equipment';
import type { Scenario, Site, Slot, YardPosition } from '@estiba/port';
import type { Crane } from '../machines/crane/crane.ts';
import type { StoredOrder } from '../machines/crane/order-store.ts';
import { buildCranes } from '../world/build-cranes.ts';
import type { Surroundings } from '../world/surroundings.ts';
import { bareSurroundings, ReadyTruck } from './bare-surroundings.ts';
import { tinyScenario, tinySite } from './tiny-site.ts';

/** Cranes on their own, with trucks that stand wherever they are wanted. */
export class CraneStand {
  readonly around: Surroundings;
  readonly #cranes: ReadonlyMap<string, Crane>;

  constructor(changes: Partial<Scenario> = {}, site: Site = tinySite()) {
    this.around = bareSurroundings(site, tinyScenario(changes));
    this.#cranes = new Map(buildCranes(site, this.around).map((crane) => [crane.id, crane]));
  }

  crane(id: string): Crane {
    return this.#cranes.get(id)!;
  }

  truck(id: string, x: number, y: number): ReadyTruck {
    const truck = new ReadyTruck(id, { x, y });
    this.around.carriers.set(id, truck);
    return truck;
  }

  order(crane: string, orderId: string, box: string | readonly string[], from: OrderPlace, to: OrderPlace, more: Partial<CraneOrder> = {}) {
    const ids = typeof box === 'string' ? [box] : box;
    const truck = from.at === 'truck' ? from : to.at === 'truck' ? to : null;
    const boxes = ids.map((id) => ({ id, sizeType: '45G1', grossKg: 20_000 }));
    this.crane(crane).machine.order({
      orderId,
      orderUpdateId: 0,
      storing: 'StoreAndStart',
      moveType: 'discharge',
      boxes,
      from,
      to,
      priority: 0,
      ...(truck === null ? {} : { partner: truck.vehicle }),
      ...more,
    });
  }

  grant(crane: string, orderId: string, partner: string, leaseSeconds?: number): void {
    const leaseUntil = leaseSeconds === undefined ? {} : { leaseUntil: (this.around.agenda.now + 1000 * leaseSeconds) as never };
    this.crane(crane).machine.permit({ orderId, grant: 'granted', partner, ...leaseUntil });
  }

  stored(crane: string, orderId: string): StoredOrder {
    return this.crane(crane).machine.store.get(orderId)!;
  }

  /** Lets time pass in steps of 100 ms, so many seconds at the most, until a condition holds; says whether it did. */
  run(seconds: number, until: () => boolean = () => false): boolean {
    const { agenda } = this.around;
    for (let i = 0; i < 10 * seconds; i++) {
      agenda.runUntil(agenda.now + 100);
      if (until()) return true;
    }
    return false;
  }
}

export const yard = (bay: number, row: number, tier: number): YardPosition => ({ block: 'A1', bay, row, tier });
export const yardPlace = (position: YardPosition): OrderPlace => ({ at: 'yard', ...position, x: 0, y: 0, z: 0 });
export const shipPlace = (slot: Slot): OrderPlace => ({ at: 'ship', call: 'CALL1', ...slot, x: 0, y: 0, z: 0 });
export const truckPlace = (vehicle: string, x: number, y: number): OrderPlace => ({ at: 'truck', vehicle, cell: 'Q1.01', x, y });
