import { reason } from '@estiba/base';
import { handoverOf } from '../../apply/handovers.ts';
import type { TruckObservation } from '../../command.ts';
import type { Equipment, LoadClaim } from '../../words/equipment.ts';
import type { Decision } from '../decision.ts';

/** Logs what a truck says of its load when that is new. Outside a handover it must be what the terminal knows; else an operator is asked. */
export function reportLoad(d: Decision, truck: Equipment, { isLaden, boxes }: TruckObservation): void {
  const canTell = isLaden !== null || boxes !== null;
  const claim: LoadClaim | null = canTell ? { isLaden: boxes === null ? isLaden : boxes.length > 0, boxes } : null;
  if (isSame(truck.load, claim)) return;
  d.emit('equipmentReported', { id: truck.id, load: claim });
  if (claim === null || isServed(d, truck)) return;
  const known = d.holdingOf(truck.id);
  const isRight =
    claim.boxes === null
      ? claim.isLaden === known.length > 0
      : claim.boxes.length === known.length && claim.boxes.every((box) => known.includes(box));
  if (isRight) return;
  const says = claim.boxes?.join(' ') ?? (claim.isLaden ? 'laden' : 'empty');
  d.raise(`load:${truck.id}:${d.serial}`, truck.id, reason('truck.load-differs', { truck: truck.id, says, known: known.join(' ') }));
}

function isServed(d: Decision, truck: Equipment): boolean {
  const lock = handoverOf(d.state, truck.steps[0] ?? '');
  return lock !== undefined && lock.state !== 'reserved' && lock.state !== 'truck-in';
}

function isSame(a: LoadClaim | null, b: LoadClaim | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.isLaden !== b.isLaden || (a.boxes === null) !== (b.boxes === null)) return false;
  if (a.boxes === null || b.boxes === null) return true;
  const others = b.boxes;
  return a.boxes.length === others.length && a.boxes.every((box, i) => box === others[i]);
}
