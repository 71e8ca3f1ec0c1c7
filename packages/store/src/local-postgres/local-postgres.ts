import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import { findPrograms, serverUser } from './find-programs.ts';

export interface LocalPostgres {
  readonly connection: PoolConfig;
  stop(): Promise<void>;
}

/** Starts a server of its own in a folder of its own, reached by a socket there. It ends with this process, however that ends. */
export async function startLocalPostgres(): Promise<LocalPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-pg-'));
  try {
    const user = serverUser();
    const bin = findPrograms(user, folder);
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
    chmodSync(folder, 0o700);
    return await supervise(bin, folder, user.uid === undefined ? [] : [String(user.uid), String(user.gid)]);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function supervise(bin: string, folder: string, user: readonly string[]): Promise<LocalPostgres> {
  const supervisor = spawn(process.execPath, [join(import.meta.dirname, 'supervisor.ts'), bin, folder, ...user], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  supervisor.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const ended = once(supervisor, 'exit');
  const ready = once(supervisor.stdout, 'data');
  const started = await Promise.race([ready.then(() => true), ended.then(() => false)]);
  if (!started)
    throw new Error(`PostgreSQL from ${bin} did not start: ${complaint.trim()}. Maybe another version is installed: see the message.`);
  return {
    connection: { host: folder, user: 'estiba', database: 'postgres' },
    stop: async () => {
      supervisor.stdin.end();
      await ended;
    },
  };
}
