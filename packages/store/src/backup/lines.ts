import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { longestEntry } from '../entry/entry-text.ts';
import { BackupDamaged } from './backup-damaged.ts';

/** The lines of a gzip file of UTF-8 text. Throws `BackupDamaged` where it cannot be unpacked; `place` names how far its reader has come. */
export async function* linesOf(file: string, place: () => string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.on('error', (error) => unpacked.destroy(error));
  let rest = '';
  try {
    for await (const text of unpacked.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      yield* lines;
      if (rest.length > 2 * longestEntry)
        throw new BackupDamaged(`The backup ${file} is damaged ${place()}: a line does not end. Maybe take another copy.`);
    }
  } catch (error) {
    if (!isUnpackingFault(error)) throw error;
    const message = `The backup ${file} is damaged ${place()}, near its byte ${source.bytesRead}: it cannot be unpacked`;
    throw new BackupDamaged(`${message} (${error.message}). Maybe it was not copied whole: take another copy.`, { cause: error });
  } finally {
    source.destroy();
    unpacked.destroy();
  }
  if (rest !== '')
    throw new BackupDamaged(`The backup ${file} is damaged ${place()}: its last line does not end. Maybe take another copy.`);
}

function isUnpackingFault(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
