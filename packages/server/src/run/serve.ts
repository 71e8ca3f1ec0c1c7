import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, milliseconds, reason } from '@estiba/base';
import { Control } from '@estiba/control';
import { brokerUsers, EquipmentGateway, GATEWAY_USER, type Link, mqttLink, openCredentials, startBroker } from '@estiba/gateway';
import type { Scenario, Site } from '@estiba/port';
import { type EventLog, groundOf, type Terminal } from '@estiba/terminal';
import { openDataFolder } from '../config/data-folder.ts';
import { httpSettings } from '../config/http-settings.ts';
import { openDoor } from '../config/open-door.ts';
import type { Settings } from '../config/settings.ts';
import { draftFolder } from '../drafts/draft-folder.ts';
import { privateFile } from '../files/private-file.ts';
import { buildApp } from '../http/app.ts';
import { listen } from '../http/listen.ts';
import { LiveDesk } from '../live/live-desk.ts';
import type { Logger } from '../logging/logger.ts';
import { createMetrics } from '../metrics/metrics.ts';
import type { Shutdown } from '../processes/shutdown.ts';
import { openLog } from './open-log.ts';
import { openingCommands } from './opening-commands.ts';
import { withOpcuaCranes } from './opcua-cranes.ts';
import { Operation } from './operation.ts';
import { threadPlanner } from './planner/thread-planner.ts';
import { runInRealTime } from './real-time.ts';
import { recover, type Recovered } from './recover.ts';
import { HeldMessages, runInVirtualTime } from './virtual-time.ts';
import { vesselFinder } from './vessels.ts';
import { watchPoses } from './watch-poses.ts';

export interface ServeOptions {
  readonly settings: Settings;
  readonly site: Site;
  /** What the terminal is told before its day begins; null: it waits for messages and people. */
  readonly scenario: Scenario | null;
  /** Time is that of an emulated port in step with us, or the wall's. */
  readonly time: 'virtual' | 'wall';
  /** The day begins now: a log that holds one already is refused. */
  readonly isNewDay?: boolean;
  readonly seed: number;
  /** Steps of improvement of the stowage planner. */
  readonly effort: number;
  /** Folder of ship profiles. */
  readonly vessels: string;
  readonly logger: Logger;
  readonly shutdown: Shutdown;
  /** The process must end: what is in memory can no longer be trusted. */
  readonly fail: (error: unknown) => void;
}

/** A terminal that runs. */
export interface Running {
  /** Address to open in a browser. */
  readonly url: string;
  /** Address of the broker, and the file of passwords its machines sign in with. */
  readonly broker: string;
  readonly secretsFile: string;
  /** At the first start of all: who may sign in, and the password that must be changed at once. */
  readonly first: { readonly name: string; readonly oneTimePassword: string } | null;
  readonly operation: Operation;
}

const wall: Clock = { now: () => milliseconds(Date.now()) };

