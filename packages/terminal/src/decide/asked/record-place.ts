import { reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { boxOnTop, whyBearerLeaves, whyNotSettable, whyNoYardPlace } from '../../guard/yard-place.ts';
import { accepted, type Decider } from '../decision.ts';
import { unknownBox } from './holds.ts';

/** Sets the inventory right: a person saw the box stand there, or set it there by hand. A box in work is first taken out of it. */
export const recordPlace: Decider<CommandData['recordPlace']> = (d, { box, position }) => {
  const unit = d.state.units.get(box);
  if (unit === undefined) return [unknownBox(box)];
  if (unit.job !== null) return [reason('box.in-work', { box, job: unit.job })];
  const reasons = [
    ...whyNoYardPlace(d.ground, position, unit.container.sizeType.lengthFt),
    ...whyNotSettable(d.state, position, box, false),
  ];
  const by = unit.place.at === 'yard' ? boxOnTop(d.state, unit.place.position) : undefined;
  const leaves = whyBearerLeaves(d.state, position);
  if (leaves !== null) reasons.push(leaves);
  if (by !== undefined) reasons.push(reason('yard.covered', { place: box, by }));
  if (reasons.length > 0) return reasons;
  d.moveBox(box, { at: 'yard', position }, d.actor);
  return accepted;
};
