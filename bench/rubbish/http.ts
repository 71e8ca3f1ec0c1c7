import type { AddressInfo } from 'node:net';
import { Random } from '@estiba/base';
import { fakeServer, newAccount, stateHash, throwBytes, throwRequest } from '@estiba/server/testing';
import type { Measured } from '../lib/results.ts';

const atOnce = 32;
const seed = 1;

/** So many malformed requests past the socket, half of them by someone who may do everything, a tenth of all as bytes on raw connections. */
export async function http(inputs: number): Promise<Measured[]> {
  const raw = Math.floor(inputs / 10);

  const server = await fakeServer();
  const session = await server.signIn('administrator');
  const before = stateHash(server);
  const random = new Random(seed);
  const account = newAccount();
  const started = performance.now();

  for (let i = 0; i < inputs - raw; i++) {
    await throwRequest(server, random, session, account);
    if (i % 100_000 === 0) console.log(`${i} requests`);
  }

  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.app.server.address() as AddressInfo;
  let answered = 0;
  for (let i = 0; i < raw; i += atOnce) {
    const all = await Promise.all(Array.from({ length: Math.min(atOnce, raw - i) }, () => throwBytes(port, random)));
    answered += all.filter(Boolean).length;
  }
  const isAlive = (await fetch(`http://127.0.0.1:${port}/health/live`)).ok;
  await server.app.close();

  const isChanged = stateHash(server) !== before || (await server.deps.log.head()).size !== 0;
  const logged = server.lines.filter((line) => line.includes('"level":"error"')).length;
  const faults = account.serverFaults + account.misshapen + logged + (isAlive ? 0 : 1) + (isChanged ? 1 : 0);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `answers by status: ${[...account.answers].map(([status, n]) => `${status} ${n}`).join(', ')}; raw: ${answered} of ${raw} answered; ${seconds.toFixed(0)} s`,
  );

  return [
    {
      of: 'terminal',
      id: 'malformed-http',
      what: 'malformed HTTP inputs, a tenth of them bytes on raw connections: crashes, changes of state, answers 500 and above, refusals not of the one form',
      value: faults,
      unit: 'faults',
      better: 'equal',
      must: 0,
      aim: 0,
      n: inputs,
      seed: String(seed),
    },
  ];
}
