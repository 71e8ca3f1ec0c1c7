import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { encodePicture, type Picture, writeFrame } from '@estiba/messages/frames';

const compress = promisify(gzip);

/** A picture as a frame, compressed in another thread. */
export async function snapshotFrame(picture: Picture, size: number, at: number, isPast: boolean): Promise<Uint8Array> {
  // Level 4: a tenth larger than the best, in a quarter of its time.
  const body = await compress(encodePicture(picture), { level: 4 });
  return writeFrame({ kind: 'snapshot', isCompressed: true, isPast, size, at }, body);
}
