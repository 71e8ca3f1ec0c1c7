import { accountOf, countFates } from '../account.ts';
import type { Outcome } from '../outcome.ts';
import { verdictText } from '../output/verdict-text.ts';
import type { Speaker } from '../words/speaker.ts';

/** Breaches printed; all of them are in `check.txt`. */
const mostBreaches = 10;

/** What came of a run, in a few lines. */
export function summary(outcome: Outcome, words: Speaker): string {
  const { call, plan, run, findings, verdict } = outcome;
  const fates = countFates(accountOf(call, plan));
  const { condition } = plan.loading;
  const fixed = (value: number, digits: number): string => words.number(value, digits);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const lines = [
    words.say('done.call', {
      call: call.id,
      ship: call.vessel.name,
      port: call.port,
      arrival: call.arrival.length,
      loads: call.loadList.length,
    }),
    words.say('done.moves', {
      loaded: fates.loaded,
      leftOut: fates['left-out'],
      discharged: fates.discharged,
      restowed: fates.restowed,
      stays: fates.stays,
    }),
    words.say('done.cranes', {
      hours: fixed(plan.cranes.makespan / 3_600_000, 1),
      bound: fixed(plan.cranes.lowerBound / 3_600_000, 1),
      digs: plan.yard.digs.length,
      listOrder: plan.yard.digsInListOrder,
    }),
    words.say('done.condition', {
      gm: fixed(condition.gm, 2),
      minGm: fixed(condition.minGm, 2),
      maxGm: fixed(condition.maxGm, 2),
      aft: fixed(condition.draftAft, 2),
      fore: fixed(condition.draftFore, 2),
      trim: fixed(condition.trim, 2),
      list: fixed(condition.list, 2),
      ballast: fixed(condition.ballast, 0),
    }),
    verdictText(verdict, words, mostBreaches),
    ...(findings.length === 0
      ? []
      : [words.say('done.findings', { count: findings.length, errors: count('error'), warnings: count('warning') })]),
    ...(run.wasStopped ? [words.say('header.stopped')] : []),
    words.say('done.seconds', { seconds: run.seconds }),
  ];
  return lines.join('\n');
}
