import type { Outcome, Scope } from './step.ts';
import { readTextFiles, type TextFile } from './tree.ts';

const longest = 300;
const medianBound = 100;
/** A longer file says why in the comment that switches the linter's own rule off: its name, two hyphens, the reason. */
const waiver = /oxlint-disabl[e] max-lines -- \S.{9}/;

/** Small files: none over 300 lines without a stated waiver, and the median of the sources under 100. */
export function checkSize({ root }: Pick<Scope, 'root'>): Outcome {
  return sizeOf(readTextFiles(root, (path) => /\.(?:ts|tsx|mjs|css|html)$/.test(path)));
}

export function sizeOf(files: readonly TextFile[]): Outcome {
  const sized = files.map((file) => ({ ...file, lines: file.text.trimEnd().split('\n').length }));
  const problems = sized
    .filter(({ lines, text }) => lines > longest && !waiver.test(text))
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${longest}. Maybe it holds two things.`);

  const sources = sized.filter(({ path }) => !path.endsWith('.test.ts')).sort((a, b) => a.lines - b.lines);
  const median = sources[Math.floor(sources.length / 2)]?.lines ?? 0;
  if (median >= medianBound) problems.push(`The median source file has ${median} lines, ${medianBound} or more.`);
  return { problems, summary: `${files.length} files, median ${median} lines, longest ${Math.max(0, ...sized.map(({ lines }) => lines))}` };
}
