import { type Reason, reason } from '@estiba/base';
import { type Block, bayAt, groundBays, isYardBay, type YardPosition } from '@estiba/port';
import type { PhysicalBox } from './box.ts';
import { Stacks } from './stacks.ts';

/** The blocks ashore and what truly stands in them. */
export class YardTruth {
  readonly #blocks: ReadonlyMap<string, Block>;
  readonly #stacks = new Map<string, Stacks>();

  constructor(blocks: readonly Block[]) {
    this.#blocks = new Map(blocks.map((block) => [block.id, block]));
    for (const block of blocks) this.#stacks.set(block.id, new Stacks());
  }

  place(position: YardPosition, box: PhysicalBox): Reason | null {
    return this.#refuse(position) ?? this.#stacks.get(position.block)!.place(columnsOf(position), position.tier - 1, box);
  }

  boxAt(position: YardPosition): PhysicalBox | null {
    return this.#stacks.get(position.block)?.find(columnsOf(position), position.tier - 1) ?? null;
  }

  lift(position: YardPosition): PhysicalBox | Reason {
    return this.#refuse(position) ?? this.#stacks.get(position.block)!.lift(columnsOf(position), position.tier - 1);
  }

  set(position: YardPosition, box: PhysicalBox): Reason | null {
    return this.#refuse(position) ?? this.#stacks.get(position.block)!.set(columnsOf(position), position.tier - 1, box);
  }

  /** Exchanges what stands at two places of one block. */
  swap(one: YardPosition, other: YardPosition): boolean {
    const [a, b] = [this.boxAt(one), this.boxAt(other)];
    if (a === null || b === null || one.block !== other.block || a.isForty !== b.isForty) return false;
    this.#stacks
      .get(one.block)!
      .swap({ columns: columnsOf(one), level: one.tier - 1 }, { columns: columnsOf(other), level: other.tier - 1 });
    [a.place, b.place] = [b.place, a.place];
    return true;
  }

  /** Greatest number of boxes one above the other between two points of a block along x. */
  highestBetween(blockId: string, fromX: number, toX: number): number {
    const block = this.#blocks.get(blockId)!;
    const stacks = this.#stacks.get(blockId)!;
    const [first, last] = [bayAt(block, Math.min(fromX, toX)), bayAt(block, Math.max(fromX, toX))];
    let highest = 0;
    for (let bay = first; bay <= last; bay += 2)
      for (let row = 1; row <= block.rows; row++) highest = Math.max(highest, stacks.heightOf(column(bay, row)));
    return highest;
  }

  #refuse({ block: id, bay, row, tier }: YardPosition): Reason | null {
    const block = this.#blocks.get(id);
    if (block === undefined) return reason('place.unknown', { block: id });
    const isThere = isYardBay(block, bay) && inRange(row, block.rows) && inRange(tier, block.tiers);
    return isThere ? null : reason('place.unknown', { block: id, bay, row, tier });
  }
}

const inRange = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
const column = (bay: number, row: number): string => `${bay}/${row}`;
const columnsOf = ({ bay, row }: YardPosition): string[] => groundBays(bay).map((ground) => column(ground, row));
