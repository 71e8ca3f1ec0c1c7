import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { fakeServer } from '../../testing/fake-app.ts';

test('H13: an administrator adds, changes, bars and resets users; each ends their sessions, and no hash ever leaves', async () => {
  const { app, deps, signIn } = await fakeServer();
  const headers = await signIn('administrator');
  const ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    app.inject({ method, url: `/api/v1${url}`, headers, ...(payload === undefined ? {} : { payload }) });

  const added = await ask('POST', '/users', { name: 'maria', role: 'planner' });
  assert.equal(added.statusCode, 201);
  assert.ok(await deps.users.verify('maria', added.json().oneTimePassword));
  assert.equal((await ask('POST', '/users', { name: 'maria', role: 'planner' })).json().code, 'user.exists');
  assert.equal((await ask('POST', '/users', { name: 'STS01', role: 'planner' })).json().code, 'user.name');
  assert.equal((await ask('POST', '/users', { name: 'jose', role: 'king' })).statusCode, 400);

  for (const change of [() => ask('PATCH', '/users/maria', { role: 'controller' }), () => ask('POST', '/users/maria/password-reset')]) {
    await deps.sessions.open('maria');
    assert.equal((await change()).statusCode, 200);
    assert.equal(deps.sessions.of('maria').length, 0);
  }
  const { token } = await deps.sessions.open('maria');
  assert.equal((await ask('PATCH', '/users/maria', { isBarred: true })).json().isBarred, true);
  assert.equal((await app.inject({ url: '/api/v1/session', headers: { authorization: `Bearer ${token}` } })).statusCode, 401);
  assert.equal((await ask('DELETE', '/users/maria/sessions')).statusCode, 204);
  assert.equal((await ask('PATCH', '/users/nobody', { isBarred: true })).statusCode, 404);
  assert.equal((await ask('PATCH', '/users/maria', {})).statusCode, 400);
  assert.equal((await ask('PATCH', '/users/administrator-0', { role: 'viewer' })).json().code, 'user.last-administrator');

  const list = await ask('GET', '/users');
  assert.doesNotMatch(list.body, /argon2/);
  const door = await ask('GET', '/audit/door');
  assert.deepEqual(
    door.json().items.map(({ what }: { what: string }) => what),
    ['user-added', 'user-changed', 'password-reset', 'user-changed', 'signed-out'],
  );
});

test('H14: the audit tells every command of a person, taken and refused, by whom and when', async () => {
  const { app, signIn } = await fakeServer();
  const engineer = await signIn('engineer');
  for (const box of ['CSNU7654321', 'NONE0000000']) {
    const payload = { type: 'placeHold', data: { box, hold: 'line', note: '' } };
    await app.inject({ method: 'POST', url: '/api/v1/commands', headers: { ...engineer, 'idempotency-key': `audit-${box}` }, payload });
  }
  const get = async (query: string) => (await app.inject({ url: `/api/v1/audit${query}`, headers: engineer })).json();
  const { items, next } = await get('');
  assert.deepEqual(
    items.map(({ seq, user, outcome, events, reasons }: Record<string, unknown>) => ({ seq, user, outcome, events, reasons })),
    [
      { seq: 1, user: 'engineer-0', outcome: 'accepted', events: ['holdPlaced'], reasons: [] },
      {
        seq: 2,
        user: 'engineer-0',
        outcome: 'refused',
        events: ['commandRefused'],
        reasons: [{ code: 'box.unknown', params: { box: 'NONE0000000' } }],
      },
    ],
  );
  assert.equal(next, null);
  assert.deepEqual((await get('?after=1')).items.length, 1);
  assert.deepEqual((await get('?user=nobody')).items.length, 0);
  assert.equal((await get('?limit=1')).next, 1);
});
