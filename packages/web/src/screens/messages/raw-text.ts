/** A text in rows: segments of a message as findings number them, lines of anything else. Kept as one string and where each row begins. */
export interface RawText {
  readonly text: string;
  readonly ends: Uint32Array;
  /** Row `i` is segment `i + 1`. */
  readonly isSegments: boolean;
}

export const rowCount = ({ ends }: RawText): number => ends.length;

export function rowAt({ text, ends }: RawText, row: number): string {
  return text.slice(row === 0 ? 0 : ends[row - 1]!, ends[row]!);
}

/** Rows of lines, for what is no message; of binary files none. */
export function linesOf(text: string): RawText {
  const lines = text === '' ? [] : text.split(/\r\n|\n|\r/);
  return rowsOf(lines, false);
}

export function rowsOf(rows: readonly string[], isSegments: boolean): RawText {
  const ends = new Uint32Array(rows.length);
  let end = 0;
  rows.forEach((row, i) => (ends[i] = end += row.length));
  return { text: rows.join(''), ends, isSegments };
}
