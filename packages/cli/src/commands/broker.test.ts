import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { exitCode } from '../failure.ts';
import { home } from '../serve/site-files.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';

const files = (folder: string, ...more: string[]) =>
  runCommand(['broker', 'mosquitto', '--out', join(folder, 'out'), '--data-dir', join(folder, 'data'), '--site', 'langstrand', ...more]);

test('Mosquitto’s three files hold every machine of the site to its own topics, and no password in the clear', () =>
  inFolder(async (folder) => {
    const ran = await files(folder, '--folder', '/etc/mosquitto/estiba', '--port', '8883', '--key', 'k.pem', '--cert', 'c.pem');
    assert.equal(ran.code, exitCode.done, ran.err);
    assert.match(ran.out, /ESTIBA_MQTT=mqtts:\/\/HOST:8883/);
    const text = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
    assert.match(text('mosquitto.conf'), /listener 8883 127\.0\.0\.1\nkeyfile k\.pem\ncertfile c\.pem\nallow_anonymous false/);
    assert.match(text('mosquitto.conf'), /acl_file \/etc\/mosquitto\/estiba\/estiba\.acl\nuse_username_as_clientid true/);
    const secrets = JSON.parse(readFileSync(join(folder, 'data', 'langstrand', 'broker-secrets.json'), 'utf8')).secrets as Record<
      string,
      string
    >;
    const users = text('estiba.passwd')
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]!);
    assert.deepEqual(users.toSorted(), Object.keys(secrets).toSorted());
    for (const user of users) assert.match(text('estiba.acl'), new RegExp(`^user ${user}$`, 'm'));
    for (const secret of Object.values(secrets))
      assert.ok(!Object.values(['mosquitto.conf', 'estiba.acl', 'estiba.passwd']).some((name) => text(name).includes(secret)));
    assert.equal(statSync(join(folder, 'out', 'estiba.passwd')).mode & 0o077, 0);

    assert.equal((await files(folder, '--emulated')).code, exitCode.done);
    assert.doesNotMatch(text('mosquitto.conf'), /use_username_as_clientid/);
    assert.deepEqual(
      JSON.parse(readFileSync(join(folder, 'data', 'langstrand', 'broker-secrets.json'), 'utf8')).secrets,
      secrets,
      'passwords stay',
    );
  }));

test('a terminal of one’s own is given by the path of its site file', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'My port.json');
    const site = JSON.parse(readFileSync(join(home, 'terminals/langstrand/site.json'), 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...site, id: 'mine' }));
    const ran = await runCommand(['broker', 'mosquitto', '--out', join(folder, 'out'), '--data-dir', join(folder, 'data'), '--site', path]);
    assert.equal(ran.code, exitCode.done, ran.err);
    assert.ok(statSync(join(folder, 'data', 'mine', 'broker-secrets.json')).isFile());
    const none = await runCommand(['broker', 'mosquitto', '--out', join(folder, 'out'), '--site', join(folder, 'none.json')]);
    assert.match(none.err, /no terminal '.*none\.json'.*path of a site file/);
  }));

test('a key without a certificate and a site nobody knows are refused with advice', () =>
  inFolder(async (folder) => {
    const half = await files(folder, '--key', 'k.pem');
    assert.equal(half.code, exitCode.usage);
    assert.match(half.err, /--key and --cert go together.*Maybe/);
    const unknown = await runCommand(['broker', 'mosquitto', '--out', folder, '--site', 'atlantis']);
    assert.equal(unknown.code, exitCode.usage);
    assert.match(unknown.err, /no terminal 'atlantis'.*Maybe/);
  }));
