import { reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { yardShift } from '../../decompose/yard-shift.ts';
import { whyHeld } from '../../guard/holds.ts';
import { whyNotSettable, whyNoYardPlace } from '../../guard/yard-place.ts';
import { unknownBox } from '../asked/holds.ts';
import { accepted, type Decider } from '../decision.ts';

/** A dig, or housekeeping: a box is moved within its block. */
export const shiftInYard: Decider<CommandData['shiftInYard']> = (d, { box, to, kind, reasons }) => {
  const unit = d.state.units.get(box);
  if (unit === undefined) return [unknownBox(box)];
  if (unit.place.at !== 'yard') return [reason('box.elsewhere', { box, at: unit.place.at, wanted: 'yard' })];
  if (unit.job !== null) return [reason('box.in-work', { box, job: unit.job })];
  const from = unit.place.position;
  const refused = [
    ...whyHeld(unit, kind),
    ...whyNoYardPlace(d.ground, to, unit.container.sizeType.lengthFt),
    ...whyNotSettable(d.state, to, box, true),
  ];
  if (from.block !== to.block) refused.push(reason('yard.other-block', { box, from: from.block, to: to.block }));
  if (from.bay === to.bay && from.row === to.row) refused.push(reason('yard.same-stack', { box }));
  if (refused.length > 0) return refused;
  d.emit('jobCreated', { job: yardShift(`${kind}/${box}/${d.serial}`, kind, box, from, to), line: null, reasons });
  return accepted;
};
