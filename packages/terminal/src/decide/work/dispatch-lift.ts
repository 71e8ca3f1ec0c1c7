import { type Reason, reason } from '@estiba/base';
import { formatYardPosition } from '@estiba/port';
import { handoverOf } from '../../apply/handovers.ts';
import type { FoundStep } from '../../find-step.ts';
import { whyQuayStopped } from '../../guard/machine.ts';
import { whyNotLiftable, whyNotStowable } from '../../guard/ship-place.ts';
import { boxOnTop, whyNotSettable } from '../../guard/yard-place.ts';
import { meetVisitor, reassign } from '../lock/reserve.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { StepWork } from '../../words/job.ts';
import { isSamePlace, placeOfBox } from '../../words/place-of-box.ts';
import type { Place } from '../../words/place.ts';
import type { Decision } from '../decision.ts';
import { whyWrongCrane } from './dispatch-others.ts';

type Lift = Extract<StepWork, { readonly does: 'lift' }>;

/** A crane lifts what lies free, to where it can be set, and never without knowing where: a lift that meets a truck has its cell reserved. */
export function dispatchLift(d: Decision, found: FoundStep, work: Lift, machine: Equipment): readonly Reason[] {
  const { job, step } = found;
  const reasons: Reason[] = [];
  if (machine.kind === 'sts') reasons.push(...whyWrongCrane(job, machine), ...whyQuayStopped(d.state, job.call));
  if (step.meets !== null && handoverOf(d.state, step.id) === undefined) reasons.push(reason('step.no-meeting', { step: step.id }));
  step.boxes.forEach((box, i) => {
    reasons.push(...whyNotThere(d, found, work, machine, i));
    if (work.to !== 'truck') reasons.push(...whyNotFree(d, placeOfBox(work.to, i), machine, box, work));
  });
  if (reasons.length > 0) return reasons;
  const visitor = visitorOf(work);
  if (visitor !== null) return meetVisitor(d, step, machine, visitor);
  reassign(d, step.id, machine);
  return reasons;
}

/** The box must be where the step takes it from, or already in this crane's spreader, and lie free. */
function whyNotThere(d: Decision, { step }: FoundStep, { from }: Lift, machine: Equipment, index: number): Reason[] {
  const box = step.boxes[index] as (typeof step.boxes)[number];
  const is = d.placeOf(box);
  if (is.at === 'machine' && is.machine === machine.id) return [];
  const wanted: Place = from === 'truck' ? { at: 'machine', machine: handoverOf(d.state, step.id)?.truck ?? '' } : placeOfBox(from, index);
  if (!isSamePlace(is, wanted)) return [reason('box.elsewhere', { box, at: is.at, wanted: wanted.at })];
  if (wanted.at === 'yard') {
    const by = boxOnTop(d.state, wanted.position);
    const wrongBlock = whyOtherBlock(machine, wanted.position.block);
    return by === undefined ? wrongBlock : [...wrongBlock, reason('yard.covered', { place: formatYardPosition(wanted.position), by })];
  }
  const visit = wanted.at === 'ship' ? d.state.calls.get(wanted.call) : undefined;
  return visit !== undefined && wanted.at === 'ship' ? whyNotLiftable(visit, wanted.slot) : [];
}

function whyNotFree(d: Decision, to: Place, machine: Equipment, box: string, { from }: Lift): Reason[] {
  if (to.at === 'yard') return [...whyOtherBlock(machine, to.position.block), ...whyNotSettable(d.state, to.position, box, false)];
  const visit = to.at === 'ship' ? d.state.calls.get(to.call) : undefined;
  if (visit === undefined || to.at !== 'ship') return [];
  const reasons = whyNotStowable(visit, to.slot);
  // A box shifted within its stack is itself no hindrance.
  return from !== 'truck' && from.at === 'ship' ? reasons.filter(({ params }) => params['by'] !== box) : reasons;
}

function whyOtherBlock(machine: Equipment, block: string): Reason[] {
  return machine.block === block ? [] : [reason('crane.other-block', { crane: machine.id, block })];
}

function visitorOf({ from, to }: Lift): string | null {
  if (from !== 'truck' && from.at === 'visitor') return from.visitor;
  return to !== 'truck' && to.at === 'visitor' ? to.visitor : null;
}
