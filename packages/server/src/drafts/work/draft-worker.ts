import { parentPort, workerData } from 'node:worker_threads';
import { type Anytime, type Progress, reason } from '@estiba/base';
import type { CallPlan } from '@estiba/port';
import { callPlanOf, comparePlans, DraftPlan, explainBox, ruleCosts, scoreSources } from '@estiba/stowage';
import { checkCall, type Finding } from '@estiba/stowage/check';
import { planWithPartner } from '../../run/planner/plan-with-partner.ts';
import type { DraftAsItIs, DraftReply, DraftTask, Judgement } from './task.ts';

/** A thread that works on one question about a draft and ends. */
const reply = (message: DraftReply): void => parentPort?.postMessage(message);

/** Progress is told this often [ms]. */
const TELL_EVERY = 100;

function finish({ call, base, locks, seed, effort, stop }: Extract<DraftTask, { asks: 'finish' }>): DraftReply {
  const flag = new Int32Array(stop);
  const steering = telling(() => Atomics.load(flag, 0) === 1);
  const { loads, restows, ballast } = planWithPartner(call, { seed, effort, base, locks }, steering).loading;
  return { finished: { loads, restows, ballast } };
}

/** Tells how far it is now and then. */
function telling(shouldStop: () => boolean): Anytime {
  let told = -Infinity;
  return {
    shouldStop,
    onProgress: (progress: Progress) => {
      if (performance.now() - told < TELL_EVERY) return;
      told = performance.now();
      reply({ progress });
    },
  };
}

function costRules({ call, seed, effort }: Extract<DraftTask, { asks: 'rule-costs' }>): DraftReply {
  ruleCosts(
    call,
    { seed, effort },
    telling(() => false),
    (ruleCost) => reply({ ruleCost }),
  );
  return { isCosted: true };
}

const explain = (task: Extract<DraftTask, { asks: 'explain' }>): DraftReply => ({
  explained: explainBox(task.call, planOf(task), task.box),
});

function judge(task: Extract<DraftTask, { asks: 'judge' }>): Judgement {
  const { call, start, draft } = task;
  const before = callPlanOf(call, new DraftPlan(call, start).loading());
  const plan = planOf(task);
  const report = checkCall(call, plan);
  const known = report.violations.length === 0 ? new Set<string>() : new Set(checkCall(call, before).violations.map(nameOf));
  return {
    plan,
    report,
    broken: report.violations.filter((one) => !known.has(nameOf(one))),
    difference: comparePlans(call, before, plan),
    score: scoreSources(call, plan.loading, draft),
  };
}

/** The draft as a plan: with bays given to cranes, and of boxes left out by hand with that as their reason. */
function planOf({ call, draft, leftOut, cranes }: DraftAsItIs): CallPlan {
  const made = callPlanOf(call, new DraftPlan(call, draft).loading(), cranes);
  const why = made.loading.leftOut.map((one) =>
    leftOut.has(one.id) ? { ...one, reasons: [reason('draft.by-hand', { box: one.id })] } : one,
  );
  return { ...made, loading: { ...made.loading, leftOut: why } };
}

const nameOf = ({ rule, code, boxes }: Finding): string => `${rule} ${code} ${boxes.join(' ')}`;

try {
  const task = workerData as DraftTask;
  if (task.asks === 'finish') reply(finish(task));
  else if (task.asks === 'judge') reply({ judged: judge(task) });
  else reply(task.asks === 'explain' ? explain(task) : costRules(task));
} catch (error) {
  reply({ problem: error instanceof Error ? error.message : String(error) });
}
