import type { EventType } from '../event.ts';
import type { StepState } from './job.ts';

/** The state each event of a step leaves it in. */
export const STEP_STATE_AFTER = {
  stepDispatched: 'dispatched',
  stepAccepted: 'accepted',
  stepStarted: 'running',
  stepAtHandover: 'at-handover',
  stepDone: 'done',
  stepRejected: 'rejected',
  stepAborted: 'aborted',
  stepSuspended: 'suspended',
  stepCancelled: 'cancelled',
  stepReset: 'planned',
} as const satisfies Partial<Record<EventType, StepState>>;

export type StepEventType = keyof typeof STEP_STATE_AFTER;

export const isStepEvent = (type: EventType): type is StepEventType => type in STEP_STATE_AFTER;
