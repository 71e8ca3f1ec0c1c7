import type { Call } from '@estiba/port';
import { planCall } from '@estiba/stowage';
import { type Measurement, measure, termOf } from './measure.ts';

/** Boxes that roll out of the list. */
const ROLLED = 50;
const EFFORT = 0.1;

/** A plan made again after something changed. */
export interface Replanned {
  readonly what: string;
  readonly result: Measurement;
  /** Share of the other boxes that went elsewhere. */
  readonly changed: number;
}

/** Plans a call, then again with one crane lost and with fifty boxes rolled. */
export function replan(call: Call): Replanned[] {
  const base = planCall(call, { seed: 1, effort: 1 }).loading;
  const step = Math.floor(call.loadList.length / ROLLED);
  const rolled = new Set(call.loadList.filter((_, i) => i % step === 0).slice(0, ROLLED));
  const changedCalls = [
    { what: 'a crane lost', call: { ...call, cranes: call.cranes.slice(1) } },
    { what: 'fifty boxes rolled', call: { ...call, loadList: call.loadList.filter((box) => !rolled.has(box)) } },
  ];
  return changedCalls.map(({ what, call: changed }) => {
    const result = measure(changed, { seed: 1, effort: EFFORT, base });
    return { what, result, changed: termOf(result.plan.loading, 'changes') / changed.loadList.length };
  });
}
