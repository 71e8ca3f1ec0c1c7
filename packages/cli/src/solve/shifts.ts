import { checkShiftPlan, readShiftProblem, solveShifts } from '@estiba/stowage/shifts';
import { type Kind, problemOf } from './kind.ts';

export const shifts: Kind = {
  name: 'shifts',
  description: 'the fewest boxes moved at ports that are not theirs, of a ship of equal columns (multi-port shift problem)',
  files: 'files with N, R, C, seed and the matrix of boxes',
  amount: { flag: 'effort', text: 'how long to try where the best is not proven', least: 0, most: 1000, isWhole: false, usual: 1 },
  example: 'N10_R10_C10_Seed1.txt',
  read: (text) =>
    problemOf(readShiftProblem(text), (problem) => ({
      solve: ({ seed, amount }, steering) => solveShifts(problem, { seed, effort: amount }, steering),
      check: (plan) => {
        const { shifts: cost, findings } = checkShiftPlan(problem, plan);
        return { cost, terms: {}, findings };
      },
    })),
};
