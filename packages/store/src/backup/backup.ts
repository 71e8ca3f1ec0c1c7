import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { LogHead } from '@estiba/terminal';
import { readTexts } from '../log/read-texts.ts';
import type { StoredLog } from '../log/stored-log.ts';
import { leafHash } from '../merkle/hash.ts';
import { MerkleTree } from '../merkle/tree.ts';
import { endLine, headerLine, markEvery, markLine } from './form.ts';
import type { Watching } from '../log/watching.ts';

/**
 * Writes all entries a log has now into a new file; it may be written meanwhile. Snapshots are not part of it: a state follows from the entries.
 * Throws when the file is there already, and when the log turns out damaged; then no file is left.
 */
export async function backup(log: StoredLog, file: string, { progress, signal }: Watching = {}): Promise<LogHead> {
  refuseExisting(file);
  const { size, root } = await log.head();
  const draft = `${file}.part`;
  try {
    await pipeline(Readable.from(chunks(log, { size, root }, progress)), createGzip({ level: 5 }), createWriteStream(draft), { signal });
    await sync(draft);
    refuseExisting(file);
    await rename(draft, file);
    await sync(dirname(file));
  } finally {
    await rm(draft, { force: true });
  }
  return { size, root };
}

async function* chunks(log: StoredLog, head: LogHead, progress: Watching['progress']): AsyncGenerator<Buffer> {
  const checksum = createHash('sha256');
  const tree = new MerkleTree();
  const lines = (texts: readonly string[]): Buffer => {
    const bytes = Buffer.from(`${texts.join('\n')}\n`);
    checksum.update(bytes);
    return bytes;
  };
  yield lines([headerLine(head)]);
  for await (const batch of readTexts(log.rows, 1, head.size)) {
    const written: string[] = [];
    for (const { text } of batch) {
      tree.add(leafHash(text));
      written.push(text);
      if (tree.size % markEvery === 0) written.push(markLine(tree.size, tree.root().toString('hex')));
    }
    yield lines(written);
    progress?.(tree.size, head.size);
  }
  if (tree.root().toString('hex') !== head.root) {
    throw new Error(
      `The log ${log.place} is damaged: its entries do not have the root its head tells. Maybe verify it, and restore an earlier backup.`,
    );
  }
  yield Buffer.from(`${endLine(tree.size, checksum.digest('hex'))}\n`);
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw new Error(`${file} is there already, and a backup overwrites nothing. Maybe choose another name.`);
}

/** Makes a file, or the names in a folder, survive the loss of power. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
