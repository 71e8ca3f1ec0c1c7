import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bringWebBundle } from '../../tools/launch/web-bundle.mjs';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'packages', 'web', 'dist');
/** Script the page fetches before it shows anything, compressed [bytes]. */
const MOST = 250_000;

describe('the weight of the page', () => {
  before(() => bringWebBundle(root, process.execPath));

  test('what is fetched for the first screen is within its budget, and three dimensions are no part of it', (t) => {
    const page = readFileSync(join(dist, 'index.html'), 'utf8');
    const names = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((found) => found[1]!);
    assert.ok(names.length > 1, page);
    const scripts = names.map((name) => readFileSync(join(dist, name)));
    const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
    t.diagnostic(`${names.length} scripts, ${Math.round(bytes / 1000)} KB`);
    assert.ok(bytes < MOST, `${bytes} bytes`);
    assert.ok(!scripts.some((script) => script.includes('WebGLRenderer')));
  });
});