/** Brings up a whole terminal: log, broker, kernel, policies, gateway, HTTP. Each part is noted with `shutdown` as soon as it is open. */
export async function serve(options: ServeOptions): Promise<Running> {
  const { settings, site, logger, shutdown, fail } = options;
  const folder = openDataFolder(settings.dataDir, site.id);
  const stop = new AbortController();
  shutdown.add('standing by', () => stop.abort());
  const log = await openLog(
    { ...settings, site: site.id },
    folder,
    logger,
    () => fail(new Error('Another process has become the writer of the log.')),
    stop.signal,
  );
  shutdown.add('log', () => log.close());
  // Only now: a server that stood by finds users and sessions as the one before it left them.
  const door = openDoor(folder, wall);
  shutdown.add('door', () => door.audit.close());
  const first = await door.users.createFirst();
  const ground = groundOf(site);
  const recovered = await recover(ground, log);
  if (options.isNewDay === true && recovered.size > 0)
    throw new Error(
      `The log of ${site.id} holds ${recovered.size} entries of another day. Maybe name another database, or another --data-dir for the port that goes with it.`,
    );
  logger.info('the terminal stands as its log tells', { site: site.id, entries: recovered.size });

  const credentials = await openCredentials(folder.path, brokerUsers(site));
  const broker = await openBroker(settings, credentials.usersFile, logger, shutdown);
  const metrics = createMetrics({ withProcess: true });
  const gateway = new EquipmentGateway(site, { wall });
  const password = credentials.secrets.get(GATEWAY_USER) ?? '';
  const link = withOpcuaCranes(openLink(site.id, broker, password, gateway, logger), folder.path, site, options.time, logger);
  link.onMessage(() => metrics.mqttMessages.inc({ direction: 'in' }));
  watchPoses(link, gateway, wall, logger);
  shutdown.add('link to the machines', () => link.close());

  const held = new HeldMessages();
  const publish = (message: Parameters<typeof held.hold>[0]): void => {
    metrics.mqttMessages.inc({ direction: 'out' });
    if (options.time === 'virtual') held.hold(message);
    else link.publish(message.topic, message.payload, message);
  };
  const operation = makeOperation(options, recovered, log, gateway, publish);
  shutdown.add('operation', () => operation.close());
  const desk = openLiveDesk(operation, site, gateway);
  if (options.scenario !== null) await open(operation, recovered.terminal, site, options.scenario, logger);

  const { terminal } = recovered;
  if (options.time === 'wall') shutdown.add('loop', runInRealTime(operation, link, wall, fail));
  else runInVirtualTime(site.id, operation, link, held, () => terminal.state.jobs.size > 0, fail);

  const app = await buildApp({
    terminal,
    submit: (command) => operation.submit(command),
    log,
    ...door,
    metrics,
    logger,
    clock: operation,
    wall,
    notReady: () => (terminal.state.site === null ? [reason('terminal.not-open', {})] : []),
    live: desk,
    ground,
    vesselOf: vesselFinder(join(options.vessels)),
    draftFolder: draftFolder(folder.drafts),
    alarmFile: privateFile(folder.alarms),
    settings: httpSettings(settings, (path) => readFileSync(path, 'utf8')),
  });
  shutdown.add('http', () => app.close());
  const url = await listen(app, settings.http);
  return { url, broker, secretsFile: credentials.secretsFile, first, operation };
}

/** Shows the terminal to browsers from now on. */
function openLiveDesk(operation: Operation, { id, equipment }: Site, gateway: EquipmentGateway): LiveDesk {
  const machines = [...equipment.sts, ...equipment.armg, ...equipment.trucks].map((machine) => machine.id);
  const poses = () => gateway.poses();
  const desk = new LiveDesk({ state: operation.state, run: randomUUID(), site: id, clock: operation, wall, machines, poses });
  operation.onDurable((events, size) => desk.follow(events, size));
  return desk;
}

/** The embedded broker's address, or that of the external one the settings name. */
async function openBroker({ mqtt }: Settings, usersFile: string, logger: Logger, shutdown: Shutdown): Promise<string> {
  if (mqtt !== 'embedded') return mqtt;
  const broker = await startBroker({
    usersFile,
    onIncidents: (incidents, left) => logger.warn('the broker refused', { incidents, left }),
    onRestart: (code) => logger.error('the broker ended by itself and is started again', { code }),
  });
  shutdown.add('broker', () => broker.close());
  return broker.url;
}

function openLink(site: string, url: string, password: string, gateway: EquipmentGateway, logger: Logger): Link {
  return mqttLink(url, {
    user: GATEWAY_USER,
    password,
    subscribe: [...gateway.subscriptions(), `estiba/v1/${site}/clock/tick`],
    onProblem: (text) => logger.warn(text, { part: 'mqtt' }),
  });
}

function makeOperation(
  { seed, effort, vessels, scenario, time }: ServeOptions,
  { terminal, size, lastAt }: Recovered,
  log: EventLog,
  gateway: EquipmentGateway,
  publish: ConstructorParameters<typeof Operation>[0]['publish'],
): Operation {
  const start = time === 'wall' ? wall.now() : lastAt > 0 ? lastAt : (scenario?.start ?? wall.now());
  const plans = { pool: threadPlanner, vesselOf: vesselFinder(join(vessels)), seed, effort };
  const controlOf = (ask: ConstructorParameters<typeof Control>[2]): Control =>
    new Control(terminal.ground, terminal.state, ask, plans, start);
  return new Operation({ terminal, log, gateway, publish, controlOf }, size, start);
}

/** Tells a terminal what its day holds, unless it knows already. One that was killed while it was told is told the rest. */
async function open(operation: Operation, { state }: Terminal, site: Site, scenario: Scenario, logger: Logger): Promise<void> {
  const isTold = state.site !== null && scenario.calls.every(({ call }) => (state.calls.get(call)?.cranes.length ?? 0) > 0);
  if (isTold) return;
  for (const command of openingCommands(site, scenario)) {
    const told = await operation.submit(command);
    if (!told.ok) logger.error('the day begins without something it was to hold', { command: command.key, reasons: told.reasons });
  }
}
