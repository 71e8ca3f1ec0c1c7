import { verdictText } from '../output/verdict-text.ts';
import { countKeys, expectedCount, figuresOf, type VoyageOutcome } from '../voyage-outcome.ts';
import type { Speaker } from '../words/speaker.ts';
import { textTable } from './text-table.ts';

/** Breaches told of one port; all are in its own outputs. */
const MOST_BREACHES = 5;

/** What came of a voyage: a line for the whole, a table port by port, and what the checker says. */
export function voyageText(outcome: VoyageOutcome, words: Speaker): string {
  const { plan, verdict, voyage, seconds, wasStopped } = outcome;
  const { totals } = plan;
  const expected = expectedCount(outcome);
  const lines = [
    words.say('voyage.summary', {
      voyage: voyage.id,
      ship: voyage.vessel.name,
      ports: plan.ports.length,
      loaded: verdict.counts.loaded,
      discharged: verdict.counts.discharged,
      aboard: verdict.counts.aboardAtEnd,
    }),
    ...(expected === 0 ? [] : [words.say('voyage.expected', { count: expected })]),
    ...portTable(outcome, words),
    words.say('voyage.totals', {
      leftOut: totals.leftOut,
      restows: totals.restows,
      beyond: totals.restowsBeyond,
      spread: words.number(totals.craneSpread, 1),
    }),
    ...breaches(outcome, words),
    ...(wasStopped ? [words.say('header.stopped')] : []),
    words.say('done.seconds', { seconds: Math.round(seconds * 10) / 10 }),
  ];
  return lines.join('\n');
}

function portTable(outcome: VoyageOutcome, words: Speaker): string[] {
  const heads = ['port', ...countKeys, 'makespan', 'bound', 'gm', 'draft', 'trim', 'ballast', 'breaches'] as const;
  const decimals = (value: number, digits: number): string => words.number(value, digits).padStart(6);
  const rows = figuresOf(outcome).map((one) => [
    one.port,
    ...one.counts,
    decimals(one.makespan, 1),
    decimals(one.bound, 1),
    decimals(one.gm, 2),
    decimals(one.draft, 2),
    decimals(one.trim, 2),
    decimals(one.ballast, 0),
    one.breaches,
  ]);
  return textTable([heads.map((head) => words.say(`voyage.${head}`)), ...rows]);
}

function breaches({ verdict, plan }: VoyageOutcome, words: Speaker): string[] {
  if (verdict.violations === 0) return [words.say('header.clean')];
  const joints = verdict.findings.length;
  const ofPorts = verdict.ports.flatMap((report, at) =>
    report.violations.length + report.unlisted === 0 ? [] : [`${plan.ports[at]?.call.port}: ${verdictText(report, words, MOST_BREACHES)}`],
  );
  const ofVoyage = verdict.findings.slice(0, MOST_BREACHES).map((one) => `  ${one.rule} ${words.reason(one)}`);
  return [...(joints === 0 ? [] : [words.say('voyage.breaks', { count: joints }), ...ofVoyage]), ...ofPorts];
}
