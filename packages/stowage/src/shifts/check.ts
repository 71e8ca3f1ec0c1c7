import { type Reason, reason } from '@estiba/base';
import type { ShiftProblem } from './problem.ts';

/** What the independent checker found in a plan. `shifts` counts only where there are no findings. */
export interface ShiftVerdict {
  readonly findings: readonly Reason[];
  /** Boxes moved at ports that are not theirs (N4). */
  readonly shifts: number;
}

/**
 * Judges a plan by rules N3 and N4 alone: every stack is played through port by port. Takes anything, such as what a file held; shares nothing with the solver.
 */
export function checkShiftPlan(problem: ShiftProblem, plan: unknown): ShiftVerdict {
  const legs = legsOf(problem, plan);
  if (!Array.isArray(legs)) return { findings: [legs], shifts: 0 };
  const boxes = boxesOf(problem);
  const findings = legs.flatMap((stacks, leg) => judgeLeg(problem, boxes, stacks, leg));
  return { findings: findings.slice(0, 100), shifts: findings.length > 0 ? 0 : countShifts(problem, boxes, legs) };
}

/** `stack[leg][column]` from below, or why the thing given is none. */
function legsOf({ ports, columns }: ShiftProblem, plan: unknown): number[][][] | Reason {
  const legs: unknown = typeof plan === 'object' && plan !== null && 'legs' in plan ? plan.legs : undefined;
  if (!Array.isArray(legs) || legs.length !== ports - 1) return reason('shifts.plan-legs', { wanted: ports - 1 });
  const odd = legs.findIndex((leg: unknown) => !Array.isArray(leg) || leg.length !== columns || ![...leg].every(isListOfNumbers));
  return odd < 0 ? (legs as number[][][]) : reason('shifts.plan-columns', { leg: odd + 1, wanted: columns });
}

const isListOfNumbers = (stack: unknown): boolean => Array.isArray(stack) && stack.every((box) => typeof box === 'number');

function boxesOf({ ports, transport }: ShiftProblem): { from: number; to: number }[] {
  return [...transport].flatMap((count, at) => Array.from({ length: count }, () => ({ from: Math.floor(at / ports), to: at % ports })));
}

/** Every box on its way stands in exactly one cell, no other box does, and no stack is too high. */
function judgeLeg(problem: ShiftProblem, boxes: readonly { from: number; to: number }[], stacks: number[][], leg: number): Reason[] {
  const found: Reason[] = [];
  const seen = new Set<number>();
  for (const [column, stack] of stacks.entries()) {
    if (stack.length > problem.rows)
      found.push(reason('shifts.plan-high', { leg: leg + 1, column: column + 1, boxes: stack.length, rows: problem.rows }));
    for (const number of stack) {
      const box = boxes[number];
      if (box === undefined) found.push(reason('shifts.plan-no-box', { leg: leg + 1, box: String(number) }));
      else if (box.from > leg || box.to <= leg)
        found.push(reason('shifts.plan-astray', { leg: leg + 1, box: number, from: box.from + 1, to: box.to + 1 }));
      else if (seen.has(number)) found.push(reason('shifts.plan-twice', { leg: leg + 1, box: number }));
      seen.add(number);
    }
  }
  for (const [number, { from, to }] of boxes.entries())
    if (from <= leg && to > leg && !seen.has(number)) found.push(reason('shifts.plan-missing', { leg: leg + 1, box: number }));
  return found;
}

/** At each port a stack is taken down to the lowest cell whose box changes; what is taken out there and goes on is a shift. */
function countShifts({ ports }: ShiftProblem, boxes: readonly { from: number; to: number }[], legs: number[][][]): number {
  let shifts = 0;
  for (let port = 1; port < ports - 1; port++)
    for (const [column, before] of legs[port - 1]!.entries()) {
      const after = legs[port]![column]!;
      let same = 0;
      while (same < before.length && before[same] === after[same]) same++;
      for (let at = same; at < before.length; at++) if (boxes[before[at]!]!.to !== port) shifts++;
    }
  return shifts;
}
