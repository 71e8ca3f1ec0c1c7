import type { LidProfile, StackProfile } from '../vessel/profile.ts';

/** Mass of a hatch cover a square metre [t/m²], and its length over a 40' bay [m]. */
const AREAL_MASS = 0.2;
const LENGTH = 13;

/** Covers across a hatch: three up to 18 rows on deck, four above. */
export function lidCount(rows: number): number {
  return rows <= 18 ? 3 : 4;
}

/** A bay's stacks with the lid each lies under or stands on, and the lids, numbered from port: `06-1`. Stacks outboard of the hatch stand on none. */
export function coverHatch(
  bay: number,
  stacks: readonly StackProfile[],
  count: number,
  pitch: number,
): { readonly stacks: StackProfile[]; readonly lids: LidProfile[] } {
  const under = stacks.filter((stack) => stack.level === 'hold').sort((a, b) => a.y - b.y);
  if (under.length === 0) return { stacks: [...stacks], lids: [] };
  const lids = Math.min(count, under.length);
  const lidOfRow = new Map<number, string>();
  const width = new Map<string, number>();
  under.forEach((stack, i) => {
    const id = `${String(bay).padStart(2, '0')}-${1 + Math.floor((i * lids) / under.length)}`;
    lidOfRow.set(stack.row, id);
    width.set(id, (width.get(id) ?? 0) + pitch);
  });
  return {
    stacks: stacks.map((stack) => ({ ...stack, lid: lidOfRow.get(stack.row) ?? null })),
    lids: [...width].map(([id, metres]) => ({ id, bay, mass: Math.round(metres * LENGTH * AREAL_MASS) })),
  };
}
