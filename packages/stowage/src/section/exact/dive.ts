import { withoutGoods } from '../bound/branch.ts';
import type { BoxClass } from '../bound/classes.ts';
import type { Pattern } from '../bound/pattern.ts';
import type { Relaxation } from '../bound/relaxation.ts';
import type { Shape } from '../bound/shape.ts';
import { type Cargo, keptApart } from '../kernel/cargo.ts';
import type { Room } from '../kernel/room.ts';
import { sectionWeights } from '../plan.ts';
import { dealStacks, pickBoxes } from './deal.ts';

/**
 * A plan from the linear programme: the pattern it takes most of is made whole, the rest is solved anew, and so on. Returns the stack of each box;
 * where the boxes cannot be picked by weight, some stacks are too heavy.
 */
export function dive(relaxation: Relaxation, cargo: Cargo, rooms: readonly Room[], shouldStop: () => boolean, skip: number): Int16Array {
  const rest = relaxation.classes.map(({ boxes }) => boxes.length);
  const free = relaxation.shapes.map(({ count }) => count);
  const chosen: Pattern[] = [];
  const stacksOf = relaxation.shapes.map(({ stacks }) => stacks);
  for (let turn = 0; rest.some((count) => count > 0) && free.some((count) => count > 0); turn++) {
    const classes = relaxation.classes.map(
      (kind, one): BoxClass => ({ ...kind, boxes: kind.boxes.slice(0, rest[one]), weights: kind.weights.slice(0, rest[one]) }),
    );
    let shapes = relaxation.shapes.map((shape, at): Shape => ({ ...shape, count: free[at]! }));
    // Where neighbours matter each stack is a shape of its own, and what stands in it keeps goods out of those beside it.
    for (const { shape, dangers } of chosen) {
      const { stacks } = relaxation.shapes[shape]!;
      if (stacks.length === 1 && dangers !== 0)
        shapes = withoutGoods(shapes, classes, (one) => Math.abs(one.room.stack - stacks[0]!) === 1, keptApart[dangers]!);
    }
    const weight = classes.reduce((sum, { weights }) => sum + weights.reduce((all, one) => all + one, 0), 0) * 100_000;
    const floors = { weight, stacksOf: new Int32Array(cargo.pods), newStacks: 0, ashore: 0 };
    const { master } = relaxation.solve({
      classes,
      shapes,
      floors,
      ashoreCost: sectionWeights.rollOuts,
      cuts: [],
      rounds: 5,
      target: Number.POSITIVE_INFINITY,
      shouldStop,
    });
    const taken = master
      .taken()
      .filter(({ pattern }) => free[pattern.shape]! > 0)
      .map(({ pattern, share }) => ({ ...pattern, share }))
      .filter((pattern) => dealStacks([...chosen, pattern], stacksOf, rooms.length) !== undefined)
      .sort((a, b) => b.share - a.share);
    const first = turn === 0 ? Math.min(skip, taken.length - 1) : 0;
    const before = chosen.length;
    for (const [at, next] of taken.entries()) {
      if (at < first || (at > first && next.share < nearlyWhole) || !isOpen(next, rest, free)) continue;
      if (dealStacks([...chosen, next], stacksOf, rooms.length) === undefined) continue;
      chosen.push(next);
      free[next.shape]!--;
      for (const [i, one] of next.classes.entries()) rest[one]! -= next.counts[i]!;
    }
    if (chosen.length === before || shouldStop()) break;
  }
  return sharedOut(relaxation, cargo, rooms, chosen);
}

/** Patterns of which the programme takes this much are made whole together. */
const nearlyWhole = 0.75;

const isOpen = (pattern: Pattern, rest: readonly number[], free: readonly number[]): boolean =>
  free[pattern.shape]! > 0 && pattern.classes.every((one, at) => rest[one]! >= pattern.counts[at]!);

/** The stack of each box where these patterns are set up, -1 ashore; where the boxes cannot be picked by weight, some stacks are too heavy. */
export function sharedOut(relaxation: Relaxation, cargo: Cargo, rooms: readonly Room[], patterns: readonly Pattern[]): Int16Array {
  const stacksOf = relaxation.shapes.map(({ stacks }) => stacks);
  const dealt = dealStacks(patterns, stacksOf, rooms.length) ?? [];
  const chosen = patterns.slice(0, dealt.length);
  const stackOf = new Int16Array(cargo.count).fill(-1);
  const into = dealt.map((stack) => rooms[stack]!);
  const picked = pickBoxes(chosen, into, relaxation.classes, cargo.weight, 5000);
  if (picked) {
    for (const [at, boxes] of picked.entries()) for (const box of boxes) stackOf[box] = dealt[at]!;
    return stackOf;
  }
  const next = relaxation.classes.map(() => 0);
  for (const [at, { classes, counts }] of chosen.entries())
    for (const [i, one] of classes.entries())
      for (let n = 0; n < counts[i]!; n++) stackOf[relaxation.classes[one]!.boxes[next[one]!++]!] = dealt[at]!;
  return stackOf;
}
