import { type RawText, rowAt, rowCount } from './raw-text.ts';
import { delimiterOf } from './what-is.ts';

/** Lines of a table with their cells (RFC 4180, whatever mark divides them); a quoted cell may hold marks and doubled quotes, no line break. */
export function csvRows(raw: RawText): string[][] {
  const lines = Array.from({ length: rowCount(raw) }, (_, row) => rowAt(raw, row)).filter((line) => line.trim() !== '');
  const mark = delimiterOf(lines.slice(0, 5).join('\n')) ?? ',';
  return lines.map((line) => cellsOf(line.replace(/^\uFEFF/, ''), mark));
}

export function cellsOf(line: string, mark: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] === '"') {
      let cell = '';
      for (at++; at < line.length; at++) {
        if (line[at] === '"' && line[++at] !== '"') break;
        cell += line[at];
      }
      cells.push(cell);
      const next = line.indexOf(mark, at);
      at = next < 0 ? line.length + 1 : next + 1;
    } else {
      const next = line.indexOf(mark, at);
      cells.push(line.slice(at, next < 0 ? undefined : next));
      at = next < 0 ? line.length + 1 : next + 1;
    }
  }
  return cells;
}
