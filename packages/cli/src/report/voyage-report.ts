import { countKeys, expectedCount, figuresOf, type VoyageOutcome } from '../voyage-outcome.ts';
import type { Speaker } from '../words/speaker.ts';
import { type Html, html, Html as Markup } from './html.ts';
import { styles } from './styles.ts';
import { table } from './table.ts';

/** A voyage as one page: what it comes to, and every port in figures. `links` names the page of each port, where there is one. */
export function voyageReport(outcome: VoyageOutcome, words: Speaker, links: readonly (string | undefined)[]): string {
  const { voyage } = outcome;
  const title = words.say('voyage.title', { ship: voyage.vessel.name, voyage: voyage.voyage });
  const body = html`<header><p class=kicker>${words.say('voyage.kicker')}</p><h1>${voyage.vessel.name} <small>${voyage.voyage} · ${voyage.id}</small></h1>${verdictLine(outcome, words)}${tiles(outcome, words)}</header><main><section><h2>${words.say('voyage.caption')}</h2>${portTable(outcome, words, links)}${expectedLine(outcome, words)}</section></main>`;
  const footer = html`<footer><p>${words.say('report.caution')}</p><p>${words.say('report.made', { seed: outcome.seed, effort: outcome.effort, seconds: Math.round(outcome.seconds * 10) / 10 })}</p></footer>`;
  return `<!doctype html>\n${
    html`<html lang=${words.lang}><head><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${title}</title><style>${new Markup(styles)}</style></head><body>${body}${footer}</body></html>`
      .markup
  }\n`;
}

function verdictLine({ verdict, wasStopped }: VoyageOutcome, words: Speaker): Html {
  const stopped = wasStopped ? html` ${words.say('header.stopped')}` : '';
  return verdict.violations === 0
    ? html`<p class="verdict good">✓ ${words.say('header.clean')}${stopped}</p>`
    : html`<p class="verdict broken">! ${words.say('header.broken', { count: verdict.violations })}${stopped}</p>`;
}

function tiles({ voyage: { vessel }, plan: { totals }, verdict }: VoyageOutcome, words: Speaker): Html {
  const facts: readonly (readonly [string, string, string])[] = [
    [words.say('key.loads'), words.number(verdict.counts.loaded), words.say('key.boxes')],
    [words.say('key.left-out'), words.number(totals.leftOut), words.say('key.boxes')],
    [words.say('key.restows'), words.number(totals.restows + totals.restowsBeyond), words.say('key.boxes')],
    [words.say('key.violations'), words.number(verdict.violations), `${words.number(vessel.particulars.teu)} TEU`],
  ];
  return html`<dl class=tiles>${facts.map(([name, value, note]) => html`<div><dt>${name}</dt><dd>${value}<small>${note}</small></dd></div>`)}</dl>`;
}

function portTable(outcome: VoyageOutcome, words: Speaker, links: readonly (string | undefined)[]): Html {
  const numbers = [...countKeys, 'makespan', 'bound', 'gm', 'draft', 'trim', 'ballast', 'breaches'] as const;
  return table(
    words.say('voyage.caption'),
    [{ head: words.say('voyage.port') }, ...numbers.map((key) => ({ head: words.say(`voyage.${key}`), isNumber: true }))],
    figuresOf(outcome).map((one, at) => [
      links[at] === undefined ? one.port : html`<a href="${links[at]}">${one.port}</a>`,
      ...one.counts.map((count) => words.number(count)),
      words.number(one.makespan, 1),
      words.number(one.bound, 1),
      words.number(one.gm, 2),
      words.number(one.draft, 2),
      words.number(one.trim, 2),
      words.number(one.ballast),
      words.number(one.breaches),
    ]),
  );
}

function expectedLine(outcome: VoyageOutcome, words: Speaker): Html {
  const count = expectedCount(outcome);
  return count === 0 ? html`` : html`<p>${words.say('voyage.expected', { count })}</p>`;
}
