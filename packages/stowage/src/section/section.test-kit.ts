import type { Random } from '@estiba/base';
import { makeSectionProblem, type SectionBox, type SectionInput, type SectionProblem } from './problem.ts';

export const box = (given: Partial<SectionBox> = {}): SectionBox => ({
  weight: 10_000,
  height: 2.59,
  length: 20,
  pod: 1,
  isReefer: false,
  imo: 0,
  ...given,
});

/** A section of equal stacks where every cell takes everything; `plugs` by tier: bit 1 fore, bit 2 aft. */
export function sectionOf(
  stacks: number,
  tiers: number,
  toLoad: readonly SectionBox[],
  { loaded = [], plugs = [], takes = [] }: { loaded?: readonly SectionBox[]; plugs?: readonly number[]; takes?: readonly number[] } = {},
): SectionInput {
  return {
    stacks: Array.from({ length: stacks }, () => ({ maxWeight: tiers * 30_000, maxHeight: tiers * 2.59 })),
    cells: Array.from({ length: stacks }, () =>
      Array.from({ length: tiers }, (_, tier) => ({ plugs: plugs[tier] ?? 0, takes: takes[tier] ?? 7 })),
    ),
    toLoad,
    loaded,
  };
}

export function problemOf(input: SectionInput): SectionProblem {
  const made = makeSectionProblem(input);
  if (!made.ok) throw new Error(`The section of the test is wrong: ${JSON.stringify(made.reasons)}. Maybe a number is mistyped.`);
  return made.value;
}

/** A small section at random, with boxes aboard, plugs, dangerous goods, heavy and high boxes. */
export function randomSection(random: Random, boxes: number): SectionProblem {
  const [stacks, tiers] = [1 + random.int(3), 2 + random.int(2)];
  const some = (): SectionBox => {
    const length = random.int(3) === 0 ? 40 : 20;
    const isTall = length === 40 && random.int(3) === 0;
    return box({
      length,
      pod: 1 + random.int(3),
      weight: 5000 + random.int(20_000),
      height: isTall ? 2.9 : 2.59,
      isReefer: random.int(4) === 0,
      imo: random.int(3) === 0 ? 1 + random.int(4) : 0,
    });
  };
  const loaded = Array.from({ length: stacks }, (_, stack) => stack + 1).flatMap((stack) => {
    const side = random.int(4);
    if (side > 2) return [];
    return [{ ...some(), imo: 0, height: 2.59, length: side === 0 ? 40 : 20, stack, tier: 1, side: side === 0 ? 0 : side === 1 ? 1 : -1 }];
  });
  const plugs = Array.from({ length: tiers }, () => random.int(4));
  const takes = Array.from({ length: tiers }, (_, tier) => (tier === tiers - 1 ? [7, 4, 3][random.int(3)]! : 7));
  return problemOf(sectionOf(stacks, tiers, Array.from({ length: boxes }, some), { loaded, plugs, takes }));
}
