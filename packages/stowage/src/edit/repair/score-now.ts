import type { ScoreTerm } from '@estiba/port';
import { scoreOf } from '../../objectives/score.ts';
import type { Stow } from '../../state/stow.ts';

/** The score of what stands, without the changes from a base: a repair tells the boxes it moves itself. */
export function scoreNow(stow: Stow, ballast: Float64Array): ScoreTerm[] {
  let left = 0;
  for (let box = 0; box < stow.problem.loads; box++) if (stow.stackOf[box] < 0) left++;
  return scoreOf(
    stow,
    left,
    ballast.reduce((sum, t) => sum + t, 0),
    0,
  );
}
