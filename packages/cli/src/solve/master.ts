import { checkMaster, masterDefaults, readMaster, solveMaster } from '@estiba/stowage/master';
import { type Kind, problemOf } from './kind.ts';

export const master: Kind = {
  name: 'master',
  description: 'blocks for the containers of a whole voyage: long cranes, overstows, trim, shear, bending (master planning)',
  files: 'files of the published set',
  amount: { flag: 'steps', text: 'moves the search tries', least: 1, most: 1e10, isWhole: true, usual: masterDefaults.steps },
  example: 'L_7_15_70_2.txt',
  read: (text) =>
    problemOf(readMaster(text), (instance) => ({
      solve: ({ seed, amount }, steering) => solveMaster(instance, { seed, steps: amount }, steering),
      check: (plan) => {
        const { cost, findings } = checkMaster(instance, plan);
        const { total, ...terms } = cost;
        return { cost: total, terms, findings };
      },
    })),
};
