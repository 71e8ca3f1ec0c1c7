import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openFileAudit } from '../audit/file-audit.ts';
import { memoryFile, privateFile } from '../files/private-file.ts';
import { cheap, HandClock } from '../testing/fake-app.ts';
import { resetPasswordOnDisk } from './reset-on-disk.ts';
import { oneTimePassword } from './one-time-password.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { passwordFaults } from './password-policy.ts';
import { SignInGuard } from './sign-in-guard.ts';
import { Users } from './users.ts';

test('H7: passwords are kept as Argon2id with a salt of their own, and compared after normalisation', async () => {
  const [one, two] = [await hashPassword('contraseña larga', cheap), await hashPassword('contraseña larga', cheap)];
  assert.notEqual(one, two);
  assert.match(one, /^\$argon2id\$v=19\$m=8,t=1,p=1\$/);
  assert.ok(await isPassword('contraseña larga'.normalize('NFD'), one));
  assert.ok(!(await isPassword('contrasena larga', one)));
  for (const broken of ['', 'plain', one.slice(0, -1), one.replace('argon2id', 'argon2i')])
    assert.ok(!(await isPassword('contraseña larga', broken)));
});

test('H7: a password is long, not monotonous, not the name and not what everyone tries; each fault is told', () => {
  const codes = (password: string) => passwordFaults(password, 'maria').map(({ code }) => code);
  assert.deepEqual(codes('grúas y viento norte'), []);
  assert.deepEqual(codes('short'), ['password.short']);
  assert.deepEqual(codes('aaaaaaaaaaaaaaaa'), ['password.monotonous']);
  assert.deepEqual(codes('i am Maria of the quay'), ['password.holds-name']);
  assert.deepEqual(codes('Password12345'), ['password.common']);
  assert.deepEqual(codes(`x${'yzabcdef'.repeat(40)}`), ['password.long']);
});

test('H7: one-time passwords do not repeat and hold no letter that looks like another', () => {
  const made = new Set(Array.from({ length: 1000 }, oneTimePassword));
  assert.equal(made.size, 1000);
  for (const password of made) assert.match(password, /^(?:[A-HJKMNP-TV-Z2-9]{4}-){4}[A-HJKMNP-TV-Z2-9]{4}$/);
});

test('H8: users survive a restart; a damaged file stops the start instead of opening a first one', async () => {
  const file = memoryFile();
  const users = new Users(file, new HandClock(), cheap);
  await users.createFirst();
  const added = await users.add('maria', 'planner');
  assert.ok(added.ok);
  assert.equal((await new Users(file, new HandClock(), cheap).verify('maria', added.value))?.role, 'planner');
  assert.doesNotMatch(file.read()!, new RegExp(added.value));
  for (const damaged of ['{', '[]', '{"form":"estiba-users/1","users":[{"name":"x"}]}']) {
    assert.throws(() => new Users(memoryFile(damaged), new HandClock(), cheap), /Maybe restore it from a backup/);
  }
});

test('H8: what cannot be written is not changed', async () => {
  const file = memoryFile();
  const users = new Users(file, new HandClock(), cheap);
  await users.createFirst();
  file.write = () => {
    throw new Error('disk full');
  };
  await assert.rejects(users.add('maria', 'planner'), /disk full/);
  assert.equal(users.get('maria'), undefined);
});

test('H8: the last administrator who can sign in can neither be barred nor lose the role', async () => {
  const users = new Users(memoryFile(), new HandClock(), cheap);
  await users.createFirst();
  const code = (result: ReturnType<Users['setRole']>) => (result.ok ? null : result.reasons[0]!.code);
  assert.equal(code(users.setRole('administrator', 'viewer')), 'user.last-administrator');
  assert.equal(code(users.setBarred('administrator', true)), 'user.last-administrator');
  await users.add('second', 'administrator');
  assert.equal(code(users.setBarred('administrator', true)), null);
  assert.equal(code(users.setRole('second', 'viewer')), 'user.last-administrator');
  assert.equal(code(users.setRole('nobody', 'viewer')), 'user.unknown');
});

test('H9: after three wrong passwords each further one doubles the wait for that user from that address alone', () => {
  const wall = new HandClock();
  const guard = new SignInGuard(wall);
  const waits: (number | undefined)[] = [];
  for (let i = 0; i < 6; i++) {
    guard.failed('maria', '10.0.0.1');
    waits.push(guard.wait('maria', '10.0.0.1')?.params.seconds as number | undefined);
  }
  assert.deepEqual(waits, [undefined, undefined, 1, 2, 4, 8]);
  assert.equal(guard.wait('maria', '10.0.0.2'), null, 'nobody locks her out from elsewhere');
  wall.pass(8000);
  assert.equal(guard.wait('maria', '10.0.0.1'), null);
  for (let i = 0; i < 20; i++) guard.failed('maria', '10.0.0.1');
  assert.equal(guard.wait('maria', '10.0.0.1')?.params.seconds, 900, 'a quarter of an hour at the most');
  guard.succeeded('maria', '10.0.0.1');
  assert.equal(guard.wait('maria', '10.0.0.1'), null);
});

test('H9: an address that tries many names waits as well', () => {
  const guard = new SignInGuard(new HandClock());
  for (let i = 0; i < 30; i++) guard.failed(`user-${i}`, '10.0.0.1');
  assert.notEqual(guard.wait('someone-else', '10.0.0.1'), null);
  assert.equal(guard.wait('someone-else', '10.0.0.2'), null);
});

test('H25: whoever owns the machine gives a lost user a new one-time password; a server that runs takes it up, and the deed is noted', async () => {
  const path = mkdtempSync(join(tmpdir(), 'estiba-users-'));
  const folder = { path, users: join(path, 'users.json'), audit: join(path, 'audit.jsonl') };
  const wall = new HandClock();
  try {
    await assert.rejects(resetPasswordOnDisk(folder, 'maria', 'root', wall), /no users in .*Maybe another --data-dir/);
    const running = new Users(privateFile(folder.users), wall, cheap);
    const audit = openFileAudit(folder.audit, wall);
    const first = await running.add('maria', 'administrator');
    assert.ok(first.ok);
    audit.note({ what: 'user-added', actor: 'x', address: '::1', details: {} });
    wall.pass(1000);
    const given = await resetPasswordOnDisk(folder, 'maria', 'root', wall);
    assert.ok(given.ok);
    assert.equal(await running.verify('maria', first.value), null);
    assert.equal((await running.verify('maria', given.value))?.mustChange, true);
    await running.add('jorge', 'viewer');
    assert.ok(await new Users(privateFile(folder.users), wall, cheap).verify('maria', given.value), 'what it writes next keeps it');
    audit.note({ what: 'signed-in', actor: 'maria', address: '::1', details: {} });
    const notes = audit.read(0, 10).map(({ seq, what, actor }) => [seq, what, actor]);
    assert.deepEqual(notes, [
      [1, 'user-added', 'x'],
      [2, 'password-reset', 'machine:root'],
      [3, 'signed-in', 'maria'],
    ]);
    const unknown = await resetPasswordOnDisk(folder, 'nobody', 'root', wall);
    assert.equal(unknown.ok, false);
    audit.close();
  } finally {
    rmSync(path, { recursive: true });
  }
});

test('H25: a file of users that is damaged while the server runs is not believed', async () => {
  const file = memoryFile();
  const users = new Users(file, new HandClock(), cheap);
  await users.createFirst();
  file.write('{');
  assert.equal(users.list().length, 1);
});
