import type { Container } from '../../container/container.ts';
import { generateYard } from '../cargo/yard.ts';

/**
 * The load list as stacks, lowest box first, as an export yard has grown them, boxes among them that do not sail included (`other` makes one).
 */
export function exportStacks(loadList: readonly Container[], seed: number, other: (lengthFt: 20 | 40) => Container): Container[][] {
  const { yard, yardOthers } = generateYard(loadList, seed);
  const stacks = new Map<string, Container[]>();
  const put = (block: string, bay: number, row: number, tier: number, box: Container): void => {
    const key = `${block} ${bay} ${row}`;
    const stack = stacks.get(key) ?? [];
    stack[tier - 1] = box;
    stacks.set(key, stack);
  };
  for (const box of loadList) {
    const at = yard.get(box.id);
    if (at !== undefined) put(at.block, at.bay, at.row, at.tier, box);
  }
  for (const { position } of yardOthers) {
    const { block, bay, row, tier } = position;
    put(block, bay, row, tier, other(bay % 2 === 1 ? 20 : 40));
  }
  return [...stacks.values()];
}
