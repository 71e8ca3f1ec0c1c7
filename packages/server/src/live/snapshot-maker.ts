import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { encodePicture, type Picture, writeFrame } from '@estiba/messages/frames';

const compress = promisify(gzip);

/** Level 4: hardly larger than the best, in a quarter of its time; most bytes of a picture have no pattern but how often they come. */
const PACKING = { level: 4, strategy: constants.Z_FILTERED } as const;

/** A picture as a frame, compressed in another thread. */
export async function snapshotFrame(picture: Picture, size: number, at: number, isPast: boolean): Promise<Uint8Array> {
  const body = await compress(encodePicture(picture), PACKING);
  return writeFrame({ kind: 'snapshot', isCompressed: true, isPast, size, at }, body);
}
