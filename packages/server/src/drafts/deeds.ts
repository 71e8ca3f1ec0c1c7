import type { ContainerId } from '@estiba/port';
import type { Deed, Marks } from './draft-record.ts';

/** The marks of a draft while it is worked on. */
export class DraftMarks {
  readonly locks: Set<ContainerId>;
  readonly leftOut: Set<ContainerId>;
  readonly cranes: Map<number, string>;

  constructor({ locks, leftOut, cranes }: Marks) {
    this.locks = new Set(locks);
    this.leftOut = new Set(leftOut);
    this.cranes = new Map(cranes);
  }

  /** What a deed does to them; backwards when it is undone. */
  apply(deed: Deed, isUndone: boolean): void {
    if (deed.does === 'lock' || deed.does === 'unlock') put(this.locks, deed.boxes, (deed.does === 'lock') !== isUndone);
    if (deed.does === 'leave-out')
      put(
        this.leftOut,
        deed.changes.map(({ box }) => box),
        !isUndone,
      );
    if (deed.does === 'bring-back') put(this.leftOut, deed.boxes, isUndone);
    if (deed.does !== 'assign') return;
    const crane = isUndone ? deed.was : deed.crane;
    if (crane === null) this.cranes.delete(deed.bay);
    else this.cranes.set(deed.bay, crane);
  }

  kept(): Marks {
    return { locks: [...this.locks], leftOut: [...this.leftOut], cranes: [...this.cranes] };
  }
}

function put(set: Set<ContainerId>, boxes: readonly ContainerId[], isIn: boolean): void {
  for (const box of boxes) {
    if (isIn) set.add(box);
    else set.delete(box);
  }
}

/** Boxes and slots a deed is written with. */
export const sizeOf = (deed: Deed): number =>
  deed.does === 'finish' ? deed.before.loads.length + deed.after.loads.length : boxesOf(deed).length;

/** Boxes a deed speaks of. */
export function boxesOf(deed: Deed): readonly ContainerId[] {
  if ('changes' in deed) return deed.changes.map(({ box }) => box);
  return 'boxes' in deed ? deed.boxes : [];
}
