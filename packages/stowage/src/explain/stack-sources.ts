import { bitCount } from '../objectives/bits.ts';
import { FT20 } from '../problem/boxes.ts';
import { AFT, DECK, FORE, halvesOf } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';

/** Heavier than the box below by more than this is heavy on light (SPEC T11) [t]. */
const HEAVIER = 5;

/** Boxes handled here that stand somewhere. */
function handled(stow: Stow): number[] {
  const { loads, isRestowed } = stow.problem;
  return Array.from(stow.stackOf.keys()).filter((box) => stow.stackOf[box] >= 0 && (box < loads || isRestowed[box] === 1));
}

/** 20' boxes loaded here without a twin partner (SPEC T6). */
export function lonely20(stow: Stow): number[] {
  const { boxes, loads } = stow.problem;
  const isLoaded20 = (box: number): boolean => box >= 0 && box < loads && boxes.length[box] === FT20;
  return handled(stow).filter(
    (box) => isLoaded20(box) && !isLoaded20(stow.boxAt(stow.stackOf[box], stow.halfOf[box] === FORE ? AFT : FORE, stow.positionOf[box])),
  );
}

/** Boxes of each stack with more than one port of discharge (SPEC T7). */
export function mixedStacks(stow: Stow): number[][] {
  const { stacks } = stow.problem.ship;
  const inStack = Map.groupBy(Array.from(stow.stackOf.keys()), (box) => stow.stackOf[box]);
  const found: number[][] = [];
  for (let stack = 0; stack < stacks.count; stack++)
    if (bitCount(stow.pods[stack * 2] | stow.pods[stack * 2 + 1]) > 1) found.push(inStack.get(stack)!);
  return found;
}

/** Boxes handled here at plugs they do not need (SPEC T8), and how many plugs each takes. */
export function wastedPlugs(stow: Stow): { readonly box: number; readonly plugs: number }[] {
  const { plugFore, plugAft } = stow.problem.ship.stacks;
  return handled(stow).flatMap((box) => {
    if (stow.problem.boxes.reefer[box] === 1) return [];
    const hasPlug = (half: number): boolean =>
      (((half === FORE ? plugFore : plugAft)[stow.stackOf[box]] >>> stow.positionOf[box]) & 1) === 1;
    const plugs = halvesOf(stow.halfOf[box]).filter(hasPlug).length;
    return plugs === 0 ? [] : [{ box, plugs }];
  });
}

/** Deck boxes handled here that are much heavier than the box they stand on (SPEC T11). */
export function heavyOnLight(stow: Stow): number[] {
  const { boxes, ship } = stow.problem;
  return handled(stow).filter((box) => {
    const [stack, k] = [stow.stackOf[box], stow.positionOf[box]];
    if (ship.stacks.level[stack] !== DECK || k === 0) return false;
    const under = stow.boxAt(stack, stow.halfOf[box] === AFT ? AFT : FORE, k - 1);
    return under >= 0 && boxes.mass[box] > boxes.mass[under] + HEAVIER;
  });
}
