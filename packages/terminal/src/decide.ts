import { type Milliseconds, type Reason, refuse, type Result, succeed } from '@estiba/base';
import type { Command, CommandData, CommandType } from './command.ts';
import { acceptPlan } from './decide/asked/accept-plan.ts';
import { reportPlanFailure, requestPlan } from './decide/asked/ask-for-plan.ts';
import { announceCall, assignCranes, berthCall, listCall, sailCall } from './decide/asked/calls.ts';
import { cancelJob, giveUpLine } from './decide/asked/cancel-job.ts';
import { changeLoadList } from './decide/asked/change-load-list.ts';
import { barEquipment, clearEquipment, closeBerth, openBerth } from './decide/asked/equipment.ts';
import { handBackException, resolveException, takeException } from './decide/asked/exceptions.ts';
import { exchangeBoxes } from './decide/asked/exchange-boxes.ts';
import { placeHold, releaseHold, reportWeight } from './decide/asked/holds.ts';
import { openTerminal } from './decide/asked/open-terminal.ts';
import { pauseQueue, resumeQueue } from './decide/asked/pause-queue.ts';
import { recordPlace } from './decide/asked/record-place.ts';
import { rescheduleCall } from './decide/asked/reschedule-call.ts';
import { takeInventory } from './decide/asked/take-inventory.ts';
import { type Decider, Decision } from './decide/decision.ts';
import { observeCrane } from './decide/heard/observe-crane.ts';
import { observeFault, observeLink, observeWind } from './decide/heard/observe-others.ts';
import { observeTruck } from './decide/heard/observe-truck.ts';
import { observeVisitor } from './decide/heard/observe-visitor.ts';
import { passTime } from './decide/heard/pass-time.ts';
import { cutRoute } from './decide/traffic/cut-route.ts';
import { planRoute } from './decide/traffic/plan-route.ts';
import { releaseBase } from './decide/traffic/release-base.ts';
import { dispatchStep } from './decide/work/dispatch-step.ts';
import { lashBay } from './decide/work/lash-bay.ts';
import { serveVisitor } from './decide/work/serve-visitor.ts';
import { shiftInYard } from './decide/work/shift-in-yard.ts';
import { startLine } from './decide/work/start-line.ts';
import { withdrawStep } from './decide/work/withdraw-step.ts';
import type { TerminalEvent } from './event.ts';
import type { Ground } from './ground.ts';
import type { TerminalState } from './state.ts';

const deciders: { readonly [T in CommandType]: Decider<CommandData[T]> } = {
  openTerminal,
  takeInventory,
  announceCall,
  listCall,
  rescheduleCall,
  changeLoadList,
  berthCall,
  acceptPlan,
  requestPlan,
  reportPlanFailure,
  giveUpLine,
  pauseQueue,
  resumeQueue,
  sailCall,
  placeHold,
  releaseHold,
  reportWeight,
  recordPlace,
  exchangeBoxes,
  barEquipment,
  clearEquipment,
  takeException,
  handBackException,
  resolveException,
  cancelJob,
  closeBerth,
  openBerth,
  assignCranes,
  startLine,
  shiftInYard,
  serveVisitor,
  lashBay,
  dispatchStep,
  withdrawStep,
  planRoute,
  releaseBase,
  cutRoute,
  passTime,
  observeTruck,
  observeCrane,
  observeLink,
  observeWind,
  observeVisitor,
  observeFault,
};

/**
 * What a command leads to: the events that happen by it (none when it changes nothing), or the reasons it is refused. Looks at the state,
 * the site and the time it is given, and changes nothing.
 */
export function decide(state: TerminalState, command: Command, now: Milliseconds, ground: Ground): Result<readonly TerminalEvent[]> {
  const decision = new Decision(state, ground, now, command.actor);
  const decider = deciders[command.type] as Decider<CommandData[CommandType]>;
  const reasons: readonly Reason[] = decider(decision, command.data);
  return reasons.length > 0 ? refuse(...reasons) : succeed(decision.events);
}
