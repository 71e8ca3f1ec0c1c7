import { csv } from '@estiba/base';
import { formatSlot } from '@estiba/port';
import type { Outcome } from '../outcome.ts';
import type { Speaker } from '../words/speaker.ts';

/** Everything a planner must look at, one line each: breaches, boxes left out, restows, inherited breaches, findings. */
export function exceptionsCsv({ call, plan, verdict, findings }: Outcome, words: Speaker): string {
  type Row = readonly [string, string, string, string, string, string, string, number | ''];
  const breach =
    (kind: string) =>
    (one: Outcome['verdict']['violations'][number]): Row => [
      kind,
      one.rule,
      one.code,
      one.boxes.join(' '),
      one.slots.map(formatSlot).join(' '),
      words.reason(one),
      call.id,
      '',
    ];
  const rows: Row[] = [
    ...verdict.violations.map(breach('violation')),
    ...plan.loading.leftOut.map(
      ({ id, reasons }): Row => [
        'left-out',
        '',
        reasons.map((one) => one.code).join(' '),
        id,
        '',
        reasons.map(words.reason).join(' '),
        call.id,
        '',
      ],
    ),
    ...plan.loading.restows.map(
      (one): Row => [
        'restow',
        '',
        one.reason.code,
        one.id,
        `${formatSlot(one.from)} ${formatSlot(one.to)}`,
        words.reason(one.reason),
        call.id,
        '',
      ],
    ),
    ...verdict.inherited.map(breach('inherited')),
    ...findings.map(
      (one): Row => [
        one.severity,
        '',
        one.code,
        String(one.params['id'] ?? ''),
        '',
        words.finding(one),
        one.source,
        one.line > 0 ? one.line : '',
      ],
    ),
  ];
  return csv(['kind', 'rule', 'code', 'containers', 'slots', 'text', 'source', 'line'], rows);
}
