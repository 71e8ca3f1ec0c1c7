import { formatYardPosition, isFortyBay, type Site, type YardPosition } from '@estiba/port';

/** Which ground of a pair of bays a stack stands on: the first 20' bay, the second, or both. */
const FIRST = 0;
const SECOND = 1;
const BOTH = 2;

/**
 * The stacks of all blocks: what stands where, bottom first, kept up to date box by box. A stack is a number: block, pair of bays, row, and
 * which ground of the pair it takes.
 */
export class YardMap {
  readonly #blocks: ReadonlyMap<string, { readonly first: number; readonly pairs: number; readonly rows: number; readonly tiers: number }>;
  readonly #stacks: string[][] = [];
  /** Stacks that wait for a box that was promised to them. */
  readonly #promised = new Set<number>();

  readonly site: Site;

  constructor(site: Site) {
    this.site = site;
    const blocks = new Map<string, { first: number; pairs: number; rows: number; tiers: number }>();
    let first = 0;
    for (const { id, bays, rows, tiers } of site.blocks) {
      blocks.set(id, { first, pairs: bays / 2, rows, tiers });
      first += (bays / 2) * rows * 3;
    }
    this.#blocks = blocks;
    for (let stack = 0; stack < first; stack++) this.#stacks.push([]);
  }

  /** The stack a position belongs to. Throws RangeError for a block the site has not. */
  stackAt(position: Pick<YardPosition, 'block' | 'bay' | 'row'>): number {
    const block = this.#blocks.get(position.block);
    if (block === undefined) {
      throw new RangeError(`YardMap: no block ${position.block}. Maybe one of ${[...this.#blocks.keys()].join(', ')}.`);
    }
    const pair = Math.floor((position.bay - 1) / 4);
    const ground = isFortyBay(position.bay) ? BOTH : position.bay % 4 === 1 ? FIRST : SECOND;
    return block.first + (pair * block.rows + position.row - 1) * 3 + ground;
  }

  /** Boxes of a stack, lowest first. */
  boxesOf(stack: number): readonly string[] {
    return this.#stacks[stack] as string[];
  }

  /** Boxes that stand on the one at this position, lowest first. */
  above(position: YardPosition): readonly string[] {
    return this.boxesOf(this.stackAt(position)).slice(position.tier);
  }

  put(position: YardPosition, id: string): void {
    const boxes = this.#stacks[this.stackAt(position)] as string[];
    if (boxes.length !== position.tier - 1) {
      throw new RangeError(`YardMap: ${id} at ${formatYardPosition(position)}, where ${boxes.length} stand. Maybe a move was missed.`);
    }
    boxes.push(id);
    this.#promised.delete(this.stackAt(position));
  }

  take(position: YardPosition, id: string): void {
    const boxes = this.#stacks[this.stackAt(position)] as string[];
    if (boxes.length !== position.tier || boxes.at(-1) !== id) {
      throw new RangeError(`YardMap: ${id} is not on top at ${formatYardPosition(position)}. Maybe a move was missed.`);
    }
    boxes.pop();
  }

  /** Two boxes each stand where the other was thought to, at any height; one that stands in no stack comes in the other's place. */
  exchange(one: string, other: string): void {
    for (const boxes of this.#stacks) {
      boxes.forEach((id, at) => {
        if (id === one) boxes[at] = other;
        else if (id === other) boxes[at] = one;
      });
    }
  }

  /** No other box is sent to a stack that was promised one. */
  promise(stack: number): void {
    this.#promised.add(stack);
  }

  release(stack: number): void {
    this.#promised.delete(stack);
  }

  isPromised(stack: number): boolean {
    return this.#promised.has(stack);
  }

  /** Calls `visit` for every stack of a block that could take a box of this length, with its place on the next tier. */
  forEachOpen(blockId: string, isForty: boolean, visit: (stack: number, position: YardPosition) => void): void {
    const block = this.#blocks.get(blockId);
    if (block === undefined) return;
    for (let pair = 0; pair < block.pairs; pair++) {
      for (let row = 1; row <= block.rows; row++) {
        const base = block.first + (pair * block.rows + row - 1) * 3;
        const isGroundFree = isForty ? this.#isEmpty(base + FIRST) && this.#isEmpty(base + SECOND) : this.#isEmpty(base + BOTH);
        if (!isGroundFree) continue;
        for (const ground of isForty ? [BOTH] : [FIRST, SECOND]) {
          const stack = base + ground;
          const tier = this.boxesOf(stack).length + 1;
          if (tier > block.tiers || this.#promised.has(stack)) continue;
          visit(stack, { block: blockId, bay: 4 * pair + (ground === BOTH ? 2 : ground === FIRST ? 1 : 3), row, tier });
        }
      }
    }
  }

  #isEmpty(stack: number): boolean {
    return (this.#stacks[stack] as string[]).length === 0 && !this.#promised.has(stack);
  }
}
