import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { fakeServer } from '../../testing/fake-app.ts';
import { tokenInCookie } from './cookie.ts';
import { isKnownHost } from './host.ts';
import { isSameSite } from './same-site.ts';

const hold = { type: 'placeHold', data: { box: 'CSNU7654321', hold: 'line', note: '' } };

test('H9: an unknown name, a wrong password and a barred user get the same answer; guessing is slowed down with Retry-After', async () => {
  const { app, deps, wall } = await fakeServer();
  const added = await deps.users.add('maria', 'viewer');
  await deps.users.add('barred', 'viewer');
  const barred = await deps.users.resetPassword('barred');
  deps.users.setBarred('barred', true);
  const signIn = (user: string, password: string) => app.inject({ method: 'POST', url: '/api/v1/session', payload: { user, password } });

  const answers = await Promise.all([signIn('nobody', 'x'), signIn('maria', 'x'), signIn('barred', barred.ok ? barred.value : '')]);
  assert.deepEqual(
    answers.map(({ statusCode, body }) => [statusCode, body]),
    Array(3).fill([401, answers[0]!.body]),
  );
  await signIn('maria', 'x');
  await signIn('maria', 'x');
  const waiting = await signIn('maria', added.ok ? added.value : '');
  assert.deepEqual([waiting.statusCode, waiting.headers['retry-after'], waiting.json().code], [429, '1', 'sign-in.wait']);
  wall.pass(1000);
  assert.equal((await signIn('maria', added.ok ? added.value : '')).statusCode, 200);
});

test('H9: wrong passwords slow down the change of a password as well', async () => {
  const { app, signIn } = await fakeServer();
  const headers = await signIn('viewer');
  const change = () =>
    app.inject({ method: 'PUT', url: '/api/v1/session/password', headers, payload: { current: 'no', next: 'a new long password' } });
  assert.deepEqual([(await change()).statusCode, (await change()).statusCode, (await change()).statusCode], [401, 401, 401]);
  assert.equal((await change()).statusCode, 429);
});

test('H11: the cookie is HttpOnly and SameSite=Strict, Secure where encrypted; a change it signs must come from our own page', async () => {
  const { app, deps, signIn } = await fakeServer({ isEncrypted: true });
  await signIn('controller');
  const payload = { user: 'controller-0', password: 'correct horse battery staple' };
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload });
  const set = String(answer.headers['set-cookie']);
  assert.match(set, /; HttpOnly; SameSite=Strict; Secure$/);
  const cookie = set.split(';')[0]!;
  const send = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/api/v1/commands', headers: { cookie, 'idempotency-key': 'csrf-0001', ...headers }, payload: hold });

  assert.equal((await app.inject({ url: '/api/v1/port', headers: { cookie } })).statusCode, 200);
  assert.equal((await send({})).json().code, 'request.cross-site');
  assert.equal((await send({ 'x-estiba': '1', origin: 'https://evil.example' })).statusCode, 403);
  assert.equal((await send({ 'x-estiba': '1', 'sec-fetch-site': 'cross-site' })).statusCode, 403);
  assert.equal((await send({ 'x-estiba': '1' })).statusCode, 200);
  const out = await app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie, 'x-estiba': '1' } });
  assert.equal(out.statusCode, 204);
  assert.equal((await app.inject({ url: '/api/v1/port', headers: { cookie } })).statusCode, 401);
  assert.equal(deps.sessions.of('controller-0').length, 1, 'only this session ended');
});

test('H11: same-site and cookie headers of every shape are read without guessing', () => {
  assert.ok(isSameSite({ host: 'port.pe', origin: 'https://port.pe' }));
  assert.ok(isSameSite({ host: 'port.pe', 'sec-fetch-site': 'same-origin' }));
  for (const headers of [
    { host: 'port.pe' },
    { host: 'port.pe', origin: 'null' },
    { origin: 'https://port.pe' },
    { 'x-estiba': '1', origin: 'x', host: 'x' },
  ]) {
    assert.ok(!isSameSite(headers), JSON.stringify(headers));
  }
  assert.equal(tokenInCookie('a=1; estiba_session=tok.en; b'), 'tok.en');
  for (const none of [undefined, '', ';;=', 'estiba_session', 'estiba_session=', 'xestiba_session=a'])
    assert.equal(tokenInCookie(none), null);
});

