import { type Reason, reason } from '@estiba/base';
import type { CallVisit, TerminalState } from '@estiba/terminal';
import { whyNotLoadable } from './question-of.ts';

/** Boxes for which the plan of a call no longer holds: planned and not to be loaded any more, or left out and to be loaded after all. */
export function boxesChanged(state: TerminalState, visit: CallVisit): Reason[] {
  const reasons: Reason[] = [];
  for (const { instructions, started } of visit.queues.values()) {
    for (const line of instructions.slice(started)) {
      if (line.kind !== 'load') continue;
      for (const { id } of line.boxes) reasons.push(...whyNoLonger(state, id));
    }
  }
  for (const { box, reasons: why } of visit.whyLeftOut) {
    const unit = state.units.get(box);
    const wasStopped = why.some(({ code }) => code.startsWith('hold.') || code === 'box.elsewhere');
    if (wasStopped && unit !== undefined && whyNotLoadable(unit).length === 0) reasons.push(reason('plan.box-released', { box }));
  }
  return reasons;
}

function whyNoLonger(state: TerminalState, box: string): Reason[] {
  const unit = state.units.get(box);
  if (unit === undefined) return [reason('plan.box-gone', { box, at: 'gone' })];
  const [why] = whyNotLoadable(unit);
  if (why === undefined) return [];
  if (why.code === 'box.elsewhere') return [reason('plan.box-gone', { box, at: unit.place.at })];
  return [boxHeld(box, why)];
}

export const boxHeld = (box: string, { code }: Reason): Reason => reason('plan.box-held', { box, hold: code.slice('hold.'.length) });

/** Has the crane lines that were not started? */
export function isLeftToStart(visit: CallVisit, crane: string): boolean {
  const queue = visit.queues.get(crane);
  return queue !== undefined && queue.started < queue.instructions.length;
}
