import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { exitCode } from '../failure.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';

const user = {
  name: 'administrator',
  role: 'administrator',
  password: 'x',
  mustChange: false,
  isBarred: false,
  createdAt: 0,
  changedAt: 0,
};

test('a lost password is replaced by a new one-time password, told once, and noted', () =>
  inFolder(async (folder) => {
    const data = join(folder, 'small');
    mkdirSync(data);
    writeFileSync(join(data, 'users.json'), JSON.stringify({ form: 'estiba-users/1', users: [user] }));
    const ran = await runCommand(['password', 'administrator', '--data-dir', folder, '--site', 'small']);
    assert.equal(ran.code, exitCode.done, ran.err);
    const password = /administrator: (\S+)\. It must be changed/.exec(ran.out)?.[1];
    assert.match(String(password), /^(?:\w{4}-){4}\w{4}$/);
    const kept = readFileSync(join(data, 'users.json'), 'utf8');
    assert.match(kept, /\$argon2id\$/);
    assert.ok(!kept.includes(password!));
    assert.equal(JSON.parse(kept).users[0].mustChange, true);
    const audit = readFileSync(join(data, 'audit.jsonl'), 'utf8');
    assert.match(audit, /"password-reset","actor":"machine:/);
    assert.ok(!audit.includes(password!));
  }));

test('a name nobody bears and a folder without users are told with advice', () =>
  inFolder(async (folder) => {
    const none = await runCommand(['password', 'administrator', '--data-dir', folder, '--site', 'small']);
    assert.equal(none.code, exitCode.unreadable);
    assert.match(none.err, /no users in .*Maybe/);
    mkdirSync(join(folder, 'small'));
    writeFileSync(join(folder, 'small', 'users.json'), JSON.stringify({ form: 'estiba-users/1', users: [user] }));
    const unknown = await runCommand(['password', 'marla', '--data-dir', folder, '--site', 'small']);
    assert.equal(unknown.code, exitCode.usage);
    assert.match(unknown.err, /no user 'marla'.*Maybe/);
  }));
