import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { createServer as createTlsServer } from 'node:tls';
import { Aedes } from 'aedes';
import { Admission } from './admission.ts';
import { allowOvertaking } from './allow-overtaking.ts';
import { guardWith } from './authorize.ts';
import { readUsers } from './credentials.ts';
import { FrameGuard } from './frame-guard.ts';
import type { BrokerIncident } from './incident.ts';
import { type BrokerLimits, defaultLimits } from './limits.ts';

export interface BrokerOptions {
  readonly usersFile: string;
  /** Default 127.0.0.1: reachable from this machine only. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** PEM files; with them the broker speaks TLS only. */
  readonly tls?: { readonly keyFile: string; readonly certFile: string };
  readonly limits?: Partial<BrokerLimits>;
}

/** The broker in this process. Everything is refused that was not allowed. */
export async function serveBroker(
  options: BrokerOptions,
  onIncident: (incident: BrokerIncident) => void,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const limits = { ...defaultLimits, ...options.limits };
  const aedes = await Aedes.createBroker({
    ...guardWith(readUsers(options.usersFile), limits, onIncident),
    // 0: without a bound. A bound kills the broker under overload: waiting messages pile up on the stack of its emitter.
    concurrency: 0,
    connectTimeout: limits.connectMilliseconds,
    drainTimeout: 30_000,
    maxTopicLevels: 12,
    maxClientsIdLength: 128,
    queueLimit: 1000,
  });
  aedes.on('client', allowOvertaking);
  aedes.on('connectionError', (_, error) => onIncident({ what: 'connection', user: null, detail: error.message }));

  const admission = new Admission(limits);
  const sockets = new Set<Socket>();
  const server = listener(options, (socket) => {
    if (!admission.admits(socket.remoteAddress ?? '', sockets.size, performance.now())) {
      onIncident({ what: 'connection', user: null, detail: `too many connections: ${sockets.size} open` });
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    guardPackets(socket, limits.packetBytes, onIncident);
    aedes.handle(socket);
  });
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, options.port ?? 0, host);
  return {
    url: `${options.tls ? 'mqtts' : 'mqtt'}://${host}:${port}`,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      await new Promise<void>((done) => aedes.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listener(options: BrokerOptions, onConnection: (socket: Socket) => void): Server {
  // Without noDelay a message waits up to 20 ms for company.
  if (!options.tls) return createServer({ noDelay: true }, onConnection);
  const { keyFile, certFile } = options.tls;
  const tls = { noDelay: true, key: readFileSync(keyFile), cert: readFileSync(certFile), minVersion: 'TLSv1.2' as const };
  const server = createTlsServer(tls, onConnection);
  server.on('tlsClientError', () => undefined);
  return server;
}

/** The broker takes bytes by `read`: there the guard looks at them first. */
function guardPackets(socket: Socket, maxBytes: number, onIncident: (incident: BrokerIncident) => void): void {
  const guard = new FrameGuard(maxBytes);
  const read = socket.read.bind(socket);
  socket.read = (size?: number) => {
    const chunk = read(size) as Buffer | null;
    if (chunk === null || guard.accepts(chunk)) return chunk;
    onIncident({ what: 'packet', user: null, detail: `a packet of more than ${maxBytes} bytes` });
    socket.destroy();
    return null;
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