test('H11: a request for a name the server does not bear is refused, so that a foreign name led here opens nothing', async () => {
  const { app } = await fakeServer({ hosts: ['estiba.port.pe'] });
  const get = (host: string) => app.inject({ url: '/health/live', headers: { host } });
  assert.equal((await get('evil.example')).statusCode, 421);
  for (const host of ['estiba.port.pe', 'estiba.port.pe:8443', 'localhost:8080', '127.0.0.1', '[::1]:80'])
    assert.equal((await get(host)).statusCode, 200, host);
  assert.ok(!isKnownHost(undefined, []) && !isKnownHost('localhost.evil.example', []) && !isKnownHost('', []));
});

test('H11: every answer tells browsers to run nothing foreign, frame nothing and keep nothing', async () => {
  const { app } = await fakeServer();
  for (const url of ['/', '/health/live', '/api/v1/port', '/nothing']) {
    const { headers } = await app.inject(url);
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['cache-control']), /no-store|no-cache/);
  }
});

test('H12: too many requests of one person or address wait; a body that is too large is refused', async () => {
  const { app, signIn, wall } = await fakeServer({ requestsPerSecond: { person: 2, address: 1, file: 50 } });
  const headers = await signIn('viewer');
  const port = () => app.inject({ url: '/api/v1/port', headers });
  const codes = [];
  for (let i = 0; i < 9; i++) codes.push((await port()).statusCode);
  assert.deepEqual(codes, [...Array(8).fill(200), 429]);
  assert.equal((await port()).headers['retry-after'], '1');
  wall.pass(1000);
  assert.equal((await port()).statusCode, 200);

  const strangers = [];
  for (let i = 0; i < 5; i++) strangers.push((await app.inject('/api/v1/port')).statusCode);
  assert.deepEqual(strangers, [401, 401, 401, 401, 429]);
  wall.pass(10_000);
  const large = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { user: 'x', password: 'x'.repeat(300_000) } });
  assert.deepEqual([large.statusCode, large.json().code], [413, 'request.too-large']);
});

test('H6: a role without the right is refused, told who may, and noted', async () => {
  const { app, deps, signIn } = await fakeServer();
  const headers = { ...(await signIn('viewer')), 'idempotency-key': 'right-001' };
  const denied = await app.inject({ method: 'POST', url: '/api/v1/commands', headers, payload: hold });
  assert.equal(denied.statusCode, 403);
  assert.equal(denied.json().details[0].params.roles, 'planner, controller, engineer, administrator');
  for (const url of ['/api/v1/users', '/api/v1/audit', '/metrics']) assert.equal((await app.inject({ url, headers })).statusCode, 403, url);
  assert.deepEqual(deps.audit.read(0, 10).map(({ what, actor }) => [what, actor])[0], ['denied', 'viewer-0']);
});

test('H9: behind a proxy the address it adds is the caller’s; without one what a caller claims of himself counts for nothing', async () => {
  for (const [isBehindProxy, address] of [
    [true, '203.0.113.9'],
    [false, '127.0.0.1'],
  ] as const) {
    const { app, deps } = await fakeServer({ isBehindProxy });
    const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' };
    await app.inject({ method: 'POST', url: '/api/v1/session', headers, payload: { user: 'nobody', password: 'x' } });
    assert.equal(deps.audit.read(0, 1)[0]?.address, address);
  }
});

test('H10 H25: sessions end when their user was changed beside the server', async () => {
  const { app, deps, wall, signIn } = await fakeServer();
  const headers = await signIn('engineer');
  const me = () => app.inject({ method: 'GET', url: '/api/v1/session', headers });
  const { name } = deps.users.list()[0]!;
  assert.equal((await me()).statusCode, 200);
  wall.pass(1000);
  assert.ok((await deps.users.resetPassword(name)).ok);
  const { statusCode, body } = await me();
  assert.equal(statusCode, 401);
  assert.match(body, /session\.ended/);
});
