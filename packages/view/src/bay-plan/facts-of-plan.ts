import type { WorkQueue } from '@estiba/port';
import type { BoxTable } from '../boxes/box-table.ts';
import { type BoxFacts, MOVES } from '../palette/facts.ts';
import type { PlannedMoves } from './slots-of-call.ts';

/** What a plan says of boxes, for the colour modes: what becomes of each, which crane takes it and when, which break a rule. */
export function factsOfPlan(
  boxes: BoxTable,
  plan: PlannedMoves,
  queues: readonly WorkQueue[],
  violations: ReadonlyMap<string, 'warning' | 'broken'> = new Map(),
): Required<Omit<BoxFacts, 'cost'>> {
  const facts = {
    move: new Uint8Array(boxes.count),
    crane: new Int16Array(boxes.count).fill(-1),
    sequence: new Int32Array(boxes.count).fill(-1),
    cranes: queues.map(({ crane }) => crane),
    violation: new Uint8Array(boxes.count),
  };
  const note = (column: Uint8Array | Int16Array | Int32Array, id: string, value: number): void => {
    const box = boxes.indexOf(id);
    if (box !== undefined) column[box] = value;
  };
  for (const { id } of plan.loads) note(facts.move, id, MOVES.indexOf('load'));
  for (const { id } of plan.discharges) note(facts.move, id, MOVES.indexOf('discharge'));
  for (const { id } of plan.restows) note(facts.move, id, MOVES.indexOf('restow'));
  queues.forEach(({ instructions }, crane) =>
    instructions.forEach((line, place) => {
      for (const { id } of 'boxes' in line ? line.boxes : []) {
        note(facts.crane, id, crane);
        note(facts.sequence, id, place);
      }
    }),
  );
  for (const [id, kind] of violations) note(facts.violation, id, kind === 'broken' ? 2 : 1);
  return facts;
}
