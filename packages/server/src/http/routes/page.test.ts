import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { fakeServer } from '../../testing/fake-app.ts';

function bundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Estiba</title>');
  writeFileSync(join(folder, 'assets', 'index-1a2b.js'), 'console.log(1)');
  writeFileSync(join(folder, 'assets', 'notes.txt'), 'not for browsers');
  return folder;
}

test('H21: the page of the control centre is asked for anew each time, its hashed files may be kept for good, nothing else is served', async () => {
  const webRoot = bundle();
  const { app } = await fakeServer({ webRoot });
  const page = await app.inject('/');
  assert.deepEqual([page.statusCode, page.headers['cache-control']], [200, 'no-cache']);
  assert.match(String(page.headers['content-type']), /^text\/html/);
  const script = await app.inject('/assets/index-1a2b.js');
  assert.equal(script.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(script.body, 'console.log(1)');
  assert.match(String(script.headers['content-security-policy']), /default-src 'none'.*script-src 'self'/);
  for (const url of ['/assets/notes.txt', '/assets/../index.html', '/index.html', '/assets/', '/assets/%2e%2e/index.html']) {
    assert.equal((await app.inject(url)).statusCode, 401, url);
  }
  rmSync(webRoot, { recursive: true });
  assert.equal((await app.inject('/')).statusCode, 200, 'read at the start, not from disk each time');
});

test('H12: a whole control room behind one address can open the page at once; strangers who ask for data wait', async () => {
  const { app } = await fakeServer({ webRoot: bundle(), requestsPerSecond: { person: 2, address: 1, file: 500 } });
  const codes = new Set<number>();
  for (let i = 0; i < 1000; i++) codes.add((await app.inject('/assets/index-1a2b.js')).statusCode);
  assert.deepEqual([...codes], [200]);
  for (let i = 0; i < 4; i++) await app.inject('/api/v1/port');
  assert.equal((await app.inject('/api/v1/port')).statusCode, 429);
  for (let i = 0; i < 1001; i++) codes.add((await app.inject('/')).statusCode);
  assert.deepEqual([...codes], [200, 429], 'there is an end to it');
});

test('H21: files go packed to who takes gzip, and plain to who does not', async () => {
  const { app } = await fakeServer({ webRoot: bundle() });
  const get = (encoding: string) => app.inject({ url: '/assets/index-1a2b.js', headers: { 'accept-encoding': encoding } });
  const packed = await get('br, gzip;q=0.8');
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(packed.rawPayload).toString(), 'console.log(1)');
  for (const encoding of ['', 'br', 'gzip;q=0', 'identity, gzip; q=0.0']) {
    const plain = await get(encoding);
    assert.deepEqual([plain.headers['content-encoding'], plain.body, plain.headers.vary], [undefined, 'console.log(1)', 'Accept-Encoding']);
  }
});

test('H21: without a bundle the page says what to do', async () => {
  for (const webRoot of [null, join(tmpdir(), 'estiba-no-such-folder')]) {
    const { app } = await fakeServer({ webRoot });
    const { statusCode, body } = await app.inject('/');
    assert.equal(statusCode, 404);
    assert.match(body, /Maybe start with “npm start”/);
  }
});
