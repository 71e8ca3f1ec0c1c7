import { openPostgresLog, openSqliteLog, type PostgresLog, restore as fill, type StoredLog } from '@estiba/store';
import type { Command } from 'commander';
import { type ExitCode, exitCode, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { interruptible } from '../log/interruptible.ts';
import { logFailure } from '../log/log-failure.ts';
import { type LogPlace, logPlaceOf, nameOf, postgresOf } from '../log/log-place.ts';
import { newLogIn } from '../log/new-log.ts';
import { workView } from '../log/work-view.ts';
import { speaker } from '../words/speaker.ts';
import { addPostgres, type LogFlags } from './log-options.ts';
import { addExamples } from './options.ts';

interface RestoreFlags extends LogFlags {
  readonly to?: string;
}

export function addRestore(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('restore')
    .description('make a new log from a backup; a log that is there is never overwritten')
    .argument('<backup>', 'file that `estiba backup` wrote')
    .option('--to <folder>', 'data folder to make the log in');
  addPostgres(command).action(async (file: string, flags: RestoreFlags) => done(await restore(file, flags, io)));
  addExamples(command, [
    'estiba restore chancay-monday.gz --to data/chancay',
    'estiba restore chancay.gz --terminal chancay --postgres postgres://db/estiba',
  ]);
}

async function restore(file: string, flags: RestoreFlags, io: Io): Promise<ExitCode> {
  const words = speaker(flags.lang, 'UTC');
  const view = workView(words, io.err, flags.quiet === true);
  const from = (log: StoredLog) =>
    interruptible(io, (signal) => fill(file, log, { signal, progress: (entries, of) => view.show('work.restore', entries, of) }));
  try {
    const { head, log } = flags.to === undefined ? await toPostgres(await target(flags), from) : await toFolder(flags.to, flags, from);
    io.out.write(`${words.say('restore.done', { entries: head.size, log, root: head.root })}\n`);
    return exitCode.done;
  } catch (error) {
    throw isMissing(error)
      ? new Failure(exitCode.unreadable, `There is no backup '${file}'.`, 'Maybe the name is misspelt.')
      : logFailure(error, file);
  } finally {
    view.end();
  }
}

type Restored = { readonly head: { readonly size: number; readonly root: string }; readonly log: string };
type Fill = (log: StoredLog) => Promise<Restored['head']>;

async function toFolder(folder: string, { postgres }: RestoreFlags, from: Fill): Promise<Restored> {
  if (postgres !== undefined) throw new Failure(exitCode.usage, 'Both --to and --postgres are given.', 'Maybe leave one out.');
  return newLogIn(folder, async (path) => {
    const log = await openSqliteLog(path);
    return from(log).finally(() => log.close());
  });
}

type OnPostgres = Extract<LogPlace, { store: 'postgres' }>;

async function target(flags: RestoreFlags): Promise<OnPostgres> {
  const place = flags.postgres === undefined && postgresOf(process.env) === undefined ? null : await logPlaceOf(undefined, flags);
  if (place?.store === 'postgres') return place;
  throw new Failure(exitCode.usage, 'Where the log is to be made is not said.', 'Maybe --to data/chancay.');
}

async function toPostgres(place: OnPostgres, from: Fill): Promise<Restored> {
  const name = nameOf(place);
  try {
    const log = await openPostgresLog(place.connection, place.terminal);
    return {
      head: await requireFree(log, name)
        .then(() => from(log))
        .finally(() => log.close()),
      log: name,
    };
  } catch (error) {
    throw logFailure(error, name);
  }
}

async function requireFree(log: PostgresLog, name: string): Promise<void> {
  const { size } = await log.head();
  if (size > 0)
    throw new Failure(
      exitCode.unwritten,
      `The log ${name} has ${size} entries, and a restore overwrites nothing.`,
      'Maybe name another terminal.',
    );
  if (!log.isWriter)
    throw new Failure(exitCode.unwritten, `Another process writes the log ${name}.`, 'Maybe stop the terminal that runs on it.');
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
