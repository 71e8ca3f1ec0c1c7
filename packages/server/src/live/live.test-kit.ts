import { gunzipSync } from 'node:zlib';
import {
  boxRowAt,
  decodePicture,
  decodePoses,
  type FrameHeader,
  type Picture,
  type Pose,
  readFrame,
  readServerMessage,
  type ServerMessage,
  TABLE_NAMES,
} from '@estiba/messages/frames';
import type { LiveSocket } from './socket.ts';

type Heard =
  | ServerMessage
  | { readonly type: 'snapshot'; readonly header: FrameHeader; readonly picture: Picture }
  | { readonly type: 'poses'; readonly poses: Pose[] };

/** Anything a server sends, read as a browser would. Throws where a browser could not. */
export function hear(data: string | Uint8Array): Heard {
  if (typeof data === 'string') {
    const read = readServerMessage(data);
    if (!read.ok) throw new Error(JSON.stringify(read.reasons));
    return read.value;
  }
  const frame = readFrame(data);
  if (!frame.ok) throw new Error(JSON.stringify(frame.reasons));
  const { header, body } = frame.value;
  const read = header.kind === 'snapshot' ? decodePicture(gunzipSync(body)) : decodePoses(body, 1000);
  if (!read.ok) throw new Error(JSON.stringify(read.reasons));
  return header.kind === 'snapshot'
    ? { type: 'snapshot', header, picture: read.value as Picture }
    : { type: 'poses', poses: read.value as Pose[] };
}

/** A browser that keeps what it is sent: tables of rows by key. */
export class FakeBrowser implements LiveSocket {
  bufferedAmount = 0;
  readonly heard: Heard[] = [];
  readonly rows = new Map<string, Map<string, unknown>>(TABLE_NAMES.map((table) => [table, new Map()]));
  size = 0;
  closed: number | null = null;

  send(data: string | Uint8Array): void {
    const message = hear(data);
    this.heard.push(message);
    if (message.type === 'snapshot') this.#take(message.picture, message.header.size);
    if (message.type !== 'changes') return;
    if (message.from !== this.size) throw new Error(`Changes from ${message.from} came to one who stands at ${this.size}.`);
    this.size = message.size;
    for (const [table, pairs] of Object.entries(message.rows)) {
      for (const [key, row] of pairs) {
        if (row === null) this.rows.get(table)!.delete(key);
        else this.rows.get(table)!.set(key, row);
      }
    }
  }

  close(code: number): void {
    this.closed = code;
  }

  types(): string[] {
    return this.heard.map(({ type }) => type);
  }

  /** Row by row, whatever their order. */
  plain(): unknown {
    const sorted = (rows: Map<string, unknown>): unknown => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.parse(JSON.stringify(Object.fromEntries([...this.rows].map(([table, rows]) => [table, sorted(rows)]))));
  }

  #take({ rows, boxes }: Picture, size: number): void {
    this.size = size;
    for (const table of TABLE_NAMES) this.rows.set(table, new Map());
    for (const [table, pairs] of Object.entries(rows)) this.rows.set(table, new Map(pairs as readonly (readonly [string, unknown])[]));
    for (let i = 0; i < boxes.count; i++) this.rows.get('boxes')!.set(boxRowAt(boxes, i).id, boxRowAt(boxes, i));
  }
}
