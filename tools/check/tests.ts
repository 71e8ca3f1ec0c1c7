import { globSync } from 'node:fs';
import { deal } from './deal.ts';
import { runShare } from './run-share.ts';
import type { Outcome, Scope } from './step.ts';
import { keepTimes, weigh } from './test-times.ts';
import { merge } from './verdict.ts';

const patterns = ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts', 'bench/**/*.test.ts'];
/** Tests that take more than a moment (`NAME.slow.test.ts`) and the ones through the whole house (`e2e/`) run in `npm test` only. */
const slow = ['**/*.slow.test.ts', 'e2e/**/*.test.ts'];
/** Processes side by side: as many as the smallest machine it is checked on has cores. */
const SHARES = 2;

/** Runs node's test runner over the tests, in two processes side by side, their output in plain sight; failures and figures at the end, as one. */
export async function checkTests({ root, everything }: Scope, print: (line: string) => void = console.log): Promise<Outcome> {
  const files = testFiles(root, everything);
  if (files.length === 0) throw new Error('No test file was found. Maybe the patterns in tools/check/tests.ts are out of date.');
  const shares = deal(weigh(root, files), SHARES);
  const ran = await Promise.all(shares.map((share) => runShare(root, share, print)));
  const { failures, figures, times } = merge(ran.flatMap(({ verdict }) => verdict ?? []));
  keepTimes(root, times);
  for (const failure of failures) print(`\n${failure}`);
  print(
    `\n${Object.entries(figures)
      .map(([name, value]) => `# ${name} ${value}`)
      .join('\n')}`,
  );

  const problems = ran.flatMap(({ end, verdict }, i) => {
    if (end === null && verdict !== null) return [];
    const what = `${shares[i]!.length} of ${files.length} files: node --test ended with ${end ?? 'no verdict'}`;
    return [verdict === null ? `${what} before it was through. Maybe a test ended the process.` : `${what}; its failures stand above.`];
  });
  const dealt = shares.reduce((sum, share) => sum + share.length, 0);
  const summary = `${dealt} files in ${shares.length} processes, ${figures['tests'] ?? 0} tests${everything ? '' : ', none of the slow ones'}`;
  return { problems, summary };
}

export function testFiles(root: string, everything: boolean): string[] {
  const all = globSync([...patterns, ...slow], { cwd: root, exclude: everything ? ['node_modules'] : ['node_modules', ...slow] });
  return all.map((file) => file.replaceAll('\\', '/')).sort();
}
