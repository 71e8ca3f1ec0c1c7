import type { Reason } from '@estiba/base';
import { quayPocketAt } from '../find-pocket.ts';
import { CellKind, type LaneGraph } from '../lanes/lane-graph.ts';
import type { Site } from '../site.ts';
import { isYardBay } from '../yard-bays.ts';
import { repeatedIds, say } from './say.ts';

/** A crane that stands farther from any quay pocket than this cannot be served [m]. */
const FARTHEST_POCKET = 20;

/** Machines: where they stand, what they work on, and where they live. */
export function checkEquipment(site: Site, graph: LaneGraph): Reason[] {
  const { sts, armg, trucks, lashingGangs } = site.equipment;
  return [
    ...repeatedIds([
      { path: '/equipment/sts', items: sts },
      { path: '/equipment/armg', items: armg },
      { path: '/equipment/trucks', items: trucks },
      { path: '/equipment/lashingGangs', items: lashingGangs },
    ]),
    ...checkQuayCranes(site, graph),
    ...checkYardCranes(site, graph),
    ...checkTrucks(site, graph),
  ];
}

function checkQuayCranes({ equipment, quay }: Site, graph: LaneGraph): Reason[] {
  return equipment.sts.flatMap((crane, i) => {
    const path = `/equipment/sts/${i}`;
    const reasons: Reason[] = [];
    if (crane.from > crane.to) reasons.push(say('site.span', `${path}/from`, crane.from, `Maybe exchanged with to (${crane.to}).`));
    if (crane.at < crane.from || crane.at > crane.to)
      reasons.push(
        say('site.crane-place', `${path}/at`, crane.at, `Maybe of another crane: this one works from ${crane.from} to ${crane.to}.`),
      );
    for (const end of ['from', 'to'] as const)
      if (crane[end] < 0 || crane[end] > quay.length)
        reasons.push(
          say('site.beyond-quay', `${path}/${end}`, crane[end], `Maybe of another quay: this one runs from 0 to ${quay.length}.`),
        );
    const before = equipment.sts[i - 1];
    if (before !== undefined && crane.at - before.at < (crane.widthMetres + before.widthMetres) / 2)
      reasons.push(
        say(
          'site.cranes-overlap',
          `${path}/at`,
          crane.at,
          `Maybe out of order: cranes are listed along the quay, and ${before.id} stands at ${before.at}.`,
        ),
      );
    const bare = crane.isInService && reasons.length === 0 ? bareMetre(graph, crane.from, crane.to) : null;
    if (bare !== null)
      reasons.push(
        say(
          'site.crane-without-pocket',
          path,
          crane.id,
          `Maybe a row of kind quay is missing: at quay metre ${bare} no truck can stand within ${FARTHEST_POCKET} m.`,
        ),
      );
    return reasons;
  });
}

/** The first quay metre of the stretch without a quay pocket near it; null where there is none. */
function bareMetre(graph: LaneGraph, from: number, to: number): number | null {
  for (let metre = from; metre <= to; metre += FARTHEST_POCKET / 2) {
    const pocket = quayPocketAt(graph, metre);
    if (pocket === null || Math.abs(graph.x[pocket]! - metre) > FARTHEST_POCKET) return metre;
  }
  return null;
}

function checkYardCranes({ equipment, blocks }: Site, graph: LaneGraph): Reason[] {
  const served = new Set(graph.block);
  const reasons = equipment.armg.flatMap((crane, i) => {
    const path = `/equipment/armg/${i}`;
    const index = blocks.findIndex((block) => block.id === crane.block);
    if (index < 0) return [say('site.block-unknown', `${path}/block`, crane.block, 'Maybe misspelt: the site has no such block.')];
    const block = blocks[index]!;
    const found: Reason[] = [];
    if (!isYardBay(block, crane.atBay))
      found.push(
        say(
          'site.bay',
          `${path}/atBay`,
          crane.atBay,
          `Maybe of another block: bays of ${block.id} are 1 to ${2 * block.bays - 1} without 4, 8, 12 ….`,
        ),
      );
    if (!served.has(index))
      found.push(
        say(
          'site.block-without-pocket',
          `/blocks/${index}`,
          block.id,
          'Maybe a row of kind block is missing: no truck can stand beside it.',
        ),
      );
    return found;
  });
  for (const [i, block] of blocks.entries())
    if (!equipment.armg.some((crane) => crane.block === block.id))
      reasons.push(say('site.block-without-crane', `/blocks/${i}`, block.id, 'Maybe a crane is missing: none works on this block.'));
  return reasons;
}

function checkTrucks({ equipment }: Site, graph: LaneGraph): Reason[] {
  const owner = new Map<string, string>();
  return equipment.trucks.flatMap((truck, i) => {
    const path = `/equipment/trucks/${i}/home`;
    const cell = graph.cellOf.get(truck.home);
    if (cell === undefined)
      return [say('site.home-unknown', path, truck.home, 'Maybe misspelt, or its row is too short: a home is a pocket such as P1.03.')];
    if (graph.kind[cell] !== CellKind.parking)
      return [say('site.home-kind', path, truck.home, 'Maybe of another row: trucks live in rows of kind parking.')];
    const other = owner.get(truck.home);
    if (other !== undefined) return [say('site.home-taken', path, truck.home, `Maybe copied: it is the home of ${other}.`)];
    owner.set(truck.home, truck.id);
    return [];
  });
}
