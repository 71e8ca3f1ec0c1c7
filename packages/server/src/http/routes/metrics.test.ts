import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { fakeServer } from '../../testing/fake-app.ts';

test('H15: metrics tell events, units, jobs, machines, commands by outcome; a session that may or the metrics token opens them, and the token nothing else', async () => {
  const token = 'a-token-of-prometheus';
  const { app, signIn } = await fakeServer({ metricsToken: token });
  const engineer = await signIn('engineer');
  const payload = { type: 'placeHold', data: { box: 'CSNU7654321', hold: 'line', note: '' } };
  await app.inject({ method: 'POST', url: '/api/v1/commands', headers: { ...engineer, 'idempotency-key': 'metrics-1' }, payload });

  const { body, statusCode } = await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } });
  assert.equal(statusCode, 200);
  for (const line of [
    'estiba_log_entries 1',
    'estiba_jobs{stage="carry"} 1',
    'estiba_machines{kind="truck",link="lost"} 1',
    'estiba_commands_total{command="placeHold",outcome="accepted"} 1',
    'estiba_units{at="yard"} 1',
    'estiba_exceptions{taken="no"} 1',
  ]) {
    assert.ok(body.split('\n').includes(line), `${line} in\n${body}`);
  }
  assert.equal((await app.inject({ url: '/metrics', headers: engineer })).statusCode, 200);
  assert.equal((await app.inject({ url: '/metrics', headers: { authorization: 'Bearer another-token-altogether' } })).statusCode, 401);
  assert.equal((await app.inject({ url: '/api/v1/port', headers: { authorization: `Bearer ${token}` } })).statusCode, 401);
});

test('H15: the process is ready when the terminal can take work; else it says why, and takes no command', async () => {
  const ready = await fakeServer();
  assert.deepEqual((await ready.app.inject('/health/ready')).json(), { status: 'ready', reasons: [] });

  const { app, signIn, state } = await fakeServer({}, { notReady: () => [reason('standby', { writer: 'other' })] });
  const answer = await app.inject('/health/ready');
  assert.deepEqual([answer.statusCode, answer.json().reasons], [503, [{ code: 'standby', params: { writer: 'other' } }]]);
  assert.equal((await app.inject('/health/live')).statusCode, 200);
  const headers = { ...(await signIn('controller')), 'idempotency-key': 'standby-1' };
  const payload = { type: 'placeHold', data: { box: 'CSNU7654321', hold: 'line', note: '' } };
  assert.equal((await app.inject({ method: 'POST', url: '/api/v1/commands', headers, payload })).statusCode, 503);
  assert.equal(state.size, 0);
});
