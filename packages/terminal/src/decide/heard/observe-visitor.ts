import { type Reason, reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import type { Job } from '../../words/job.ts';
import type { Place } from '../../words/place.ts';
import type { Visitor } from '../../words/exception.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';
import { holdLock } from '../lock/advance.ts';
import { endJob } from '../resolve/end-job.ts';

type Told = CommandData['observeVisitor'];

/** Word of a road truck: at the gate, at its exchange place, gone. */
export const observeVisitor: Decider<Told> = (d, told) => {
  const visitor = d.state.visitors.get(told.visitor);
  if (visitor === undefined) {
    if (told.phase === 'at-gate') arrive(d, told);
    return accepted;
  }
  if (told.phase === 'at-exchange' && visitor.phase === 'inside') stand(d, visitor, told.cell);
  if (told.phase === 'gone') leave(d, visitor);
  return accepted;
};

function arrive(d: Decision, told: Told): void {
  const why = whyNot(d, told);
  if (why !== null) {
    d.raise(`visitor:${told.visitor}`, told.visitor, why);
    return;
  }
  const { visitor, purpose, box, container } = told;
  d.emit('visitorArrived', { visitor, purpose, box, container });
}

/** At its exchange place, or seen at another: then a person sends the driver on, and no crane comes. */
function stand(d: Decision, { id, exchange }: Visitor, cell: string | undefined): void {
  const question = `place:${id}`;
  if (cell !== undefined && cell !== exchange) {
    d.raise(question, id, reason('visitor.wrong-place', { visitor: id, cell, wanted: exchange ?? '' }));
    return;
  }
  d.settle(question, reason('exception.visitor-there', { visitor: id }));
  d.emit('visitorAtExchange', { visitor: id });
}

/** A box that comes must be told of, and cannot be here already. */
function whyNot(d: Decision, { visitor, purpose, box, container }: Told): Reason | null {
  if (purpose === 'collect') return null;
  if (container === null || container.id !== box) return reason('visitor.no-container', { visitor, box });
  const { at } = d.placeOf(box);
  return at === 'announced' ? null : reason('box.elsewhere', { box, at, wanted: 'visitor' });
}

/**
 * The lock of its exchange place is freed when the crane let go of it; else an operator is asked. What it has on it goes with it. Its job ends
 * where it leaves with the box it brought, or without the one it came for.
 */
function leave(d: Decision, { id, exchange, box }: Visitor): void {
  const lock = d.state.handovers.get(exchange ?? '');
  if (lock?.truck === id && lock.state !== 'may-leave') {
    if (lock.state !== 'hold')
      holdLock(d, lock, reason('handover.truck-left', { cell: lock.cell, truck: id }), `left:${lock.cell}:${d.serial}`);
    return;
  }
  d.settle(`place:${id}`, reason('visitor.left', { visitor: id }));
  const unit = d.state.units.get(box);
  const job = d.state.jobs.get(unit?.job ?? '');
  if (job !== undefined && isOver(job, id, unit?.place)) endJob(d, job, reason('visitor.left', { visitor: id }));
  else if (lock?.truck === id) d.emit('handoverFreed', { cell: lock.cell });
  if (unit?.place.at === 'visitor' && unit.place.visitor === id) d.moveBox(unit.container.id, { at: 'gone', with: id }, id);
  d.emit('visitorLeft', { visitor: id });
}

/** Is it the visitor's own job, and nothing left to do in it: the box goes again as it came, or was never fetched? */
function isOver({ kind, steps }: Job, visitor: string, place: Place | undefined): boolean {
  const isIts = steps.some(
    ({ work }) =>
      work.does === 'lift' && [work.from, work.to].some((at) => at !== 'truck' && at.at === 'visitor' && at.visitor === visitor),
  );
  return isIts && (kind === 'gate-in') === (place?.at === 'visitor');
}
