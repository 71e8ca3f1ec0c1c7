import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A wire to a server that can be cut, held up and cut at a given byte. */
export class FlakyProxy {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [client: Socket, server: Socket]>();
  /** No new connection gets through. */
  isDown = false;
  /** How often `cutAfter` has cut. */
  cuts = 0;
  #held = false;
  #cutAfter: { direction: 'to-server' | 'to-client'; bytes: number } | null = null;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Listens on a free port of this machine and passes all on to the server at `socketPath`. */
  static async to(socketPath: string): Promise<FlakyProxy> {
    const server = createServer();
    const proxy = new FlakyProxy(server);
    server.on('connection', (client) => proxy.#join(client, socketPath));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Cuts every connection there is. */
  cut(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    this.#pairs.clear();
  }

  /** Cuts everything once so many more bytes have passed in a direction; the byte after them does not arrive. */
  cutAfter(direction: 'to-server' | 'to-client', bytes: number): void {
    this.#cutAfter = { direction, bytes };
  }

  /** Holds back what comes from now on, in both directions, without cutting. */
  hold(): void {
    this.#held = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.pause();
  }

  /** Lets through what was held back. */
  release(): void {
    this.#held = false;
    for (const pair of this.#pairs) for (const socket of pair) socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(client: Socket, socketPath: string): void {
    if (this.isDown) return void client.destroy();
    const server = connect(socketPath);
    const pair = [client, server] as const;
    this.#pairs.add(pair);
    client.on('data', (bytes: Buffer) => this.#pass(bytes, 'to-server', server));
    server.on('data', (bytes: Buffer) => this.#pass(bytes, 'to-client', client));
    if (this.#held) for (const socket of pair) socket.pause();
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.on('close', () => {
        for (const end of pair) end.destroy();
        this.#pairs.delete(pair);
      });
    }
  }

  #pass(bytes: Buffer, direction: 'to-server' | 'to-client', to: Socket): void {
    const limit = this.#cutAfter;
    if (limit?.direction !== direction) return void to.write(bytes);
    if (bytes.length <= limit.bytes) {
      limit.bytes -= bytes.length;
      return void to.write(bytes);
    }
    this.#cutAfter = null;
    this.cuts += 1;
    // What has passed arrives; then the wire is cut.
    to.write(bytes.subarray(0, limit.bytes), () => this.cut());
  }
}
