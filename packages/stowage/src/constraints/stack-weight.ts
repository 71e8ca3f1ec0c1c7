import { FT20 } from '../problem/boxes.ts';
import type { Constraint } from './constraint.ts';

const SLACK = 1e-6;

/** W1 to W3: what a stack may weigh. */
export const stackWeight: Constraint = {
  rules: ['W1', 'W2', 'W3'],
  code: 'stack.weight',
  group: 'stack-weight',
  fits(stow, box, stack, half) {
    const { boxes, ship } = stow.problem;
    const mass = boxes.mass[box];
    if (boxes.length[box] === FT20) return stow.mass20[stack * 2 + half] + mass <= ship.stacks.max20[stack] + SLACK;
    const heavier = Math.max(stow.mass20[stack * 2], stow.mass20[stack * 2 + 1]);
    return (
      heavier + stow.mass40[stack] + mass <= ship.stacks.max40[stack] + SLACK &&
      (heavier === 0 || heavier <= ship.stacks.maxMixed20[stack] + SLACK)
    );
  },
  stackHolds(stow, stack) {
    const { stacks } = stow.problem.ship;
    const heavier = Math.max(stow.mass20[stack * 2], stow.mass20[stack * 2 + 1]);
    if (heavier > stacks.max20[stack] + SLACK) return false;
    if (stow.count40[stack] === 0) return true;
    return heavier + stow.mass40[stack] <= stacks.max40[stack] + SLACK && heavier <= stacks.maxMixed20[stack] + SLACK;
  },
};
