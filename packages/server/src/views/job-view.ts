import type { Exchange, Job, JobStep, StepWork } from '@estiba/terminal';
import Type from 'typebox';
import { count, plainReason, reasonOrNull, text, textOrNull } from './forms.ts';
import { placeText } from './place-text.ts';

export const StepForm = Type.Object({
  id: text,
  machineKind: text,
  machine: textOrNull,
  does: text,
  from: textOrNull,
  to: textOrNull,
  boxes: Type.Array(text),
  state: text,
  after: Type.Array(count, { description: 'Numbers of the steps that must be done first' }),
  meets: Type.Union([count, Type.Null()], { description: 'Number of the step it meets at the handover' }),
  attempt: count,
  reason: reasonOrNull,
});

export const JobForm = Type.Object({
  id: text,
  kind: text,
  call: textOrNull,
  boxes: Type.Array(text),
  stage: text,
  waits: reasonOrNull,
  steps: Type.Array(StepForm),
});

export function jobView(job: Job): Type.Static<typeof JobForm> {
  const { id, kind, call, boxes, stage, waits, steps } = job;
  return { id, kind, call, boxes: [...boxes], stage, waits: waits && plainReason(waits), steps: steps.map(stepView) };
}

export function stepView(step: JobStep): Type.Static<typeof StepForm> {
  const { id, machineKind, machine, boxes, state, after, meets, attempt, reason } = step;
  return {
    id,
    machineKind,
    machine,
    does: step.work.does,
    ...endsOf(step.work),
    boxes: [...boxes],
    state,
    after: [...after],
    meets,
    attempt,
    reason: reason && plainReason(reason),
  };
}

/** From where to where a step works, in one word each. */
function endsOf(work: StepWork): { from: string | null; to: string | null } {
  switch (work.does) {
    case 'lift':
      return { from: work.from === 'truck' ? 'truck' : placeText(work.from), to: work.to === 'truck' ? 'truck' : placeText(work.to) };
    case 'receive':
    case 'deliver':
      return { from: null, to: exchangeText(work.where) };
    case 'lid':
      return { from: `lid ${work.lid}`, to: work.to };
    case 'lash':
    case 'unlash':
      return { from: null, to: `bay ${work.bay}` };
    case 'admit':
      return { from: null, to: `visitor ${work.visitor}` };
  }
}

function exchangeText(where: Exchange): string {
  return where.of === 'quay' ? `quay ${where.crane} bay ${where.bay}` : `block ${where.block} bay ${where.bay}`;
}
