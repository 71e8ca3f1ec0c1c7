import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import type { Outcome, Scope } from './step.ts';

const patterns = ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts'];
/** Tests that take more than a moment (`NAME.slow.test.ts`) and the ones through the whole house (`e2e/`) run in `npm test` only. */
const slow = ['**/*.slow.test.ts', 'e2e/**/*.test.ts'];

/** Runs node's test runner over the tests, its output in plain sight. */
export async function checkTests({ root, everything }: Scope): Promise<Outcome> {
  const files = testFiles(root, everything);
  if (files.length === 0) throw new Error('No test file was found. Maybe the patterns in tools/check/tests.ts are out of date.');
  const args = ['--test', '--test-isolation=none', '--test-timeout=300000', '--test-reporter=./tools/check/reporter.ts', ...files];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  const summary = `${files.length} files${everything ? '' : ', without slow and end-to-end ones'}`;
  return { problems: code === 0 ? [] : [`node --test ended with ${signal ?? `code ${code}`}; its failures stand above.`], summary };
}

export function testFiles(root: string, everything: boolean): string[] {
  const all = globSync([...patterns, ...slow], { cwd: root, exclude: everything ? ['node_modules'] : ['node_modules', ...slow] });
  return all.map((file) => file.replaceAll('\\', '/')).sort();
}
