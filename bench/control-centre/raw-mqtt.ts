import { connect, type Socket } from 'node:net';

const encoder = new TextEncoder();
const PATIENCE = 10_000;
const KEEP_ALIVE = 60;

/** One connection to a broker that only publishes, at quality 0, as fast as bytes can be written (MQTT 3.1.1, 3.1 and 3.3). */
export class RawMqtt {
  readonly #socket: Socket;
  readonly #ping: NodeJS.Timeout;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#ping = setInterval(() => socket.write(Uint8Array.of(0xc0, 0)), (KEEP_ALIVE * 1000) / 2);
    socket.on('data', () => undefined);
  }

  static async open(url: string, user: string, password: string): Promise<RawMqtt> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    await new Promise<void>((resolve, reject) => {
      socket.setTimeout(PATIENCE, () => reject(new Error(`The broker at ${url} does not answer.`)));
      socket.once('error', reject);
      socket.once('data', (answer: Uint8Array) =>
        answer[0] === 0x20 && answer[3] === 0 ? resolve() : reject(new Error(`The broker refuses ${user} with code ${answer[3]}.`)),
      );
      socket.write(packet(0x10, [text('MQTT'), Uint8Array.of(4, 0xc2, 0, KEEP_ALIVE), text(user), text(user), text(password)]));
    });
    socket.setTimeout(0);
    return new RawMqtt(socket);
  }

  /** Hands over messages in one piece. */
  publish(messages: readonly { readonly topic: string; readonly payload: Uint8Array }[]): void {
    this.#socket.write(Buffer.concat(messages.map(({ topic, payload }) => packet(0x30, [text(topic), payload]))));
  }

  close(): void {
    clearInterval(this.#ping);
    this.#socket.destroy();
  }
}

function packet(head: number, parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts);
  const length: number[] = [];
  let left = body.length;
  do {
    const rest = left % 128;
    left = Math.floor(left / 128);
    length.push(left > 0 ? rest + 128 : rest);
  } while (left > 0);
  return Buffer.concat([Uint8Array.of(head, ...length), body]);
}

function text(word: string): Uint8Array {
  const bytes = encoder.encode(word);
  return Buffer.concat([Uint8Array.of(bytes.length >> 8, bytes.length & 255), bytes]);
}
