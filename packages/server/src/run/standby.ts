import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { reason } from '@estiba/base';
import type { Address } from '../config/settings.ts';
import { adviceFor } from '../http/advice.ts';
import type { HttpSettings } from '../http/deps.ts';

export interface Standby {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Answers for a server that waits to be the writer of its log: it lives, it is not ready, and for anything else another server is to be asked.
 * It tells nothing of the port and takes nothing; where it cannot listen it throws as any server does.
 */
export async function answerOnStandby(site: string, { host, port }: Address, { tls }: Pick<HttpSettings, 'tls'>): Promise<Standby> {
  const why = reason('server.standby', { terminal: site });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    // What is sent along is not read.
    request.resume();
    const [path] = (request.url ?? '').split('?');
    const isLive = path === '/health/live';
    const body = isLive
      ? { status: 'live' }
      : path === '/health/ready'
        ? { status: 'standby', reasons: [why] }
        : { code: why.code, message: `Another server writes the log of ${site}.`, advice: adviceFor(why.code), details: [why] };
    response.writeHead(isLive ? 200 : 503, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(isLive ? {} : { 'retry-after': '2' }),
    });
    response.end(JSON.stringify(body));
  };
  const server = tls === null ? createPlainServer(answer) : createTlsServer(tls, answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
