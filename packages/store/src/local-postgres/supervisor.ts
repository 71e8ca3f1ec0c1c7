// Runs one PostgreSQL server for as long as its standard input stays open, then ends it and removes its folder: a test that is killed leaves nothing behind.
//   node supervisor.ts BIN FOLDER [UID GID]
import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const [bin, folder, uid, gid] = process.argv.slice(2) as [string, string, string?, string?];
const user = uid === undefined ? {} : { uid: Number(uid), gid: Number(gid) };
const env = { ...process.env, LC_ALL: 'C' };
const data = join(folder, 'data');
const clearAway = () => rmSync(folder, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

const initArguments = [`--pgdata=${data}`, '--auth=trust', '--username=estiba', '--encoding=UTF8', '--locale=C', '--no-sync'];
execFileSync(join(bin, 'initdb'), initArguments, { ...user, env, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });

const settings = [
  'listen_addresses=',
  `unix_socket_directories=${folder}`,
  'max_connections=60',
  'shared_buffers=64MB',
  'log_min_messages=log',
];
const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
  ...user,
  env,
  cwd: folder,
  detached: true,
  stdio: ['ignore', 'ignore', 'pipe'],
});
let log = '';
server.stderr.on('data', (text: Buffer) => {
  log = (log + text.toString()).slice(-4000);
  if (text.includes('ready to accept connections')) process.stdout.write('ready\n');
});
server.on('exit', (code) => {
  if (code !== 0) process.stderr.write(log);
  clearAway();
  process.exit(code ?? 1);
});
// SIGQUIT ends it at once, open connections or not; nothing in it is needed any more.
process.stdin.on('close', () => server.kill('SIGQUIT')).resume();
