import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brokerUsers, type Credentials, mosquittoFiles, openCredentials } from '@estiba/gateway';
import type { Site } from '@estiba/port';
import { openDataFolder, settingRows } from '@estiba/server';
import { makeFolder } from '@estiba/store';
import type { Command } from 'commander';
import { type ExitCode, exitCode, Failure, systemError } from '../failure.ts';
import type { Io } from '../io.ts';
import { settingsOf } from '../serve/settings.ts';
import { findSite } from '../serve/site-files.ts';
import { addExamples, numberBetween } from './options.ts';

interface MosquittoFlags extends Readonly<Record<string, unknown>> {
  readonly out: string;
  readonly folder?: string;
  readonly host: string;
  readonly port: number;
  readonly key?: string;
  readonly cert?: string;
  readonly emulated?: boolean;
}

export function addBroker(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const broker = program.command('broker').description('files for another MQTT broker in place of the one Estiba brings');
  const command = broker
    .command('mosquitto')
    .description('configuration, access list and password file for Mosquitto 2.0, from a terminal’s machines and their passwords')
    .requiredOption('--out <folder>', 'where the files go; what is there under these names is replaced')
    .option('--folder <path>', 'where they will lie on the broker’s machine; without it where they are written')
    .option('--host <address>', 'address it listens on', '127.0.0.1')
    .option('--port <number>', 'port it listens on', numberBetween(1, 65_535, true), 1883)
    .option('--key <file>', 'private key (PEM), as the broker’s machine names it: with --cert it speaks mqtts')
    .option('--cert <file>', 'certificate (PEM)')
    .option('--emulated', 'for an emulated port: one user speaks for all ships, over a connection for each');
  for (const { flag, help } of [settingRows.dataDir, settingRows.site]) command.option(`--${flag} <value>`, help);
  command.action(async (flags: MosquittoFlags) => done(await writeFiles(flags, io)));
  addExamples(command, [
    'estiba broker mosquitto --out mosquitto',
    'estiba broker mosquitto --site chancay --out files --folder /etc/mosquitto/estiba --host 0.0.0.0 --port 8883 --key /etc/ssl/k.pem --cert /etc/ssl/c.pem',
  ]);
}

async function writeFiles(flags: MosquittoFlags, { out, err }: Io): Promise<ExitCode> {
  const { host, port, key, cert, emulated } = flags;
  if ((key === undefined) !== (cert === undefined))
    throw new Failure(exitCode.usage, '--key and --cert go together, and only one is given.', 'Maybe give both.');
  const settings = settingsOf(flags, err);
  const { site } = findSite(settings.site);
  const to = resolve(flags.out);
  const credentials = await credentialsOf(settings.dataDir, site);
  const files = mosquittoFiles(site, credentials, {
    folder: flags.folder ?? to,
    host,
    port,
    bindClientIds: emulated !== true,
    ...(key !== undefined && cert !== undefined && { tls: { keyFile: key, certFile: cert } }),
  });
  write(to, Object.entries(files));
  out.write(`${Object.keys(files).join(', ')} are in ${to}. Machines sign in with the passwords in ${credentials.secretsFile}.\n`);
  out.write(
    `Start Mosquitto with mosquitto.conf, and the terminal with ESTIBA_MQTT=${key === undefined ? 'mqtt' : 'mqtts'}://HOST:${port}.\n`,
  );
  return exitCode.done;
}

async function credentialsOf(dataDir: string, site: Site): Promise<Credentials> {
  try {
    return await openCredentials(openDataFolder(dataDir, site.id).path, brokerUsers(site));
  } catch (error) {
    throw new Failure(exitCode.unreadable, (error as Error).message, '');
  }
}

function write(folder: string, files: readonly (readonly [string, string])[]): void {
  try {
    makeFolder(folder);
    for (const [name, text] of files) writeFileSync(join(folder, name), text, { mode: 0o600 });
  } catch (error) {
    throw new Failure(
      exitCode.unwritten,
      `The files were not written: ${systemError((error as Error).cause ?? error)}.`,
      'Maybe the folder may not be written to.',
    );
  }
}
