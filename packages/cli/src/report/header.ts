import { countFates, accountOf } from '../account.ts';
import type { Outcome } from '../outcome.ts';
import { type Html, html } from './html.ts';
import { portClass } from './palette.ts';
import type { Scene } from './scene.ts';

/** Which call this is, whether the plan holds, and its key figures. */
export function header(scene: Scene, outcome: Outcome): Html {
  const { call, words } = scene;
  const { vessel } = call;
  const facts = [
    [words.say('header.call'), call.id],
    [words.say('header.port'), call.port],
    [words.say('header.voyage'), call.voyage],
    ['IMO', vessel.imo ?? '–'],
    [
      words.say('header.size'),
      `${words.number(vessel.particulars.teu)} TEU · ${words.number(vessel.particulars.loa, 1)} × ${words.number(vessel.particulars.beam, 1)} m`,
    ],
    [words.say('header.work-start'), `${words.time(call.limits.workStart)} (${outcome.run.timeZone})`],
  ] as const;
  const rotation = [...scene.ports.values()].filter((mark) => mark.inRotation);
  return html`<header><p class=kicker>${words.say('header.kicker')}</p><h1>${vessel.name} <small>${call.voyage} · ${call.port}</small></h1><dl class=facts>${facts.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl><ol class=rotation aria-label="${words.say('header.rotation')}"><li class=here>${call.port}</li>${rotation.map((mark) => html`<li><svg width=14 height=13 aria-hidden=true><path class="${portClass(mark.index)}" d="M0,0h14v13h-14z"/></svg> ${mark.letter} ${mark.port}</li>`)}</ol>${verdictLine(scene, outcome)}${keyFigures(scene, outcome)}</header>`;
}

function verdictLine({ words }: Scene, { verdict, run }: Outcome): Html {
  const count = verdict.violations.length + verdict.unlisted;
  const off = run.off.length === 0 ? '' : html` <b>${words.say('header.off', { rules: run.off.join(', ') })}</b>`;
  const stopped = run.wasStopped ? html` ${words.say('header.stopped')}` : '';
  return count === 0
    ? html`<p class="verdict good">✓ ${words.say('header.clean')}${stopped}${off}</p>`
    : html`<p class="verdict broken">! ${words.say('header.broken', { count })}${stopped}${off}</p>`;
}

function keyFigures({ call, plan, words }: Scene, { verdict }: Outcome): Html {
  const counts = countFates(accountOf(call, plan));
  const { condition } = plan.loading;
  const hours = (ms: number): string => words.number(ms / 3_600_000, 1);
  const tiles: readonly (readonly [string, string, string])[] = [
    [words.say('key.loads'), words.number(counts.loaded), words.say('key.of', { count: call.loadList.length })],
    [words.say('key.left-out'), words.number(counts['left-out'] + counts.unaccounted), words.say('key.boxes')],
    [words.say('key.discharges'), words.number(counts.discharged), words.say('key.boxes')],
    [words.say('key.restows'), words.number(counts.restowed), words.say('key.boxes')],
    [
      words.say('key.violations'),
      words.number(verdict.violations.length + verdict.unlisted),
      words.say('key.inherited', { count: verdict.inherited.length }),
    ],
    [
      words.say('key.makespan'),
      `${hours(plan.cranes.makespan)} h`,
      words.say('key.bound', { hours: hours(plan.cranes.lowerBound), cranes: call.cranes.length }),
    ],
    [words.say('key.digs'), words.number(plan.yard.digs.length), words.say('key.digs-list-order', { digs: plan.yard.digsInListOrder })],
    [
      words.say('condition.gm'),
      `${words.number(condition.gm, 2)} m`,
      `${words.number(condition.minGm, 2)} – ${words.number(condition.maxGm, 2)} m`,
    ],
    [
      words.say('key.drafts'),
      `${words.number(condition.draftAft, 2)} / ${words.number(condition.draftFore, 2)}`,
      words.say('key.trim', { trim: words.number(condition.trim, 2) }),
    ],
  ];
  return html`<dl class=tiles>${tiles.map(([name, value, note]) => html`<div><dt>${name}</dt><dd>${value}<small>${note}</small></dd></div>`)}</dl>`;
}
