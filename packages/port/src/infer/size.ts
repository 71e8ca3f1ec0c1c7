import { BAY_PITCH } from '../generate/arrangement.ts';
import type { ShipOutline } from './furnish.ts';
import type { Observation } from './observe.ts';
import type { StackOutline } from './outline.ts';
import type { SeenSize } from './particulars.ts';

/** Length along the ship of each bay: an odd one is half as long [m]. */
export function bayLengths(observation: Observation): number[] {
  return observation.units.map(({ number }) => (number % 2 === 0 ? BAY_PITCH : BAY_PITCH / 2));
}

/** TEU, rows and tiers of the ship as outlined. */
export function sizeOf(observation: Observation, outline: ShipOutline): Omit<SeenSize, 'name'> {
  const levels = [...outline.deck, ...outline.hold].filter((level) => level !== null);
  const tiersOf = ({ topTier, bottomTier }: StackOutline): number => (topTier - bottomTier) / 2 + 1;
  const stacksIn = (i: number): StackOutline[] => [outline.deck[i], outline.hold[i]].flatMap((level) => level?.stacks ?? []);
  const teu = observation.units.reduce((sum, { number }, i) => {
    const tiers = stacksIn(i).reduce((inBay, stack) => inBay + tiersOf(stack), 0);
    return sum + (number % 2 === 0 ? 2 : 1) * tiers;
  }, 0);
  return {
    teu,
    bayLengths: bayLengths(observation),
    rows: Math.max(...levels.map(({ perSide, hasCentre }) => 2 * perSide + (hasCentre ? 1 : 0))),
    deckTiers: Math.max(1, ...outline.deck.flatMap((level) => level?.stacks.map(tiersOf) ?? [])),
    holdTiers: Math.max(0, ...outline.hold.flatMap((level) => level?.stacks.map((stack) => stack.topTier / 2) ?? [])),
  };
}
