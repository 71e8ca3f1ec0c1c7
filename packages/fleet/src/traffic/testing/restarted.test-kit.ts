import assert from 'node:assert/strict';
import type { LaneGraph } from '@estiba/port';
import type { Grant } from '../grants.ts';
import type { RouteWish } from '../plan-route.ts';
import type { Proposal } from '../proposal.ts';
import type { Traffic } from '../traffic.ts';
import type { Rules } from './day.test-kit.ts';
import { trafficOf } from './graphs.test-kit.ts';
import { Mirror } from './mirror.test-kit.ts';

/** Traffic that is thrown away now and then and rebuilt from what a reader of the log knows; it has to be the same. */
export class Restarted implements Rules {
  readonly #graph: LaneGraph;
  readonly #homes: readonly number[];
  readonly #mirror = new Mirror();
  #traffic: Traffic;
  restarts = 0;

  constructor(graph: LaneGraph, homes: readonly number[]) {
    this.#graph = graph;
    this.#homes = homes;
    this.#traffic = trafficOf(graph, homes);
  }

  restart(now: number): void {
    const rebuilt = trafficOf(this.#graph, this.#homes);
    const result = rebuilt.rebuild(this.#mirror.record(), now);
    assert.deepEqual(result.ok ? [] : result.reasons, []);
    for (const truck of this.#homes.keys()) if (this.#traffic.isBroken(truck)) rebuilt.breakDown(truck);
    assert.deepEqual(tell(rebuilt, this.#graph, this.#homes), tell(this.#traffic, this.#graph, this.#homes));
    this.#traffic = rebuilt;
    this.restarts++;
  }

  place(truck: number, cell: number, now: number) {
    this.#mirror.placed(truck, cell);
    return this.#traffic.place(truck, cell, now);
  }

  plan(wish: RouteWish, now: number) {
    return this.#traffic.plan(wish, now);
  }

  evade(truck: number, now: number) {
    return this.#traffic.evade(truck, now);
  }

  commit(proposal: Proposal, id: string) {
    const result = this.#traffic.commit(proposal, id);
    if (result.ok) this.#mirror.planned(proposal, id);
    return result;
  }

  passed(truck: number, index: number, now: number) {
    this.#mirror.passed(truck, index);
    return this.#traffic.passed(truck, index, now);
  }

  grants(ahead: number) {
    return this.#traffic.grants(ahead);
  }

  granted(grant: Grant, now: number) {
    this.#mirror.released(grant.truck, grant.upTo);
    this.#traffic.granted(grant, now);
  }

  cut(truck: number) {
    this.#mirror.cut(truck);
    this.#traffic.cut(truck);
  }

  breakDown(truck: number) {
    this.#traffic.breakDown(truck);
  }

  recover(truck: number, now: number) {
    this.#traffic.recover(truck, now);
  }

  route(truck: number) {
    return this.#traffic.route(truck);
  }
}

/** All that can be told of the traffic but times. */
function tell(traffic: Traffic, graph: LaneGraph, homes: readonly number[]): object {
  return {
    orders: Array.from({ length: graph.count }, (_, cell) => traffic.orderAt(cell)),
    grants: traffic.grants(1000),
    trucks: homes.map((_, truck) => {
      const { id, cells, passed, released } = traffic.route(truck)!;
      return { id, cells: [...cells], passed, released, why: traffic.whyWaiting(truck) };
    }),
  };
}
