import { type Reason, type Result, reason, refuse } from '@estiba/base';
import { makeShiftProblem, type ShiftProblem } from './problem.ts';

/**
 * Reads a problem as the published sets write it (Parreño-Torres et al. 2019): lines `N: ports`, `R: rows`, `C: columns`, `seed: number`, then
 * N lines of N numbers, boxes from the line's port to the column's. Anything else is refused with the line, what stands there, and why (N1).
 */
export function readShiftProblem(text: string): Result<ShiftProblem> {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ number: at + 1, words: line.trim().split(/\s+/).filter(Boolean) }))
    .filter(({ words }) => words.length > 0);
  const reasons: Reason[] = [];
  const head = ['N', 'R', 'C', 'seed'].map((name, at) => {
    const { number, words } = lines[at] ?? { number: (lines.at(-1)?.number ?? 0) + 1, words: [] };
    const value = words.length === 2 && words[0] === `${name}:` ? wholeNumber(words[1]!) : undefined;
    if (value === undefined) reasons.push(reason('shifts.header', { line: number, wanted: name, found: shorten(words.join(' ')) }));
    return value ?? 0;
  });
  if (reasons.length > 0) return refuse(...reasons);
  const [ports = 0, rows = 0, columns = 0] = head;
  const matrix = lines.slice(4);
  if (matrix.length !== ports) return refuse(reason('shifts.lines', { wanted: ports, found: matrix.length }));
  const transport = matrix.map(({ number, words }) => {
    if (words.length !== ports) reasons.push(reason('shifts.line-length', { line: number, wanted: ports, found: words.length }));
    return words.map((word) => {
      const value = wholeNumber(word);
      if (value === undefined) reasons.push(reason('shifts.number', { line: number, value: shorten(word) }));
      return value ?? 0;
    });
  });
  return reasons.length > 0 ? refuse(...reasons.slice(0, 20)) : makeShiftProblem(rows, columns, transport);
}

const wholeNumber = (word: string): number | undefined => (/^\d{1,9}$/.test(word) ? Number(word) : undefined);
const shorten = (found: string): string => (found.length > 40 ? `${found.slice(0, 40)}…` : found);
