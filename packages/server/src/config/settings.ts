import { levels, type Level } from '../logging/logger.ts';

/** How one server is to run. */
export interface Settings {
  /** Folder that holds a folder for each terminal. */
  readonly dataDir: string;
  /** Terminal to run: a folder of `terminals/`, or the path of a site file. */
  readonly site: string;
  readonly http: Address;
  /** Names browsers may call the server by, besides loopback ones. */
  readonly hosts: readonly string[];
  /** Files with certificate and key (PEM); null: not encrypted. */
  readonly tlsCert: string | null;
  readonly tlsKey: string | null;
  readonly isBehindProxy: boolean;
  /** `embedded`, or the address of a broker: `mqtts://broker.port:8883`. */
  readonly mqtt: string;
  /** Address of a PostgreSQL database; null: the log is embedded. */
  readonly postgres: string | null;
  readonly metricsToken: string | null;
  /** Folder of the control centre's bundle; null: the one beside the program. */
  readonly webRoot: string | null;
  readonly logLevel: Level;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A text read into a value, or what is wrong with it and what may help. */
type Read<T> = { readonly value: T } | { readonly problem: string; readonly advice: string };

/** One setting: how it is named in each place, how its text is read, and what stands when nothing is given. */
export interface SettingRow<T> {
  readonly env: string;
  readonly flag: string;
  readonly help: string;
  readonly isSecret: boolean;
  readonly read: (text: string) => Read<T>;
  readonly fallback: T;
}

const text =
  (pattern: RegExp, advice: string) =>
  (given: string): Read<string> =>
    pattern.test(given) ? { value: given } : { problem: 'is malformed', advice };

const row = <T>(env: string, help: string, fallback: T, read: (given: string) => Read<T>, isSecret = false): SettingRow<T> => ({
  env,
  flag: env.slice('ESTIBA_'.length).toLowerCase().replaceAll('_', '-'),
  help,
  isSecret,
  read,
  fallback,
});

/** All settings: the one place where they are named. */
export const settingRows: { readonly [K in keyof Settings]: SettingRow<Settings[K]> } = {
  dataDir: row('ESTIBA_DATA_DIR', 'folder that keeps the terminals’ logs and users', 'data', text(/\S/, 'Maybe give a folder: ./data.')),
  site: row(
    'ESTIBA_SITE',
    'terminal to run, or the path of a site file',
    'chancay',
    text(
      /^(?:[a-z0-9][a-z0-9-]{0,40}|.+\.json)$/,
      'Maybe it is a folder of terminals/, as chancay, or a site file whose name ends in .json.',
    ),
  ),
  http: row('ESTIBA_HTTP', 'host:port to listen on', { host: '127.0.0.1', port: 8080 }, readAddress),
  hosts: row<readonly string[]>('ESTIBA_HOSTS', 'names browsers call the server by, with commas between', [], readHosts),
  tlsCert: row<string | null>('ESTIBA_TLS_CERT', 'file with the certificate (PEM)', null, text(/\S/, 'Maybe give a file.')),
  tlsKey: row<string | null>('ESTIBA_TLS_KEY', 'file with its key (PEM)', null, text(/\S/, 'Maybe give a file.')),
  isBehindProxy: row('ESTIBA_BEHIND_PROXY', 'a proxy that encrypts stands before the server', false, readYes),
  mqtt: row(
    'ESTIBA_MQTT',
    'embedded, or the address of an MQTT broker',
    'embedded',
    text(/^(?:embedded|(?:mqtts?|wss?):\/\/[^\s/]+(?:\/\S*)?)$/, 'Maybe it is embedded, or an address such as mqtts://broker.port:8883.'),
    true,
  ),
  postgres: row<string | null>(
    'ESTIBA_POSTGRES',
    'address of a PostgreSQL database for the log',
    null,
    text(/^postgres(?:ql)?:\/\/\S+$/, 'Maybe it is an address such as postgres://estiba@localhost/estiba.'),
    true,
  ),
  metricsToken: row<string | null>(
    'ESTIBA_METRICS_TOKEN',
    'token that opens /metrics and nothing else',
    null,
    text(/^\S{16,200}$/, 'Maybe make one of at least 16 letters by chance.'),
    true,
  ),
  webRoot: row<string | null>('ESTIBA_WEB_ROOT', 'folder of the control centre’s bundle', null, text(/\S/, 'Maybe leave it out.')),
  logLevel: row('ESTIBA_LOG_LEVEL', levels.join(', '), 'info' as Level, readLevel),
};

function readAddress(given: string): Read<Address> {
  const match = /^(?:(\[[0-9a-f:.]+\]|[\w.-]*):)?(\d{1,5})$/i.exec(given);
  const port = Number(match?.[2]);
  if (match === null || port > 65_535) return { problem: 'is no host:port', advice: 'Maybe 127.0.0.1:8080, or :0 for any free port.' };
  return { value: { host: match[1]?.replace(/^\[|\]$/g, '') || '127.0.0.1', port } };
}

function readHosts(given: string): Read<readonly string[]> {
  const hosts = given
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  const wrong = hosts.find((host) => !/^[\w.-]+(?::\d{1,5})?$/.test(host));
  return wrong === undefined
    ? { value: hosts }
    : { problem: `names '${wrong}', which is no host`, advice: 'Maybe estiba.port.pe,estiba:8443.' };
}

function readYes(given: string): Read<boolean> {
  if (/^(?:1|true|yes|on)$/i.test(given)) return { value: true };
  if (/^(?:0|false|no|off)$/i.test(given)) return { value: false };
  return { problem: 'is neither yes nor no', advice: 'Maybe 1 or 0.' };
}

function readLevel(given: string): Read<Level> {
  const level = levels.find((one) => one === given);
  return level === undefined ? { problem: 'is no level', advice: `Maybe one of ${levels.join(', ')}.` } : { value: level };
}
