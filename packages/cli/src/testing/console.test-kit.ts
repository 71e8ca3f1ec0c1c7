import { EventEmitter } from 'node:events';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { ExitCode } from '../failure.ts';
import { type Io, realIo } from '../io.ts';
import { run } from '../program.ts';

/** What one run of the command printed, and how it ended. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** A console that keeps what is printed and calls back with it, so that a test can press Ctrl-C at the right moment. */
export async function runCommand(
  args: readonly string[],
  given: Partial<Io> = {},
  onPrint: (text: string) => void = () => undefined,
): Promise<Ran> {
  const texts = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): Writable =>
    new Writable({
      write(chunk: Buffer, _, done) {
        const text = chunk.toString('latin1');
        texts[name] += chunk.toString('utf8');
        done();
        onPrint(text);
      },
    });
  const io: Io = {
    out: stream('out'),
    err: stream('err'),
    signals: new EventEmitter(),
    disk: fs,
    now: () => Date.UTC(2026, 3, 12, 8),
    pause: realIo.pause,
    ...given,
  };
  const code = await run(args, io);
  return { code, ...texts };
}

/** A folder that is gone after the test. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'estiba-'));
  await work(folder).finally(() => fs.rm(folder, { recursive: true }));
}
