import { colourModes, type ColourMode } from './cells.ts';
import { type Html, html } from './html.ts';
import { portClass } from './palette.ts';
import type { Scene } from './scene.ts';

/** What the colours and letters mean; only the legend of the chosen mode is shown. */
export function legends(scene: Scene): Html {
  return html`${colourModes.map((mode) => html`<ul class=legend data-mode=${mode}>${entries(scene, mode)}</ul>`)}`;
}

function entries(scene: Scene, mode: ColourMode): readonly Html[] {
  const { words } = scene;
  switch (mode) {
    case 'port':
      return portEntries(scene);
    case 'weight':
      return [0, 5, 10, 15, 20, 25, 30].map((from, bin) =>
        swatch(
          `w${bin}`,
          String(from),
          bin === 6 ? words.say('legend.more-tonnes', { from }) : words.say('legend.tonnes', { from, to: from + 5 }),
        ),
      );
    case 'reefer':
      return [
        swatch('rf', '−18', words.say('legend.reefer')),
        swatch('rf', 'R', words.say('legend.reefer-unset')),
        swatch('q', '', words.say('legend.other')),
        plugEntry(scene),
      ];
    case 'imdg':
      return [
        ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => swatch(`d${digit}`, digit, words.say(`imdg.${digit as '1'}`))),
        swatch('q', '', words.say('legend.harmless')),
      ];
    case 'move':
      return [
        swatch('ml', 'L', words.say('legend.loaded')),
        swatch('mr', 'R', words.say('legend.restowed')),
        swatch('q', '·', words.say('legend.stays')),
      ];
    case 'type':
      return kinds.map((kind) => swatch(`t${kind}`, kind, words.say(`kind.${kind}`)));
  }
}

const kinds = ['G', 'E', 'R', 'T', 'U', 'P', 'O', 'B', 'V', 'X'] as const;

function portEntries({ ports, boxes, words }: Scene): readonly Html[] {
  const counts = new Map<string, number>();
  for (const { container } of boxes) counts.set(container.pod, (counts.get(container.pod) ?? 0) + 1);
  const marks = [...ports.values()].map((mark) =>
    swatch(
      portClass(mark.index),
      mark.letter,
      `${mark.port} (${words.number(counts.get(mark.port) ?? 0)})${mark.inRotation ? '' : ` – ${words.say('legend.not-in-rotation')}`}`,
    ),
  );
  return [...marks, swatch('p0', 'A', words.say('legend.loaded-here')), swatch('p0 o', 'a', words.say('legend.aboard'))];
}

function plugEntry({ words }: Scene): Html {
  return html`<li><svg width=18 height=13 aria-hidden=true><path class=s d="M0,0h18v13h-18z"/><path class=plug d="M0,0h5l-5,5z"/></svg> ${words.say('legend.plug')}</li>`;
}

function swatch(cls: string, label: string, meaning: string): Html {
  return html`<li><svg width=18 height=13 aria-hidden=true><g class=c><path class="${cls}" d="M0,0h18v13h-18z"/></g><g class=t><text x=9 y=9.5>${label}</text></g></svg> ${meaning}</li>`;
}
