import { strict as assert } from 'node:assert';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '../logging/logger.ts';
import { Shutdown } from './shutdown.ts';
import { supervise } from './supervise.ts';

const script = new URL('./fixture/child.ts', import.meta.url);
const parent = new URL('./fixture/parent.ts', import.meta.url);

function collector() {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line));
  return { lines, logger: createLogger({ level: 'debug', form: 'json', write, now: () => 0 }) };
}

async function until(is: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 8000; !is(); await sleep(10)) assert.ok(Date.now() < end, `waited in vain: ${what}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The number of the child that a started parent tells. */
async function childOf(started: ChildProcess): Promise<number> {
  const [line] = (await once(createInterface({ input: started.stdout! }), 'line')) as [string];
  return (JSON.parse(line) as { pid: number }).pid;
}

test('H19: a child’s lines go into the log under its name, and it closes in order when stopped', async () => {
  const { lines, logger } = collector();
  const child = supervise({ name: 'emulator', script, logger });
  await until(() => lines.length >= 2, 'both lines');
  const pid = child.pid()!;
  await child.stop();
  assert.equal(child.pid(), null);
  assert.ok(!isAlive(pid));
  const told = lines.map(({ level, message, part, n }) => ({ level, message, part, n }));
  assert.deepEqual(
    told.find(({ n }) => n === 1),
    { level: 'warn', message: 'own form', part: 'emulator', n: 1 },
  );
  assert.ok(told.some(({ level, message }) => level === 'warn' && message === 'plain words'));
});

test('H19: a child that dies is started again, each time after a longer pause', async () => {
  const { lines, logger } = collector();
  const pids: number[] = [];
  const onMessage = (message: unknown): void => void pids.push((message as { pid: number }).pid);
  const child = supervise({ name: 'crashes', script, args: ['crash'], logger, onMessage, firstPause: 10 });
  await until(() => lines.filter(({ pause }) => pause !== undefined).length >= 2, 'two restarts');
  await child.stop();
  assert.ok(new Set(pids).size >= 2);
  assert.deepEqual(lines.flatMap(({ pause }) => (pause === undefined ? [] : [pause])).slice(0, 2), [10, 20]);
});

test('H19: a child that is not to be started again is missed in the log all the same', async () => {
  const { lines, logger } = collector();
  const crashes: (number | null)[] = [];
  const child = supervise({
    name: 'once',
    script,
    args: ['crash'],
    logger,
    isRestarted: false,
    onCrash: (code) => void crashes.push(code),
  });
  await until(() => lines.some(({ level, code }) => level === 'error' && code === 3), 'the line that tells it');
  assert.deepEqual([crashes, child.pid()], [[3], null]);
  await child.stop();
});

test('H19: a child ends with its parent, even one that is killed', async () => {
  const started = fork(parent, { stdio: ['ignore', 'pipe', 'ignore', 'ipc'], execArgv: [] });
  const pid = await childOf(started);
  started.kill('SIGKILL');
  await until(() => !isAlive(pid), 'the child ends');
});

test('H20: a signal closes the parts, the last opened first, and ends with 0; an error nobody caught ends with 1', async () => {
  for (const [end, code] of [
    [(started: ChildProcess) => started.kill('SIGTERM'), 0],
    [(started: ChildProcess) => started.send('throw'), 1],
  ] as const) {
    const started = fork(parent, { stdio: ['ignore', 'pipe', 'ignore', 'ipc'], execArgv: [] });
    const pid = await childOf(started);
    const output: string[] = [];
    started.stdout!.on('data', (data) => output.push(String(data)));
    end(started);
    assert.deepEqual(await once(started, 'exit'), [code, null]);
    assert.match(output.join(''), /"closed":"first"/);
    await until(() => !isAlive(pid), 'the child ends');
  }
});

test('H20: one part that fails or hangs does not keep the others open; closing twice is closing once', async () => {
  const { lines, logger } = collector();
  const closed: string[] = [];
  const shutdown = new Shutdown(logger, 30);
  shutdown.add('log', () => void closed.push('log'));
  shutdown.add('hangs', () => new Promise(() => undefined));
  shutdown.add('fails', () => Promise.reject(new Error('no')));
  shutdown.add('throws', () => {
    throw new Error('no');
  });
  shutdown.add('door', async () => void closed.push('door'));
  assert.deepEqual(await Promise.all([shutdown.run('test'), shutdown.run('again')]), [false, false]);
  assert.deepEqual(closed, ['door', 'log']);
  assert.deepEqual(
    lines.flatMap(({ level, part }) => (level === 'error' ? [part] : [])),
    ['throws', 'fails', 'hangs'],
  );
});

test('H20: when npm that started it is killed, the process ends in order', {
  skip: process.platform !== 'linux' && 'needs /proc',
}, async () => {
  // A shell stands in for npm by its name; between it and the process stands another, as under npm.
  const inner = `exec -a 'sh -c start' bash -c '"$0" "$1"; true' "$0" "$1"`;
  const npm = spawn(
    'bash',
    ['-c', `exec -a 'npm start' bash -c '${inner.replaceAll("'", `'"'"'`)}; true' "$0" "$1"`, process.execPath, parent.pathname],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, npm_lifecycle_event: 'start' },
    },
  );
  const pid = await childOf(npm);
  npm.kill('SIGKILL');
  await until(() => !isAlive(pid), 'the grandchild ends');
});
