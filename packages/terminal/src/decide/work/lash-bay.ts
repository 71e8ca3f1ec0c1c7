import { reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { lashing } from '../../decompose/lashing.ts';
import { unknownCall, wrongPhase } from '../asked/calls.ts';
import { accepted, type Decider } from '../decision.ts';

/** A bay is to be lashed or unlashed by a gang. */
export const lashBay: Decider<CommandData['lashBay']> = (d, { call, bay, does, reasons }) => {
  const visit = d.state.calls.get(call);
  if (visit === undefined) return [unknownCall(call)];
  if (visit.phase === 'announced' || visit.phase === 'sailed') return [wrongPhase(visit, 'alongside')];
  if (!visit.outline.bays.some(({ number }) => number === bay)) return [reason('ship.no-bay', { call, bay })];
  if (visit.lashed.has(bay) === (does === 'lash')) return [reason(does === 'lash' ? 'ship.lashed' : 'ship.not-lashed', { bay })];
  for (const job of d.state.jobs.values()) {
    const isSame = job.call === call && job.steps.some(({ work }) => (work.does === 'lash' || work.does === 'unlash') && work.bay === bay);
    if (isSame) return [reason('ship.bay-in-work', { bay, job: job.id })];
  }
  d.emit('jobCreated', { job: lashing(`${call}/${does}-${bay}/${d.serial}`, call, bay, does), line: null, reasons });
  return accepted;
};
