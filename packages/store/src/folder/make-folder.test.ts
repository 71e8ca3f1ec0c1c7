import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFolder } from './make-folder.ts';

test('a folder is made with those above it, and stays where it is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-folder-'));
  try {
    const deep = join(folder, 'a', 'b', 'c');
    makeFolder(deep);
    makeFolder(deep);
    assert.ok(statSync(deep).isDirectory());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file, a folder below one, and one that the system will not have are refused by name with advice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-folder-'));
  try {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    assert.throws(() => makeFolder(file), { message: `'${file}' is a file. Maybe name a folder.` });
    assert.throws(() => makeFolder(join(file, 'x')), /file.*\. Maybe /);
    if (process.platform === 'linux') assert.throws(() => makeFolder('/proc/x'), /'\/proc\/x' cannot be made \(ENOENT\)\. Maybe /);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
