import type { PlacedBox } from './box.ts';
import { overHeight } from './box.ts';
import type { Findings } from './finding.ts';
import { isAbove } from './finding.ts';
import type { LoadedStack, Stowage } from './stowage.ts';
import { boxesBelow, distinctHalves, halvesOf, heightOf } from './stowage.ts';

const isStandardLength = (feet: number): boolean => feet === 20 || feet === 40 || feet === 45;

/** Rules P1 to P7: every box has a place of its own that fits it, on something that carries it. */
export function checkPlace(stowage: Stowage, findings: Findings): void {
  for (const box of stowage.boxes) {
    const { lengthFt } = box.container.sizeType;
    if (!isStandardLength(lengthFt)) findings.add('P1', 'place.length', [box], { value: lengthFt });
    else if (box.berth === null) findings.add('P1', 'place.no-such-slot', [box], { ...box.slot, length: lengthFt });
  }
  for (const [first, box] of stowage.doubled) findings.add('P2', 'place.taken', [box, first]);
  for (const stack of stowage.stacks) {
    for (const box of stack.boxes) checkBox(stack, box, findings);
    checkHeight(stack, findings);
  }
}

/** P7: what may stand in each half, one above the other. */
function checkHeight(stack: LoadedStack, findings: Findings): void {
  const { maxHeight } = stack.site.stack;
  for (const { name, boxes } of distinctHalves(stack)) {
    const top = boxes.at(-1);
    const value = heightOf(boxes) + (top === undefined ? 0 : overHeight(top));
    if (isAbove(value, maxHeight)) findings.add('P7', 'stack.height', boxes, { value, limit: maxHeight, half: name });
  }
}

function checkBox(stack: LoadedStack, box: PlacedBox, findings: Findings): void {
  const { k } = box.berth;
  const halves = halvesOf(stack, box);
  if (k > 0 && !halves.every((half) => half.some((other) => other.berth.k === k - 1))) findings.add('P3', 'place.hanging', [box]);
  const misfit = misfitOf(stack, box);
  if (misfit !== null) findings.add('P4', misfit, [box], { tier: box.slot.tier });
  if (box.isShort) {
    const longBelow = halves.flatMap((half) => boxesBelow(half, k)).filter((other) => !other.isShort);
    if (longBelow.length > 0) findings.add('P5', 'place.short-on-long', [box, ...longBelow]);
  } else {
    checkMixed(stack, box, findings);
  }
}

/** Why a box's size does not fit its place, or null. */
function misfitOf({ site: { stack } }: LoadedStack, box: PlacedBox): string | null {
  if (box.isShort) {
    const isTaken = box.berth.inFore ? stack.takes20Fore : stack.takes20Aft;
    return isTaken ? null : 'place.no-20';
  }
  if (box.container.sizeType.lengthFt !== 45) return stack.takes40 ? null : 'place.no-40';
  return stack.fortyFiveFromTier !== null && box.slot.tier >= stack.fortyFiveFromTier ? null : 'place.no-45';
}

/** P6: what a 40' or 45' box needs of 20' boxes right under it. */
function checkMixed(stack: LoadedStack, box: PlacedBox, findings: Findings): void {
  const { k } = box.berth;
  const standsOnShort = stack.boxes.some((other) => other.isShort && other.berth.k === k - 1);
  if (!standsOnShort) return;
  const fore = boxesBelow(stack.fore, k);
  const aft = boxesBelow(stack.aft, k);
  const under = [...new Set([...fore, ...aft])];
  const step = Math.abs(heightOf(fore) - heightOf(aft));
  if (!stack.site.stack.takesMixed) findings.add('P6', 'place.no-mixed', [box, ...under]);
  else if (fore.length !== aft.length) findings.add('P6', 'place.uneven', [box, ...under], { fore: fore.length, aft: aft.length });
  else if (isAbove(step, 0.02)) findings.add('P6', 'place.step', [box, ...under], { value: step, limit: 0.02 });
}
