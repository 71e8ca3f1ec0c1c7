import { type Reason, reason } from '@estiba/base';
import { formatYardPosition, fortyBayOver, groundBays, isFortyBay } from '@estiba/port';
import type { CommandData } from '../../command.ts';
import { whyNoYardPlace } from '../../guard/yard-place.ts';
import { accepted, type Decider } from '../decision.ts';
import { atMost } from '../at-most.ts';

/** The boxes that stand in the yard when the terminal begins to keep it. Taken whole or not at all: each place once, each box borne. */
export const takeInventory: Decider<CommandData['takeInventory']> = (d, data) => {
  const reasons: Reason[] = [];
  const names = new Set<string>();
  const taken = new Map<string, string>(d.state.yard);
  for (const { container, position } of data.units) {
    const { id } = container;
    if (names.has(id) || d.state.units.has(id)) reasons.push(reason('box.known-already', { box: id }));
    names.add(id);
    const place = formatYardPosition(position);
    reasons.push(...whyNoYardPlace(d.ground, position, container.sizeType.lengthFt));
    const there = taken.get(place);
    if (there !== undefined) reasons.push(reason('yard.taken', { place, by: there }));
    else taken.set(place, id);
  }
  for (const { position } of data.units) {
    const place = formatYardPosition(position);
    const { bay, tier } = position;
    for (const shared of isFortyBay(bay) ? groundBays(bay) : [fortyBayOver(bay)]) {
      const by = taken.get(formatYardPosition({ ...position, bay: shared }));
      if (by !== undefined) reasons.push(reason('yard.taken', { place, by }));
    }
    const below = formatYardPosition({ ...position, tier: tier - 1 });
    if (tier > 1 && !taken.has(below)) reasons.push(reason('yard.no-support', { place, below }));
  }
  if (reasons.length > 0) return atMost(reasons);
  d.emit('inventoryTaken', data);
  return accepted;
};
