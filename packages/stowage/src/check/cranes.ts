import type { Call } from '@estiba/port';
import type { Findings } from './finding.ts';
import { isBelow } from './finding.ts';
import type { Task, Worklist } from './lifts.ts';
import type { Ship } from './ship.ts';

/** Least distance between the middles of two bays worked at the same time [m]. */
const craneDistance = 20;

/** Rules Q2 and Q6: cranes keep clear of one another and of the clock. */
export function checkCranes(call: Call, ship: Ship, { tasks }: Worklist, findings: Findings): void {
  const inOrder = tasks.filter((task) => task.craneIndex >= 0).sort((a, b) => a.instruction.start - b.instruction.start);
  checkClock(call, inOrder, findings);
  checkDistance(ship, inOrder, findings);
}

function note(findings: Findings, rule: string, code: string, task: Task, params: Record<string, string | number>): void {
  const boxes = 'boxes' in task.instruction ? task.instruction.boxes : [];
  findings.note(
    rule,
    code,
    boxes.map((box) => box.id),
    boxes.map((box) => box.slot),
    { crane: task.crane, ...params },
  );
}

/** Q6: one instruction at a time, no sooner than work may start, no faster than the crane. */
function checkClock(call: Call, inOrder: readonly Task[], findings: Findings): void {
  const freeFrom = call.cranes.map(() => Number.NEGATIVE_INFINITY);
  for (const task of inOrder) {
    const { start, end } = task.instruction;
    const free = freeFrom[task.craneIndex] ?? Number.NEGATIVE_INFINITY;
    const least = 3_600_000 / (call.cranes[task.craneIndex]?.movesPerHour ?? 0);
    if (!(start >= call.limits.workStart)) note(findings, 'Q6', 'crane.too-early', task, { value: start, limit: call.limits.workStart });
    if (!(start >= free)) note(findings, 'Q6', 'crane.overlap', task, { value: start, limit: free });
    if (!(end - start >= least - 1)) note(findings, 'Q6', 'crane.too-fast', task, { value: end - start, limit: least });
    freeFrom[task.craneIndex] = Math.max(free, end);
  }
}

/** Q2: at any moment the cranes work at bays in their own order, far enough from one another. */
function checkDistance(ship: Ship, inOrder: readonly Task[], findings: Findings): void {
  const xOf = new Map(ship.bays.map((bay) => [bay.number, bay.x]));
  /** What each crane does at the moment, the last to end where it does several things at once. */
  const busy = new Map<number, Task>();
  for (const task of inOrder) {
    const { start, end, bay } = task.instruction;
    const x = xOf.get(bay);
    if (x === undefined) continue;
    for (const [otherIndex, other] of busy) {
      const otherX = xOf.get(other.instruction.bay);
      if (otherIndex === task.craneIndex || otherX === undefined || !(other.instruction.end > start && end > start)) continue;
      const gap = otherIndex < task.craneIndex ? otherX - x : x - otherX;
      if (isBelow(gap, craneDistance))
        note(findings, 'Q2', 'crane.too-near', task, { other: other.crane, value: gap, limit: craneDistance, bay });
    }
    const current = busy.get(task.craneIndex);
    if (current === undefined || end >= current.instruction.end) busy.set(task.craneIndex, task);
  }
}
