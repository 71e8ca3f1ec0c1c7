import { type Reason, reason } from '@estiba/base';
import type { ShipOutline } from '@estiba/port';
import { spanOfBay } from './bay-span.ts';
import type { QuayBlock } from './lines.ts';

/** Two cranes that the plan brings too near to each other, or past each other. */
export interface CraneConflict {
  readonly cranes: readonly [string, string];
  /** Blocks in which they meet. */
  readonly blocks: readonly [string, string];
  readonly from: number;
  readonly to: number;
  /** `crane.order` where they would have to pass, `crane.clearance` where there is less room between them than they need. */
  readonly reason: Reason;
}

/** Where bays lie, and how near cranes may come. */
export interface CraneRules {
  readonly outline: ShipOutline;
  /** Cranes in their order from bow to stern. */
  readonly order: readonly string[];
  /** Least distance of the bays of two cranes, middle to middle [m]. */
  readonly clearance: number;
}

/** All stretches of time in which two cranes are in each other's way, by the plan. */
export function craneConflicts(blocks: readonly QuayBlock[], { outline, order, clearance }: CraneRules): CraneConflict[] {
  const middles = new Map<number, number>();
  for (const bay of new Set(blocks.map((block) => block.bay))) {
    const span = spanOfBay(outline, bay);
    if (span !== null) middles.set(bay, (span[0] + span[1]) / 2);
  }
  const byCrane = order.map((crane) => blocks.filter((block) => block.crane === crane && middles.has(block.bay)));
  return byCrane.flatMap((fore, i) =>
    byCrane.slice(i + 1).flatMap((aft) =>
      overlaps(fore, aft).flatMap(([one, other]) => {
        const apart = middles.get(other.bay)! - middles.get(one.bay)!;
        if (apart >= clearance) return [];
        const params = { crane: one.crane, bay: one.bay, other: other.crane, otherBay: other.bay };
        const why = apart < 0 ? reason('crane.order', params) : reason('crane.clearance', { ...params, metres: apart, least: clearance });
        const [from, to] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
        return [{ cranes: [one.crane, other.crane], blocks: [one.id, other.id], from, to, reason: why } as const];
      }),
    ),
  );
}

/** Pairs of blocks of two cranes that take place at the same time; each list is in the order of time. */
function overlaps(fore: readonly QuayBlock[], aft: readonly QuayBlock[]): [QuayBlock, QuayBlock][] {
  const pairs: [QuayBlock, QuayBlock][] = [];
  let next = 0;
  for (const one of fore) {
    while (next < aft.length && aft[next]!.end <= one.start) next++;
    for (let i = next; i < aft.length && aft[i]!.start < one.end; i++) pairs.push([one, aft[i]!]);
  }
  return pairs;
}
