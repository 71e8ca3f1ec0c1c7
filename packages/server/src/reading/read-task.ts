import type { KnownCall } from './reading-view.ts';

/** What a thread that reads one file is given. Its answer is the reading as JSON. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly calls: readonly KnownCall[];
  /** Boxes told one by one, at most. */
  readonly boxes: number;
}

/** What is kept of one dropped file. */
export const READ_LIMITS = { messages: 500, boxes: 60_000 };
