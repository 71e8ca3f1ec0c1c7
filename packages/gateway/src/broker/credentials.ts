import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrokerUser } from './broker-user.ts';
import { isUserName } from './broker-user.ts';
import { hashPassword, newPassword, type PasswordHash } from './password.ts';

/** A user with the hash of the password: what the broker's own file holds. */
export interface KeptUser extends BrokerUser {
  readonly password: PasswordHash;
}

/** The two files of one terminal's broker: hashes for the broker, passwords for those who hand them to the machines. */
export interface Credentials {
  readonly usersFile: string;
  readonly secretsFile: string;
  /** Password by user. */
  readonly secrets: ReadonlyMap<string, string>;
}

const USERS = 'estiba-broker-users/1';
const SECRETS = 'estiba-broker-secrets/1';

/**
 * Opens the credentials in a folder, or makes them: each user gets a random password of its own at the first start. Users that came since
 * are added, users that went are struck out, rights are brought up to date; passwords stay. Both files are readable by their owner only.
 * Throws where a file is there but cannot be read: passwords are never silently replaced.
 */
export async function openCredentials(folder: string, users: readonly BrokerUser[]): Promise<Credentials> {
  const usersFile = join(folder, 'broker-users.json');
  const secretsFile = join(folder, 'broker-secrets.json');
  const kept = new Map(readUsers(usersFile).map((user) => [user.user, user.password]));
  const known = readSecrets(secretsFile);

  const secrets = new Map<string, string>();
  const file: KeptUser[] = [];
  for (const user of users) {
    if (!isUserName(user.user))
      throw new Error(`A broker user cannot be named ${JSON.stringify(user.user)}. Maybe use letters, digits, _ . -`);
    if (secrets.has(user.user)) throw new Error(`Two broker users are named ${user.user}. Maybe two machines of the site share a name.`);
    const password = known.get(user.user) ?? newPassword();
    const hash = known.has(user.user) ? kept.get(user.user) : undefined;
    secrets.set(user.user, password);
    file.push({ ...user, password: hash ?? (await hashPassword(password)) });
  }
  writePrivately(secretsFile, { format: SECRETS, secrets: Object.fromEntries(secrets) });
  writePrivately(usersFile, { format: USERS, users: file });
  return { usersFile, secretsFile, secrets };
}

/** Users of a broker's file; none where there is no file. */
export function readUsers(path: string): readonly KeptUser[] {
  const content = readJson(path, USERS);
  if (content === null) return [];
  if (!Array.isArray(content['users'])) throw unreadable(path);
  return content['users'].map((user) => asKeptUser(user, path));
}

function asKeptUser(value: unknown, path: string): KeptUser {
  const user = value as KeptUser;
  const isText = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');
  const password = user?.password;
  const isSound =
    typeof user?.user === 'string' &&
    (user.client === 'own' || user.client === 'any') &&
    isText(user.publish) &&
    isText(user.subscribe) &&
    typeof password?.cost === 'number' &&
    typeof password.salt === 'string' &&
    typeof password.hash === 'string';
  if (!isSound) throw unreadable(path);
  return user;
}

function readSecrets(path: string): Map<string, string> {
  const content = readJson(path, SECRETS);
  if (content === null) return new Map();
  const entries = Object.entries((content['secrets'] ?? {}) as Record<string, unknown>);
  if (!entries.every(([, secret]) => typeof secret === 'string')) throw unreadable(path);
  return new Map(entries as [string, string][]);
}

function readJson(path: string, format: string): Record<string, unknown> | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const content = JSON.parse(text) as Record<string, unknown>;
    if (content['format'] === format) return content;
  } catch {
    // Falls through: the sentence below says more than the parser's.
  }
  throw unreadable(path);
}

const unreadable = (path: string): Error =>
  new Error(
    `${path} is not a credentials file of this version. Maybe restore it from a backup, or remove it to give every machine a new password.`,
  );

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
function writePrivately(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.new`;
  writeFileSync(beside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(beside, 0o600);
  renameSync(beside, path);
}
