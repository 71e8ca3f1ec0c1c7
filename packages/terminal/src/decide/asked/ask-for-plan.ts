import { reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { atMost } from '../at-most.ts';
import { accepted, type Decider } from '../decision.ts';
import { planQuestion } from '../plan-question.ts';
import { unknownCall, wrongPhase } from './calls.ts';

/** What is not started of a call is to be planned anew. Asked again with nothing new to say, nothing happens. */
export const requestPlan: Decider<CommandData['requestPlan']> = (d, { call, reasons }) => {
  const visit = d.state.calls.get(call);
  if (visit === undefined) return [unknownCall(call)];
  if (visit.phase === 'complete' || visit.phase === 'sailed') return [wrongPhase(visit, 'working')];
  if (!visit.isListed) return [reason('call.not-listed', { call })];
  const said = reasons.length > 0 ? reasons : [reason('plan.asked-for', { by: d.actor })];
  const known = new Set(visit.planWanted?.map((one) => JSON.stringify(one)));
  const news = said.filter((one) => !known.has(JSON.stringify(one)));
  if (news.length > 0) d.emit('planRequested', { call, reasons: news });
  return accepted;
};

/** The old plan goes on, and a person is asked: who then asks for a plan again, or gives one. */
export const reportPlanFailure: Decider<CommandData['reportPlanFailure']> = (d, { call, reasons }) => {
  const visit = d.state.calls.get(call);
  if (visit === undefined) return [unknownCall(call)];
  d.emit('planFailed', { call, reasons: atMost([...reasons]) });
  d.raise(planQuestion(call), call, reasons[0] ?? reason('plan.failed', { call, problem: '' }), true);
  return accepted;
};
