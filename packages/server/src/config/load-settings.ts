import { isLoopback } from './loopback.ts';
import { type SettingRow, type Settings, settingRows } from './settings.ts';

/** Where settings come from. The nearer wins: flag, environment, file, fallback. */
export interface SettingSources {
  /** By flag without its hyphens: `http`, `data-dir`. */
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Text of the settings' file, JSON with the names of `Settings`; null when there is none. */
  readonly file: string | null;
  /** Reads a file that holds a secret (`ESTIBA_POSTGRES_FILE`). */
  readonly readFile: (path: string) => string;
}

export interface LoadedSettings {
  readonly settings: Settings;
  /** What is odd but does not stop the start. */
  readonly warnings: readonly string[];
}

type Key = keyof Settings;
const keys = Object.keys(settingRows) as Key[];
/** Names of the environment that belong to tests and tools. */
const foreign = new Set(
  ['BUSY', 'CHROMIUM', 'DATA', 'GOLDEN', 'KILLS', 'PACE', 'PACE_FROM', 'RUNS', 'TRACE', 'VERDICT_FILE'].map((name) => `ESTIBA_${name}`),
);

/** Reads all settings. Throws one error that names every fault: where it stands, its value (no secrets), what is wrong, what may help. */
export function loadSettings(sources: SettingSources): LoadedSettings {
  const faults: string[] = [];
  const given = readFile(sources.file, faults);
  const values: Partial<Record<Key, unknown>> = {};
  for (const key of keys) values[key] = valueOf(key, sources, given, faults);

  // Each key was read by its own row, whose type is that of the setting; a loop over keys cannot say so.
  const settings = values as unknown as Settings;
  if (faults.length === 0) faults.push(...disagreements(settings));
  if (faults.length > 0) throw new Error(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return { settings, warnings: unknownNames(sources.env) };
}

function valueOf(key: Key, sources: SettingSources, file: Readonly<Record<string, unknown>>, faults: string[]): unknown {
  const row: SettingRow<unknown> = settingRows[key];
  const [place, text] = textOf(key, row, sources, file, faults);
  if (text === undefined) return row.fallback;
  const read = row.read(text);
  if ('value' in read) return read.value;
  faults.push(`${place}: ${row.isSecret ? 'what is given' : `'${text.slice(0, 80)}'`} ${read.problem}. ${read.advice}`);
  return row.fallback;
}

/** The nearest text given for a setting, and where it stands. */
function textOf(
  key: Key,
  row: SettingRow<unknown>,
  { flags, env, readFile: readSecret }: SettingSources,
  file: Readonly<Record<string, unknown>>,
  faults: string[],
): [string, string | undefined] {
  if (flags[row.flag] !== undefined) return [`--${row.flag}`, flags[row.flag]];
  if (env[row.env] !== undefined && env[row.env] !== '') return [row.env, env[row.env]];
  const secretFile = row.isSecret ? env[`${row.env}_FILE`] : undefined;
  if (secretFile !== undefined) {
    try {
      return [`${row.env}_FILE`, readSecret(secretFile).trim()];
    } catch (error) {
      faults.push(`${row.env}_FILE: '${secretFile}' cannot be read (${(error as Error).message}). Maybe the path is wrong.`);
      return [row.env, undefined];
    }
  }
  const value = file[key];
  return [`settings file, ${key}`, value === undefined ? undefined : Array.isArray(value) ? value.join(',') : plainText(value)];
}

const plainText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function readFile(text: string | null, faults: string[]): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it holds no object');
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(settingRows, key)) faults.push(`settings file: there is no setting '${key}'. Maybe one of ${keys.join(', ')}.`);
    }
    return value as Record<string, unknown>;
  } catch (error) {
    faults.push(`settings file: it cannot be read (${(error as Error).message}). Maybe a comma is missing.`);
    return {};
  }
}

/** What is right by itself and wrong together. */
function disagreements({ http, tlsCert, tlsKey, isBehindProxy }: Settings): string[] {
  const faults: string[] = [];
  if ((tlsCert === null) !== (tlsKey === null)) {
    faults.push('ESTIBA_TLS_CERT and ESTIBA_TLS_KEY go together, and only one is given. Maybe give both.');
  }
  if (!isLoopback(http.host) && tlsCert === null && !isBehindProxy) {
    faults.push(
      `ESTIBA_HTTP: '${http.host}' can be reached from other machines, and passwords would cross the network in the clear. ` +
        'Maybe give ESTIBA_TLS_CERT and ESTIBA_TLS_KEY, or ESTIBA_BEHIND_PROXY=1 where a proxy encrypts.',
    );
  }
  return faults;
}

function unknownNames(env: SettingSources['env']): string[] {
  const known = new Set(Object.values(settingRows).flatMap(({ env: name, isSecret }) => (isSecret ? [name, `${name}_FILE`] : [name])));
  return Object.keys(env)
    .filter((name) => name.startsWith('ESTIBA_') && !known.has(name) && !foreign.has(name))
    .map((name) => `${name} is no setting. Maybe it is misspelt; settings are ${[...known].join(', ')}.`);
}
