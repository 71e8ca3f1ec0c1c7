import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { entryText, type StoredLog, verifyConsistency, verifyLog } from '../index.ts';
import { anEntry, readAll } from './entries.ts';

/** A child that appends; `answered` are the heads it was answered with. */
export interface Appender {
  readonly process: ChildProcess;
  readonly answered: { size: number; root: string }[];
  /** What it was refused with, if it was. */
  refused: string | null;
}

const children = new Set<ChildProcess>();
// A test that fails on its way leaves no process behind.
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export function startAppender(...args: readonly string[]): Appender {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'appender.ts'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  const appender: Appender = { process: child, answered: [], refused: null };
  let rest = '';
  child.stdout.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString()).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const [size, root] = line.split(' ') as [string, string];
      if (size === 'refused') appender.refused = root;
      else appender.answered.push({ size: Number(size), root });
    }
  });
  return appender;
}

/** Waits until the child has had `count` more answers, or has ended. */
export async function answers(appender: Appender, count: number): Promise<void> {
  const goal = appender.answered.length + count;
  while (appender.answered.length < goal && appender.process.exitCode === null) await pause(5);
}

export async function kill({ process: child }: Appender): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // What it has written so far is read to its end.
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
}

/** Entries that `appender.ts` appends in one turn of its event loop. */
const appenderTurn = 46;

/** Every append that was answered stands in the log with the root it was answered with; nothing is torn; the log is whole. */
export async function requireKept(log: StoredLog, appender: Pick<Appender, 'answered'>, together = appenderTurn): Promise<void> {
  const head = await log.head();
  for (const answer of appender.answered.slice(-20)) {
    assert.ok(answer.size <= head.size, `answered ${answer.size}, found ${head.size}`);
    const proof = await log.proveConsistency(answer.size, head.size);
    assert.ok(proof.ok && verifyConsistency(answer, head, proof.value).ok, `the log is not what it was with ${answer.size}`);
  }
  const entries = await readAll(log);
  assert.equal(entries.length, head.size);
  entries.forEach((entry, at) => assert.equal(entryText(at + 1, entry), entryText(at + 1, anEntry(at + 1))));
  assert.deepEqual((await verifyLog(log)).problems, []);
  assert.equal(head.size % together, 0, `${head.size} entries: appends of one turn were torn apart`);
}
