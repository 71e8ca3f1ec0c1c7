import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Weighed } from './deal.ts';

/** Beside the dependencies: what it holds is this machine's alone, and may be deleted at any time. */
const kept = (root: string): string => join(root, 'node_modules/.cache/estiba/test-times.json');
/** What a file nobody has timed is reckoned at: so many milliseconds for each byte. */
const PER_BYTE = 0.1;

/** Test files with the time each took when last run here, or, where that is not known, by their size. */
export function weigh(root: string, files: readonly string[]): Weighed[] {
  const times = lastTimes(root);
  return files.map((path) => ({ path, weight: times[path] ?? PER_BYTE * statSync(join(root, path)).size }));
}

export function keepTimes(root: string, times: Readonly<Record<string, number>>): void {
  mkdirSync(dirname(kept(root)), { recursive: true });
  writeFileSync(kept(root), JSON.stringify({ ...lastTimes(root), ...times }));
}

function lastTimes(root: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(kept(root), 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}
