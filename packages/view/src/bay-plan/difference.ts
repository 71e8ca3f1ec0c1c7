import { formatSlot, type Slot } from '@estiba/port';
import type { BoxTable } from '../boxes/box-table.ts';
import { isSame, type PlannedMoves } from './slots-of-call.ts';

/** What happened to a box from one plan to the next: a load that was not in the other, is no more, or has another slot. */
export const CHANGES = ['added', 'removed', 'moved'] as const;
export type PlanChange = (typeof CHANGES)[number];

/** Two plans of one ship against each other. */
export interface PlanDifference {
  /** By box. */
  readonly of: ReadonlyMap<number, PlanChange>;
  /** By the name of a slot (BBBRRTT) the box that stood there in the first plan and stands there no more. */
  readonly left: ReadonlyMap<string, number>;
}

/** Compares where two plans set boxes. Boxes that both leave where they are, or send to the same slot, are not in it; nor are those the table does not know. */
export function differenceOf(boxes: BoxTable, before: PlannedMoves, after: PlannedMoves): PlanDifference {
  const [was, is] = [targetsOf(before), targetsOf(after)];
  const of = new Map<number, PlanChange>();
  const left = new Map<string, number>();
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(id), is.get(id)];
    const box = boxes.indexOf(id);
    if (box === undefined || (one !== undefined && other !== undefined && isSame(one, other))) continue;
    of.set(box, changeOf(one, other));
    if (one !== undefined) left.set(formatSlot(one), box);
  }
  return { of, left };
}

function changeOf(before: Slot | undefined, after: Slot | undefined): PlanChange {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'moved';
}

const targetsOf = ({ loads, restows }: PlannedMoves): Map<string, Slot> =>
  new Map([...loads.map(({ id, slot }) => [id, slot] as const), ...restows.map(({ id, to }) => [id, to] as const)]);
