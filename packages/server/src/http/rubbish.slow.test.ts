import { strict as assert } from 'node:assert';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { fakeServer } from '../testing/fake-app.ts';
import { newAccount, stateHash, throwBytes, throwRequest } from '../testing/throw-rubbish.ts';

test('H22: five thousand malformed requests change nothing, crash nothing, and each gets an answer of the one form', async () => {
  const server = await fakeServer();
  const session = await server.signIn('administrator');
  const before = stateHash(server);
  const account = newAccount();
  const random = new Random(22);
  for (let i = 0; i < 5000; i++) await throwRequest(server, random, session, account);

  assert.equal(stateHash(server), before);
  assert.equal((await server.deps.log.head()).size, 0);
  assert.deepEqual([account.serverFaults, account.misshapen], [0, 0], JSON.stringify([...account.answers]));
  assert.ok((account.answers.get(400) ?? 0) > 1000, 'most reached a form that refused them');
  assert.ok((account.answers.get(401) ?? 0) > 500, 'strangers were turned away');
  assert.deepEqual(
    server.lines.filter((line) => line.includes('"level":"error"')),
    [],
  );
  assert.equal((await server.app.inject({ url: '/api/v1/port', headers: session })).statusCode, 200);
});

test('H22: bytes that are no HTTP are refused on raw connections, and the server goes on', async () => {
  const server = await fakeServer();
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.app.server.address() as AddressInfo;
  const before = stateHash(server);
  const random = new Random(23);
  let answered = 0;
  for (let i = 0; i < 20; i++) {
    const all = await Promise.all(Array.from({ length: 16 }, () => throwBytes(port, random)));
    answered += all.filter(Boolean).length;
  }
  const alive = await fetch(`http://127.0.0.1:${port}/health/live`);
  assert.deepEqual(await alive.json(), { status: 'live' });
  assert.ok(answered > 160, `${answered} of 320 were answered`);
  assert.equal(stateHash(server), before);
  assert.deepEqual(
    server.lines.filter((line) => line.includes('"level":"error"')),
    [],
  );
  await server.app.close();
});
