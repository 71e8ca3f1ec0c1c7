import { formatSlot } from '@estiba/port';
import type { DepartingBox } from '../departure.ts';
import { portClass } from './palette.ts';
import type { Scene } from './scene.ts';

/** Colour modes of the bay sections; the first is how the page is printed when nobody chose. */
export const colourModes = ['port', 'weight', 'reefer', 'imdg', 'move', 'type'] as const;
export type ColourMode = (typeof colourModes)[number];

/** Class of a cell in port mode: colour of the port, paler for a box that was aboard already. */
export function cellClass(scene: Scene, box: DepartingBox): string {
  const index = scene.ports.get(box.container.pod)?.index ?? 0;
  return box.role === 'stays' ? `${portClass(index)} o` : portClass(index);
}

/** Letter of a cell in port mode: that of the port, small for a box that was aboard already. */
export function cellLabel(scene: Scene, box: DepartingBox): string {
  const letter = scene.ports.get(box.container.pod)?.letter ?? '?';
  return box.role === 'stays' ? letter.toLowerCase() : letter;
}

/** What the page knows of a box, in the order its script reads it. */
export type BoxRow = readonly [
  id: string,
  port: number,
  tonnes: number,
  size: string,
  operator: string,
  role: 0 | 1 | 2,
  /** Set point, `R` where none is known, empty for a box that needs no plug. */
  reefer: number | 'R' | '',
  imdg: string,
  slot: string,
  from: string,
  kind: string,
  weightSource: string,
];

export function boxRow(scene: Scene, box: DepartingBox): BoxRow {
  const { container } = box;
  return [
    container.id,
    scene.ports.get(container.pod)?.index ?? -1,
    Math.round(container.weight.gross / 100) / 10,
    container.sizeType.code,
    container.operator,
    box.role === 'stays' ? 0 : box.role === 'loaded' ? 1 : 2,
    container.reefer?.isActive === true ? (container.reefer.setPoint ?? 'R') : '',
    container.dangerousGoods.map((goods) => [goods.imdgClass, goods.unNumber].filter(Boolean).join('/')).join(' '),
    formatSlot(box.slot),
    box.from === undefined ? '' : formatSlot(box.from),
    kindLetter(box),
    container.weight.source,
  ];
}

/** One letter for what the box is: E empty, O out of gauge, else the group letter of ISO 6346. */
function kindLetter({ container }: DepartingBox): string {
  if (container.outOfGauge !== undefined) return 'O';
  if (container.isEmpty) return 'E';
  const letters = {
    dry: 'G',
    reefer: 'R',
    'open-top': 'U',
    'flat-rack': 'P',
    platform: 'P',
    tank: 'T',
    bulk: 'B',
    ventilated: 'V',
    other: 'X',
  } as const;
  return letters[container.sizeType.kind];
}
