import type { YardPosition } from '../../call/yard.ts';
import type { Container } from '../../container/container.ts';
import type { Site } from '../../site/site.ts';

interface StoodBox {
  readonly container: Container;
  readonly position: YardPosition;
}

/** Stacks are kept below the block's full height by this many tiers, so that there is room to dig. */
const FREE_TIERS = 1;

/** A pair of 20' bays: one 40' bay, or two 20' ones. */
interface BayPair {
  readonly block: string;
  readonly index: number;
  readonly rows: number;
  readonly tiers: number;
  readonly plugTiers: number;
}

export interface Ashore {
  readonly stood: readonly StoodBox[];
  /** Boxes there was no place for: live reefers without a plug, or more boxes than the yard holds. */
  readonly left: ReadonlySet<string>;
}

/**
 * Stands stacks (each of one length, lowest box first) in the blocks of a site: spread over all blocks, live reefers where plugs reach.
 * 20' stand in odd bays, 40' and longer in the even bay between two of them.
 */
export function standAshore(site: Site, stacks: readonly (readonly Container[])[]): Ashore {
  const pairs = pairsOf(site);
  const stood: StoodBox[] = [];
  const isLive = (stack: readonly Container[]): boolean => stack.some((box) => box.reefer?.isActive === true);
  const isShort = (stack: readonly Container[]): boolean => stack[0]?.sizeType.lengthFt === 20;
  const live = stacks.filter(isLive);
  const dry = stacks.filter((stack) => !isLive(stack));
  const withPlugs = pairs.filter(({ plugTiers }) => plugTiers > 0);
  const without = pairs.filter(({ plugTiers }) => plugTiers === 0);
  fill(live.filter(isShort), withPlugs, true, stood);
  fill(
    live.filter((stack) => !isShort(stack)),
    withPlugs,
    false,
    stood,
  );
  const rest = [...without, ...withPlugs];
  fill(dry.filter(isShort), rest, true, stood);
  fill(
    dry.filter((stack) => !isShort(stack)),
    rest,
    false,
    stood,
  );
  const standing = new Set<string>(stood.map(({ container }) => container.id));
  return { stood, left: new Set(stacks.flat().flatMap(({ id }) => (standing.has(id) ? [] : [id]))) };
}

/** Pairs of bays, taken in turn from every block, so that no yard crane has all the work. */
function pairsOf(site: Site): BayPair[] {
  const longest = Math.max(...site.blocks.map(({ bays }) => bays));
  const pairs: BayPair[] = [];
  for (let index = 0; index < longest / 2; index++) {
    for (const block of site.blocks) {
      if (index >= block.bays / 2) continue;
      const [first, last] = [4 * index + 1, 4 * index + 3];
      const area = block.reefers.find(({ fromBay, toBay }) => fromBay <= first && toBay >= last);
      pairs.push({ block: block.id, index, rows: block.rows, tiers: block.tiers - FREE_TIERS, plugTiers: area?.tiers ?? 0 });
    }
  }
  return pairs;
}

/** Fills pairs of bays with stacks of one length and takes the used pairs away. */
function fill(stacks: readonly (readonly Container[])[], pairs: BayPair[], isShort: boolean, stood: StoodBox[]): void {
  const waiting = stacks.flatMap((stack) => cut(stack, pairs));
  while (waiting.length > 0) {
    const pair = pairs.shift();
    if (pair === undefined) return;
    const bays = isShort ? [4 * pair.index + 1, 4 * pair.index + 3] : [4 * pair.index + 2];
    for (const bay of bays) {
      for (let row = 1; row <= pair.rows; row++) {
        const stack = waiting.shift() ?? [];
        stack.forEach((container, k) => stood.push({ container, position: { block: pair.block, bay, row, tier: k + 1 } }));
      }
    }
  }
}

/** A stack no higher than plugs and block allow, cut into several where it is. */
function cut(stack: readonly Container[], pairs: readonly BayPair[]): Container[][] {
  const tiers = pairs[0]?.tiers ?? 1;
  const reach = stack.some((box) => box.reefer?.isActive === true) ? Math.min(tiers, pairs[0]?.plugTiers ?? tiers) : tiers;
  return Array.from({ length: Math.ceil(stack.length / reach) }, (_, i) => stack.slice(i * reach, (i + 1) * reach));
}
