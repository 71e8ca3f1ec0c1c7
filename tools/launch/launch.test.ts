import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { whyStale } from './dependencies.mjs';
import { findNode } from './node.mjs';
import { hashOf } from './web-bundle.mjs';

const launcher = join(import.meta.dirname, '..', 'launch.mjs');
const entry = (version: string, optional = false) => ({ version, integrity: `sha512-${version}`, optional });
const lock = (packages: Record<string, object>) => ({ packages: { '': {}, 'packages/base': {}, ...packages } });

test('an installed tree that matches the lock is left alone', () => {
  assert.equal(whyStale(lock({ 'node_modules/a': entry('1.0.0') }), lock({ 'node_modules/a': entry('1.0.0') })), undefined);
});

test('optional packages of other platforms may be absent', () => {
  assert.equal(whyStale(lock({ 'node_modules/mac-only': entry('1.0.0', true) }), lock({})), undefined);
});

test('nothing installed, a missing package and another version are each reason to install', () => {
  const locked = lock({ 'node_modules/a': entry('1.0.0') });
  assert.match(String(whyStale(locked, undefined)), /not installed/);
  assert.match(String(whyStale(locked, lock({}))), /node_modules\/a is not installed/);
  assert.match(String(whyStale(locked, lock({ 'node_modules/a': entry('1.0.1') }))), /not the locked version/);
});

test('a lock that is missing says so', () => {
  assert.throws(() => whyStale(undefined, undefined), /package-lock\.json is missing.*Maybe/);
});

test('a new enough Node runs itself, an old one on an unknown platform gets advice', () => {
  assert.equal(findNode('/nowhere', '24.1.0'), process.execPath);
  assert.throws(() => findNode('/nowhere', '20.20.2', 'darwin-arm64'), /Node 24 or newer.*20\.20\.2 on darwin-arm64.*Maybe/);
});

test('an unknown errand is refused with the list of errands', () => {
  const { status, stderr } = spawnSync(process.execPath, [launcher, 'dance'], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /no errand 'dance'.*start, estiba, test, check, bench/);
});

const runModule = join(import.meta.dirname, 'run.mjs');
const runInChild = (script: string) =>
  spawn(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(runModule)}).then(async (m) => process.exit(await m.run(process.execPath, ['-e', ${JSON.stringify(script)}])))`,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );

test('the exit code of the program is passed on', async () => {
  const [code] = await once(runInChild('process.exit(7)'), 'exit');
  assert.equal(code, 7);
});

test('a signal is passed on and the program may end in its own way', async () => {
  const parent = runInChild("process.on('SIGTERM', () => process.exit(3)); setInterval(() => {}, 1000); console.log('ready')");
  await once(parent.stdout, 'data');
  parent.kill('SIGTERM');
  const [code] = await once(parent, 'exit');
  assert.equal(code, 3);
});

test('a program ended by a signal gives 128 plus its number', async () => {
  const parent = runInChild("setInterval(() => {}, 1000); console.log('ready')");
  await once(parent.stdout, 'data');
  parent.kill('SIGTERM');
  const [code] = await once(parent, 'exit');
  assert.equal(code, 128 + 15);
});

test('the bundle is made anew when a source changes, comes or goes, and not for a test', () => {
  const root = mkdtempSync(join(tmpdir(), 'estiba-sources-'));
  const write = (name: string, text: string): void => writeFileSync(join(root, 'src', name), text);
  mkdirSync(join(root, 'src', 'deep'), { recursive: true });
  write('a.ts', '1');
  const hashes = [hashOf(root, ['src', 'none'])];
  const changes: readonly (readonly [string, string])[] = [
    ['a.ts', '2'],
    ['deep/b.tsx', '1'],
    ['a.ts', '21'],
    ['deep/b.tsx', ''],
  ];
  for (const [name, text] of changes) {
    write(name, text);
    hashes.push(hashOf(root, ['src', 'none']));
  }
  assert.equal(new Set(hashes).size, hashes.length);
  write('a.test.ts', 'anything');
  assert.equal(hashOf(root, ['src', 'none']), hashes.at(-1));
});
