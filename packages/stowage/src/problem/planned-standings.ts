import type { EarlierPlan } from '../plan-options.ts';
import { locate, slotIndex } from './places.ts';
import type { Problem } from './problem.ts';
import type { Standing } from './reach.ts';

/** Where a plan sets the loads and restows this call knows, as far as the ship has the slots. */
export function plannedStandings({ ship, boxes }: Problem, plan: EarlierPlan): Standing[] {
  const index = slotIndex(ship);
  const known = new Map(boxes.containers.map((container, box) => [container.id, box]));
  const wanted = [...plan.loads, ...plan.restows.map(({ id, to }) => ({ id, slot: to }))];
  return wanted.flatMap(({ id, slot }) => {
    const box = known.get(id);
    const standing = box === undefined ? null : locate(ship, index, { container: boxes.containers[box], slot }, box);
    return standing === null ? [] : [standing];
  });
}
