import { accountOf, countFates, fates } from '../account.ts';
import type { Outcome } from '../outcome.ts';
import { type Html, html } from './html.ts';
import type { Scene } from './scene.ts';
import { table } from './table.ts';

/** Where every box that was given ended, and what was read from which input. */
export function accountSection({ call, plan, words }: Scene, { sources }: Outcome): Html {
  const counts = countFates(accountOf(call, plan));
  const total = call.arrival.length + call.loadList.length;
  const byFate = table(
    words.say('account.caption'),
    [{ head: words.say('account.fate') }, { head: words.say('exceptions.count'), isNumber: true }],
    [
      ...fates.map((fate) => [words.say(`fate.${fate}`), words.number(counts[fate])]),
      [words.say('account.total', { arrival: call.arrival.length, loads: call.loadList.length }), words.number(total)],
    ],
  );
  const bySource = table(
    words.say('account.sources'),
    [
      { head: words.say('findings.source') },
      { head: words.say('account.kind') },
      { head: words.say('account.use') },
      { head: words.say('account.groups'), isNumber: true },
      { head: words.say('account.boxes'), isNumber: true },
      { head: words.say('account.set-aside'), isNumber: true },
    ],
    sources.map((source) => [
      source.name,
      source.kind,
      words.say(`use.${source.use}`),
      words.number(source.groups),
      words.number(source.boxes),
      words.number(source.setAside),
    ]),
  );
  return html`<div class=columns>${byFate}${bySource}</div>`;
}
