import { type Progress, runEmulator } from '@estiba/emulator';
import type { Command } from 'commander';
import { type ExitCode, exitCode, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { findSite } from '../serve/site-files.ts';
import { addExamples, numberBetween } from './options.ts';

interface EmulateFlags {
  readonly site: string;
  readonly scenario: string;
  readonly broker: string;
  readonly credentials: string;
  readonly ca?: string;
  readonly faults?: string;
  readonly seed?: number;
  readonly speed: string;
  readonly visualization?: number;
  readonly free?: boolean;
}

/** Progress is told this often [ms]. */
const TELL = 5000;

export function addEmulate(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('emulate')
    .description('emulate ships, cranes, trucks, gate and weather of a port at an MQTT broker, apart from the terminal')
    .option('--site <name>', 'terminal: a folder of terminals/, or a site file', 'chancay')
    .requiredOption('--scenario <file>', 'what the day holds, as the terminal was given it')
    .requiredOption('--credentials <file>', 'passwords of the machines: broker-secrets.json of the terminal’s data folder')
    .option('--broker <url>', 'where the machines sign in', 'mqtt://127.0.0.1:1883')
    .option('--ca <file>', 'certificate authority for mqtts')
    .option('--faults <file>', 'what goes wrong (estiba-faults/1)')
    .option('--seed <number>', 'chance; the scenario’s own where none is given', numberBetween(0, 4_294_967_295, true))
    .option('--speed <times>', 'times real time, or max', '1')
    .option(
      '--visualization <ms>',
      'machines say so often where they are, in emulated time: for the screens only',
      numberBetween(1, 3_600_000),
    )
    .option('--free', 'let time flow by itself, as in a real port, instead of keeping step with the terminal')
    .action(async (flags: EmulateFlags) => done(await emulate(flags, io)));
  addExamples(command, [
    'estiba emulate --scenario data/chancay/scenario.json --credentials data/chancay/broker-secrets.json --broker mqtt://127.0.0.1:41883 --speed 30',
  ]);
}

async function emulate({ site, speed, free, ...flags }: EmulateFlags, io: Io): Promise<ExitCode> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  let told = 0;
  try {
    const world = await runEmulator({
      ...flags,
      site: findSite(site).path,
      speed: speed === 'max' ? null : speedOf(speed),
      lockStep: free !== true,
      signal: stop.signal,
      onProblem: (text) => io.err.write(`${text}\n`),
      onProgress: (progress) => {
        if (performance.now() - told < TELL) return;
        told = performance.now();
        io.err.write(`${lineOf(progress)}\n`);
      },
    });
    io.out.write(`The day ended at ${new Date(world.now).toISOString()} with ${world.statistics.violations.length} violations.\n`);
    return exitCode.done;
  } catch (error) {
    throw new Failure(exitCode.unreadable, (error as Error).message, '');
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

function speedOf(text: string): number {
  const speed = Number(text);
  if (text.trim() !== '' && speed > 0 && speed <= 10_000) return speed;
  throw new Failure(exitCode.usage, `--speed ${text} is no pace.`, 'Maybe a number such as 30, or max.');
}

const lineOf = ({ now, moves, violations }: Progress): string =>
  `${new Date(now).toISOString().slice(0, 19)}  ${moves} moves  ${violations} violations`;
