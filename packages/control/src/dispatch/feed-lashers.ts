import { isAvailable } from '@estiba/terminal';
import { reason } from '@estiba/base';
import type { Context } from '../desks/context.ts';
import { isDue } from './state-readers.ts';

/** Phase 8: lashing gangs take the bays in the order they were asked for. */
export function feedLashers(context: Context): void {
  const free = [...context.state.equipment.values()].filter(
    (gang) => gang.kind === 'lasher' && gang.steps.length === 0 && isAvailable(gang),
  );
  for (const job of context.state.jobs.values()) {
    if (free.length === 0) return;
    if (job.kind !== 'lash' && job.kind !== 'unlash') continue;
    for (const step of job.steps) {
      const gang = free[0];
      if (gang === undefined || step.machineKind !== 'lasher' || !isDue(job, step)) continue;
      const given = context.ask('dispatchStep', {
        step: step.id,
        machine: gang.id,
        cell: null,
        reasons: [reason('dispatch.free-gang', {})],
      });
      if (given.ok) free.shift();
    }
  }
}
