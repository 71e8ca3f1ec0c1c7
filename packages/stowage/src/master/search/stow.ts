import { leftOutCost, type MasterCost, overstowCost } from '../instance.ts';
import type { MasterProblem } from '../problem.ts';
import { Cranes } from './cranes.ts';
import { Lids } from './lids.ts';
import { Room } from './room.ts';
import { Strength } from './strength.ts';
import { Trim } from './trim.ts';

/** Block of a box that is left ashore. */
export const ashore = -1;

/**
 * Who is where, and every figure that depends on it, kept up to date box by box. No box overdraws the room in a block, though cargo aboard from before may; trim, heel, height and strength may be in breach
 * and are priced, so that the search can pass through what is not allowed.
 */
export class Stow {
  readonly problem: MasterProblem;
  readonly blockOf: Int16Array;
  readonly room: Room;
  readonly cranes: Cranes;
  readonly lids: Lids;
  readonly trim: Trim;
  readonly strength: Strength;
  leftOut: number;

  constructor(problem: MasterProblem) {
    this.problem = problem;
    this.blockOf = new Int16Array(problem.boxes).fill(ashore);
    this.leftOut = problem.boxes;
    this.room = new Room(problem);
    this.cranes = new Cranes(problem);
    this.lids = new Lids(problem);
    this.trim = new Trim(problem);
    this.strength = new Strength(problem);
  }

  /** What the price changes by when the box goes from its block (or ashore) to `block` (or ashore). Whether there is room is not asked. */
  delta(box: number, block: number): number {
    const { from, to, weight } = this.problem;
    const was = this.blockOf[box];
    return (
      this.cranes.delta(box, was, block) +
      this.lids.delta(box, was, block) +
      this.trim.delta(from[box], to[box], weight[box], was, block) +
      this.strength.delta(from[box], to[box], weight[box], was, block)
    );
  }

  move(box: number, block: number): void {
    const { from, to, weight } = this.problem;
    const was = this.blockOf[box];
    this.room.move(box, was, block);
    this.cranes.move(box, was, block);
    this.lids.move(box, was, block);
    this.trim.move(from[box], to[box], weight[box], was, block);
    this.strength.move(from[box], to[box], weight[box], was, block);
    this.leftOut += (block === ashore ? 1 : 0) - (was === ashore ? 1 : 0);
    this.blockOf[box] = block;
  }

  /** As `delta`, for two boxes of one leg that change places: only weights change. */
  swapDelta(box: number, other: number): number {
    const { from, to, weight } = this.problem;
    const [a, b, tonnes] = [this.blockOf[box], this.blockOf[other], weight[box] - weight[other]];
    return this.trim.delta(from[box], to[box], tonnes, a, b) + this.strength.delta(from[box], to[box], tonnes, a, b);
  }

  swap(box: number, other: number): void {
    const { from, to, weight } = this.problem;
    const [a, b, tonnes] = [this.blockOf[box], this.blockOf[other], weight[box] - weight[other]];
    this.room.move(box, a, b);
    this.room.move(other, b, a);
    this.trim.move(from[box], to[box], tonnes, a, b);
    this.strength.move(from[box], to[box], tonnes, a, b);
    this.blockOf[box] = b;
    this.blockOf[other] = a;
  }

  /** What the plan costs as it stands (SPEC K9). */
  cost(): MasterCost {
    const { leftOut } = this;
    const [longCrane, overstows] = [this.cranes.totalLongCrane(), this.lids.total()];
    return { leftOut, overstows, longCrane, total: longCrane + overstowCost * overstows + leftOutCost * leftOut };
  }

  /** Whether room, trim, heel, height and strength hold at every departure. */
  isAfloat(): boolean {
    return this.room.holds() && this.trim.holds() && this.strength.holds();
  }
}
