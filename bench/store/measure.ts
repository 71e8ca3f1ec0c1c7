import type { StoredLog } from '@estiba/store';

/** Seconds that `work` takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Opens a log and reads all of it into objects; answers with the seconds that took. */
export async function recover(open: () => Promise<StoredLog>, count: number): Promise<number> {
  let log: StoredLog | null = null;
  let read = 0;
  const taken = await seconds(async () => {
    log = await open();
    for await (const batch of log.read(1)) read += batch.length;
  });
  await log!.close();
  if (read !== count) throw new Error(`${read} events were read of ${count}. Maybe the log was not filled whole.`);
  return taken;
}
