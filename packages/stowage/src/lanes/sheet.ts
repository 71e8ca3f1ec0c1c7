import type { Call } from '@estiba/port';
import type { Snapshot } from '../state/snapshot.ts';

/** Lanes a round of improvement is parted into. Fixed: the plan must not depend on how many threads work. */
export const LANES = 2;

/** Where a lane left its part of the ship. */
interface LaneResult {
  readonly places: Snapshot;
  readonly primary: Int8Array;
  /** Cost with this lane's changes alone: one number. */
  readonly cost: Float64Array;
}

/**
 * All a lane reads and writes, as views of one buffer that threads may share. A lane's result depends on this alone (and on
 * the call), so any thread may work it.
 */
export interface Sheet {
  /** Where every box stands as the round begins. */
  readonly places: Snapshot;
  /** Positions of each half below which nothing may be changed. */
  readonly base: Uint8Array;
  /** Place of each box in the plan to stay close to, -1 for none. */
  readonly before: Int32Array;
  /** Port each block is meant for; as long as the ship has stacks, blocks come first. */
  readonly primary: Int8Array;
  readonly ballast: Float64Array;
  readonly sight: Float64Array;
  /** 1 for each lid opened for the loads' sake. */
  readonly opened: Uint8Array;
  /** Seed, steps of a lane and warmth of the round. */
  readonly round: Float64Array;
  readonly results: readonly LaneResult[];
  /** Words the threads wait at and count with, see `Relay`. */
  readonly words: Int32Array<ArrayBufferLike>;
}

export const SEED = 0;
export const STEPS = 1;
export const WARMTH = 2;

/** Words of `Sheet.words` before those of the lanes, and words of each lane. */
export const FIRST_LANE_WORD = 8;
export const LANE_WORDS = 2;

/** Bytes a call's sheet takes. */
export function sheetSize(call: Call): number {
  const ruler = new Ruler(null);
  laidOut(call, ruler);
  return ruler.used;
}

/**
 * The views of a call's sheet in a buffer of `sheetSize` bytes, all zero when new.
 *
 * @throws RangeError where the buffer is of another size.
 */
export function sheetOn(call: Call, buffer: ArrayBufferLike): Sheet {
  const size = sheetSize(call);
  if (buffer.byteLength !== size)
    throw new RangeError(
      `lanes: the memory for call ${call.id} has ${buffer.byteLength} bytes, not ${size}. Maybe it was made for another version of the call.`,
    );
  return laidOut(call, new Ruler(buffer));
}

function laidOut(call: Call, ruler: Ruler): Sheet {
  const boxes = call.loadList.length + call.arrival.filter(({ container }) => container.pod !== call.port).length;
  const { bays, tanks, lids } = call.vessel;
  const stacks = bays.reduce((sum, bay) => sum + bay.stacks.length, 0);
  const placesOf = (): Snapshot => ({ stackOf: ruler.int32(boxes), halfOf: ruler.uint8(boxes), positionOf: ruler.uint8(boxes) });
  return {
    words: ruler.int32(FIRST_LANE_WORD + LANE_WORDS * LANES),
    places: placesOf(),
    base: ruler.uint8(2 * stacks),
    before: ruler.int32(boxes),
    primary: ruler.int8(stacks),
    ballast: ruler.float64(tanks.filter(({ kind }) => kind === 'ballast').length),
    sight: ruler.float64(stacks),
    opened: ruler.uint8(lids.length),
    round: ruler.float64(3),
    results: Array.from({ length: LANES }, () => ({ places: placesOf(), primary: ruler.int8(stacks), cost: ruler.float64(1) })),
  };
}

/** Lays arrays one after the other in a buffer; without one it only measures. */
class Ruler {
  readonly #buffer: ArrayBufferLike | null;
  used = 0;

  constructor(buffer: ArrayBufferLike | null) {
    this.#buffer = buffer;
  }

  int32 = (length: number): Int32Array => new Int32Array(...this.#take(length, 4));
  int8 = (length: number): Int8Array => new Int8Array(...this.#take(length, 1));
  uint8 = (length: number): Uint8Array => new Uint8Array(...this.#take(length, 1));
  float64 = (length: number): Float64Array => new Float64Array(...this.#take(length, 8));

  #take(length: number, width: number): [ArrayBufferLike, number, number] {
    const at = this.used;
    this.used += Math.ceil((length * width) / 8) * 8;
    return this.#buffer === null ? [new ArrayBuffer(0), 0, 0] : [this.#buffer, at, length];
  }
}
