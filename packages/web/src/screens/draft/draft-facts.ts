import { bayOf, type BoxFacts, type BoxTable, MOVES } from '@estiba/view';
import { parseSlot, type ShipOutline } from '@estiba/port';
import type { DraftBoxes } from './answers.ts';

/** What the drawing tells of boxes of a draft: what becomes of each, whose crane its bay was given to, and which break a rule. */
export function factsOfDraft(
  boxes: BoxTable,
  { boxes: movable, leaving, cranes: given }: DraftBoxes,
  outline: ShipOutline,
  broken: Iterable<string>,
): Required<Omit<BoxFacts, 'sequence' | 'cost'>> {
  const cranes = [...new Set(given.map(({ crane }) => crane))].sort();
  const craneOf = new Map(given.map(({ bay, crane }) => [bay, cranes.indexOf(crane)]));
  const facts = {
    move: new Uint8Array(boxes.count),
    crane: new Int16Array(boxes.count).fill(-1),
    cranes,
    violation: new Uint8Array(boxes.count),
  };
  for (const id of leaving) {
    const box = boxes.indexOf(id);
    if (box === undefined) continue;
    facts.move[box] = MOVES.indexOf('discharge');
    facts.crane[box] = craneOf.get(bayOf(outline, boxes.bay[box]!)) ?? -1;
  }
  for (const { box: id, slot, isRestow } of movable) {
    const box = boxes.indexOf(id);
    if (box === undefined) continue;
    facts.move[box] = MOVES.indexOf(isRestow ? 'restow' : 'load');
    facts.crane[box] = craneOf.get(bayOf(outline, parseSlot(slot ?? '')?.bay ?? -1)) ?? -1;
  }
  for (const id of broken) {
    const box = boxes.indexOf(id);
    if (box !== undefined) facts.violation[box] = 2;
  }
  return facts;
}
