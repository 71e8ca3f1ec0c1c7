import type { Messages } from '../../i18n/messages.ts';
import type { Definition } from './told.ts';

type Words = Messages['kpis'];

/** A value in its unit, as the language writes it. */
export function figureText(unit: string, value: number, words: Words): string {
  switch (unit) {
    case 'moves/h':
      return words.movesPerHour(value);
    case 'share':
      return words.percent(value);
    case 'ms':
      return words.minutes(value / 60_000);
    default:
      return words.perHour(value);
  }
}

/** How a figure stands against the one before it; null where one of them has no value. */
export function changeOf(
  { better }: Pick<Definition, 'better'>,
  now: number | null,
  then: number | null,
): 'better' | 'worse' | 'same' | null {
  if (now === null || then === null) return null;
  if (Math.abs(now - then) <= 0.005 * Math.max(Math.abs(now), Math.abs(then))) return 'same';
  return now > then === (better === 'higher') ? 'better' : 'worse';
}

/** Is the target reached? Null where there is none, or no value. */
export function isReached({ better, target }: Pick<Definition, 'better' | 'target'>, value: number | null): boolean | null {
  if (target === null || value === null) return null;
  return better === 'higher' ? value >= target : value <= target;
}

/** The term of the glossary that explains a figure. */
export const TERM_OF: Readonly<Record<string, string>> = {
  'gross-moves': 'gross_productivity',
  'net-moves': 'net_productivity',
  'crane-waits': 'crane_wait',
  berth: 'berth_productivity',
  'truck-turn': 'turn_time',
  'empty-drive': 'empty_travel',
  rehandles: 'rehandle',
  'on-plan': 'plan_adherence',
  exceptions: 'operator_exception',
};
