import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { milliseconds } from '@estiba/base';
import { resetPasswordOnDisk, settingRows } from '@estiba/server';
import type { Command } from 'commander';
import { type ExitCode, exitCode, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { settingsOf } from '../serve/settings.ts';
import { addExamples } from './options.ts';

export function addPassword(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('password')
    .description('give a user who lost theirs a new one-time password, on the machine the data stands on; also while the terminal runs')
    .argument('<name>', 'user, as administrator');
  for (const { flag, help } of [settingRows.dataDir, settingRows.site]) command.option(`--${flag} <value>`, help);
  command.action(async (name: string, flags: Readonly<Record<string, unknown>>) => done(await renew(name, flags, io)));
  addExamples(command, ['estiba password administrator', 'estiba password maria --site chancay --data-dir /var/lib/estiba']);
}

async function renew(name: string, flags: Readonly<Record<string, unknown>>, { out, err, now }: Io): Promise<ExitCode> {
  const { dataDir, site } = settingsOf(flags, err);
  const path = resolve(dataDir, site);
  const folder = { path, users: join(path, 'users.json'), audit: join(path, 'audit.jsonl') };
  const given = await resetPasswordOnDisk(folder, name, userInfo().username, { now: () => milliseconds(now()) }).catch((error: unknown) => {
    throw new Failure(exitCode.unreadable, (error as Error).message, '');
  });
  if (!given.ok)
    throw new Failure(
      exitCode.usage,
      `There is no user '${name}' in '${path}'.`,
      'Maybe the name is misspelt: administrator is the first.',
    );
  out.write(`One-time password of ${name}: ${given.value}. It must be changed at the next sign-in; sessions from before have ended.\n`);
  return exitCode.done;
}
