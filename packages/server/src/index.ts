/**
 * Server: the way in for people and scripts, and what a running terminal needs around it.
 *
 * `buildApp` makes the HTTP side of a terminal from what it is given; `loadSettings`, `openDataFolder` and `openDoor` bring what it keeps between runs.
 */
export { actorOf, userOf } from './commands/actor.ts';
export { type DataFolder, openDataFolder } from './config/data-folder.ts';
export { httpSettings } from './config/http-settings.ts';
export { type LoadedSettings, loadSettings, type SettingSources } from './config/load-settings.ts';
export { type Door, openDoor } from './config/open-door.ts';
export { type Address, type Settings, settingRows } from './config/settings.ts';
export { buildApp } from './http/app.ts';
export * from './http/deps.ts';
export { listen } from './http/listen.ts';
export { neverUseFor } from './http/openapi.ts';
export { consoleLogger } from './logging/console-logger.ts';
export type { Fields, Level, Logger } from './logging/logger.ts';
export { createMetrics, type Metrics } from './metrics/metrics.ts';
export { endOn } from './processes/end-on.ts';
export { endWithParent } from './processes/end-with-parent.ts';
export { Shutdown } from './processes/shutdown.ts';
export { type ChildOptions, type Supervised, supervise } from './processes/supervise.ts';
export { defaultDay } from './run/default-day.ts';
export { type Running, serve, type ServeOptions } from './run/serve.ts';
export { openingCommands } from './run/opening-commands.ts';
export { LogLost, Operation, type OperationParts } from './run/operation.ts';
export { recover, type Recovered } from './run/recover.ts';
export { vesselFinder } from './run/vessels.ts';
export { resetPasswordOnDisk } from './users/reset-on-disk.ts';
