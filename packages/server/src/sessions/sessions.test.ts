import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { SignJWT } from 'jose';
import { memoryFile } from '../files/private-file.ts';
import { HandClock } from '../testing/fake-app.ts';
import { sessionKey } from './session-key.ts';
import { Sessions } from './sessions.ts';

const limits = { idle: 30 * 60_000, absolute: 12 * 3_600_000 };

function fresh(file = memoryFile(), wall = new HandClock()) {
  const key = new Uint8Array(32).fill(3);
  return { file, wall, key, sessions: new Sessions(file, key, wall, limits) };
}

async function code(sessions: Sessions, token: string): Promise<string | null> {
  const checked = await sessions.check(token);
  return checked.ok ? null : checked.reasons[0]!.code;
}

test('H10: a session ends when it is idle too long, and at its own end however much it is used', async () => {
  const { sessions, wall } = fresh();
  const idle = await sessions.open('maria');
  wall.pass(29 * 60_000);
  assert.equal(await code(sessions, idle.token), null);
  wall.pass(30 * 60_000);
  assert.equal(await code(sessions, idle.token), 'session.ended');

  const busy = await sessions.open('maria');
  for (let i = 0; i < 12 * 6 - 1; i++) {
    wall.pass(10 * 60_000);
    assert.equal(await code(sessions, busy.token), null, `after ${i} times ten minutes`);
  }
  wall.pass(10 * 60_000);
  assert.notEqual(await code(sessions, busy.token), null);
});

test('H10: sessions outlive a restart, and so does their end', async () => {
  const { sessions, file, wall, key } = fresh();
  const [stays, ends] = [await sessions.open('maria'), await sessions.open('maria')];
  sessions.close(ends.session.id);
  const after = new Sessions(file, key, wall, limits);
  assert.equal(await code(after, stays.token), null);
  assert.equal(await code(after, ends.token), 'session.ended');
  after.closeAll('maria');
  assert.equal(await code(after, stays.token), 'session.ended');
});

test('H10: a token that is forged, of another key or of no algorithm is nobody’s', async () => {
  const { sessions, wall, key } = fresh();
  const { token, session } = await sessions.open('maria');
  const [head, body, signature] = token.split('.');
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
  const claims = new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setJti(session.id).setAudience('estiba').setExpirationTime('1h');
  const foreign = await claims.sign(new Uint8Array(32).fill(4));
  for (const forged of [none, foreign, `${head}.${body}.AAAA`, `${head}.${body}`, '', 'x', `${head}.${signature}.${body}`]) {
    assert.equal(await code(sessions, forged), 'session.invalid', forged);
  }
  wall.pass(13 * 3_600_000);
  assert.equal(await code(sessions, token), 'session.invalid');
  assert.notDeepEqual(sessionKey(memoryFile()), key);
});

test('H10: one user holds twenty sessions at the most; the longest unused makes room', async () => {
  const { sessions, wall } = fresh();
  const first = await sessions.open('maria');
  for (let i = 0; i < 20; i++) {
    wall.pass(1000);
    await sessions.open('maria');
  }
  assert.equal(sessions.of('maria').length, 20);
  assert.equal(await code(sessions, first.token), 'session.ended');
});

test('H10: a damaged file of sessions lets nobody in and stops nothing', async () => {
  const { sessions } = fresh(memoryFile('{"form"'));
  assert.deepEqual(sessions.of('maria'), []);
  assert.equal(await code(sessions, (await sessions.open('maria')).token), null);
});

test('H10: a page that asks by itself does not keep a session alive', async () => {
  const { sessions, wall } = fresh();
  const { token } = await sessions.open('maria');
  for (let i = 0; i < 29; i++) {
    wall.pass(60_000);
    assert.ok((await sessions.check(token, false)).ok);
  }
  wall.pass(60_000);
  assert.equal(await code(sessions, token), 'session.ended');
});
