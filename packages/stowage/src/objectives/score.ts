import type { ScoreTerm } from '@estiba/port';
import { DECK } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';
import { bitCount } from './bits.ts';
import { countRotation } from './rotation.ts';
import { countHeavyOnLight, countLonely20, countWastedPlugs } from './stack-goals.ts';
import { weights } from './weights.ts';

/** The score of a finished plan, term by term (SPEC T1 to T11). */
export function scoreOf(stow: Stow, leftOut: number, ballast: number, changes: number): ScoreTerm[] {
  const { stacks } = stow.problem.ship;
  const rotation = countRotation(stow);
  const overStacks = (count: (stack: number) => number): number => {
    let sum = 0;
    for (let s = 0; s < stacks.count; s++) sum += count(s);
    return sum;
  };
  const term = (name: string, value: number, unit: string, weight: number): ScoreTerm => ({
    term: name,
    value,
    unit,
    weight,
    cost: value * weight,
  });
  return [
    term('left-out', leftOut, 'boxes', weights.leftOut),
    term('restows-here', stow.problem.restows.length, 'boxes', weights.restowHere),
    term('restows-later', rotation.restowsLater, 'boxes', weights.restowLater),
    term('lid-moves', rotation.lidMoves, 'lids', weights.lidMove),
    term('crane-spread', rotation.craneSpread, 'moves', weights.craneSpread),
    term(
      'twin-lifts',
      overStacks((s) => countLonely20(stow, s)),
      'boxes',
      weights.twin,
    ),
    term(
      'mixed-stacks',
      overStacks((s) => (bitCount(stow.pods[s * 2] | stow.pods[s * 2 + 1]) > 1 ? 1 : 0)),
      'stacks',
      weights.mixed,
    ),
    term(
      'reefer-waste',
      overStacks((s) => countWastedPlugs(stow, s)),
      'plugs',
      weights.plugWaste,
    ),
    term('ballast', ballast, 't', weights.ballast),
    term('changes', changes, 'boxes', weights.change),
    term(
      'heavy-on-light',
      overStacks((s) => (stacks.level[s] === DECK ? countHeavyOnLight(stow, s) : 0)),
      'boxes',
      weights.heavyOnLight,
    ),
  ];
}
