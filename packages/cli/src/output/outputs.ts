import type { Milliseconds } from '@estiba/base';
import type { Outcome } from '../outcome.ts';
import { report } from '../report/report.ts';
import type { Speaker } from '../words/speaker.ts';
import { exceptionsCsv } from './exceptions-csv.ts';
import { jsonRows } from './json-rows.ts';
import { type BaplieChoice, planMessages } from './messages.ts';
import { planJson } from './plan-json.ts';
import { queuesCsv, queuesJson } from './queues.ts';
import { verdictText } from './verdict-text.ts';
import type { OutputFile } from './write-whole.ts';

/** All files of a planned call. */
export function outputsOf(given: Outcome, words: Speaker, version: BaplieChoice, prepared: Milliseconds): OutputFile[] {
  const messages = planMessages(given, version, prepared);
  const outcome: Outcome = { ...given, findings: [...given.findings, ...messages.findings] };
  return [
    ...messages.files,
    { name: 'queues.csv', content: queuesCsv(outcome.plan.queues) },
    { name: 'queues.json', content: `${jsonRows(queuesJson(outcome.plan.queues))}\n` },
    { name: 'plan.json', content: planJson(outcome) },
    { name: 'exceptions.csv', content: exceptionsCsv(outcome, words) },
    { name: 'check.txt', content: `${verdictText(outcome.verdict, words)}\n` },
    { name: 'report.html', content: report(outcome, words) },
  ];
}
