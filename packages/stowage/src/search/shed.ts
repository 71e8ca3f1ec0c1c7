import type { Goal } from './goal.ts';
import type { Stow } from '../state/stow.ts';

/** Boxes taken off, at the most, before it is asked again which help. */
const BATCH = 8;

/**
 * The last resort of a plan whose ship breaks her own limits: takes off, a few at a time, the topmost loads whose absence
 * helps most, until the limits hold. Nothing is forced. Returns what was taken off.
 */
export function shed(stow: Stow, goal: Goal, shouldStop: () => boolean): number[] {
  const taken: number[] = [];
  let breach = goal.breach();
  while (breach > 0 && !shouldStop()) {
    const tops = topLoads(stow);
    const gains = tops.map((box) => ({ box, breach: breachWithout(stow, goal, box) }));
    gains.sort((a, b) => a.breach - b.breach || a.box - b.box);
    const useful = gains.filter((gain) => gain.breach < breach).slice(0, BATCH);
    if (useful.length === 0) break;
    for (let i = 0; i < useful.length && breach > 0; i++) {
      stow.pop(useful[i].box);
      taken.push(useful[i].box);
      breach = goal.breach();
    }
  }
  return taken;
}

function breachWithout(stow: Stow, goal: Goal, box: number): number {
  const [stack, half] = [stow.stackOf[box], stow.halfOf[box]];
  stow.pop(box);
  const breach = goal.breach();
  stow.push(box, stack, half);
  return breach;
}

/** The topmost box of each stack, where it is a load. */
function topLoads(stow: Stow): number[] {
  const tops: number[] = [];
  for (let hs = 0; hs < stow.count.length; hs++) {
    if (stow.count[hs] <= stow.base[hs]) continue;
    const box = stow.cells[hs * stow.problem.ship.maxTiers + stow.count[hs] - 1];
    const isTwice = hs % 2 === 1 && stow.halfOf[box] === 2;
    if (box >= 0 && box < stow.problem.loads && !isTwice) tops.push(box);
  }
  return tops;
}
