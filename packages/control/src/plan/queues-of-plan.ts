import { milliseconds } from '@estiba/base';
import type { CallPlan, ContainerId, WorkInstruction, WorkQueue } from '@estiba/port';

/** The planner's queues in the terminal's words: what it loads that was taken off to be set back is set back. */
export function queuesOfPlan({ queues }: CallPlan, ashore: ReadonlySet<ContainerId>): readonly WorkQueue[] {
  if (ashore.size === 0) return queues;
  return queues.map(({ crane, instructions }) => ({ crane, instructions: instructions.flatMap((line) => told(line, ashore)) }));
}

function told(line: WorkInstruction, ashore: ReadonlySet<ContainerId>): WorkInstruction[] {
  if (line.kind !== 'load') return [line];
  const backs = line.boxes.filter(({ id }) => ashore.has(id));
  if (backs.length === 0) return [line];
  if (backs.length === line.boxes.length) return [{ ...line, kind: 'restow-on' }];
  // One of the two is loaded, the other set back: that is two lines.
  const half = milliseconds((line.start + line.end) / 2);
  return line.boxes.map((box, i) => ({
    ...line,
    kind: ashore.has(box.id) ? 'restow-on' : 'load',
    boxes: [box],
    ...(i === 0 ? { end: half } : { start: half }),
  }));
}
