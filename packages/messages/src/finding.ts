import type { Reason } from '@estiba/base';
import type { FindingCode } from './catalogue/index.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where in the input something stands: both counted from 1 over the whole input; 0 where there is no place to name. */
export interface Position {
  readonly line: number;
  readonly segment: number;
}

/**
 * Something in a message that departs from its standard, contradicts itself or had to be assumed.
 * `error`: something could not be read or must not be trusted; `warning`: read, with an assumption or against the rule;
 * `info`: worth knowing. The codes and their sentences stand in `catalogue/`.
 */
export interface Finding extends Reason, Position {
  readonly severity: Severity;
  readonly code: FindingCode;
}

/** Findings of one code that are kept one by one; further ones are counted, so that hostile input cannot fill memory. */
export const FINDINGS_PER_CODE = 1000;

/** Where readers put their findings: keeps the first of each code, counts all, and hands each kept one on at once. */
export class FindingLog {
  readonly #counts = new Map<string, number>();
  readonly #onFinding: (finding: Finding) => void;

  constructor(onFinding: (finding: Finding) => void) {
    this.#onFinding = onFinding;
  }

  /** Parameters that cost something to make are given as a function, which is called only for a finding that is kept. */
  add(severity: Severity, code: FindingCode, params: Finding['params'] | (() => Finding['params']), at: Position): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > FINDINGS_PER_CODE) return;
    this.#onFinding({ severity, code, params: typeof params === 'function' ? params() : params, line: at.line, segment: at.segment });
  }

  /** Says of each code that overflowed how many findings there were in all. */
  close(): void {
    for (const [of, count] of this.#counts) {
      if (count <= FINDINGS_PER_CODE) continue;
      this.#onFinding({ severity: 'warning', code: 'findings.more', params: { of, count, kept: FINDINGS_PER_CODE }, line: 0, segment: 0 });
    }
  }
}
