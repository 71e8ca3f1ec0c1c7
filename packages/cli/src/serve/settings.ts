import { readFileSync } from 'node:fs';
import { loadSettings, type Settings, settingRows } from '@estiba/server';
import { exitCode, Failure } from '../failure.ts';
import type { Io } from '../io.ts';

type Flags = Readonly<Record<string, unknown>> & { readonly settings?: string };

/** Settings from flags, the environment, and the file of `--settings`. Throws `Failure` that names every fault. */
export function settingsOf(flags: Flags, err: Io['err']): Settings {
  const given = Object.values(settingRows).map(({ flag }) => [flag, flags[camel(flag)]] as const);
  try {
    const { settings, warnings } = loadSettings({
      flags: Object.fromEntries(given.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string')),
      env: process.env,
      file: flags.settings === undefined ? null : textOf(flags.settings),
      readFile: (path) => readFileSync(path, 'utf8').trim(),
    });
    for (const warning of warnings) err.write(`${warning}\n`);
    return settings;
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(exitCode.usage, (error as Error).message, '');
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(
      exitCode.unreadable,
      `The settings '${path}' cannot be read (${(error as Error).message}).`,
      'Maybe the path is wrong.',
    );
  }
}

/** `data-dir` is `dataDir` among the flags commander hands over. */
const camel = (flag: string): string => flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
