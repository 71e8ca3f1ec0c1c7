import { readFileSync } from 'node:fs';
import { visible } from '@estiba/port/sentences';
import { Command, CommanderError } from 'commander';
import { addBackup } from './commands/backup.ts';
import { addBroker } from './commands/broker.ts';
import { addCheck } from './commands/check.ts';
import { addConvert } from './commands/convert.ts';
import { addDemo } from './commands/demo.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addPlan } from './commands/plan.ts';
import { addReplay } from './commands/replay.ts';
import { addRestore } from './commands/restore.ts';
import { addPassword } from './commands/password.ts';
import { addEmulate } from './commands/emulate.ts';
import { addServe } from './commands/serve.ts';
import { addShow } from './commands/show.ts';
import { addSolve } from './commands/solve.ts';
import { addVerify } from './commands/verify.ts';
import { addVessel } from './commands/vessel.ts';
import { addVoyage } from './commands/voyage.ts';
import { type ExitCode, exitCode, Failure } from './failure.ts';
import { type Io, realIo } from './io.ts';

/** Runs the command with its arguments and says how it ended. Problems are told in a sentence, never as a stack trace. */
export async function run(args: readonly string[], io: Io = realIo): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  const done = (given: ExitCode): void => {
    code = given;
  };
  try {
    await programOf(io, done).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function programOf(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('estiba')
    .description('Plan ship calls from real bay plans and load lists, and run a terminal: log, machines, people.')
    .version(versionOf())
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) })
    .showHelpAfterError('Maybe add --help: it tells every option, with examples.')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, plan complete · 2 wrong usage · 3 unreadable input · 4 boxes left out · 5 the checker found breaches · 6 outputs not written · 7 the log is damaged · 130 abandoned',
    );
  for (const add of [addPlan, addCheck, addShow, addExplain, addConvert, addVessel, addVoyage, addDemo, addServe, addEmulate])
    add(program, io, done);
  for (const add of [addVerify, addBackup, addRestore, addReplay, addExport, addPassword, addBroker, addSolve]) add(program, io, done);
  return program;
}

function versionOf(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown';
}

function explain(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
  if (error instanceof Failure) {
    io.err.write(`estiba: ${visible(error.message)}\n`);
    return error.code;
  }
  const problem = visible(error instanceof Error ? error.message : String(error));
  io.err.write(
    `estiba: a fault of Estiba itself: ${problem}. Maybe report it with the command line and the input; ESTIBA_TRACE=1 shows where it happened.\n`,
  );
  if (process.env['ESTIBA_TRACE'] === '1' && error instanceof Error) io.err.write(`${error.stack}\n`);
  return exitCode.fault;
}
