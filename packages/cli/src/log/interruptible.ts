import { exitCode, Failure } from '../failure.ts';
import type { Io } from '../io.ts';

const wishes = ['SIGINT', 'SIGTERM'] as const;

/** Does work that the first Ctrl-C ends: it is then to leave nothing half. */
export async function interruptible<T>({ signals }: Pick<Io, 'signals'>, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void =>
    controller.abort(new Failure(exitCode.abandoned, 'Stopped; nothing was left half done.', 'Run it again at any time.'));
  for (const wish of wishes) signals.on(wish, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    for (const wish of wishes) signals.off(wish, stop);
  }
}
