import type { Speaker } from '../words/speaker.ts';
import type { Kind } from './kind.ts';

/** What is told of one problem. */
export interface SolvedRow {
  readonly file: string;
  readonly cost: number;
  /** What the cost is made of. */
  readonly terms: Readonly<Record<string, number>>;
  /** Null, as the seconds, where a plan was only judged. */
  readonly bound: number | null;
  readonly isOptimal: boolean;
  readonly seconds: number | null;
  /** What the independent checker found wrong, in words. */
  readonly findings: readonly string[];
}

/** One line on one problem; more where the checker refuses the plan. */
export function solvedText(kind: Kind['name'], row: SolvedRow, words: Speaker): string {
  const { file, cost, terms, findings } = row;
  if (findings.length > 0) return `${file}: ${words.say('solve.refused')}\n${findings.map((one) => `  ${one}\n`).join('')}`;
  const parts = [words.say(`solve.${kind}`, { ...terms, cost }), ...proof(row, words), words.say('solve.confirmed')];
  return `${file}: ${parts.join(words.say('solve.comma'))}\n`;
}

function proof({ cost, bound, isOptimal, seconds }: SolvedRow, words: Speaker): string[] {
  if (bound === null || seconds === null) return [];
  const gap = words.number((100 * (cost - bound)) / Math.max(1, cost), 1);
  return [
    isOptimal ? words.say('solve.proven') : words.say('solve.bound', { bound: Math.round(bound * 100) / 100, gap }),
    words.say('solve.seconds', { seconds: words.number(seconds, 2) }),
  ];
}
