import type { Random } from '@estiba/base';
import type { LaneGraph } from '@estiba/port';
import type { Proposal } from '../proposal.ts';
import type { Traffic } from '../traffic.ts';
import { moveEnd } from '../traffic-state.ts';
import type { Rules } from './day.test-kit.ts';

/** The traffic as it is, but for some of its answers: what goes wrong then must be seen. */
function altered(traffic: Traffic, changes: Partial<Rules>): Rules {
  return {
    place: (truck, cell, now) => traffic.place(truck, cell, now),
    plan: (wish, now) => traffic.plan(wish, now),
    evade: (truck, now) => traffic.evade(truck, now),
    commit: (proposal, id) => traffic.commit(proposal, id),
    passed: (truck, index, now) => traffic.passed(truck, index, now),
    grants: (ahead) => traffic.grants(ahead),
    granted: (grant, now) => traffic.granted(grant, now),
    cut: (truck) => traffic.cut(truck),
    breakDown: (truck) => traffic.breakDown(truck),
    recover: (truck, now) => traffic.recover(truck, now),
    route: (truck) => traffic.route(truck),
    ...changes,
  };
}

/** Turns at the cells of a new route are drawn by lot instead of following the projection. */
export function withTurnsByLot(traffic: Traffic, random: Random): Rules {
  const turnAt = (cell: number): string | null => {
    const waiting = traffic.orderAt(cell);
    return waiting.length > 0 && random.int(2) === 0 ? random.pick(waiting) : null;
  };
  const shuffled = (proposal: Proposal): Proposal => ({
    ...proposal,
    before: [...proposal.cells].map((cell, i) => (i > 0 && i < proposal.cells.length - 1 ? turnAt(cell) : null)),
  });
  return altered(traffic, {
    commit: (proposal, id) => {
      const result = traffic.commit(shuffled(proposal), id);
      return result.ok ? result : traffic.commit(proposal, id);
    },
  });
}

/** Every new route goes before everybody who was not released yet. */
export function withNewestFirst(traffic: Traffic): Rules {
  const firstOf = (cell: number, i: number): string | null => {
    const order = i === 0 ? [] : traffic.orderAt(cell);
    return order.find((id) => !isReleased(traffic, id, cell)) ?? null;
  };
  return altered(traffic, {
    commit: (proposal, id) => traffic.commit({ ...proposal, before: [...proposal.cells].map(firstOf) }, id),
  });
}

function isReleased(traffic: Traffic, id: string, cell: number): boolean {
  for (let truck = 0; truck < traffic.truckCount; truck++) {
    const route = traffic.route(truck);
    if (route?.id === id) return route.cells.indexOf(cell) <= route.released;
  }
  return false;
}

/** Lets a truck drive one move further than the order allows. */
export function withHaste(traffic: Traffic, graph: LaneGraph): Rules {
  return altered(traffic, {
    grants: (ahead) => {
      const grants = traffic.grants(ahead);
      if (grants.length > 0) return grants;
      for (let truck = 0; truck < traffic.truckCount; truck++) {
        const { released, passed, cells } = traffic.route(truck)!;
        const upTo = moveEnd(graph, cells, released);
        if (released === passed && upTo < cells.length - 1) return [{ truck, upTo }];
      }
      return [];
    },
  });
}
