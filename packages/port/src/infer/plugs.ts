import type { StackProfile } from '../vessel/profile.ts';
import type { SeenStack } from './observe.ts';

/**
 * Plugs of one bay and level: where active reefers stood, in the same tier of every row between, and in the tiers of a stack below one with a plug,
 * for whoever monitors it climbs past them. A 40' reefer is taken to be plugged in aft.
 */
export function inferPlugs(stacks: readonly StackProfile[], seen: readonly SeenStack[]): StackProfile[] {
  const acrossOf = new Map(stacks.map((stack) => [stack.row, Math.abs(stack.y)]));
  const reefers = seen.flatMap(({ row, reefers: inStack }) => inStack.map((reefer) => ({ ...reefer, across: acrossOf.get(row) ?? 0 })));
  return stacks.map((stack) => ({
    ...stack,
    plugs: Array.from({ length: stack.tiers }, (_, k) => stack.bottomTier + 2 * k).flatMap((tier) => {
      const here = reefers.filter((reefer) => reefer.tier >= tier && reefer.across >= Math.abs(stack.y) - 0.01);
      if (here.length === 0) return [];
      return [{ tier, fore: here.some(({ fore }) => fore), aft: here.some(({ aft }) => aft) }];
    }),
  }));
}
