import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason, refuse } from '@estiba/base';
import { createMetrics } from '../metrics/metrics.ts';
import { fakeServer } from '../testing/fake-app.ts';
import { adviceFor } from './advice.ts';
import { buildApp } from './app.ts';

const hold = { type: 'placeHold', data: { box: 'CSNU7654321', hold: 'line', note: 'unpaid' } };

test('H1: every route but health, signing in, the OpenAPI page and the page itself needs a session', async () => {
  const { app } = await fakeServer();
  for (const url of ['/health/live', '/health/ready', '/api/v1/openapi.json']) assert.equal((await app.inject(url)).statusCode, 200, url);
  for (const url of ['/api/v1/port', '/metrics', '/api/v1/nothing', '/anything', '/api/v1/session']) {
    const answer = await app.inject(url);
    assert.equal(answer.statusCode, 401, url);
    assert.deepEqual(Object.keys(answer.json()), ['code', 'message', 'advice', 'details']);
  }
  assert.equal((await app.inject({ method: 'POST', url: '/api/v1/commands', payload: hold })).statusCode, 401);
});

test('H2: the first administrator signs in with the one-time password, and may do nothing before choosing another', async () => {
  const { app, deps } = await fakeServer();
  const unread = await deps.users.createFirst();
  const first = await deps.users.createFirst();
  assert.notEqual(first!.oneTimePassword, unread!.oneTimePassword, 'a start that failed before it was read locks nobody out');
  const signIn = (password: string) => app.inject({ method: 'POST', url: '/api/v1/session', payload: { user: 'administrator', password } });
  const answer = await signIn(first!.oneTimePassword);
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.json().mustChangePassword, true);
  const headers = { authorization: `Bearer ${answer.json().token}` };
  const early = await app.inject({ url: '/api/v1/port', headers });
  assert.equal(early.statusCode, 403);
  assert.equal(early.json().code, 'session.must-change-password');

  const change = (next: string) =>
    app.inject({ method: 'PUT', url: '/api/v1/session/password', headers, payload: { current: first!.oneTimePassword, next } });
  assert.equal((await change('short')).json().code, 'password.short');
  const changed = await change('a long enough sentence');
  assert.equal(changed.statusCode, 200);
  assert.equal((await app.inject({ url: '/api/v1/port', headers })).statusCode, 401, 'the old session has ended');
  const now = { authorization: `Bearer ${changed.json().token}` };
  assert.equal((await app.inject({ url: '/api/v1/port', headers: now })).statusCode, 200);
  assert.equal((await signIn(first!.oneTimePassword)).statusCode, 401, 'the one-time password is spent');
  assert.equal(await deps.users.createFirst(), null, 'and no start gives another');
});

test('H3: a command is taken once under its key, refused with reasons and advice, and malformed with path and value', async () => {
  const { app, signIn, state } = await fakeServer();
  const headers = { ...(await signIn('controller')), 'idempotency-key': 'key-00000001' };
  const send = (payload: object, key = 'key-00000001') =>
    app.inject({ method: 'POST', url: '/api/v1/commands', headers: { ...headers, 'idempotency-key': key }, payload });

  const taken = await send(hold);
  assert.deepEqual([taken.statusCode, taken.json()], [200, { size: 1, events: ['holdPlaced'] }]);
  assert.deepEqual((await send(hold)).json(), { size: 1, events: ['holdPlaced'] });
  assert.equal(state.size, 1);
  assert.equal((await send({ ...hold, data: { ...hold.data, note: 'other' } })).statusCode, 422);

  const refused = await send({ type: 'placeHold', data: { ...hold.data, box: 'NONE0000000' } }, 'key-00000002');
  assert.equal(refused.statusCode, 409);
  assert.deepEqual(refused.json().details[0].params, { box: 'NONE0000000' });
  assert.equal(refused.json().message, 'The terminal refused placeHold: box.unknown (box NONE0000000).');
  assert.match(refused.json().advice, /^Maybe the number is misspelt/);

  const malformed = await send({ type: 'placeHold', data: { ...hold.data, hold: 'because' } }, 'key-00000003');
  assert.equal(malformed.statusCode, 400);
  assert.deepEqual([malformed.json().details[0].path, malformed.json().details[0].value], ['/body/data/hold', '"because"']);
  assert.equal((await send({ type: 'observeTruck', data: {} }, 'key-00000004')).statusCode, 400, 'no person speaks for a machine');
});

test('H3: after a restart a key still stands for the command it was first sent with', async () => {
  const { app, deps, signIn } = await fakeServer();
  const headers = { ...(await signIn('controller')), 'idempotency-key': 'key-00000001' };
  const send = (to: typeof app, payload: object) => to.inject({ method: 'POST', url: '/api/v1/commands', headers, payload });
  assert.equal((await send(app, hold)).statusCode, 200);

  const restarted = await buildApp({ ...deps, metrics: createMetrics({ withProcess: false }) });
  assert.deepEqual((await send(restarted, hold)).json(), { size: 1, events: [] }, 'the terminal remembers');
  const other = await send(restarted, { ...hold, data: { ...hold.data, hold: 'customs' } });
  assert.deepEqual([other.statusCode, other.json().code], [422, 'idempotency.reused']);
});

test('H4: each reason has advice of its own, its family’s, or the general one', () => {
  assert.match(adviceFor('exception.taken'), /^Maybe speak to who took it/);
  assert.match(adviceFor('ship.lid-closed'), /^Maybe make the plan anew/);
  assert.match(adviceFor('never.heard.of'), /^Maybe something changed/);
  for (const odd of ['', '.', 'constructor', '__proto__', 'toString']) assert.match(String(adviceFor(odd)), /^Maybe/, odd);
});

test('H3: a command that the log did not take is answered 503, and the same key may be sent again', async () => {
  let isLost = true;
  const { app, deps, signIn } = await fakeServer();
  const submit: typeof deps.submit = (command) => (isLost ? Promise.resolve(refuse(reason('log.lost', {}))) : deps.submit(command));
  const flaky = await buildApp({ ...deps, submit, metrics: createMetrics({ withProcess: false }) });
  const headers = { ...(await signIn('controller')), 'idempotency-key': 'key-00000001' };
  const send = () => flaky.inject({ method: 'POST', url: '/api/v1/commands', headers, payload: hold });
  const lost = await send();
  assert.deepEqual([lost.statusCode, lost.json().code], [503, 'log.lost']);
  isLost = false;
  assert.deepEqual((await send()).json().events, ['holdPlaced']);
  await app.close();
});
