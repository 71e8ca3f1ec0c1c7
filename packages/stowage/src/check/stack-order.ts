import type { PlacedBox } from './box.ts';
import type { Findings } from './finding.ts';
import type { LiftInstruction, Worklist } from './lifts.ts';
import type { Picture } from './picture.ts';
import type { LoadedStack } from './stowage.ts';
import { halvesOf } from './stowage.ts';

/** Rule Q3: off from the top, on from the bottom, and everything off a stack before anything on. */
export function checkStackOrder({ arrival, departure }: Picture, { offOf, onOf }: Worklist, findings: Findings): void {
  for (const stack of arrival.stacks) {
    forNeighbours(stack, (lower, upper) => {
      if (startsTooSoon(offOf(lower), offOf(upper))) findings.add('Q3', 'order.off-too-soon', [lower, upper]);
    });
  }
  for (const stack of departure.stacks) {
    forNeighbours(stack, (lower, upper) => {
      if (startsTooSoon(onOf(upper), onOf(lower))) findings.add('Q3', 'order.on-too-soon', [upper, lower]);
    });
    const leaving = (arrival.stackAt(stack.site)?.boxes ?? []).filter((box) => box.fate !== 'stays');
    const lastOff = latest(leaving, offOf);
    const early = stack.boxes.find((box) => box.isHandled && startsTooSoon(onOf(box), lastOff && offOf(lastOff)));
    if (early !== undefined && lastOff !== undefined) findings.add('Q3', 'order.on-before-off', [early, lastOff]);
  }
}

/** Whether an instruction starts before another, that must come first, has ended. One that is missing is for Q1. */
export function startsTooSoon(instruction: Timed | undefined, first: Timed | undefined): boolean {
  return instruction !== undefined && first !== undefined && !(instruction.start >= first.end);
}

type Timed = Pick<LiftInstruction, 'start' | 'end'>;

/** Calls with every two boxes that move and stand on one another in a half. */
function forNeighbours(stack: LoadedStack, visit: (lower: PlacedBox, upper: PlacedBox) => void): void {
  const moving = stack.boxes.filter((box) => box.fate !== 'stays');
  for (const lower of moving) {
    const above = halvesOf(stack, lower).map((half) => half.find((other) => other.berth.k > lower.berth.k && other.fate !== 'stays'));
    for (const upper of new Set(above)) if (upper !== undefined) visit(lower, upper);
  }
}

/** The box whose instruction ends last. */
function latest(boxes: readonly PlacedBox[], liftOf: Worklist['offOf']): PlacedBox | undefined {
  let last: PlacedBox | undefined;
  let end = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    const lift = liftOf(box);
    if (lift === undefined || lift.end <= end) continue;
    last = box;
    end = lift.end;
  }
  return last;
}
