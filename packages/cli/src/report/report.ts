import type { Outcome } from '../outcome.ts';
import type { Speaker } from '../words/speaker.ts';
import { accountSection } from './account-section.ts';
import { bayTable } from './bay-table.ts';
import { baySections } from './bays.ts';
import { boxRow } from './cells.ts';
import { conditionTable, tankTable } from './condition.ts';
import { craneTable, makespanLine } from './cranes.ts';
import { drawCurves } from './curves.ts';
import { exceptions } from './exceptions.ts';
import { drawGantt } from './gantt.ts';
import { header } from './header.ts';
import { type Html, html, jsonForScript, Html as Markup } from './html.ts';
import { patterns } from './patterns.ts';
import { drawProfile } from './profile-view.ts';
import { type Scene, sceneOf } from './scene.ts';
import { scoreTable } from './score.ts';
import { script } from './script.ts';
import { styles } from './styles.ts';
import { yardSection } from './yard.ts';

/** The whole report as one page that needs nothing beside itself. */
export function report(outcome: Outcome, words: Speaker): string {
  const scene = sceneOf(outcome.call, outcome.plan, words);
  const title = words.say('report.title', { ship: outcome.call.vessel.name, voyage: outcome.call.voyage, port: outcome.call.port });
  const sections = sectionsOf(scene, outcome);
  const nav = sections.map(({ id, heading }) => html`<a href="#${id}">${heading}</a>`);
  const body = sections.map(({ id, heading, content }) => html`<section id=${id}><h2>${heading}</h2>${content}</section>`);
  const data = jsonForScript({
    boxes: scene.boxes.map((box) => boxRow(scene, box)),
    ports: [...scene.ports.values()].map(({ port, letter }) => [port, letter]),
    text: scriptTexts(words),
  });
  return `<!doctype html>\n${
    html`<html lang=${words.lang}><head><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${title}</title><style>${new Markup(styles)}</style></head><body data-mode=port>${patterns}${header(scene, outcome)}<nav aria-label="${words.say('report.contents')}">${nav}</nav><main>${body}</main><footer><p>${words.say('report.caution')}</p><p>${words.say('report.made', { seed: outcome.run.seed, effort: outcome.run.effort, seconds: outcome.run.seconds })}</p></footer><script type=application/json id=data>${data}</script><script>${new Markup(script)}</script></body></html>`
      .markup
  }\n`;
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

function sectionsOf(scene: Scene, outcome: Outcome): readonly Section[] {
  const { words } = scene;
  const section = (
    id: 'exceptions' | 'profile' | 'bays' | 'condition' | 'strength' | 'cranes' | 'yard' | 'score' | 'account' | 'assumed',
    content: Html,
  ): Section => ({
    id,
    heading: words.say(`section.${id}`),
    content,
  });
  return [
    section('exceptions', exceptions(scene, outcome)),
    section('profile', html`${drawProfile(scene)}${bayTable(scene)}`),
    section('bays', baySections(scene)),
    section('condition', html`${conditionTable(scene)}${tankTable(scene)}`),
    section('strength', drawCurves(scene)),
    section('cranes', html`${makespanLine(scene)}${drawGantt(scene)}${craneTable(scene)}`),
    section('yard', yardSection(scene)),
    section('score', scoreTable(scene)),
    section('account', accountSection(scene, outcome)),
    section('assumed', assumed(scene)),
  ];
}

function assumed({ call, words }: Scene): Html {
  const { origin, assumed: list } = call.vessel;
  const lines =
    list.length === 0 ? html`<p>${words.say('assumed.nothing')}</p>` : html`<ul>${list.map((line) => html`<li>${line}</li>`)}</ul>`;
  return html`<p>${words.say(`assumed.${origin.kind}`)} ${origin.note}</p>${lines}`;
}

/** Sentences the page's script shows. */
function scriptTexts(words: Speaker): Readonly<Record<string, string>> {
  return {
    id: words.say('box.id'),
    slot: words.say('box.slot'),
    size: words.say('box.size'),
    tonnes: words.say('box.tonnes'),
    pod: words.say('box.pod'),
    operator: words.say('box.operator'),
    reefer: words.say('box.reefer'),
    imdg: words.say('box.imdg'),
    role: words.say('box.role'),
    roles: [words.say('legend.stays'), words.say('legend.loaded'), words.say('legend.restowed')].join('|'),
    from: words.say('box.from'),
    found: words.say('bays.found'),
    lost: words.say('bays.lost'),
  };
}
