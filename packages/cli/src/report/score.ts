import type { Html } from './html.ts';
import type { Scene } from './scene.ts';
import { table } from './table.ts';
import { isWordKey } from '../words/word-key.ts';

/** The score by term: what was counted, what one of it costs, and what it came to. */
export function scoreTable({ plan, words }: Scene): Html {
  const { score } = plan.loading;
  const total = score.reduce((sum, term) => sum + term.cost, 0);
  const rows = score.map(({ term, value, unit, weight, cost }) => {
    const key = `term.${term}`;
    const unitKey = `unit.${unit}`;
    return [
      isWordKey(key) ? words.say(key) : term,
      words.number(value, 1),
      isWordKey(unitKey) ? words.say(unitKey) : unit,
      words.number(weight, 2),
      words.number(cost, 1),
    ];
  });
  return table(
    words.say('score.caption'),
    [
      { head: words.say('score.term') },
      { head: words.say('score.value'), isNumber: true },
      { head: words.say('score.unit') },
      { head: words.say('score.weight'), isNumber: true },
      { head: words.say('score.cost'), isNumber: true },
    ],
    [...rows, [words.say('score.total'), '', '', '', words.number(total, 1)]],
  );
}
