import { decodePoses, readFrame, readServerMessage, writeMessage } from '@estiba/messages/frames';

/** A browser without a screen: reads everything a server tells, as the page does, and draws nothing. */
export class Onlooker {
  readonly #socket: WebSocket;
  #machines = 0;
  /** Poses read so far. */
  poses = 0;
  /** What could not be read, in words. */
  readonly faults: string[] = [];

  constructor(url: string, cookie: string) {
    // Node's WebSocket takes headers, which a page may not set.
    const options = { headers: { cookie, origin: url } } as unknown as string[];
    this.#socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v1/live`, options);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => this.#hear(data));
    this.#socket.addEventListener('error', () => this.faults.push('The connection failed.'));
  }

  close(): void {
    this.#socket.close();
  }

  #hear(data: string | ArrayBuffer): void {
    if (typeof data === 'string') {
      const read = readServerMessage(data);
      if (!read.ok) this.faults.push(JSON.stringify(read.reasons));
      else if (read.value.type === 'hello') {
        this.#machines = read.value.machines.length;
        this.#socket.send(writeMessage({ type: 'live', run: '', have: 0 }));
      }
      return;
    }
    const frame = readFrame(new Uint8Array(data));
    if (!frame.ok) this.faults.push(JSON.stringify(frame.reasons));
    else if (frame.value.header.kind === 'poses') {
      const poses = decodePoses(frame.value.body, this.#machines);
      if (poses.ok) this.poses += poses.value.length;
      else this.faults.push(JSON.stringify(poses.reasons));
    }
  }
}
