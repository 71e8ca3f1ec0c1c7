import { pbkdf2Sync, randomBytes } from 'node:crypto';
import type { Site } from '@estiba/port';
import { brokerUsers } from './broker-users.ts';
import type { Credentials } from './credentials.ts';
import { type BrokerLimits, defaultLimits } from './limits.ts';

/** Files for a Mosquitto broker (2.0) with the same users and rights as the embedded one. */
export interface MosquittoFiles {
  readonly 'mosquitto.conf': string;
  readonly 'estiba.acl': string;
  /** As `mosquitto_passwd` writes it: hashes only. */
  readonly 'estiba.passwd': string;
}

export interface MosquittoOptions {
  /** Folder the three files will lie in, as Mosquitto sees it. */
  readonly folder: string;
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  readonly tls?: { readonly keyFile: string; readonly certFile: string };
  /** Every user has one connection, named for the user: nobody can push another out. Default true. */
  readonly bindClientIds?: boolean;
  readonly limits?: Partial<BrokerLimits>;
}

/** Everything an integrator needs to run Mosquitto in place of the embedded broker; then start Estiba with `ESTIBA_MQTT=mqtt://HOST:PORT`. */
export function mosquittoFiles(site: Site, credentials: Pick<Credentials, 'secrets'>, options: MosquittoOptions): MosquittoFiles {
  const users = brokerUsers(site);
  return {
    'mosquitto.conf': configuration(options),
    'estiba.acl': users
      .map(({ user, publish, subscribe }) => [`user ${user}`, ...topics('write', publish), ...topics('read', subscribe), ''].join('\n'))
      .join('\n'),
    'estiba.passwd': users.map(({ user }) => `${user}:${passwordEntry(credentials.secrets.get(user) ?? '')}\n`).join(''),
  };
}

const topics = (access: 'read' | 'write', filters: readonly string[]): string[] => filters.map((filter) => `topic ${access} ${filter}`);

function configuration(options: MosquittoOptions): string {
  const limits = { ...defaultLimits, ...options.limits };
  const { folder, port, host = '127.0.0.1', tls, bindClientIds = true } = options;
  const lines = [
    `listener ${port} ${host}`,
    ...(tls ? [`keyfile ${tls.keyFile}`, `certfile ${tls.certFile}`] : []),
    'allow_anonymous false',
    `password_file ${folder}/estiba.passwd`,
    `acl_file ${folder}/estiba.acl`,
    ...(bindClientIds ? ['use_username_as_clientid true'] : []),
    `max_connections ${limits.connections}`,
    `max_packet_size ${limits.packetBytes}`,
    'set_tcp_nodelay true',
    'persistence false',
    'log_dest stderr',
    'log_type error',
    'log_type warning',
  ];
  return `${lines.join('\n')}\n`;
}

/** Mosquitto's own form since 2.0: PBKDF2 with SHA-512. The passwords are random, so few rounds do. */
function passwordEntry(password: string): string {
  const rounds = 101;
  const salt = randomBytes(12);
  const hash = pbkdf2Sync(password, salt, rounds, 64, 'sha512');
  return `$7$${rounds}$${salt.toString('base64')}$${hash.toString('base64')}`;
}
