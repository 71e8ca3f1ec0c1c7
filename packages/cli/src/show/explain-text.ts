import { formatSlot } from '@estiba/port';
import type { BoxExplanation, RuleCost, ScoreSource, TermSources } from '@estiba/stowage';
import type { Speaker } from '../words/speaker.ts';
import { isWordKey } from '../words/word-key.ts';
import { textTable } from './text-table.ts';

/** Signs of the longest bar. */
const WIDEST = 24;
/** Of what a term is made of these are named. */
const MOST_NAMED = 4;

/** The score term by term as bars, the dearest first, each with what causes most of it. */
export function scoreText(heading: string, terms: readonly TermSources[], words: Speaker): string {
  const dear = terms.filter(({ cost }) => cost !== 0).toSorted((a, b) => b.cost - a.cost);
  const most = dear[0]?.cost ?? 0;
  const rows = dear.map((one): (string | number)[] => [
    termName(one.term, words),
    words.number(one.cost, 1).padStart(9),
    '█'.repeat(Math.max(1, Math.round((WIDEST * one.cost) / most))),
    causes(one.sources, words),
  ]);
  const total = terms.reduce((sum, { cost }) => sum + cost, 0);
  return [heading, ...textTable([...rows, [words.say('explain.total'), words.number(total, 1).padStart(9)]])].join('\n');
}

const wordOf = (key: string, otherwise: string, words: Speaker): string => (isWordKey(key) ? words.say(key) : otherwise);
const termName = (term: string, words: Speaker): string => wordOf(`term.${term}`, term, words);

const baysText = (bays: readonly number[], words: Speaker): string =>
  bays.length === 0 ? '' : words.say('explain.bays', { bays: bays.map((bay) => String(bay).padStart(3, '0')).join('+') });

function causes(sources: readonly ScoreSource[], words: Speaker): string {
  const named = sources.slice(0, MOST_NAMED).map(({ boxes: [box], bays, name, value }) =>
    words.say('explain.of', {
      what: [name, box ?? baysText(bays, words)].filter((part) => part !== null && part !== '').join(' '),
      value: words.number(value, Number.isInteger(value) ? 0 : 1),
    }),
  );
  const rest = sources.length - named.length;
  return [...named, ...(rest > 0 ? [words.say('explain.more', { count: rest })] : [])].join(', ');
}

/** Why a box stands where it stands, what it costs there, the best other places, and what closes the rest. */
export function boxText({ id, place, why, others, refused }: BoxExplanation, words: Speaker): string {
  const cost = (value: number): string => words.number(value, 1);
  const heading =
    place === null
      ? words.say('explain.ashore', { id })
      : words.say(place.cost < 0 ? 'explain.saves' : 'explain.box', { id, slot: formatSlot(place.slot), cost: cost(Math.abs(place.cost)) });
  const part = (key: 'explain.others' | 'explain.closed', lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', words.say(key), ...lines.map((line) => `  ${line}`)];
  return [
    heading,
    ...(place?.terms ?? []).map((one) => `  ${termName(one.term, words)}: ${cost(one.cost)}`),
    ...why.map((one) => `  ${words.reason(one)}`),
    ...part(
      'explain.others',
      others.map((one) => `${formatSlot(one.slot)}: ${cost(one.cost)}`),
    ),
    ...part(
      'explain.closed',
      refused.map((one) => words.reason(one)),
    ),
  ].join('\n');
}

/** What each group of rules costs, as the difference of the plans with it and without it. */
export function ruleCostsText(rows: readonly RuleCost[], words: Speaker): string {
  const figure = ({ with: withIt, without }: RuleCost['cost'], digits: number): string => {
    const text = words.number(withIt - without, digits);
    return (withIt > without ? `+${text}` : text).padStart(8);
  };
  const heads = (['explain.rule', 'explain.cost', 'explain.left', 'explain.restows', 'explain.hours'] as const).map((key) =>
    words.say(key),
  );
  const lines = rows.map(({ rule, cost, leftOut, restows, makespan: { with: withIt, without } }) => [
    wordOf(`value.${rule}`, rule, words),
    figure(cost, 1),
    figure(leftOut, 0),
    figure(restows, 0),
    figure({ with: withIt / 3_600_000, without: without / 3_600_000 }, 1),
  ]);
  return [words.say('explain.rules'), '', ...textTable([[heads[0]!, ...heads.slice(1).map((head) => head.padStart(8))], ...lines])].join(
    '\n',
  );
}
