import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Aedes } from 'aedes';

/** A broker for a test: no rights, no passwords. It can be killed and started again on its port. */
export class SmallBroker {
  port = 0;
  #stop: () => Promise<void> = async () => undefined;

  get url(): string {
    return `mqtt://127.0.0.1:${this.port}`;
  }

  async start(): Promise<this> {
    const aedes = await Aedes.createBroker({ concurrency: 0 });
    // Else it drops retained messages that later ones overtake (aedes 1.2.0).
    aedes.on('client', (client) => {
      Object.defineProperty(client, 'duplicates', { value: new Proxy({}, { get: () => 0, set: () => true }) });
    });
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.setNoDelay(true);
      aedes.handle(socket);
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
    this.#stop = async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
      await new Promise<void>((resolve) => aedes.close(resolve));
    };
    return this;
  }

  async stop(): Promise<void> {
    await this.#stop();
  }
}
