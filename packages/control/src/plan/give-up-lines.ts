import { type Reason, reason } from '@estiba/base';
import { type CallVisit, type Job, jobsOfCrane, whyUnavailable } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { canWork, type CraneWatch } from './crane-watch.ts';
import { boxHeld, isLeftToStart } from './why-plan-anew.ts';

/** Cranes of a call that have been out for so long [ms] that others are to do their work; none where no other could. */
export function cranesOut({ state, now }: Context, call: CallVisit, watch: CraneWatch, after: number): readonly string[] {
  const out = call.cranes.filter((crane) => watch.outFor(call, crane, now) >= after);
  return call.cranes.some((id) => canWork(state, call, id)) ? out : [];
}

export function craneOut({ state }: Context, id: string, after: number): Reason {
  const crane = state.equipment.get(id);
  const why = crane === undefined ? undefined : whyUnavailable(crane)[0];
  return reason('plan.crane-out', { crane: id, minutes: Math.round(after / 60_000), why: why?.code ?? 'crane.elsewhere' });
}

/** Lines that the crane was started on and never lifted a box for are given up, so that another crane can do them. */
export function giveUpLinesOf(context: Context, call: CallVisit, crane: string, why: Reason): void {
  for (const job of jobsOfCrane(context.state, crane)) {
    if (job.call === call.call && isLeftToLift(job)) context.ask('giveUpLine', { job: job.id, reason: why });
  }
}

const isLeftToLift = (job: Job): boolean => job.steps.some(({ machineKind, state }) => machineKind === 'sts' && state !== 'done');

/** Loads whose box was put on hold after their line was started, and that have waited so long: the lines are given up, and the crane goes on. */
export class HeldLines {
  readonly #since = new Map<string, number>();

  giveUp({ state, now, ask }: Context, after: number): void {
    for (const id of this.#since.keys()) if (state.jobs.get(id)?.waits?.code.startsWith('hold.') !== true) this.#since.delete(id);
    for (const job of state.jobs.values()) {
      if (job.kind !== 'load' || job.waits?.code.startsWith('hold.') !== true) continue;
      const since = this.#since.get(job.id) ?? now;
      this.#since.set(job.id, since);
      if (now - since < after) continue;
      ask('giveUpLine', { job: job.id, reason: boxHeld(String(job.waits.params['box'] ?? ''), job.waits) });
    }
  }
}

/** Work of a crane that others could do: lines not started, or started and not yet lifted. */
export function hasWorkLeft({ state }: Context, call: CallVisit, crane: string): boolean {
  return isLeftToStart(call, crane) || [...jobsOfCrane(state, crane)].some((job) => job.call === call.call && isLeftToLift(job));
}
