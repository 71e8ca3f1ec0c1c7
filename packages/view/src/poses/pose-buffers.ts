/** Where a machine was at a moment. Metres and radians (counter-clockwise from x) in the frame of the site. */
export interface MachinePose {
  readonly x: number;
  readonly y: number;
  readonly heading: number;
  /** Cranes: the trolley [m]. */
  readonly trolley: number;
  /** Cranes: underside of the spreader above ground [m]. */
  readonly hoist: number;
}

/** Where a machine is to be drawn, and whether that can be believed. */
export interface DrawnPose extends MachinePose {
  /** Nothing was heard for longer than may be guessed: draw it grey where it was last. */
  readonly isStale: boolean;
  /** Age of the last report [ms]. */
  readonly age: number;
}

/** Poses kept of each machine: two before the moment drawn, and those that came since. */
const KEPT = 4;
const FIELDS = 5;
/** So long a machine is driven on by its last two poses [ms]. */
const EXTRAPOLATE = 1000;
/** A machine that was seen so far apart in one step was set there: it is not drawn across [m]. */
const TELEPORT = 60;
const TURN = 2 * Math.PI;

/** The last stamped poses of every machine, in typed arrays; interpolated for the moment that is drawn. */
export class PoseBuffers {
  readonly #at: Float64Array;
  readonly #poses: Float64Array;
  readonly #count: Uint8Array;
  readonly #newest: Uint8Array;

  constructor(machines: number) {
    this.#at = new Float64Array(machines * KEPT);
    this.#poses = new Float64Array(machines * KEPT * FIELDS);
    this.#count = new Uint8Array(machines);
    this.#newest = new Uint8Array(machines);
  }

  get machines(): number {
    return this.#count.length;
  }

  /** Notes a pose of `at` [ms, any one clock]. One that is no newer than the last is passed over. */
  note(machine: number, at: number, pose: MachinePose): void {
    if (machine < 0 || machine >= this.#count.length || !Number.isFinite(at + pose.x + pose.y + pose.heading)) return;
    const count = this.#count[machine]!;
    const newest = this.#newest[machine]!;
    if (count > 0 && at <= this.#at[machine * KEPT + newest]!) return;
    const slot = count === 0 ? 0 : (newest + 1) % KEPT;
    this.#at[machine * KEPT + slot] = at;
    this.#poses.set([pose.x, pose.y, pose.heading, pose.trolley, pose.hoist], (machine * KEPT + slot) * FIELDS);
    this.#newest[machine] = slot;
    if (count < KEPT) this.#count[machine] = count + 1;
  }

  /** A machine of which nothing was heard is not known. */
  isKnown(machine: number): boolean {
    return (this.#count[machine] ?? 0) > 0;
  }

  /** The pose at a moment, between those heard before and after it; null where nothing was heard. */
  poseAt(machine: number, at: number): DrawnPose | null {
    const count = this.#count[machine] ?? 0;
    if (count === 0) return null;
    const [before, after] = this.#around(machine, at, count);
    const age = at - this.#at[machine * KEPT + this.#newest[machine]!]!;
    const guessed = Math.min(at, this.#at[machine * KEPT + this.#newest[machine]!]! + EXTRAPOLATE);
    return { ...this.#between(before, after, guessed), isStale: age > EXTRAPOLATE, age };
  }

  /** Forgets all poses: after a gap in the stream, or a jump in a replay. */
  clear(): void {
    this.#count.fill(0);
  }

  /** The two poses the moment lies between; the last two when it lies after all, the first twice when before. */
  #around(machine: number, at: number, count: number): [before: number, after: number] {
    const base = machine * KEPT;
    let after = base + this.#newest[machine]!;
    let before = after;
    for (let step = 1; step < count; step++) {
      before = base + ((this.#newest[machine]! - step + KEPT) % KEPT);
      if (this.#at[before]! <= at) return [before, after];
      after = before;
    }
    return [before, after];
  }

  #between(before: number, after: number, at: number): MachinePose {
    const value = (slot: number, field: number): number => this.#poses[slot * FIELDS + field]!;
    const span = this.#at[after]! - this.#at[before]!;
    const isApart = Math.hypot(value(after, 0) - value(before, 0), value(after, 1) - value(before, 1)) > TELEPORT;
    const share = span <= 0 ? 0 : (at - this.#at[before]!) / span;
    const way = isApart ? Number(share >= 1) : Math.max(0, share);
    const mix = (field: number): number => value(before, field) + way * (value(after, field) - value(before, field));
    const turn = shortestArc(value(before, 2), value(after, 2));
    return { x: mix(0), y: mix(1), heading: value(before, 2) + way * turn, trolley: mix(3), hoist: mix(4) };
  }
}

/** The turn from one heading to another, the short way round: −π to π. */
export function shortestArc(from: number, to: number): number {
  const turn = (to - from) % TURN;
  if (turn > Math.PI) return turn - TURN;
  return turn < -Math.PI ? turn + TURN : turn;
}
