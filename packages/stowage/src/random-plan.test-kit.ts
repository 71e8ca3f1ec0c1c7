import { type Anytime, kilograms, Random, untilDone } from '@estiba/base';
import { type Call, type CallPlan, type ContainerId, formatSlot } from '@estiba/port';
import { checkCall } from './check.ts';
import { here, last, next } from './check/small-call.test-kit.ts';
import { planCall } from './plan-call.ts';
import type { PlanOptions } from './plan-options.ts';
import { type Mix, randomCall, randomShip } from './random-call.test-kit.ts';

/* Whole plans of the barge as chance will have her. Seeds are fixed: a failure repeats. */

export const EFFORT = 0.02;
export const cranes = ['C1', 'C2'].map((id) => ({ id, movesPerHour: 30, twinLiftLimit: kilograms(50_000) }));
/** What is aboard is plain, so that it can be set back wherever it must be restowed. */
export const mix: Mix & { aboard: Partial<Mix> } = {
  pods: [next, next, last, last],
  odd: 0.1,
  unloadable: 0.02,
  aboard: { pods: [here, next, last, last], odd: 0 },
};

export function callOf(seed: number, own: Mix & { aboard?: Partial<Mix> } = mix): Call {
  const random = new Random(seed);
  const call = randomCall(random, randomShip(random), { aboard: 30, loads: 40 }, own, { cranes, rotation: [next, last] });
  const yard = new Map(
    call.loadList.map(({ id }, i) => [
      id,
      { block: 'Y', bay: 1 + Math.floor(i / 20), row: 1 + (i % 5), tier: 1 + (Math.floor(i / 5) % 4) },
    ]),
  );
  return { ...call, yard };
}
export const plan = (call: Call, options: Partial<PlanOptions> = {}, steering: Anytime = untilDone): CallPlan =>
  planCall(call, { seed: 1, effort: EFFORT, ...options }, steering);

/** What is wrong with a plan: rules the independent checker finds broken, boxes not accounted for or left out without a reason. */
export function faultsOf(call: Call, made: CallPlan): string[] {
  const { violations, counts } = checkCall(call, made);
  const unreasoned = made.loading.leftOut.filter(({ reasons }) => reasons.length === 0);
  return [
    ...violations.map((finding) => JSON.stringify(finding)),
    ...unreasoned.map(({ id }) => `${id} is left out without a reason`),
    ...(counts.accounted === call.loadList.length ? [] : [`${counts.accounted} of ${call.loadList.length} boxes accounted for`]),
  ];
}

export const slots = (made: CallPlan): Map<ContainerId, string> =>
  new Map(made.loading.loads.map(({ id, slot }) => [id, formatSlot(slot)]));
/** Boxes loaded by both plans, in different slots. */
export function moved(before: CallPlan, after: CallPlan): number {
  const was = slots(before);
  return [...slots(after)].filter(([id, slot]) => was.has(id) && was.get(id) !== slot).length;
}
/** Cost of a plan, the price of changed slots included. */
export const costOf = ({ loading }: CallPlan): number => loading.score.reduce((sum, { cost }) => sum + cost, 0);
export const seeds = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
