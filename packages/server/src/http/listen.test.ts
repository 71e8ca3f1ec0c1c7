import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fakeServer } from '../testing/fake-app.ts';
import { listen } from './listen.ts';

test('H16: a port that is taken is told with advice', async () => {
  const [one, two] = [await fakeServer(), await fakeServer()];
  const url = new URL(await listen(one.app, { host: '127.0.0.1', port: 0 }));
  await assert.rejects(
    listen(two.app, { host: '127.0.0.1', port: Number(url.port) }),
    /Maybe another Estiba runs there already.*ESTIBA_HTTP/,
  );
  await one.app.close();
});

/** A certificate of a day for localhost; null where there is no openssl. */
function certificate(): { cert: string; key: string } | null {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-tls-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-nodes', '-days', '1', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  try {
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', ...subject, '-keyout', key, '-out', cert],
      {
        stdio: 'ignore',
      },
    );
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('H16: with certificate and key the server speaks TLS 1.2 and later, and tells browsers to stay with it', async (t) => {
  const tls = certificate();
  if (tls === null) return t.skip('openssl is not there to make a certificate');
  const { app } = await fakeServer({ tls, isEncrypted: true });
  const url = new URL(await listen(app, { host: '127.0.0.1', port: 0 }));
  assert.equal(url.protocol, 'https:');
  const get = (options: object): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      request({ host: 'localhost', port: url.port, path: '/health/live', ca: tls.cert, agent: false, ...options }, (answer) => {
        answer.resume();
        resolve(answer);
      })
        .on('error', reject)
        .end();
    });
  const answer = await get({});
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['strict-transport-security'], 'max-age=31536000');
  await assert.rejects(get({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }));
  await app.close();
});
