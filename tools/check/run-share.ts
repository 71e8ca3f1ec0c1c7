import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Verdict, VERDICT_FILE } from './verdict.ts';

/** How a process of the test runner ended: null when all held, else in words; and its verdict, null when it died before giving one. */
export type Ran = { readonly end: string | null; readonly verdict: Verdict | null };

const reporter = (name: string): string => join(import.meta.dirname, name);

/** Runs some test files in one process of their own; what it says is handed on line by line, so that two do not cut into each other. */
export async function runShare(root: string, files: readonly string[], print: (line: string) => void): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-tests-'));
  const told = join(folder, 'verdict.json');
  const args = [
    '--test',
    '--test-isolation=none',
    '--test-timeout=300000',
    `--test-reporter=${reporter('reporter.ts')}`,
    '--test-reporter-destination=stdout',
    `--test-reporter=${reporter('verdict.ts')}`,
    '--test-reporter-destination=stdout',
  ];
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, [...args, ...files], {
    cwd: root,
    // What was stripped of its types and compiled once need not be again, also by servers that tests start.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'), ...env, [VERDICT_FILE]: told },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', print);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  const verdict = readVerdict(told);
  rmSync(folder, { recursive: true });
  return { end: code === 0 ? null : (signal ?? `code ${code}`), verdict };
}

function readVerdict(path: string): Verdict | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Verdict;
  } catch {
    return null;
  }
}
