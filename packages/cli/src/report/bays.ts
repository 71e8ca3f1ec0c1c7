import { drawSection, hasTwenties, sectionNumber } from './bay-section.ts';
import { colourModes } from './cells.ts';
import { type Html, html } from './html.ts';
import { legends } from './legends.ts';
import type { BayScene, Half, Scene } from './scene.ts';

/** A drawing of every bay, deck and hold; both halves where 20' boxes stand in it. */
export function baySections(scene: Scene): Html {
  const opened = openedLids(scene);
  const { words } = scene;
  const modes = colourModes.map(
    (mode) =>
      html`<label><input type=radio name=mode value=${mode}${mode === 'port' ? html` checked` : ''}> ${words.say(`mode.${mode}`)}</label>`,
  );
  return html`<form class=tools aria-label="${words.say('bays.tools')}"><fieldset class=modes><legend>${words.say('bays.colour')}</legend>${modes}</fieldset><label class=find>${words.say('bays.find')} <input type=search name=find size=13 autocomplete=off></label><output></output></form>${legends(scene)}<p class=note>${words.say('bays.how-to-read')}</p><div class=bays>${scene.bays.map((bay) => drawBay(scene, bay, opened))}</div>`;
}

function drawBay(scene: Scene, bay: BayScene, opened: ReadonlySet<string>): Html {
  const { words } = scene;
  const isWhole = !hasTwenties(bay);
  const halves: readonly Half[] = isWhole || bay.profile.number % 2 === 1 ? ['fore'] : ['fore', 'aft'];
  const indices = [...bay.twenties.fore, ...bay.twenties.aft, ...bay.forties];
  const tonnes = indices.reduce((sum, index) => sum + (scene.boxes[index]?.container.weight.gross ?? 0), 0) / 1000;
  const loaded = indices.filter((index) => scene.boxes[index]?.role === 'loaded').length;
  const restowed = indices.filter((index) => scene.boxes[index]?.role === 'restowed').length;
  const caption = words.say('bays.bay-caption', { boxes: indices.length, tonnes: Math.round(tonnes), loaded, restowed });
  return html`<figure class=bay id="bay-${bay.profile.number}"><figcaption><b>${words.say('bays.bay', { bay: bay.profile.number })}</b> ${caption}</figcaption><div class=halves>${halves.map(
    (half) => html`<div><div class=half>${sectionNumber(bay, half)}</div>${drawSection(scene, bay, half, opened)}</div>`,
  )}</div><details class=boxes><summary>${words.say('bays.boxes')}</summary></details></figure>`;
}

function openedLids({ plan }: Scene): ReadonlySet<string> {
  const opened = new Set<string>();
  for (const queue of plan.queues)
    for (const instruction of queue.instructions) if (instruction.kind === 'open-lid') opened.add(instruction.lid);
  return opened;
}
