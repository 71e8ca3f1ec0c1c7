import type { FindingCode } from '../catalogue/index.ts';
import { type Finding, FindingLog, type Severity } from '../finding.ts';
import type { Message } from '../words/message.ts';

/** Findings about several messages: each names the message it is about beside line and segment in that message's own input. */
export class ListLog {
  readonly findings: Finding[] = [];
  readonly #log = new FindingLog((finding) => this.findings.push(finding));

  add(
    severity: Severity,
    code: FindingCode,
    params: Finding['params'],
    message: Message,
    at: Pick<Finding, 'line' | 'segment'> = message,
  ): void {
    this.#log.add(severity, code, { ...params, message: message.header.reference, sender: message.envelope?.sender ?? '' }, at);
  }

  close(): readonly Finding[] {
    this.#log.close();
    return this.findings;
  }
}
