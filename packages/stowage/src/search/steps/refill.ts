import { liftStacks, setBack } from '../../moves/ruin.ts';
import { insertionOrder } from '../order.ts';
import type { Search } from '../search.ts';
import type { SearchSettings } from '../settings.ts';

/**
 * Empties stacks and sets their boxes, and some that were left out, down on them again in a slightly different way. Keeps the result if it is no worse, or, by
 * `warmth`, now and then a little worse; else all stands as before, and the answer is false.
 */
export function refill(search: Search, settings: SearchSettings, stacks: readonly number[], warmth: number): boolean {
  const { stow, goal, random, inserter } = search;
  const cost = goal.cost;
  const heat = settings.rebuildHeat * warmth ** 2;
  const lifted = liftStacks(stow, stacks);
  const retried = random.shuffle([...search.left]).slice(0, settings.retried);
  const candidates = Int32Array.from(stacks);
  const amplitude = settings.noise * random.next();
  const boxes = insertionOrder(stow.problem, [...lifted.map((one) => one.box), ...retried]);
  const stillLeft = boxes.filter((box) => !inserter.insert(box, candidates, () => amplitude * random.next()));
  const next = goal.cost;
  if (next > cost && random.next() >= Math.exp((cost - next) / (heat + 1e-9))) {
    liftStacks(stow, stacks);
    setBack(stow, lifted);
    return false;
  }
  const tried = new Set(retried);
  search.left = [...search.left.filter((box) => !tried.has(box)), ...stillLeft];
  return true;
}
