import { type Reason, reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { whyHeld } from '../../guard/holds.ts';
import type { Unit } from '../../words/call-visit.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';

export const placeHold: Decider<CommandData['placeHold']> = (d, data) => {
  const unit = d.state.units.get(data.box);
  if (unit === undefined) return [unknownBox(data.box)];
  if (unit.holds.has(data.hold)) return [reason('hold.placed-already', { box: data.box, hold: data.hold })];
  d.emit('holdPlaced', data);
  review(d, { ...unit, holds: new Set([...unit.holds, data.hold]) });
  return accepted;
};

export const releaseHold: Decider<CommandData['releaseHold']> = (d, data) => {
  const unit = d.state.units.get(data.box);
  if (unit === undefined) return [unknownBox(data.box)];
  if (!unit.holds.has(data.hold)) return [reason('hold.not-placed', { box: data.box, hold: data.hold })];
  d.emit('holdReleased', data);
  review(d, { ...unit, holds: new Set([...unit.holds].filter((hold) => hold !== data.hold)) });
  return accepted;
};

/** A mass somebody answers for. A verified one also ends the hold for a missing one. */
export const reportWeight: Decider<CommandData['reportWeight']> = (d, data) => {
  const unit = d.state.units.get(data.box);
  if (unit === undefined) return [unknownBox(data.box)];
  if (!(data.kg > 0 && Number.isFinite(data.kg))) return [reason('weight.not-positive', { box: data.box, kg: data.kg })];
  d.emit('weightReported', data);
  const isVerified = data.source === 'vgm' && unit.holds.has('weight');
  if (isVerified) d.emit('holdReleased', { box: data.box, hold: 'weight' });
  const holds = new Set([...unit.holds].filter((hold) => !isVerified || hold !== 'weight'));
  const weight = { ...unit.container.weight, source: data.source === 'vgm' ? 'vgm' : 'declared' } as const;
  review(d, { ...unit, holds, container: { ...unit.container, weight } });
  return accepted;
};

/** The job of a box waits, or goes on, by what now holds any of its boxes. */
function review(d: Decision, changed: Unit): void {
  const job = d.state.jobs.get(changed.job ?? '');
  if (job === undefined) return;
  const held = job.boxes
    .map((box) => (box === changed.container.id ? changed : d.state.units.get(box)))
    .flatMap((unit) => (unit === undefined ? [] : whyHeld(unit, job.kind)))[0];
  const waitsForHold = job.waits?.code.startsWith('hold.') ?? false;
  if (held !== undefined && job.waits === null) d.emit('jobWaits', { job: job.id, reason: held });
  else if (held === undefined && waitsForHold) d.emit('jobWaits', { job: job.id, reason: null });
}

export const unknownBox = (box: string): Reason => reason('box.unknown', { box });
