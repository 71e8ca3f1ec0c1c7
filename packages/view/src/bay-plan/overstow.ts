import { groundBays } from '@estiba/port';
import type { BoxView } from '../boxes/columns.ts';
import { NO_BOX } from '../boxes/yard-stacks.ts';
import type { ShipSlots, SlotColumn } from './ship-slots.ts';

/** Boxes that stand in their stack over one that leaves the ship at an earlier port of the rotation. Ports that are not in it count as the last. */
export function overstows(slots: ShipSlots, boxes: BoxView, rotation: readonly string[], when: 'now' | 'later'): Set<number> {
  const rankOfPort = boxes.pods.map((pod) => (rotation.includes(pod) ? rotation.indexOf(pod) : rotation.length));
  const over = new Set<number>();
  for (const column of slots.columns) {
    let earliest = Infinity;
    for (const box of boxesIn(slots, column, when)) {
      const rank = rankOfPort[boxes.pod[box]!]!;
      if (rank > earliest) over.add(box);
      earliest = Math.min(earliest, rank);
    }
  }
  return over;
}

/** What must be cleared before a box can be taken: boxes above it in its stack, and what stands on the lid it lies under. */
export function boxesOver(slots: ShipSlots, boxes: BoxView, box: number, when: 'now' | 'later'): Set<number> {
  const over = new Set<number>();
  const lids = new Set<string>();
  for (const column of columnsOf(slots, boxes, box, when)) {
    const standing = [...boxesIn(slots, column, when)];
    for (const above of standing.slice(standing.indexOf(box) + 1)) over.add(above);
    if (column.stack.level === 'hold' && column.stack.lid !== null) lids.add(column.stack.lid);
  }
  for (const column of slots.columns)
    if (column.stack.level === 'deck' && column.stack.lid !== null && lids.has(column.stack.lid))
      for (const above of boxesIn(slots, column, when)) over.add(above);
  return over;
}

function columnsOf(slots: ShipSlots, boxes: BoxView, box: number, when: 'now' | 'later'): SlotColumn[] {
  const halves = groundBays(boxes.bay[box]!);
  const isIn = (column: SlotColumn): boolean => [...boxesIn(slots, column, when)].includes(box);
  const own = slots.columns.filter((column) => halves.includes(column.half) && isIn(column));
  // A box that is to come has its place in the plan, not in its columns.
  return own.length > 0 ? own : slots.columns.filter(isIn);
}

/** Boxes of a column from the bottom. */
function* boxesIn(slots: ShipSlots, { first, stack }: SlotColumn, when: 'now' | 'later'): Generator<number> {
  for (let cell = first; cell < first + stack.tiers; cell++) {
    const box = slots[when][cell]!;
    if (box !== NO_BOX) yield box;
  }
}
