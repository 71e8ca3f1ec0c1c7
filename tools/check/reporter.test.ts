import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('the reporter shows failures in full, skips with their reason, and ends with the closing figures of the runner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-reporter-'));
  const source = `import { test } from 'node:test';
import assert from 'node:assert/strict';
test('adds', () => assert.equal(1 + 1, 2));
test('does not add', () => assert.equal(1 + 1, 3));
test('needs data', { skip: 'set ESTIBA_DATA' }, () => {});`;
  writeFileSync(join(folder, 'sums.test.mjs'), source);
  const args = ['--test', '--test-isolation=none', `--test-reporter=${join(import.meta.dirname, 'reporter.ts')}`, 'sums.test.mjs'];
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  rmSync(folder, { recursive: true });

  assert.equal(status, 1);
  assert.match(stdout, /skipped 'needs data': set ESTIBA_DATA/);
  assert.match(stdout, /sums\.test\.mjs: 1 pass/);
  assert.match(stdout, /✖ does not add \(sums\.test\.mjs:4\)\nAssertionError[^]*2 !== 3/);
  assert.match(stdout, /# tests 3\n[^]*# pass 1\n# fail 1\n[^]*# skipped 1\n[^]*# duration_ms [\d.]+\n$/);
});
