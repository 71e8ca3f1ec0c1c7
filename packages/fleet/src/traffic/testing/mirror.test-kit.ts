import type { Proposal } from '../proposal.ts';
import type { RouteRecord, TrafficRecord } from '../rebuild.ts';

/** What somebody who only reads the log knows of the traffic: routes by truck and orders by cell, kept with no help of the traffic itself. */
export class Mirror {
  readonly #standing = new Map<number, number>();
  readonly #routes = new Map<number, RouteRecord>();
  readonly #orders = new Map<number, string[]>();

  placed(truck: number, cell: number): void {
    this.#drop(truck);
    this.#standing.set(truck, cell);
  }

  planned({ truck, cells, before }: Proposal, id: string): void {
    this.#drop(truck);
    this.#standing.delete(truck);
    this.#routes.set(truck, { truck, id, cells: [...cells], passed: 0, released: 0 });
    for (const [i, cell] of cells.entries()) {
      const order = this.#orders.get(cell) ?? [];
      const at = i === 0 ? 0 : order.indexOf(before[i] ?? '');
      order.splice(at < 0 ? order.length : at, 0, id);
      this.#orders.set(cell, order);
    }
  }

  released(truck: number, upTo: number): void {
    this.#routes.set(truck, { ...this.#routes.get(truck)!, released: upTo });
  }

  passed(truck: number, index: number): void {
    const route = this.#routes.get(truck)!;
    for (const cell of route.cells.slice(route.passed, index)) this.#leave(cell, route.id);
    this.#routes.set(truck, { ...route, passed: index });
  }

  cut(truck: number): void {
    const route = this.#routes.get(truck)!;
    for (const cell of route.cells.slice(route.released + 1)) this.#leave(cell, route.id);
    this.#routes.set(truck, { ...route, cells: route.cells.slice(0, route.released + 1) });
  }

  record(): TrafficRecord {
    return {
      standing: [...this.#standing].map(([truck, cell]) => ({ truck, cell })),
      routes: [...this.#routes.values()],
      orders: this.#orders,
    };
  }

  #drop(truck: number): void {
    const route = this.#routes.get(truck);
    if (route !== undefined) for (const cell of route.cells.slice(route.passed)) this.#leave(cell, route.id);
    this.#routes.delete(truck);
  }

  #leave(cell: number, id: string): void {
    const order = this.#orders.get(cell)!;
    order.splice(order.indexOf(id), 1);
  }
}
