import { type Reason, reason } from '@estiba/base';
import { type ContainerId, formatSlot, formatYardPosition, type YardPosition } from '@estiba/port';
import type { Handover, JobStep } from '../../words/job.ts';
import type { Place } from '../../words/place.ts';
import { isSamePlace, placeOfBox } from '../../words/place-of-box.ts';
import type { Decision } from '../decision.ts';

/** Boxes of a lift done by hand are where the lift was to set them. Refused where another box stands. */
export function setAsWanted(d: Decision, { id, work, boxes }: JobStep, lock: Handover | undefined): Reason[] {
  if (work.does !== 'lift') return [];
  if (work.to === 'truck' && lock === undefined) return [reason('step.no-meeting', { step: id })];
  const moves = boxes.map((box, i) => ({ box, to: work.to === 'truck' ? onTruck(lock) : placeOfBox(work.to, i) }));
  const reasons: Reason[] = [];
  for (const { box, to } of moves) {
    const by = boxIn(d, to);
    if (by !== undefined && by !== box) reasons.push(reason('place.taken', { box, by }));
    reasons.push(...whyNotStacked(d, box, to));
  }
  if (reasons.length > 0) return reasons;
  for (const { box, to } of moves) if (!isSamePlace(d.placeOf(box), to)) d.moveBox(box, to, d.actor);
  return [];
}

/** Nothing stands on it where it was, and something bears it where it is to be. */
function whyNotStacked(d: Decision, box: ContainerId, to: Place): Reason[] {
  const from = d.placeOf(box);
  const over = from.at === 'yard' ? beside(from.position, 1) : null;
  const by = over === null ? undefined : d.state.yard.get(over);
  const under = to.at === 'yard' && to.position.tier > 1 ? beside(to.position, -1) : null;
  const isBorne = under === null || d.state.yard.has(under);
  return [
    ...(by === undefined || isSamePlace(from, to) ? [] : [reason('yard.covered', { place: over ?? '', by })]),
    ...(isBorne ? [] : [reason('yard.no-support', { place: box, below: under ?? '' })]),
  ];
}

const beside = (position: YardPosition, tiers: number): string => formatYardPosition({ ...position, tier: position.tier + tiers });

const onTruck = (lock: Handover | undefined): Place => ({ at: 'machine', machine: lock?.truck ?? '' });

/** The box that stands in a place of yard or ship. */
export function boxIn(d: Decision, place: Place): string | undefined {
  if (place.at === 'yard') return d.state.yard.get(formatYardPosition(place.position));
  return place.at === 'ship' ? d.state.calls.get(place.call)?.aboard.get(formatSlot(place.slot)) : undefined;
}
