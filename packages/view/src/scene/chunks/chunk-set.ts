import type { CallRow } from '@estiba/messages/frames';
import type { Block } from '@estiba/port';
import { AT_SHIP, AT_YARD, type BoxView } from '../../boxes/columns.ts';
import type { YardStacks } from '../../boxes/yard-stacks.ts';
import { isAlongside } from '../../yard-map/places.ts';
import { type BoxMesh, meshSolids } from './mesh-solids.ts';
import { shipSolids } from './ship-solids.ts';
import { ShipStacks } from './ship-stacks.ts';
import { divideYard, type YardChunk, yardSolids } from './yard-chunks.ts';

/** Meshes of the yard at the most, so that the whole picture stays within its draws. */
const MOST_YARD_CHUNKS = 50;
/** Meshes a ship is divided into at the most. */
const SHIP_CHUNKS = 3;

/** One mesh of boxes and what it shows. */
export interface Chunk {
  readonly key: string;
  /** Ground it covers, for the choice of the sides to be drawn [m]. */
  readonly bounds: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
  readonly build: (isCoarse?: boolean) => BoxMesh;
}

/**
 * All boxes that stand ashore or lie aboard, in chunks. A change of a box makes the chunks it leaves and enters stale; nothing else is built
 * again. Told of a box before and after each change, as `BoxTable.listen` does.
 */
export class ChunkSet {
  readonly #boxes: BoxView;
  readonly #yard: YardStacks;
  readonly #yardChunks: readonly YardChunk[];
  readonly #chunkOfGround: ReadonlyMap<string, Int32Array>;
  readonly #ships = new Map<string, ShipStacks>();
  readonly #chunks = new Map<string, Chunk>();
  readonly #stale = new Set<string>();

  constructor(blocks: readonly Block[], yard: YardStacks, boxes: BoxView) {
    this.#boxes = boxes;
    this.#yard = yard;
    this.#yardChunks = divideYard(blocks, MOST_YARD_CHUNKS);
    const chunkOfGround = new Map(blocks.map((block) => [block.id, new Int32Array(block.bays)]));
    this.#yardChunks.forEach(({ parts }, i) => {
      for (const { block, from, to } of parts) chunkOfGround.get(block.id)!.fill(i, from, to);
      this.#add({
        key: `yard/${i}`,
        bounds: boundsOf(parts),
        build: (isCoarse) => meshSolids(yardSolids({ parts }, yard, boxes), isCoarse),
      });
    });
    this.#chunkOfGround = chunkOfGround;
  }

  get chunks(): ReadonlyMap<string, Chunk> {
    return this.#chunks;
  }

  get ships(): ReadonlyMap<string, ShipStacks> {
    return this.#ships;
  }

  /** Ships come, go, open their lids: what has changed of them is built anew. */
  setCalls(calls: readonly CallRow[]): void {
    const alongside = calls.filter(isAlongside);
    for (const [name, ship] of this.#ships) if (!alongside.includes(ship.call)) this.#removeShip(name);
    for (const call of alongside) if (!this.#ships.has(call.call)) this.#addShip(call);
  }

  /** A box is about to leave the place it has. */
  before(box: number): void {
    this.#markStale(box);
    this.#yard.take(box);
    for (const ship of this.#ships.values()) ship.take(box);
  }

  /** A box has got a place, or none. */
  after(box: number): void {
    this.#yard.put(box);
    for (const ship of this.#ships.values()) ship.put(box);
    this.#markStale(box);
  }

  /** The chunks to be built again, each told once. */
  takeStale(): string[] {
    const stale = [...this.#stale];
    this.#stale.clear();
    return stale;
  }

  #markStale(box: number): void {
    const { at, of, names, bay } = this.#boxes;
    const name = names[of[box]!] ?? '';
    if (at[box] === AT_YARD) {
      // A box also shows or hides a side of the next chunk's boxes.
      const grounds = this.#chunkOfGround.get(name);
      const ground = (bay[box]! - 1) / 2;
      for (const near of [Math.floor(ground) - 1, Math.floor(ground), Math.ceil(ground) + 1])
        if (grounds !== undefined && near >= 0 && near < grounds.length) this.#stale.add(`yard/${grounds[near]}`);
    } else if (at[box] === AT_SHIP) {
      const ship = this.#ships.get(name);
      const place = ship?.placeOf(box);
      if (ship === undefined || place === undefined) return;
      for (const near of [place - 1, place, place + 1])
        if (near >= 0 && near < ship.call.outline.bays.length) this.#stale.add(shipKey(name, Math.floor(near / baysPerChunk(ship))));
    }
  }

  #addShip(call: CallRow): void {
    const ship = new ShipStacks(call, this.#boxes);
    this.#ships.set(call.call, ship);
    const each = baysPerChunk(ship);
    const xs = ship.columns.map(({ x }) => x);
    const ys = ship.columns.map(({ y }) => y);
    const bounds = { x0: Math.min(...xs) - 7, x1: Math.max(...xs) + 7, y0: Math.min(...ys) - 2, y1: Math.max(...ys) + 2 };
    for (let from = 0, i = 0; from < call.outline.bays.length; from += each, i++)
      this.#add({
        key: shipKey(call.call, i),
        bounds,
        build: (isCoarse) => meshSolids(shipSolids(ship, from, from + each, this.#boxes), isCoarse),
      });
  }

  #removeShip(name: string): void {
    const each = baysPerChunk(this.#ships.get(name)!);
    const count = Math.ceil(this.#ships.get(name)!.call.outline.bays.length / each);
    for (let i = 0; i < count; i++) {
      this.#chunks.delete(shipKey(name, i));
      this.#stale.add(shipKey(name, i));
    }
    this.#ships.delete(name);
  }

  #add(chunk: Chunk): void {
    this.#chunks.set(chunk.key, chunk);
    this.#stale.add(chunk.key);
  }
}

const shipKey = (call: string, i: number): string => `ship/${call}/${i}`;
const baysPerChunk = (ship: ShipStacks): number => Math.max(1, Math.ceil(ship.call.outline.bays.length / SHIP_CHUNKS));

function boundsOf(parts: YardChunk['parts']): Chunk['bounds'] {
  const each = parts.map(({ block, from, to }) => ({
    x0: block.x + from * block.bayPitch,
    x1: block.x + to * block.bayPitch,
    y0: block.y,
    y1: block.y + block.rows * block.rowPitch,
  }));
  return {
    x0: Math.min(...each.map(({ x0 }) => x0)),
    x1: Math.max(...each.map(({ x1 }) => x1)),
    y0: Math.min(...each.map(({ y0 }) => y0)),
    y1: Math.max(...each.map(({ y1 }) => y1)),
  };
}
