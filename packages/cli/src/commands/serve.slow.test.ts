import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockForWriting } from '@estiba/store';
import { exitCode } from '../failure.ts';

const main = join(import.meta.dirname, '..', 'main.ts');

/** Starts a terminal in a folder of its own, in a process of its own, which must end by itself. */
async function start(folder: string, http: string): Promise<{ readonly code: number | null; readonly err: string }> {
  const child = spawn(process.execPath, [main, 'serve', '--site', 'langstrand', '--data-dir', folder, '--http', http], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 60_000,
  });
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, err };
}

test('serve: a log that another process writes is told as that, and nothing is left running', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-serve-'));
  mkdirSync(join(folder, 'langstrand'));
  const letGo = lockForWriting(join(folder, 'langstrand', 'log.sqlite'));
  const { code, err } = await start(folder, '127.0.0.1:0');
  letGo();
  rmSync(folder, { recursive: true });
  assert.equal(code, exitCode.unreadable, err);
  assert.match(err, /estiba: The log .* is being written by another process .*Maybe a terminal already runs/);
});

test('serve: an address that is taken is told as that; what was open already is closed again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-serve-'));
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { code, err } = await start(folder, `127.0.0.1:${port}`);
  other.close();
  rmSync(folder, { recursive: true });
  assert.equal(code, exitCode.unreadable, err);
  assert.match(err, /estiba: Nothing can listen on .*Maybe another Estiba runs there already/);
});
