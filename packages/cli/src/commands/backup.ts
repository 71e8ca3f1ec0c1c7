import { backup as backUp } from '@estiba/store';
import type { Command } from 'commander';
import { type ExitCode, exitCode, Failure, systemError } from '../failure.ts';
import type { Io } from '../io.ts';
import { interruptible } from '../log/interruptible.ts';
import { addLogOptions, type LogFlags } from './log-options.ts';
import { onLog } from './on-log.ts';
import { addExamples } from './options.ts';

interface BackupFlags extends LogFlags {
  readonly out: string;
}

export function addBackup(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('backup')
    .description('write all entries of a terminal’s log into a new file, also while the terminal runs');
  addLogOptions(command)
    .requiredOption('--out <file>', 'the file to write; one that is there already is never overwritten')
    .action(async (path: string | undefined, flags: BackupFlags) => done(await backup(path, flags, io)));
  addExamples(command, [
    'estiba backup data/chancay --out chancay-monday.gz',
    'estiba backup --terminal chancay --postgres postgres://db/estiba --out chancay.gz',
  ]);
}

async function backup(path: string | undefined, flags: BackupFlags, io: Io): Promise<ExitCode> {
  return onLog(path, flags, io, async (log, { name, words, view }) => {
    const progress = (entries: number, of: number): void => view.show('work.backup', entries, of);
    const { size, root } = await interruptible(io, (signal) => backUp(log, flags.out, { signal, progress })).catch((error: unknown) => {
      throw unwritten(error, flags.out);
    });
    view.end();
    io.out.write(`${words.say('backup.done', { entries: size, log: name, file: flags.out, root })}\n`);
    return exitCode.done;
  });
}

/** What the system says of the file to be written is the user's to mend. */
function unwritten(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error;
  if (error.message.includes('is there already')) return new Failure(exitCode.unwritten, error.message, '');
  return 'syscall' in error && 'path' in error
    ? new Failure(
        exitCode.unwritten,
        `'${file}' was not written: ${systemError(error)}.`,
        'Maybe the folder is not there, may not be written to, or is full.',
      )
    : error;
}
