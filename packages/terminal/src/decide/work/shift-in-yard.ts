import { type Reason, reason } from '@estiba/base';
import type { YardPosition } from '@estiba/port';
import type { CommandData } from '../../command.ts';
import { bringIn } from '../../decompose/bring-in.ts';
import { yardShift } from '../../decompose/yard-shift.ts';
import { whyHeld } from '../../guard/holds.ts';
import { whyNotSettable, whyNoYardPlace } from '../../guard/yard-place.ts';
import { unknownBox } from '../asked/holds.ts';
import { accepted, type Decider } from '../decision.ts';

/** A dig, or housekeeping: a box is moved within its block. A box left on a truck by a job given up is brought in by housekeeping too. */
export const shiftInYard: Decider<CommandData['shiftInYard']> = (d, { box, to, kind, reasons }) => {
  const unit = d.state.units.get(box);
  if (unit === undefined) return [unknownBox(box)];
  if (unit.job !== null) return [reason('box.in-work', { box, job: unit.job })];
  const { place } = unit;
  const isOnTruck = place.at === 'machine' && d.state.equipment.get(place.machine)?.kind === 'truck' && kind === 'housekeeping';
  if (place.at !== 'yard' && !isOnTruck) return [reason('box.elsewhere', { box, at: place.at, wanted: 'yard' })];
  const refused = [
    ...whyHeld(unit, kind),
    ...whyNoYardPlace(d.ground, to, unit.container.sizeType.lengthFt),
    ...whyNotSettable(d.state, to, box, true),
    ...(place.at === 'yard' ? whyNoShift(box, place.position, to) : []),
  ];
  if (refused.length > 0) return refused;
  const id = `${kind}/${box}/${d.serial}`;
  d.emit('jobCreated', {
    job: place.at === 'yard' ? yardShift(id, kind, box, place.position, to) : bringIn(id, box, to),
    line: null,
    reasons,
  });
  return accepted;
};

function whyNoShift(box: string, from: YardPosition, to: YardPosition): Reason[] {
  if (from.block !== to.block) return [reason('yard.other-block', { box, from: from.block, to: to.block })];
  return from.bay === to.bay && from.row === to.row ? [reason('yard.same-stack', { box })] : [];
}
