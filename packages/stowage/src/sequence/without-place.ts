import type { Call, ContainerId } from '@estiba/port';

/**
 * Boxes aboard in a slot for another length, or in one that an earlier box of the arrival plan has: bay plans hold such
 * boxes and they must be lifted all the same, but they stand in no place, so under no lid.
 */
export function boxesWithoutPlace(call: Call): ReadonlySet<ContainerId> {
  const taken = new Set<number>();
  const without = new Set<ContainerId>();
  for (const { container, slot } of call.arrival) {
    const { lengthFt } = container.sizeType;
    const isInHalf = slot.bay % 2 !== 0;
    const isOfLength = lengthFt === 20 ? isInHalf : (lengthFt !== 40 && lengthFt !== 45) || !isInHalf;
    const halves = isInHalf ? [slot.bay] : [slot.bay - 1, slot.bay + 1];
    const cells = halves.map((bay) => (bay * 1000 + slot.row) * 1000 + slot.tier);
    if (!isOfLength || cells.some((cell) => taken.has(cell))) without.add(container.id);
    else for (const cell of cells) taken.add(cell);
  }
  return without;
}
