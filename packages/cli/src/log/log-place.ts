import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCode, Failure, systemError } from '../failure.ts';

/** Where a terminal's log is kept. */
export type LogPlace =
  | { readonly store: 'sqlite'; readonly path: string }
  | { readonly store: 'postgres'; readonly connection: string; readonly terminal: string };

/** What names a log on the command line. */
export interface LogChoice {
  readonly postgres?: string;
  readonly terminal?: string;
}

/** Name of the log in a terminal's data folder, as the server calls it. */
export const logFile = 'log.sqlite';
/** Terminal that runs where none is named. */
const usualTerminal = 'chancay';

/**
 * The log that was meant: a file, the log of a data folder, or one on PostgreSQL. Nothing given: as the server's settings in the environment
 * say (`ESTIBA_POSTGRES` or `ESTIBA_POSTGRES_FILE`, `ESTIBA_DATA_DIR`, `ESTIBA_SITE`), else the only terminal below `data`.
 */
export async function logPlaceOf(path: string | undefined, { postgres, terminal }: LogChoice): Promise<LogPlace> {
  if (path !== undefined && postgres !== undefined) {
    throw new Failure(
      exitCode.usage,
      `Both the log '${path}' and --postgres are given.`,
      'Maybe leave one out: a log is kept in a file or on PostgreSQL.',
    );
  }
  const { env } = process;
  const connection = path === undefined ? (postgres ?? postgresOf(env)) : undefined;
  if (connection) return { store: 'postgres', connection, terminal: terminal ?? env['ESTIBA_SITE'] ?? usualTerminal };
  return { store: 'sqlite', path: await fileOf(path ?? (env['ESTIBA_DATA_DIR'] || 'data'), terminal ?? env['ESTIBA_SITE']) };
}

/** The database the server's settings in the environment name, themselves or in a file; undefined: none. */
export function postgresOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const { ESTIBA_POSTGRES: named, ESTIBA_POSTGRES_FILE: file } = env;
  if (named || !file) return named || undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Failure(
      exitCode.usage,
      `ESTIBA_POSTGRES_FILE: '${file}' cannot be read: ${systemError(error)}.`,
      'Maybe the path is wrong, or another user owns it.',
    );
  }
}

/** The place in words, for people: without passwords. */
export const nameOf = (place: LogPlace): string => (place.store === 'sqlite' ? place.path : `${place.terminal} on PostgreSQL`);

async function fileOf(path: string, terminal: string | undefined): Promise<string> {
  if (!(await isFolder(path))) return path;
  if (await isThere(join(path, logFile))) return join(path, logFile);
  const found = await terminalsIn(path);
  const [only] = terminal === undefined ? found : found.filter((name) => name === terminal);
  if (only !== undefined && (found.length === 1 || terminal !== undefined)) return join(path, only, logFile);
  throw new Failure(
    found.length > 1 ? exitCode.usage : exitCode.unreadable,
    `The folder '${path}' ${found.length > 1 ? `keeps the logs of ${found.join(', ')}` : `has no log (${logFile})`}.`,
    found.length > 1 ? `Maybe name one: '${join(path, found[0]!)}', or give --terminal.` : 'Maybe another folder was meant: data/chancay.',
  );
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new Failure(
      exitCode.unreadable,
      `There is no log '${path}' that can be read: ${systemError(error)}.`,
      'Maybe the name is misspelt.',
    );
  }
}

async function terminalsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  const flags = await Promise.all(names.map((name) => isThere(join(folder, name, logFile))));
  return names.filter((_, at) => flags[at]);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
