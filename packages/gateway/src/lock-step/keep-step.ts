import type { Milliseconds } from '@estiba/base';
import type { Link, Outgoing } from '../link/link.ts';
import { LockStep, type LockStepOutcome, type LockStepWork } from './lock-step.ts';

/** What came of one tick's work. */
export interface StepResult {
  readonly outgoing: readonly Outgoing[];
  /** When this side wants to be woken although nothing reaches it; null: only by messages. */
  readonly wakeAt: Milliseconds | null;
}

/**
 * Keeps a terminal in step over a link: each complete tick is handed to `work`, one after the other; its answer is published when `work` is
 * through. `onFailure` is told when `work` fails: time then stands still.
 */
export function keepStep(
  terminal: string,
  link: Link,
  work: (step: LockStepWork) => Promise<StepResult>,
  onFailure: (error: unknown) => void,
): void {
  const steps = new LockStep(terminal);
  const publish = (outgoing: readonly Outgoing[]): void => {
    for (const { topic, payload, qos, retain } of outgoing) link.publish(topic, payload, { qos, retain });
  };
  const act = (outcome: LockStepOutcome): void => {
    if (outcome.do === 'repeat') publish(outcome.outgoing);
    if (outcome.do !== 'work') return;
    const { seq } = outcome.work;
    work(outcome.work).then(({ outgoing, wakeAt }) => publish(steps.answer(seq, outgoing, wakeAt)), onFailure);
  };
  link.onMessage((topic, payload, isRetained) => act(steps.take(topic, payload, isRetained)));
}
