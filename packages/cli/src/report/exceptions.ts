import type { Reason } from '@estiba/base';
import { type ContainerId, formatSlot, type Slot } from '@estiba/port';
import type { Outcome } from '../outcome.ts';
import type { Speaker } from '../words/speaker.ts';
import { findingsSection } from './findings.ts';
import { type Html, html } from './html.ts';
import type { Scene } from './scene.ts';
import { folded, table } from './table.ts';

/** What a planner must look at first: breaches, boxes left out, restows, what the ship came with, what the messages said. */
export function exceptions(scene: Scene, outcome: Outcome): Html {
  const parts = [
    violations(scene, outcome),
    leftOut(scene),
    restows(scene),
    inherited(scene, outcome),
    unverified(scene),
    nowhere(scene),
    findingsSection(scene, outcome),
  ];
  const shown = parts.filter((part) => part.markup !== '');
  return shown.length === 0 ? html`<p>${scene.words.say('exceptions.none')}</p>` : html`${shown}`;
}

function violations({ words }: Scene, { verdict }: Outcome): Html {
  const { violations: list, unlisted } = verdict;
  if (list.length === 0) return html``;
  return html`<h3 class=bad>! ${words.say('exceptions.violations', { count: list.length + unlisted })}</h3>${breaches(words, list)}`;
}

function inherited({ words }: Scene, { verdict }: Outcome): Html {
  const list = verdict.inherited;
  if (list.length === 0) return html``;
  return html`<h3>${words.say('exceptions.inherited', { count: list.length })}</h3><p>${words.say('exceptions.inherited-note')}</p>${breaches(words, list)}`;
}

/** Breaches the page writes out one by one; all of them stand in `exceptions.csv`. */
const mostBreaches = 500;

/** Breaches by kind, then one by one. */
function breaches(words: Speaker, list: readonly Breach[]): Html {
  const shown = list.slice(0, mostBreaches);
  const all = table(
    words.say('exceptions.breaches-caption'),
    [
      { head: words.say('exceptions.rule') },
      { head: words.say('exceptions.what') },
      { head: words.say('exceptions.boxes') },
      { head: words.say('exceptions.slots') },
    ],
    shown.map((breach) => [breach.rule, words.reason(breach), some(breach.boxes), some(breach.slots.map(formatSlot))]),
  );
  const groups = list.map((breach) => ({ id: breach.boxes[0] ?? '', reason: breach }));
  return html`${byReason(words, groups)}${unfoldIfShort(words, shown.length, list.length, all)}`;
}

/** A long list is folded away under its number. */
function unfoldIfShort(words: Speaker, shown: number, count: number, all: Html): Html {
  return count <= 12 ? all : folded(words.say('exceptions.list', { shown, count }), all);
}

type Breach = Reason & { readonly rule: string; readonly boxes: readonly ContainerId[]; readonly slots: readonly Slot[] };

/** The first few of a list, and how many more there are. */
function some(items: readonly string[], most = 6): string {
  return items.length <= most ? items.join(', ') : `${items.slice(0, most).join(', ')} … +${items.length - most}`;
}

function leftOut(scene: Scene): Html {
  const { words, plan, call } = scene;
  const list = plan.loading.leftOut;
  if (list.length === 0) return html``;
  const wanted = new Map(call.loadList.map((container) => [container.id, container]));
  const rows = list.map(({ id, reasons }) => {
    const container = wanted.get(id);
    const tonnes = container === undefined ? '' : words.number(container.weight.gross / 1000, 1);
    return [id, container?.sizeType.code ?? '', tonnes, container?.pod ?? '', reasons.map((r) => words.reason(r)).join(' ')];
  });
  const columns = [
    { head: words.say('box.id') },
    { head: words.say('box.size') },
    { head: words.say('box.tonnes'), isNumber: true },
    { head: words.say('box.pod') },
    { head: words.say('exceptions.reason') },
  ];
  const all = table(words.say('exceptions.left-out-caption'), columns, rows);
  const groups = list.map(({ id, reasons }) => ({ id, reason: tellingReason(reasons) }));
  return html`<h3>${words.say('exceptions.left-out', { count: list.length })}</h3>${byReason(words, groups)}${unfoldIfShort(words, list.length, list.length, all)}`;
}

/** Places taken by other boxes close to every box; what else kept this one ashore tells more. */
const commonplace = new Set(['stack.full', 'lid.shut']);

/** The reason that closed most places to a box, those that are merely taken left out where there is another. */
function tellingReason(reasons: readonly Reason[]): Reason {
  return reasons.find((one) => !commonplace.has(one.code)) ?? reasons[0] ?? { code: 'load.no-reason', params: {} };
}

/** How many boxes each code speaks of, most first, with one of its sentences and a few of the boxes. */
function byReason(words: Speaker, list: readonly { readonly id: string; readonly reason: Reason }[]): Html {
  const groups = Map.groupBy(list, ({ reason }) => reason.code);
  if (groups.size === list.length && list.length <= 12) return html``;
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length);
  return table(
    words.say('exceptions.by-reason'),
    [
      { head: words.say('exceptions.count'), isNumber: true },
      { head: words.say('exceptions.example') },
      { head: words.say('exceptions.boxes') },
    ],
    sorted.map((group) => [
      words.number(group.length),
      group[0] === undefined ? '' : words.reason(group[0].reason),
      some(
        group.map(({ id }) => id),
        4,
      ),
    ]),
  );
}

function restows({ words, plan }: Scene): Html {
  const list = plan.loading.restows;
  if (list.length === 0) return html``;
  const all = table(
    words.say('exceptions.restows-caption'),
    [
      { head: words.say('box.id') },
      { head: words.say('box.from') },
      { head: words.say('box.to') },
      { head: words.say('exceptions.reason') },
    ],
    list.map((restow) => [restow.id, formatSlot(restow.from), formatSlot(restow.to), words.reason(restow.reason)]),
  );
  return html`<h3>${words.say('exceptions.restows', { count: list.length })}</h3>${byReason(words, list)}${unfoldIfShort(words, list.length, list.length, all)}`;
}

/** SOLAS VI/2: only a box with a verified gross mass may be loaded. */
function unverified({ words, boxes }: Scene): Html {
  const list = boxes.filter((box) => box.role === 'loaded' && box.container.weight.source !== 'vgm').map((box) => box.container.id);
  if (list.length === 0) return html``;
  return html`<h3>${words.say('exceptions.unverified', { count: list.length })}</h3><p>${words.say('exceptions.unverified-note')} ${some(list, 12)}</p>`;
}

function nowhere({ words, nowhere: list }: Scene): Html {
  if (list.length === 0) return html``;
  const shown = list.map((box) => `${box.container.id} (${formatSlot(box.slot)})`);
  return html`<h3>! ${words.say('exceptions.nowhere', { count: list.length })}</h3><p>${words.say('exceptions.nowhere-note')} ${some(shown, 40)}</p>`;
}
