import { readSegments } from '@estiba/messages';
import { linesOf, type RawText, rowsOf } from './raw-text.ts';

/** Segments where there are any, as the reader of messages counts them; else lines. */
export function rawTextOf(bytes: Uint8Array, isMessage: boolean): RawText {
  const rows: string[] = [];
  if (isMessage) {
    readSegments([bytes], ({ segment, text }) => {
      // What could not be cut into segments has its number too.
      while (rows.length < segment - 1) rows.push('');
      rows.push(text);
    });
  }
  return rows.length > 0 ? rowsOf(rows, true) : linesOf(new TextDecoder().decode(bytes));
}
