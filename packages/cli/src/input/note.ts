import type { SourceFinding } from '../outcome.ts';

/** Takes down what was found while a call is put together. */
export class Notes {
  readonly findings: SourceFinding[] = [];

  add(severity: SourceFinding['severity'], code: string, params: SourceFinding['params'], source = '', line = 0): void {
    this.findings.push({ source, severity, code, params, line, segment: 0 });
  }
}
