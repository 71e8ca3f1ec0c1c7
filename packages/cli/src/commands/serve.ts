import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { consoleLogger, endOn, type Logger, type Running, serve, settingRows, Shutdown, supervise } from '@estiba/server';
import { type Command, Option } from 'commander';
import type { ExitCode } from '../failure.ts';
import type { Io } from '../io.ts';
import { logFailure } from '../log/log-failure.ts';
import { chooseDay } from '../serve/choose-day.ts';
import type { Day } from '../serve/day-folder.ts';
import { progressOf } from '../serve/port-progress.ts';
import { settingsOf } from '../serve/settings.ts';
import { findSite, home, readScenarioFile } from '../serve/site-files.ts';
import { addExamples, numberBetween } from './options.ts';

interface ServeFlags extends Readonly<Record<string, unknown>> {
  readonly scenario?: string;
  readonly emulate?: boolean;
  readonly anew?: boolean;
  readonly virtual?: boolean;
  readonly speed: string;
  readonly faults?: string;
  readonly seed?: number;
  readonly hours?: number;
  readonly settings?: string;
  readonly effort: number;
}

/** Machines of an emulated port say this often where they are [ms of real time]. */
const SEEN = 200;
/** Progress is told this often [ms]. */
const TELL = 10_000;

export function addServe(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('serve')
    .description('run a terminal: log, broker for machines, HTTP for people; with --emulate also the port around it')
    .option('--scenario <file>', 'what the day holds (estiba-scenario/1); with --emulate one is generated where none is given')
    .option('--emulate', 'bring an emulated port along: ships, cranes, trucks, gate, weather; a day that was begun goes on')
    .option('--anew', 'with --emulate: begin another day, and keep the one before in days/')
    .option('--virtual', 'keep step with an emulated port that is started apart (estiba emulate)')
    .addOption(new Option('--speed <times>', 'with --emulate: times real time, or max').default('30'))
    .option('--faults <file>', 'with --emulate: what goes wrong (estiba-faults/1)')
    .option('--seed <number>', 'same day and seed: the same log; 1 where none is given', numberBetween(0, 4_294_967_295, true))
    .option('--hours <number>', 'length of a generated day; 24 where none is given', numberBetween(1, 240))
    .option('--effort <number>', 'effort of the stowage planner', numberBetween(0, 100), 0.3)
    .option('--settings <file>', 'settings as JSON; flags and the environment come before it');
  for (const { flag, help } of Object.values(settingRows)) command.option(`--${flag} <value>`, help);
  command.action(async (flags: ServeFlags) => done(await run(flags, io)));
  addExamples(command, [
    'estiba serve --emulate',
    'estiba serve --emulate --site langstrand --speed max --seed 7 --anew',
    'ESTIBA_MQTT=mqtts://broker.port:8883 estiba serve --site chancay --http 127.0.0.1:8080',
  ]);
}

async function run(flags: ServeFlags, io: Io): Promise<ExitCode> {
  const settings = settingsOf(flags, io.err);
  const logger = consoleLogger(settings.logLevel);
  const { path: sitePath, site } = findSite(settings.site);
  const folder = resolve(settings.dataDir, site.id);
  const chosen = flags.emulate === true ? chooseDay(flags, site, folder, settings.postgres === null, io) : null;
  const scenario = chosen?.day.scenario ?? (flags.scenario === undefined ? null : readScenarioFile(flags.scenario));
  const shutdown = new Shutdown(logger);
  endOn(shutdown, logger);
  const start = serve({
    settings: { ...settings, webRoot: settings.webRoot ?? join(home, 'packages', 'web', 'dist') },
    site,
    scenario,
    time: flags.emulate === true || flags.virtual === true ? 'virtual' : 'wall',
    isNewDay: chosen?.isNew === true,
    seed: chosen?.day.scenario.seed ?? flags.seed ?? 1,
    effort: flags.effort,
    vessels: join(home, 'vessels'),
    logger,
    shutdown,
    fail: (error) => {
      logger.error('the terminal cannot go on', { error });
      void shutdown.run('failure').then(() => process.exit(1));
    },
  });
  const running = await start.catch(async (error: unknown) => {
    await shutdown.run('failure');
    throw logFailure(error, settings.postgres === null ? folder : 'on PostgreSQL');
  });
  greet(running, io);
  if (chosen !== null) emulate(flags.speed, running, sitePath, chosen.day, logger, shutdown);
  const tell = progressOf(running.operation);
  const timer = setInterval(() => io.err.write(`${tell()}\n`), TELL);
  shutdown.add('progress', () => clearInterval(timer));
  // Runs until a signal closes it.
  return new Promise(() => undefined);
}

function greet({ url, broker, first }: Running, io: Io): void {
  io.out.write(`Estiba runs at ${url} (broker for machines: ${broker}).\n`);
  if (first !== null) {
    io.out.write(
      `First start: sign in as ${first.name} with the one-time password ${first.oneTimePassword} and choose your own at once.\n`,
    );
  }
  io.out.write(
    'Stops given here are requests for operation. They are no emergency stop and keep no person safe: machines have their own safety systems.\n',
  );
}

function emulate(
  speed: string,
  { broker, secretsFile, operation }: Running,
  sitePath: string,
  { scenarioPath, faultsPath, diaryPath }: Day,
  logger: Logger,
  shutdown: Shutdown,
): void {
  const args = ['--site', sitePath, '--scenario', scenarioPath, '--broker', broker, '--credentials', secretsFile];
  args.push('--diary', diaryPath, '--known', String(operation.now()), '--speed', speed);
  // As fast as it goes nobody can watch.
  if (speed !== 'max') args.push('--visualization', String(Math.max(1, SEEN * Number(speed))));
  if (faultsPath !== null) args.push('--faults', faultsPath);
  const script = fileURLToPath(import.meta.resolve('@estiba/emulator/main'));
  const child = supervise({ name: 'emulator', script, args, logger, isRestarted: false });
  shutdown.add('emulator', () => child.stop());
}
