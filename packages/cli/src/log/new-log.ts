import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '@estiba/store';
import { exitCode, Failure, systemError } from '../failure.ts';
import { flushFolder } from '../output/staged-files.ts';
import { logFile } from './log-place.ts';

/** A log that was made, and where it came to lie. */
interface NewLog<T> {
  readonly head: T;
  readonly log: string;
}

/**
 * Lets `make` fill a log file beside its place and gives it its name when it is whole. Throws when there is a log already, and then, as after
 * any other failure, everything is as before.
 */
export async function newLogIn<T>(folder: string, make: (path: string) => Promise<T>): Promise<NewLog<T>> {
  const log = join(folder, logFile);
  await refuseExisting(log, folder);
  const isMade = await orFail(folder, async () => makeFolder(folder, 0o700));
  const workshop = await orFail(folder, () => fs.mkdtemp(join(folder, '.restore-')));
  try {
    const head = await make(join(workshop, logFile));
    // Unlike a renaming, a second name is refused where there is a file.
    await fs.link(join(workshop, logFile), log).catch((error: unknown) => {
      throw notPlaced(folder, error);
    });
    await flushFolder(folder, fs);
    return { head, log };
  } catch (error) {
    await fs.rm(workshop, { recursive: true, force: true });
    if (isMade) await fs.rmdir(folder).catch(() => undefined);
    throw error;
  } finally {
    await fs.rm(workshop, { recursive: true, force: true });
  }
}

async function refuseExisting(log: string, folder: string): Promise<void> {
  for (const path of [log, `${log}-wal`]) {
    const isThere = await fs.stat(path).then(
      () => true,
      () => false,
    );
    if (isThere)
      throw new Failure(
        exitCode.unwritten,
        `There is a log in '${folder}' already, and it is never overwritten.`,
        'Maybe name a new folder with --to.',
      );
  }
}

async function orFail<T>(folder: string, work: () => Promise<T>): Promise<T> {
  return work().catch((error: unknown) => {
    throw notPlaced(folder, error);
  });
}

const notPlaced = (folder: string, error: unknown): Failure =>
  new Failure(
    exitCode.unwritten,
    `No log was made in '${folder}': ${systemError((error as Error).cause ?? error)}.`,
    'Maybe it may not be written to; name another folder with --to.',
  );
