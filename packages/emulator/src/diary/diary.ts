import { closeSync, createReadStream, existsSync, openSync, truncateSync, writeSync } from 'node:fs';
import type { Outgoing } from '../world/post.ts';
import type { World } from '../world/world.ts';
import { lineOf, stepOf } from './line.ts';
import { checksum, type Step, takeStep } from './step.ts';

const FORMAT = 'estiba-diary/1';
const LINE_FEED = 10;

/**
 * Everything that reached an emulated world, step by step. A world that lives it again is the same world (E2), in the middle of whatever its
 * machines were doing. A step is written before anything said in it goes out: nobody ever knows more of the world than its diary.
 */
export class Diary {
  #file: number | null;
  /** Steps in it. */
  readonly lived: number;

  constructor(path: string, lived: number) {
    this.#file = openSync(path, 'a', 0o600);
    this.lived = lived;
  }

  /** Throws once it is closed: the number of a closed file may be another file's by now. */
  note(step: Step, said: readonly Outgoing[]): void {
    if (this.#file === null) throw new Error('The diary is closed. Maybe the day went on after its end.');
    writeSync(this.#file, `${lineOf(step, said)}\n`);
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}

/**
 * Opens a day's diary, or begins one, and lets the world live what it holds. A last line that was cut off is dropped: nobody has heard of
 * it. Throws a sentence with advice where the diary is of another day (`day`: what names this one), damaged, or not lived the same way.
 */
export async function openDiary(path: string, day: string, world: World): Promise<Diary> {
  let lived = -1;
  let whole = 0;
  for await (const { text, end } of existsSync(path) ? linesOf(path) : []) {
    if (lived < 0) checkHead(path, text, day);
    else live(path, text, lived + 2, world);
    lived += 1;
    whole = end;
  }
  if (existsSync(path)) truncateSync(path, whole);
  const diary = new Diary(path, Math.max(0, lived));
  if (lived < 0) writeHead(path, day);
  return diary;
}

function writeHead(path: string, day: string): void {
  const file = openSync(path, 'a', 0o600);
  writeSync(file, `${JSON.stringify({ format: FORMAT, day })}\n`);
  closeSync(file);
}

function checkHead(path: string, text: string, day: string): void {
  const head = parsed(path, 1, () => JSON.parse(text) as { readonly format?: unknown; readonly day?: unknown });
  if (head.format !== FORMAT) throw new Error(`${path} is no ${FORMAT}. Maybe another version wrote it; begin the day anew.`);
  if (head.day !== day)
    throw new Error(`${path} is the diary of another day. Maybe site, scenario, faults or seed were changed since; begin the day anew.`);
}

function live(path: string, text: string, line: number, world: World): void {
  const { step, said } = parsed(path, line, () => stepOf(text));
  if (checksum(takeStep(world, step)) === said) return;
  throw new Error(
    `${path}, line ${line}: lived again, the machines say something else than they did. Maybe another version of Estiba wrote it; begin the day anew.`,
  );
}

function parsed<T>(path: string, line: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${path}, line ${line} cannot be read: ${(error as Error).message}. Maybe it was edited; begin the day anew.`, {
      cause: error,
    });
  }
}

/** The whole lines of a file, and where each ends [bytes]. */
async function* linesOf(path: string): AsyncGenerator<{ readonly text: string; readonly end: number }> {
  let begun: Buffer[] = [];
  let end = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, from)) {
      const bytes = Buffer.concat([...begun, chunk.subarray(from, feed)]);
      begun = [];
      from = feed + 1;
      end += bytes.length + 1;
      yield { text: bytes.toString('utf8'), end };
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
}
