import type { StagedFile } from '../../output/staged-files.ts';
import type { Column, Row } from '../table.ts';

/** Takes the lines of one table in one form. What is written goes to the disk in pieces; nothing keeps the whole table. */
export interface Sink {
  write(rows: readonly Row[]): Promise<void>;
  end(): Promise<void>;
}

/** Begins a table in a file. */
export type OpenSink = (file: StagedFile, columns: readonly Column[]) => Promise<Sink>;
