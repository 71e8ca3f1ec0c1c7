import { type Anytime, Random, untilDone } from '@estiba/base';
import type { Call, CallPlan, CraneSummary, LoadingPlan, WorkQueue } from '@estiba/port';
import { chooseBallast } from './afloat/ballast.ts';
import { type Loaded, planLoading } from './plan-loading.ts';
import type { PlanOptions } from './plan-options.ts';
import { loadingPlanOf } from './result.ts';
import { sequenceCall } from './sequence/sequence-call.ts';
import { restore, takeSnapshot } from './state/snapshot.ts';
import type { Exchange } from './yard-pick/pick-input.ts';
import { pickInputOf } from './yard-pick/pick-input-of.ts';
import { pickYardBoxes } from './yard-pick/pick-yard-boxes.ts';
import { pickedQueues } from './yard-pick/picked-queues.ts';
import { yardSummary } from './yard-pick/yard-summary.ts';

/** Weight levels tried for exchanging yard boxes [kg]: a narrower one where the wider upsets the ship. */
const WEIGHT_STEPS = [Infinity, 10_000, 5000, 1000];

/**
 * Plans one call: where every box goes, what each crane does and which yard box fills each slot. Pure: the same call and
 * options give the same plan. Stopped early through `steering` it returns the best plan it holds.
 *
 * @param memory where another thread helps (see `serveLanes`): what `laneMemory` made for this call. The plan is the same without.
 * @throws RangeError where the call has no crane, or the ship as she arrives does not float within her tables.
 */
export function planCall(call: Call, options: PlanOptions, steering: Anytime = untilDone, memory?: SharedArrayBuffer): CallPlan {
  const loaded = planLoading(call, options, steering, 0, memory);
  const planned = loadingPlanOf(loaded, options.base);
  const { queues, summary } = sequenceCall(call, planned, { shouldStop: steering.shouldStop });
  const yardSteering = tellingYard(steering, planned, loaded.breach);
  const before = takeSnapshot(loaded.stow);
  for (const weightStep of WEIGHT_STEPS) {
    const order = exchangeBoxes(call, loaded, queues, weightStep, options, yardSteering);
    const ballast = chooseBallast(loaded.gauges, loaded.stow, loaded.ballast);
    if (ballast.breach <= loaded.breach) {
      const loading = loadingPlanOf({ ...loaded, ballast: ballast.content }, options.base);
      return callPlanOf(call, loading, pickedQueues(call, queues, loading, order), summary);
    }
    restore(loaded.stow, before);
  }
  return callPlanOf(call, planned, queues, summary);
}

function callPlanOf(call: Call, loading: LoadingPlan, queues: WorkQueue[], cranes: CraneSummary): CallPlan {
  return { loading, queues, cranes, yard: yardSummary(call, queues) };
}

/** The last twentieth of the run: yard boxes change slots, the loading's cost stays. */
function tellingYard(steering: Anytime, { score, leftOut }: LoadingPlan, breach: number): Anytime {
  const bestCost = score.reduce((sum, term) => sum + term.cost, 0);
  const violations = breach > 0 ? 1 : 0;
  return {
    shouldStop: steering.shouldStop,
    onProgress: ({ share }) =>
      steering.onProgress({ phase: 'yard', share: 0.95 + 0.05 * share, bestCost, violations, leftOut: leftOut.length }),
  };
}

/**
 * Lets boxes that are alike change slots so that fewer must be dug out, where no rule and no soft goal suffers; boxes an
 * earlier plan has given a slot keep it. Returns the box of each load in order.
 */
function exchangeBoxes(
  call: Call,
  loaded: Loaded,
  queues: readonly WorkQueue[],
  weightStep: number,
  options: PlanOptions,
  steering: Anytime,
): Int32Array {
  const { stow, rules } = loaded;
  const settled = new Set(options.base?.loads.map(({ id }) => id));
  const isBound = Array.from(call.loadList, ({ id }) => settled.has(id));
  const exchange: Exchange = {
    mayExchange(a, b) {
      if (isBound[a] || isBound[b]) return false;
      const cost = stow.tally.cost;
      if (!rules.trySwap(stow, a, b)) return false;
      const isWorse = stow.tally.cost > cost + 1e-6;
      stow.swap(a, b);
      return !isWorse;
    },
    exchange: (a, b) => stow.swap(a, b),
  };
  return pickYardBoxes(pickInputOf(call, queues, { weightStep }), exchange, new Random(options.seed), steering, Math.min(1, options.effort))
    .order;
}
