import { type Reason, reason } from '@estiba/base';
import type { ContainerId, YardPosition } from '@estiba/port';
import type { CommandData } from '../../command.ts';
import { gateIn, gateOut } from '../../decompose/gate.ts';
import { whyHeld } from '../../guard/holds.ts';
import { whyNotSettable, whyNoYardPlace } from '../../guard/yard-place.ts';
import type { Unit } from '../../words/call-visit.ts';
import type { Visitor } from '../../words/exception.ts';
import { unknownBox } from '../asked/holds.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';

/** Lets a road truck in to the exchange place of the bay its box goes to or stands in, and makes the job of it. */
export const serveVisitor: Decider<CommandData['serveVisitor']> = (d, { visitor: id, toYard, reasons }) => {
  const visitor = d.state.visitors.get(id);
  if (visitor === undefined) return [reason('visitor.unknown', { visitor: id })];
  if (visitor.phase !== 'at-gate') return [reason('visitor.served-already', { visitor: id, phase: visitor.phase })];
  const unit = d.state.units.get(visitor.box);
  if (unit === undefined) return [unknownBox(visitor.box)];
  if (unit.job !== null) return [reason('box.in-work', { box: visitor.box, job: unit.job })];
  const held = whyHeld(unit, visitor.purpose === 'deliver' ? 'gate-in' : 'gate-out');
  if (held.length > 0) return held;
  const at = visitor.purpose === 'deliver' ? placeFor(d, visitor, unit, toYard) : placeOf(unit);
  if ('reasons' in at) return at.reasons;
  const { position } = at;
  d.emit('visitorSent', { visitor: id, exchange: `${position.block}.V.${String(position.bay).padStart(2, '0')}` });
  const name = `${visitor.purpose === 'deliver' ? 'gate-in' : 'gate-out'}/${id}/${d.serial}`;
  const box = visitor.box as ContainerId;
  const job = visitor.purpose === 'deliver' ? gateIn(name, id, box, position) : gateOut(name, id, box, position);
  d.emit('jobCreated', { job, line: null, reasons });
  return accepted;
};

type At = { readonly position: YardPosition } | { readonly reasons: readonly Reason[] };

function placeFor(d: Decision, { id, box }: Visitor, { container, place }: Unit, toYard: YardPosition | null): At {
  if (toYard === null) return { reasons: [reason('visitor.no-place', { visitor: id })] };
  if (place.at !== 'visitor' || place.visitor !== id)
    return { reasons: [reason('box.elsewhere', { box, at: place.at, wanted: 'visitor' })] };
  const reasons = [...whyNoYardPlace(d.ground, toYard, container.sizeType.lengthFt), ...whyNotSettable(d.state, toYard, box, true)];
  return reasons.length > 0 ? { reasons } : { position: toYard };
}

function placeOf({ place, container }: Unit): At {
  if (place.at === 'yard') return { position: place.position };
  return { reasons: [reason('box.elsewhere', { box: container.id, at: place.at, wanted: 'yard' })] };
}
