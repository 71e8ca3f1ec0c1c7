import { rawTextOf } from './raw-text-of.ts';

/** What a thread that cuts a file into rows is given. */
export interface RawTask {
  readonly bytes: Uint8Array;
  readonly isMessage: boolean;
}

addEventListener('message', ({ data: { bytes, isMessage } }: MessageEvent<RawTask>) => postMessage(rawTextOf(bytes, isMessage)));
