/** A box that has to be moved, and the box wanted under it. */
export interface Dig {
  readonly box: number;
  readonly toReach: number;
}

/**
 * Every dig (Y2): a box wanted at its time with another above it that leaves later or never. Times are by box; Infinity
 * for one that stays. Boxes of one stack wanted at the same time come from the top down.
 */
export function digsOf(stacks: readonly Int32Array[], time: Float64Array): Dig[] {
  const digs: Dig[] = [];
  for (const stack of stacks) {
    stack.forEach((wanted, level) => {
      for (const box of stack.subarray(level + 1)) {
        if ((time[wanted] as number) < (time[box] as number)) digs.push({ box, toReach: wanted });
      }
    });
  }
  return digs;
}

/** Time of each box when the boxes of `order` leave one after the other, or at `start`. */
export function leavingTimes(boxCount: number, order: Int32Array, start?: Float64Array): Float64Array {
  const time = new Float64Array(boxCount).fill(Infinity);
  order.forEach((box, load) => (time[box] = start ? (start[load] as number) : load));
  return time;
}
