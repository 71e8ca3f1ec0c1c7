import { type Reason, reason, refuse, type Result, succeed } from '@estiba/base';
import { FRAME_VERSION } from './words/message.ts';

/** Bytes before the body of a binary frame: kind, version, flags, nothing, size of the log (u32), the terminal's time (f64, UTC ms). All little-endian. */
const HEADER_BYTES = 16;

export type FrameKind = 'snapshot' | 'poses';
const KINDS: readonly FrameKind[] = ['snapshot', 'poses'];
const COMPRESSED = 1;
const PAST = 2;

export interface FrameHeader {
  readonly kind: FrameKind;
  /** The body is compressed (gzip). */
  readonly isCompressed: boolean;
  /** It shows a moment of the past. */
  readonly isPast: boolean;
  /** Entries of the log behind it. */
  readonly size: number;
  /** The terminal's time, UTC milliseconds. */
  readonly at: number;
}

/** A binary frame around its body. */
export function writeFrame(header: FrameHeader, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(HEADER_BYTES + body.length);
  const view = new DataView(frame.buffer);
  view.setUint8(0, KINDS.indexOf(header.kind) + 1);
  view.setUint8(1, FRAME_VERSION);
  view.setUint8(2, (header.isCompressed ? COMPRESSED : 0) | (header.isPast ? PAST : 0));
  view.setUint32(4, header.size, true);
  view.setFloat64(8, header.at, true);
  frame.set(body, HEADER_BYTES);
  return frame;
}

/** The two parts of a binary frame; the body shares the frame's memory. */
export function readFrame(frame: Uint8Array): Result<{ readonly header: FrameHeader; readonly body: Uint8Array }> {
  if (frame.length < HEADER_BYTES) return refuse(broken('length', frame.length));
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const [kind, version, flags] = [KINDS[view.getUint8(0) - 1], view.getUint8(1), view.getUint8(2)];
  if (version !== FRAME_VERSION) return refuse(reason('frame.version', { version, ours: FRAME_VERSION }));
  if (kind === undefined) return refuse(broken('kind', view.getUint8(0)));
  const [size, at] = [view.getUint32(4, true), view.getFloat64(8, true)];
  if (!Number.isFinite(at)) return refuse(broken('time', at));
  const header = { kind, isCompressed: (flags & COMPRESSED) !== 0, isPast: (flags & PAST) !== 0, size, at };
  return succeed({ header, body: frame.subarray(HEADER_BYTES) });
}

/** A part of a frame is not what it must be. */
export function broken(part: string, value: number | string): Reason {
  return reason('frame.broken', { part, value });
}
