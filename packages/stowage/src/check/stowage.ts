import type { Box, PlacedBox } from './box.ts';
import { isPlaced } from './box.ts';
import type { StackSite } from './site.ts';

/** All boxes of one stack, from below. */
export interface LoadedStack {
  readonly site: StackSite;
  readonly boxes: readonly PlacedBox[];
  /** Those that fill the fore half, and those that fill the aft half; a 40' box is in both. */
  readonly fore: readonly PlacedBox[];
  readonly aft: readonly PlacedBox[];
}

/** The boxes aboard at one moment. */
export interface Stowage {
  readonly boxes: readonly Box[];
  /** Boxes with a place of their own. */
  readonly placed: readonly PlacedBox[];
  /** Boxes in a slot the profile has not. */
  readonly adrift: readonly Box[];
  /** Boxes whose place was taken already, after the box that took it. */
  readonly doubled: readonly (readonly [PlacedBox, PlacedBox])[];
  /** Only stacks with a box. */
  readonly stacks: readonly LoadedStack[];
  readonly stackAt: (site: StackSite | undefined) => LoadedStack | undefined;
}

/** Gives every box its place, first come, first served; builds the stacks from below and sets every box on what is under it. */
export function stow(boxes: readonly Box[]): Stowage {
  const placed: PlacedBox[] = [];
  const doubled: [PlacedBox, PlacedBox][] = [];
  const takenBy = new Map<StackSite, Map<string, PlacedBox>>();
  for (const box of boxes.filter(isPlaced)) {
    const { site, k, inFore, inAft } = box.berth;
    const taken = takenBy.get(site) ?? new Map<string, PlacedBox>();
    takenBy.set(site, taken);
    const names = [...(inFore ? [`${k} fore`] : []), ...(inAft ? [`${k} aft`] : [])];
    const first = names.map((name) => taken.get(name)).find((other) => other !== undefined);
    if (first !== undefined) {
      doubled.push([first, box]);
      continue;
    }
    for (const name of names) taken.set(name, box);
    placed.push(box);
  }
  const stacks = new Map<StackSite, LoadedStack>();
  for (const [site, inStack] of Map.groupBy(placed, (box) => box.berth.site)) stacks.set(site, build(site, inStack));
  return {
    boxes,
    placed,
    adrift: boxes.filter((box) => box.berth === null),
    doubled,
    stacks: [...stacks.values()],
    stackAt: (site) => (site === undefined ? undefined : stacks.get(site)),
  };
}

function build(site: StackSite, inStack: readonly PlacedBox[]): LoadedStack {
  const boxes = [...inStack].sort((a, b) => a.berth.k - b.berth.k);
  const fore = boxes.filter((box) => box.berth.inFore);
  const aft = boxes.filter((box) => box.berth.inAft);
  const stack = { site, boxes, fore, aft };
  for (const box of boxes) {
    const below = halvesOf(stack, box).map((half) => heightOf(boxesBelow(half, box.berth.k)));
    box.berth.underside = site.stack.z + Math.max(...below);
  }
  return stack;
}

/** The halves a box fills, as lists of what stands in them. */
export function halvesOf(stack: LoadedStack, box: PlacedBox): readonly (readonly PlacedBox[])[] {
  return [...(box.berth.inFore ? [stack.fore] : []), ...(box.berth.inAft ? [stack.aft] : [])];
}

/** The halves of a stack that hold something; one where both hold the same boxes. */
export function distinctHalves(stack: LoadedStack): readonly { readonly name: 'fore' | 'aft'; readonly boxes: readonly PlacedBox[] }[] {
  const isSame = stack.boxes.every((box) => box.berth.inFore && box.berth.inAft);
  const halves = [{ name: 'fore', boxes: stack.fore } as const, { name: 'aft', boxes: stack.aft } as const];
  return halves.filter(({ name, boxes }) => boxes.length > 0 && !(isSame && name === 'aft'));
}

export const boxesBelow = (half: readonly PlacedBox[], k: number): readonly PlacedBox[] => half.filter((box) => box.berth.k < k);

export function heightOf(boxes: readonly PlacedBox[]): number {
  return boxes.reduce((sum, box) => sum + box.height, 0);
}

export function massOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + box.mass, 0);
}
