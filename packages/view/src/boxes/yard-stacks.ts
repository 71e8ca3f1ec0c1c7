import { type Block, groundBays } from '@estiba/port';
import { AT_YARD, type BoxView } from './columns.ts';

/** A place of the ground of a block: no box. */
export const NO_BOX = -1;

/** What stands in one block: by ground bay (0 for bay 1, 1 for bay 3 …), row (0 is row 1) and tier (0 is tier 1) the index of the box. */
export class BlockStacks {
  readonly block: Block;
  readonly #cells: Int32Array;

  constructor(block: Block) {
    this.block = block;
    this.#cells = new Int32Array(block.bays * block.rows * block.tiers).fill(NO_BOX);
  }

  /** The box in a cell; `NO_BOX` where none stands or the block has no such cell. */
  at(ground: number, row: number, tier: number): number {
    const { bays, rows, tiers } = this.block;
    if (ground < 0 || row < 0 || tier < 0 || ground >= bays || row >= rows || tier >= tiers) return NO_BOX;
    return this.#cells[(ground * rows + row) * tiers + tier]!;
  }

  /** Boxes one above the other on this ground; a gap below a box counts as filled. */
  heightAt(ground: number, row: number): number {
    for (let tier = this.block.tiers; tier > 0; tier--) if (this.at(ground, row, tier - 1) !== NO_BOX) return tier;
    return 0;
  }

  /** Notes a box over its ground. False where the block has no such place. */
  put(bay: number, row: number, tier: number, box: number): boolean {
    const cells = this.#cellsOf(bay, row, tier);
    for (const cell of cells) this.#cells[cell] = box;
    return cells.length > 0;
  }

  /** Clears the box's ground, but not where another has been noted since. False where the block has no such place. */
  take(bay: number, row: number, tier: number, box: number): boolean {
    const cells = this.#cellsOf(bay, row, tier);
    for (const cell of cells) if (this.#cells[cell] === box) this.#cells[cell] = NO_BOX;
    return cells.length > 0;
  }

  #cellsOf(bay: number, row: number, tier: number): readonly number[] {
    const { bays, rows, tiers } = this.block;
    const grounds = groundBays(bay).map((ground) => (ground - 1) / 2);
    const isInside = row >= 1 && row <= rows && tier >= 1 && tier <= tiers && grounds.every((ground) => ground >= 0 && ground < bays);
    return isInside ? grounds.map((ground) => (ground * rows + row - 1) * tiers + tier - 1) : [];
  }
}

/** What stands ashore, block by block. Boxes at places no block has are left out and counted. */
export class YardStacks {
  readonly blocks: readonly BlockStacks[];
  readonly #byName: ReadonlyMap<string, BlockStacks>;
  readonly #boxes: BoxView;
  #astray = 0;

  constructor(blocks: readonly Block[], boxes: BoxView) {
    this.blocks = blocks.map((block) => new BlockStacks(block));
    this.#byName = new Map(this.blocks.map((stacks) => [stacks.block.id, stacks]));
    this.#boxes = boxes;
    for (let box = 0; box < boxes.count; box++) this.put(box);
  }

  /** Boxes said to be ashore where no block has a place. */
  get astray(): number {
    return this.#astray;
  }

  of(block: string): BlockStacks | undefined {
    return this.#byName.get(block);
  }

  /** Notes a box where its columns say it stands; one that is not ashore is passed over. */
  put(box: number): void {
    if (this.#boxes.at[box] === AT_YARD && !this.#blockOf(box)?.put(...this.#placeOf(box), box)) this.#astray += 1;
  }

  /** Takes a box away from where its columns say it stands. */
  take(box: number): void {
    if (this.#boxes.at[box] === AT_YARD && !this.#blockOf(box)?.take(...this.#placeOf(box), box)) this.#astray -= 1;
  }

  #blockOf(box: number): BlockStacks | undefined {
    return this.#byName.get(this.#boxes.names[this.#boxes.of[box]!]!);
  }

  #placeOf(box: number): [bay: number, row: number, tier: number] {
    const { bay, row, tier } = this.#boxes;
    return [bay[box]!, row[box]!, tier[box]!];
  }
}
