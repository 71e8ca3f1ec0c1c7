import { reason } from '@estiba/base';
import type { ContainerId } from '@estiba/port';
import { findStep } from '../../find-step.ts';
import type { Equipment } from '../../words/equipment.ts';
import type { Decision } from '../decision.ts';

/** Boxes a crane says it holds, or does not, against what is known; those of the steps it is at come and go. Told once as long as it says the same. */
export function checkHolding(d: Decision, machine: Equipment, holding: readonly ContainerId[]): void {
  if (holding.length === 0 && machine.holding.length === 0 && machine.load === null && d.events.length === 0) return;
  const known = d.holdingOf(machine.id);
  const atWork = new Set(machine.steps.flatMap((step) => findStep(d.state, step)?.step.boxes ?? []));
  const odd = [
    ...holding.filter((box) => !known.includes(box) && !atWork.has(box)),
    ...known.filter((box) => !holding.includes(box) && !atWork.has(box)),
  ];
  if (odd.length === 0) {
    if (machine.load !== null) d.emit('equipmentReported', { id: machine.id, load: null });
    return;
  }
  const said = machine.load?.boxes;
  if (said !== undefined && said !== null && said.length === holding.length && said.every((box, i) => box === holding[i])) return;
  d.emit('equipmentReported', { id: machine.id, load: { isLaden: holding.length > 0, boxes: holding } });
  const why = reason('crane.holds-other', { crane: machine.id, says: holding.join(' '), known: known.join(' ') });
  d.raise(`holding:${machine.id}:${d.serial}`, machine.id, why);
}
