import { checkSectionPlan, readSection, solveSection } from '@estiba/stowage/section';
import { type Kind, problemOf } from './kind.ts';

export const section: Kind = {
  name: 'section',
  description: 'slots of a few stacks for a list of boxes: overstows, ports in a stack, new stacks, plugs (slot planning)',
  files: 'files of the published sets: sizes, ports, boxes, stacks, cells',
  amount: { flag: 'rounds', text: 'rounds of search where the best is not proven', least: 0, most: 30, isWhole: true, usual: 6 },
  example: 'Instance_2_24_0_3_24_1_8_1.txt',
  read: (text) =>
    problemOf(readSection(text), (problem) => ({
      solve: ({ seed, amount }, steering) => solveSection(problem, { seed, rounds: amount }, steering),
      check: (plan) => {
        const { cost, terms, findings } = checkSectionPlan(problem, plan);
        return { cost, terms: { ...terms }, findings };
      },
    })),
};
