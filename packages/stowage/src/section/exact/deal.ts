import { keptApart } from '../kernel/cargo.ts';
import type { Room } from '../kernel/room.ts';
import type { BoxClass } from '../bound/classes.ts';

/** A set of boxes for a stack of a shape. */
interface Chosen {
  readonly shape: number;
  readonly classes: readonly number[];
  readonly counts: readonly number[];
  readonly dangers: number;
}

/** Gives each set a stack of its shape so that dangerous goods of neighbours agree: the stack of each, or nothing. */
export function dealStacks(chosen: readonly Chosen[], stacksOf: readonly (readonly number[])[], stacks: number): number[] | undefined {
  const dangers = new Uint8Array(stacks);
  const isTaken = new Uint8Array(stacks);
  const dealt: number[] = [];
  const agrees = (stack: number, set: number): boolean => (keptApart[set]! & ((dangers[stack - 1] ?? 0) | (dangers[stack + 1] ?? 0))) === 0;
  const deal = (at: number): boolean => {
    const candidate = chosen[at];
    if (candidate === undefined) return true;
    for (const stack of stacksOf[candidate.shape]!) {
      if (isTaken[stack] === 1 || !agrees(stack, candidate.dangers)) continue;
      isTaken[stack] = 1;
      dangers[stack] = candidate.dangers;
      dealt.push(stack);
      if (deal(at + 1)) return true;
      dealt.pop();
      isTaken[stack] = 0;
      dangers[stack] = 0;
    }
    return false;
  };
  return deal(0) ? dealt : undefined;
}

/** Picks the boxes of each set so that no stack is too heavy, those left over going ashore. Undefined if that takes more than `most` steps to say. */
export function pickBoxes(
  chosen: readonly Chosen[],
  rooms: readonly Room[],
  classes: readonly BoxClass[],
  weight: Int32Array,
  most: number,
): number[][] | false | undefined {
  const picked: number[][] = chosen.map(() => []);
  const room = rooms.map((one) => one.weight);
  const wanted = chosen.map(({ classes: mine, counts }) => new Map(mine.map((one, at) => [one, counts[at]!])));
  const open: { box: number; one: number; takers: number[] }[] = [];
  classes.forEach(({ boxes }, one) => {
    const takers = chosen.flatMap((_, at) => (wanted[at]!.has(one) ? [at] : []));
    const needed = takers.reduce((sum, at) => sum + wanted[at]!.get(one)!, 0);
    if (takers.length === 1 && needed === boxes.length) {
      for (const box of boxes) room[takers[0]!]! -= weight[box]!;
      picked[takers[0]!]!.push(...boxes);
    } else if (needed > 0) for (const box of boxes) open.push({ box, one, takers });
  });
  if (room.some((left) => left < 0)) return false;
  open.sort((a, b) => weight[b.box]! - weight[a.box]! || a.box - b.box);
  const spare = new Map(classes.map(({ boxes }, one) => [one, boxes.length - wanted.reduce((sum, mine) => sum + (mine.get(one) ?? 0), 0)]));
  let steps = 0;
  const pick = (at: number): boolean => {
    const next = open[at];
    if (next === undefined) return true;
    if (++steps > most) return false;
    const { box, one, takers } = next;
    const takes = (taker: number, sign: number): void => {
      room[taker]! -= sign * weight[box]!;
      wanted[taker]!.set(one, wanted[taker]!.get(one)! - sign);
    };
    if (spare.get(one)! > 0) {
      spare.set(one, spare.get(one)! - 1);
      if (pick(at + 1)) return true;
      spare.set(one, spare.get(one)! + 1);
    }
    for (const taker of [...takers].sort((a, b) => room[b]! - room[a]!)) {
      if (wanted[taker]!.get(one)! === 0 || room[taker]! < weight[box]!) continue;
      takes(taker, 1);
      picked[taker]!.push(box);
      if (pick(at + 1)) return true;
      picked[taker]!.pop();
      takes(taker, -1);
    }
    return false;
  };
  if (pick(0)) return picked;
  return steps > most ? undefined : false;
}
