import { accessSync, chmodSync, constants, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '@estiba/store';

/** Where one terminal keeps what it must not lose: `data/<site>/`, for its owner's eyes only. */
export interface DataFolder {
  readonly path: string;
  /** The event log, where it is embedded. */
  readonly log: string;
  readonly users: string;
  readonly sessions: string;
  readonly sessionKey: string;
  /** What machines sign in to the broker with. */
  readonly credentials: string;
  /** What happened at the door. */
  readonly audit: string;
  /** Drafts of plans. */
  readonly drafts: string;
  /** What people did about alarms. */
  readonly alarms: string;
}

/** Makes the folder where it is missing, and closes it to others (0700) where it was open. Throws with advice when it cannot be used. */
export function openDataFolder(dataDir: string, site: string): DataFolder {
  const path = resolve(dataDir, site);
  try {
    makeFolder(path, 0o700);
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o700);
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new Error(
      `The data folder '${path}' cannot be used (${(((error as Error).cause ?? error) as Error).message}). Maybe it belongs to another user; set ESTIBA_DATA_DIR.`,
      { cause: error },
    );
  }
  const at = (name: string): string => join(path, name);
  return {
    path,
    log: at('log.sqlite'),
    users: at('users.json'),
    sessions: at('sessions.json'),
    sessionKey: at('session.key'),
    credentials: at('credentials.json'),
    audit: at('audit.jsonl'),
    drafts: at('drafts'),
    alarms: at('alarms.json'),
  };
}
