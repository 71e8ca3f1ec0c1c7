import { type Reason, reason } from '@estiba/base';
import type { Rules } from '../../constraints/index.ts';
import { liftStacks } from '../../moves/ruin.ts';
import { AFT, FORE, halvesOf } from '../../problem/ship.ts';
import { placeKey, placeOf } from '../../state/place-key.ts';
import { type Snapshot, takeSnapshot } from '../../state/snapshot.ts';
import type { Stow } from '../../state/stow.ts';

/** A state of the site to come back to. */
export interface Mark {
  readonly places: Snapshot;
  readonly versions: Int32Array;
  readonly pending: readonly number[];
  readonly why: ReadonlyMap<number, readonly Reason[]>;
}

/** A ship under repair: who may be moved, who waits ashore for a place, and why each one left its own. */
export class Site {
  readonly stow: Stow;
  readonly rules: Rules;
  /** Where every box stood before. */
  readonly home: Snapshot;
  /** The state before. */
  readonly start: Mark;
  /** 1 for each box that may still be moved. */
  readonly mayMove: Uint8Array;
  /** Boxes that wait for a place. */
  readonly pending = new Set<number>();
  /** Why each box that was moved left its place: the first reason it had. */
  readonly why = new Map<number, readonly Reason[]>();

  constructor(stow: Stow, rules: Rules, mayMove: Uint8Array) {
    this.stow = stow;
    this.rules = rules;
    this.mayMove = mayMove;
    this.start = this.mark();
    this.home = this.start.places;
  }

  /** Place of a box before the repair as one number, -1 ashore. */
  homeOf(box: number): number {
    const { stackOf, halfOf, positionOf } = this.home;
    return stackOf[box] < 0 ? -1 : placeKey(stackOf[box], halfOf[box], positionOf[box]);
  }

  isElsewhere(box: number): boolean {
    return placeOf(this.stow, box) !== this.homeOf(box);
  }

  /** Boxes that stand on one, and on those in turn: from the top down. */
  above(box: number): number[] {
    const { stow } = this;
    const stack = stow.stackOf[box];
    const low = [Infinity, Infinity];
    for (const half of halvesOf(stow.halfOf[box])) low[half] = stow.positionOf[box] + 1;
    const found: number[] = [];
    const top = Math.max(stow.count[stack * 2], stow.count[stack * 2 + 1]);
    for (let k = stow.positionOf[box] + 1; k < top; k++) {
      for (let half = 0; half < 2; half++) {
        const other = k < low[half] ? -1 : stow.boxAt(stack, half, k);
        if (other < 0 || found.includes(other)) continue;
        for (const h of halvesOf(stow.halfOf[other])) low[h] = Math.min(low[h], k);
        found.push(other);
      }
    }
    return found.reverse();
  }

  /** Takes a box off with all that stand on it, and keeps why of those it was not kept of yet. Returns a box that may not be moved, and then nothing is; else -1. */
  clear(box: number, why: readonly Reason[], whyAbove = this.#stoodOn(box)): number {
    const off = [...this.above(box), box];
    const stuck = off.find((one) => this.mayMove[one] === 0);
    if (stuck !== undefined) return stuck;
    for (const one of off) {
      this.stow.pop(one);
      this.pending.add(one);
      if (!this.why.has(one)) this.why.set(one, one === box ? why : whyAbove(one));
    }
    return -1;
  }

  #stoodOn(box: number): (above: number) => readonly Reason[] {
    const { containers } = this.stow.problem.boxes;
    return (above) => [reason('repair.stood-on', { box: containers[above].id, on: containers[box].id })];
  }

  mark(): Mark {
    return { places: takeSnapshot(this.stow), versions: this.stow.version.slice(), pending: [...this.pending], why: new Map(this.why) };
  }

  /** Brings every stack that changed since back to what it was; what boxes were moved for since then is forgotten. */
  backTo({ places, versions, pending, why }: Mark): void {
    const { stow } = this;
    const changed = Array.from(versions.keys()).filter((stack) => stow.version[stack] !== versions[stack]);
    liftStacks(stow, changed);
    const away = Array.from(stow.stackOf.keys()).filter((box) => stow.stackOf[box] < 0 && places.stackOf[box] >= 0);
    away.sort((a, b) => places.positionOf[a] - places.positionOf[b]);
    for (const box of away) stow.push(box, places.stackOf[box], places.halfOf[box]);
    this.pending.clear();
    for (const box of pending) this.pending.add(box);
    this.why.clear();
    for (const [box, reasons] of why) this.why.set(box, reasons);
  }
}

/** Boxes of a stack, each once, from the top down. */
export function boxesIn(stow: Stow, stack: number): number[] {
  const found = new Set<number>();
  for (let k = Math.max(stow.count[stack * 2], stow.count[stack * 2 + 1]) - 1; k >= 0; k--)
    for (const half of [FORE, AFT]) if (k < stow.count[stack * 2 + half]) found.add(stow.boxAt(stack, half, k));
  found.delete(-1);
  return [...found];
}
