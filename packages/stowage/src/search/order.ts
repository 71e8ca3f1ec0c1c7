import { FT20, FT45 } from '../problem/boxes.ts';
import type { Problem } from '../problem/problem.ts';

/**
 * The order boxes are set down in: those with few places first (reefers, dangerous goods), then port by port from the
 * last, so that what leaves first ends on top; within a port 20' boxes, then 40' from heavy to light, then 45', and
 * cargo that sticks out last, on top.
 */
export function insertionOrder(problem: Problem, boxes: readonly number[]): number[] {
  const { turnOf, boxAt } = turnsOf(problem);
  const turns = Int32Array.from(boxes, (box) => turnOf[box]).sort();
  return Array.from(turns, (turn) => boxAt[turn]);
}

/** Turn of each box of a call, and the box of each turn. */
interface Turns {
  readonly turnOf: Int32Array;
  readonly boxAt: Int32Array;
}

/** The order never changes within a call, and is asked for at every step of the search. */
const known = new WeakMap<Problem, Turns>();

function turnsOf(problem: Problem): Turns {
  const before = known.get(problem);
  if (before !== undefined) return before;
  const { reefer, length, mass, odd, danger, pod } = problem.boxes;
  const rank = (box: number): number => {
    if (odd[box] === 1) return 6;
    if (danger[box] >= 0) return 0;
    if (reefer[box] === 1) return 1;
    return length[box] === FT20 ? 3 : length[box] === FT45 ? 5 : 4;
  };
  const stage = (box: number): number => (rank(box) <= 1 ? 0 : 1);
  const later = (box: number): number => (pod[box] < 0 ? 99 : pod[box]);
  const boxAt = Int32Array.from({ length: problem.boxes.count }, (_, box) => box).sort(
    (a, b) => stage(a) - stage(b) || later(b) - later(a) || rank(a) - rank(b) || mass[b] - mass[a] || a - b,
  );
  const turnOf = new Int32Array(boxAt.length);
  boxAt.forEach((box, turn) => (turnOf[box] = turn));
  const turns = { turnOf, boxAt };
  known.set(problem, turns);
  return turns;
}
