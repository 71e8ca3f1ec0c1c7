import { type Random, reason } from '@estiba/base';
import type { Ballast } from '../../afloat/ballast.ts';
import { ballastFor } from '../../afloat/ballast-for.ts';
import type { Gauges } from '../../afloat/gauges.ts';
import { weights } from '../../objectives/weights.ts';
import type { Site } from './site.ts';

/** Exchanges at the most, and pairs looked at for each. */
const EXCHANGES = 12;
const PAIRS = 400;
/** A scale of breach weighs as much as this many moves: more than any soft goal. */
const BREACH = 300;

/**
 * Where ballast alone does not keep the ship within her limits (draught, trim, GM, list, shear, bending, torsion), lets pairs of boxes
 * of one length and one port change places, heavy for light, those first that help most.
 */
export function keepAfloat(
  site: Site,
  gauges: Gauges,
  from: Float64Array,
  allowed: number,
  random: Random,
  shouldStop: () => boolean,
): Ballast {
  const { stow, rules } = site;
  let best = ballastFor(gauges, stow, from);
  for (let i = 0; i < EXCHANGES && best.breach > allowed + 1e-6 && !shouldStop(); i++) {
    const pair = bestPair(site, gauges, best, random);
    if (pair === null || !rules.trySwap(stow, ...pair)) break;
    const next = ballastFor(gauges, stow, best.content);
    if (next.breach >= best.breach) {
      stow.swap(...pair);
      break;
    }
    const { containers } = stow.problem.boxes;
    pair.forEach((box, at) => {
      if (!site.why.has(box))
        site.why.set(box, [reason('repair.for-the-ship', { box: containers[box].id, with: containers[pair[1 - at]!].id })]);
    });
    best = next;
  }
  return best;
}

function bestPair({ stow, rules, mayMove }: Site, gauges: Gauges, { content, breach }: Ballast, random: Random): [number, number] | null {
  const { boxes } = stow.problem;
  const aboard = Array.from(stow.stackOf.keys()).filter((box) => mayMove[box] === 1 && stow.stackOf[box] >= 0);
  const kin = Map.groupBy(aboard, (box) => boxes.length[box] * 64 + boxes.pod[box]);
  const groups = [...kin.values()].filter((group) => group.length > 1);
  if (groups.length === 0) return null;
  let best: [number, number] | null = null;
  let bestCost = stow.tally.cost + BREACH * breach;
  for (let i = 0; i < PAIRS; i++) {
    const group = groups[random.int(groups.length)]!;
    const [a, b] = [random.pick(group), random.pick(group)];
    if (stow.stackOf[a] === stow.stackOf[b] || Math.abs(boxes.mass[a] - boxes.mass[b]) < 3 || !rules.trySwap(stow, a, b)) continue;
    const reading = gauges.read(stow, content);
    const cost = stow.tally.cost + 2 * weights.change + BREACH * (reading === null ? 1000 : gauges.breach(reading.values));
    stow.swap(a, b);
    if (cost < bestCost) [best, bestCost] = [[a, b], cost];
  }
  return best;
}
