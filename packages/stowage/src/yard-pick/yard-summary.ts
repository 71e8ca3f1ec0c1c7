import type { Call, WorkQueue, YardPosition, YardSummary } from '@estiba/port';
import { digsOf, leavingTimes } from './dig-count.ts';
import { boxNumbersOf, loadLinesOf } from './load-line.ts';
import { yardBoxesOf, yardStacksOf } from './yard-boxes.ts';
import type { YardBox } from './yard-boxes.ts';

/** The digs of a call's queues, and how many there had been in the order of the load list. */
export function yardSummary(call: Call, queues: readonly WorkQueue[]): YardSummary {
  const boxes = yardBoxesOf(call);
  const stacks = yardStacksOf(boxes);
  const lines = loadLinesOf(queues);
  const order = boxNumbersOf(call, lines);
  const start = Float64Array.from(lines, (line) => line.start);
  const digs = digsOf(stacks, leavingTimes(boxes.length, order, start)).map(({ box, toReach }) => {
    const { id, position } = boxes[box] as YardBox;
    return { id, position: position as YardPosition, toReach: (boxes[toReach] as YardBox).id };
  });
  return { digs, digsInListOrder: digsOf(stacks, leavingTimes(boxes.length, order.toSorted())).length };
}
