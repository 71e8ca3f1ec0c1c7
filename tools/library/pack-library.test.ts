import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const script = join(import.meta.dirname, '..', 'library.ts');

test('npm run library: a file, and a folder below one, are refused by name with advice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-folder-'));
  try {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const ran = spawnSync(process.execPath, [script, join(file, 'x')], { encoding: 'utf8', timeout: 20_000 });
    assert.equal(ran.status, 1);
    assert.match(ran.stderr, /^The library was not packed: .*estiba-folder-.*file.*\. Maybe /);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('npm run library: a folder that the system will not have is refused at once', {
  skip: process.platform === 'linux' ? false : 'needs /proc',
}, () => {
  const ran = spawnSync(process.execPath, [script, '/proc/x'], { encoding: 'utf8', timeout: 20_000 });
  assert.equal(ran.status, 1, `signal ${ran.signal}`);
  assert.match(ran.stderr, /^The library was not packed: the folder '\/proc\/x' cannot be made \(ENOENT\)\. Maybe /);
});
