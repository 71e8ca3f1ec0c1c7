import type { StagedFile } from '../../output/staged-files.ts';
import type { Row } from '../table.ts';
import type { Sink } from './sink.ts';

/** Characters gathered before they are written. */
const piece = 1_000_000;

/** Lines of text, one for a row, after what stands at the head of the file. */
export function textSink(file: StagedFile, head: string, lineOf: (row: Row) => string): Sink {
  let waiting = head;
  return {
    async write(rows) {
      for (const row of rows) waiting += lineOf(row);
      if (waiting.length < piece) return;
      const text = waiting;
      waiting = '';
      await file.write(text);
    },
    async end() {
      await file.write(waiting);
    },
  };
}
