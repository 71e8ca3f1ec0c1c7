import { milliseconds } from '@estiba/base';
import { keepStep, type Link, type LockStepWork, type Outgoing, type StepResult } from '@estiba/gateway';
import type { Operation } from './operation.ts';

/** While there is work, the terminal wants to be woken this often [ms]; else this often, for what only time brings. */
const BUSY = 1000;
const QUIET = 30_000;

/** What an operation publishes, held until the step it belongs to is answered. */
export class HeldMessages {
  #held: Outgoing[] = [];

  readonly hold = (message: Outgoing): void => void this.#held.push(message);

  take(): readonly Outgoing[] {
    const held = this.#held;
    this.#held = [];
    return held;
  }
}

/**
 * Runs a terminal in step with an emulated port: a step's messages are worked off in one fixed order, plans that are being made are waited for,
 * and only then time goes on. So the same day with the same seed leaves the same log, however fast it is run.
 */
export function runInVirtualTime(
  site: string,
  operation: Operation,
  link: Link,
  held: HeldMessages,
  isBusy: () => boolean,
  fail: (error: unknown) => void,
): void {
  keepStep(site, link, (step) => takeStep(operation, held, isBusy, step), fail);
}

async function takeStep(
  operation: Operation,
  held: HeldMessages,
  isBusy: () => boolean,
  { now, messages }: Pick<LockStepWork, 'now' | 'messages'>,
): Promise<StepResult> {
  operation.setTime(now);
  for (const { topic, payload } of messages) operation.receive(topic, payload);
  operation.step(now);
  for (let plans = operation.awaited; plans !== null; plans = operation.awaited) {
    await plans;
    operation.step(now);
  }
  await operation.flush();
  return { outgoing: held.take(), wakeAt: milliseconds(now + (isBusy() ? BUSY : QUIET)) };
}
