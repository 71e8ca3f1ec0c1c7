import { deckGoods, holdGoods } from '../generate/dangerous-goods.ts';
import { coverHatch, lidCount } from '../generate/lids.ts';
import type { VesselParticulars } from '../generate/particulars.ts';
import { rowPitch } from '../generate/rows.ts';
import type { BayProfile, HoldProfile, LidProfile } from '../vessel/profile.ts';
import type { Observation } from './observe.ts';
import type { LevelOutline } from './outline.ts';
import { inferPlugs } from './plugs.ts';
import { inferStacks } from './stacks.ts';
import { usesOf } from './uses.ts';

/** Both levels of every bay, bow to stern. */
export interface ShipOutline {
  readonly deck: readonly (LevelOutline | null)[];
  readonly hold: readonly (LevelOutline | null)[];
}

/** Bays with stacks, plugs and lids. */
export function furnish(
  observation: Observation,
  outline: ShipOutline,
  ship: VesselParticulars,
  centres: readonly number[],
  holdOf: readonly (string | null)[],
): { readonly bays: BayProfile[]; readonly lids: LidProfile[] } {
  const uses = { deck: usesOf(observation, 'deck'), hold: usesOf(observation, 'hold') };
  const deckBottom = usualDeckBottom(outline.deck);
  const hatches = observation.units.map(({ number }, i) => {
    const stacks = (['hold', 'deck'] as const).flatMap((level) => {
      const [shape, use] = [outline[level][i], uses[level][i]];
      if (shape === null || shape === undefined || use === undefined) return [];
      const seen = observation.stacks.filter((stack) => stack.bay === number && stack.level === level);
      return inferPlugs(inferStacks(level, shape, use, ship, deckBottom), seen);
    });
    return coverHatch(number, stacks, lidCount(ship.rows), rowPitch(ship.beam, ship.rows));
  });
  const bays = observation.units.map(({ number }, i) => ({
    number,
    x: centres[i] as number,
    hold: holdOf[i] ?? null,
    lashingBridge: ship.lashingBridge,
    deckDangerousGoods: [...new Set([...deckGoods(false), ...goodsSeen(observation, 'deck', [number])])],
    stacks: hatches[i]?.stacks ?? [],
  }));
  return { bays, lids: hatches.flatMap(({ lids }) => lids) };
}

/** Two bays a hold, as most ships have. */
export function assignHolds(hold: readonly (LevelOutline | null)[]): (string | null)[] {
  let [count, inHold] = [0, 2];
  return hold.map((level, i) => {
    if (level === null) return null;
    if (inHold === 2 || hold[i - 1] === null) [count, inHold] = [count + 1, 0];
    inHold += 1;
    return `H${count}`;
  });
}

/** Holds with a usual document of compliance, and what was seen in them besides. */
export function inferHolds(observation: Observation, holdOf: readonly (string | null)[]): HoldProfile[] {
  return [...new Set(holdOf)].flatMap((id) => {
    if (id === null) return [];
    const bays = observation.units.filter((_, i) => holdOf[i] === id).map(({ number }) => number);
    const usual = holdGoods(id, id === 'H1');
    const isLow = bays.some((bay) => observation.lowFlashBays.has(bay));
    return [
      {
        id,
        dangerousGoods: [...new Set([...usual.dangerousGoods, ...goodsSeen(observation, 'hold', bays)])],
        minFlashPoint: isLow ? null : usual.minFlashPoint,
      },
    ];
  });
}

function goodsSeen(observation: Observation, level: 'deck' | 'hold', bays: readonly number[]): string[] {
  return observation.stacks.filter((stack) => stack.level === level && bays.includes(stack.bay)).flatMap((stack) => [...stack.goods]);
}

/** The tier deck stacks mostly begin at: the one that stands on the lids. */
function usualDeckBottom(deck: readonly (LevelOutline | null)[]): number {
  const counts = new Map<number, number>();
  for (const stack of deck.flatMap((level) => level?.stacks ?? [])) counts.set(stack.bottomTier, (counts.get(stack.bottomTier) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 82;
}
