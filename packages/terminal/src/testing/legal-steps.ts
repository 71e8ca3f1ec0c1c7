import assert from 'node:assert/strict';
import type { NewEntry } from '../log/entry.ts';
import type { StepState } from '../words/job.ts';
import { isStepEvent, STEP_STATE_AFTER } from '../words/step-events.ts';
import type { EventType } from '../event.ts';

/** States a step may go to from each. `done` may come early, by a person's word. */
const NEXT: Readonly<Record<StepState, readonly StepState[]>> = {
  planned: ['dispatched', 'suspended', 'done', 'cancelled'],
  dispatched: ['accepted', 'planned', 'rejected', 'aborted', 'done', 'cancelled'],
  accepted: ['running', 'planned', 'rejected', 'aborted', 'suspended', 'done', 'cancelled'],
  running: ['at-handover', 'planned', 'rejected', 'aborted', 'suspended', 'done', 'cancelled'],
  'at-handover': ['planned', 'rejected', 'aborted', 'suspended', 'done', 'cancelled'],
  rejected: ['planned', 'suspended'],
  aborted: ['planned', 'suspended'],
  suspended: ['planned', 'running', 'done', 'cancelled'],
  done: [],
  cancelled: [],
};

/** Every step of a log went from state to state as steps may. */
export function checkLegalSteps(log: readonly NewEntry[]): void {
  const states = new Map<string, StepState>();
  for (const { type, data } of log) {
    if (!isStepEvent(type as EventType)) continue;
    const { step } = data as { readonly step: string };
    const from = states.get(step) ?? 'planned';
    const to = STEP_STATE_AFTER[type as keyof typeof STEP_STATE_AFTER];
    assert.ok(NEXT[from].includes(to), `${step} from ${from} to ${to}`);
    states.set(step, to);
  }
}
