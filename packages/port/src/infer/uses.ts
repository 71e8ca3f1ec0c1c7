import type { Observation, SeenStack } from './observe.ts';
import type { LevelUse } from './stacks.ts';

/** When so many of the bays in use had 20' boxes, all are taken to have places for them. */
const USUAL = 0.6;

/** What each bay takes on one level: what was seen there, and 20' boxes everywhere where most bays had some. */
export function usesOf(observation: Observation, level: 'deck' | 'hold'): LevelUse[] {
  const onLevel = observation.stacks.filter((stack) => stack.level === level);
  const inUse = new Set(onLevel.map(({ bay }) => bay));
  const withShort = new Set(onLevel.filter(hasShort).map(({ bay }) => bay));
  const isUsual = withShort.size >= USUAL * inUse.size && withShort.size > 0;
  const takesMixed = onLevel.some(({ isMixed }) => isMixed);
  const lowest45 = onLevel.flatMap((stack) => stack.lowest45 ?? []);
  return observation.units.map(({ number }) => {
    const here = onLevel.filter(({ bay }) => bay === number);
    const anyLevel = observation.stacks.filter(({ bay }) => bay === number);
    const takes20 = isUsual || here.some(hasShort);
    const takes40 = number % 2 === 0 && (anyLevel.length === 0 || anyLevel.some(({ hasLong }) => hasLong));
    return {
      takes20Fore: takes20 || !takes40,
      takes20Aft: number % 2 === 0 && (takes20 || !takes40),
      takes40,
      takesMixed,
      fortyFiveFrom: lowest45.length === 0 ? null : Math.min(...lowest45),
    };
  });
}

function hasShort(stack: SeenStack): boolean {
  return stack.hasShortFore || stack.hasShortAft;
}
