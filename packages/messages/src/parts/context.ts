import type { FindingCode } from '../catalogue/index.ts';
import type { Finding, Position, Severity } from '../finding.ts';
import type { Limits } from '../limits.ts';

/** What every part that reads a segment needs beside the segment. */
export interface ReadContext {
  readonly limits: Limits;
  find(severity: Severity, code: FindingCode, params: Finding['params'] | (() => Finding['params']), at: Position): void;
}
