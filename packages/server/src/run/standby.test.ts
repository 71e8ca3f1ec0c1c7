import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { answerOnStandby } from './standby.ts';

test('H26: a server that stands by says that it lives, that it is not ready and why, and takes nothing', async () => {
  const standby = await answerOnStandby('small', { host: '127.0.0.1', port: 0 }, { tls: null });
  const at = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${standby.port}${path}`, init);
  try {
    const live = await at('/health/live');
    assert.deepEqual([live.status, await live.json()], [200, { status: 'live' }]);
    const ready = await at('/health/ready?x=1');
    assert.equal(ready.status, 503);
    assert.equal(ready.headers.get('retry-after'), '2');
    assert.deepEqual(await ready.json(), { status: 'standby', reasons: [{ code: 'server.standby', params: { terminal: 'small' } }] });
    for (const [path, init] of [
      ['/', {}],
      ['/api/v1/commands', { method: 'POST', body: '{"type":"placeHold"}' }],
    ] as const) {
      const other = await at(path, init);
      assert.equal(other.status, 503);
      const { code, advice } = (await other.json()) as { code: string; advice: string };
      assert.equal(code, 'server.standby');
      assert.match(advice, /^Maybe speak to the server that is the writer/);
    }
  } finally {
    await standby.close();
  }
  await assert.rejects(at('/health/live'), 'the address is free again');
});
