import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { httpSettings } from './http-settings.ts';
import { loadSettings, type SettingSources } from './load-settings.ts';

const nothing: SettingSources = { flags: {}, env: {}, file: null, readFile: () => 'from-a-file-0123456789' };
const load = (sources: Partial<SettingSources>) => loadSettings({ ...nothing, ...sources });

test('H16: the nearer setting wins: flag, environment, file, fallback', () => {
  assert.deepEqual(load({}).settings.http, { host: '127.0.0.1', port: 8080 });
  const file = '{"http": "127.0.0.1:1", "site": "small", "hosts": ["a.pe", "b.pe"]}';
  const env = { ESTIBA_HTTP: '127.0.0.1:2', ESTIBA_SITE: 'large' };
  const { settings } = load({ file, env, flags: { http: ':3' } });
  assert.deepEqual([settings.http.port, settings.site, settings.hosts], [3, 'large', ['a.pe', 'b.pe']]);
  assert.equal(load({ file }).settings.http.port, 1);
  assert.equal(load({ env: { ESTIBA_HTTP: '[::1]:9' } }).settings.http.host, '::1');
  for (const path of ['./site.json', '../my port/Site.json', 'port.json'])
    assert.equal(load({ flags: { site: path } }).settings.site, path, 'a terminal of one’s own by the path of its file');
});

test('H16: every fault is told at once, with its place, its value and advice, and no secret among them', () => {
  const env = {
    ESTIBA_HTTP: 'nowhere:99999',
    ESTIBA_SITE: '../etc',
    ESTIBA_POSTGRES: 'mysql://me:geheim@host/db',
    ESTIBA_METRICS_TOKEN: 'short',
    ESTIBA_BEHIND_PROXY: 'perhaps',
    ESTIBA_LOG_LEVEL: 'loud',
    ESTIBA_MQTT: 'http://broker',
    ESTIBA_HOSTS: 'a b',
  };
  assert.throws(
    () => load({ env, file: '{"color": "red"}' }),
    ({ message }: Error) => {
      for (const name of [...Object.keys(env), "no setting 'color'"]) assert.match(message, new RegExp(name));
      assert.equal(message.split('Maybe').length - 1, 9);
      assert.doesNotMatch(message, /geheim/);
      return true;
    },
  );
  assert.throws(() => load({ file: '{' }), /cannot be read.*Maybe a comma/);
  assert.throws(() => load({ file: '[]' }), /holds no object/);
});

test('H16: a password never crosses a network in the clear: another address than loopback needs TLS or a proxy', () => {
  assert.throws(() => load({ env: { ESTIBA_HTTP: '0.0.0.0:8080' } }), /in the clear.*Maybe give ESTIBA_TLS_CERT/);
  assert.ok(load({ env: { ESTIBA_HTTP: '0.0.0.0:8080', ESTIBA_BEHIND_PROXY: '1' } }).settings.isBehindProxy);
  assert.throws(() => load({ env: { ESTIBA_TLS_CERT: 'a.pem' } }), /go together/);
  const { settings } = load({ env: { ESTIBA_HTTP: '0.0.0.0:1', ESTIBA_TLS_CERT: 'a.pem', ESTIBA_TLS_KEY: 'b.pem' } });
  const http = httpSettings(settings, (path) => `PEM of ${path}`);
  assert.deepEqual([http.tls, http.isEncrypted], [{ cert: 'PEM of a.pem', key: 'PEM of b.pem' }, true]);
});

test('H16: secrets may lie in a file; a misspelt name of the environment is a warning', () => {
  assert.equal(load({ env: { ESTIBA_METRICS_TOKEN_FILE: '/run/token' } }).settings.metricsToken, 'from-a-file-0123456789');
  const { warnings } = load({ env: { ESTIBA_HTPP: '1', ESTIBA_DATA: 'x', ESTIBA_BUSY: 'x', ESTIBA_PACE: '10', PATH: '/bin' } });
  assert.equal(warnings.length, 1);
  assert.match(warnings[0]!, /^ESTIBA_HTPP is no setting\. Maybe it is misspelt/);
  const readFile = (): string => {
    throw new Error('no such file');
  };
  assert.throws(() => load({ env: { ESTIBA_POSTGRES_FILE: '/nowhere' }, readFile }), /ESTIBA_POSTGRES_FILE: '\/nowhere' cannot be read/);
});
