import { formatYardPosition } from '@estiba/port';
import { type Html, html } from './html.ts';
import type { Scene } from './scene.ts';
import { folded, table } from './table.ts';

/** Boxes to be dug out ashore, by block and one by one. */
export function yardSection({ plan, call, words }: Scene): Html {
  const { digs, digsInListOrder } = plan.yard;
  if (call.yard.size === 0) return html`<p>${words.say('yard.none')}</p>`;
  const summary = html`<p>${words.say('yard.summary', { digs: digs.length, listOrder: digsInListOrder, boxes: call.yard.size })}</p>`;
  if (digs.length === 0) return summary;
  const blocks = [...Map.groupBy(digs, (dig) => dig.position.block)].sort(([, a], [, b]) => b.length - a.length);
  const byBlock = table(
    words.say('yard.by-block'),
    [{ head: words.say('yard.block') }, { head: words.say('yard.digs'), isNumber: true }],
    blocks.map(([block, list]) => [block, words.number(list.length)]),
  );
  const all = table(
    words.say('yard.caption'),
    [{ head: words.say('yard.box') }, { head: words.say('yard.position') }, { head: words.say('yard.to-reach') }],
    digs.map((dig) => [dig.id, formatYardPosition(dig.position), dig.toReach]),
  );
  return html`${summary}${byBlock}${folded(words.say('exceptions.list', { shown: digs.length, count: digs.length }), html`<div class=narrow>${all}</div>`)}`;
}
