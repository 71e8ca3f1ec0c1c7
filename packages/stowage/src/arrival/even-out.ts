import type { Random } from '@estiba/base';
import { chooseBallast } from '../afloat/ballast.ts';
import type { Gauges } from '../afloat/gauges.ts';
import type { Rules } from '../constraints/index.ts';
import type { Stow } from '../state/stow.ts';

const ROUNDS = 4;
const EXCHANGES = 8000;
/** Limits are kept by this many scales. */
const MARGIN = 0.5;

/**
 * Chooses ballast, and where it does not bring the ship within her limits lets heavy and light boxes for one port, in the same tier, change places as long as that helps.
 * Returns the content of each ballast tank [t].
 */
export function evenOut(stow: Stow, rules: Rules, gauges: Gauges, random: Random): Float64Array {
  let ballast = chooseBallast(gauges, stow, gauges.masses.arrival);
  const alike = [...boxesAlike(stow).values()].filter((boxes) => boxes.length > 1);
  for (let round = 0; round < ROUNDS && ballast.breach > 0 && alike.length > 0; round++) {
    const breach = (): number => {
      const reading = gauges.read(stow, ballast.content);
      return reading === null ? Infinity : gauges.breach(reading.values, MARGIN);
    };
    let least = breach();
    for (let i = 0; i < EXCHANGES && least > 0; i++) {
      const boxes = random.pick(alike);
      const [a, b] = [random.pick(boxes), random.pick(boxes)];
      if (a === b || !rules.trySwap(stow, a, b)) continue;
      const next = breach();
      if (next < least) least = next;
      else stow.swap(a, b);
    }
    ballast = chooseBallast(gauges, stow, ballast.content);
  }
  return ballast.content;
}

/** Boxes for one port, of one length, in one tier. */
function boxesAlike({ problem: { boxes, ship }, stackOf, positionOf }: Stow): Map<string, number[]> {
  const aboard = [...boxes.pod.keys()].filter((box) => stackOf[box] >= 0);
  return Map.groupBy(aboard, (box) => [boxes.pod[box], boxes.length[box], ship.stacks.level[stackOf[box]], positionOf[box]].join());
}
