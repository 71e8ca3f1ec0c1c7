import { type Container, isDeckTier, type StowedContainer } from '@estiba/port';
import type { PortMark } from '../report/ports.ts';
import type { Speaker } from '../words/speaker.ts';
import { textTable } from './text-table.ts';

/** A ship as stowed in figures: boxes by port, and by bay on deck and in the hold. */
export function stowageText(name: string, boxes: readonly StowedContainer[], ports: ReadonlyMap<string, PortMark>, words: Speaker): string {
  const containers = boxes.map(({ container }) => container);
  return [listText(name, containers, ports, words), '', ...byBay(boxes, ports, words)].join('\n');
}

/** Boxes in figures, wherever they stand: how many of what, and by port of discharge. */
export function listText(name: string, boxes: readonly Container[], ports: ReadonlyMap<string, PortMark>, words: Speaker): string {
  const count = (test: (box: Container) => boolean): number => boxes.filter(test).length;
  const heading = words.say('show.summary', {
    name,
    boxes: boxes.length,
    teu: boxes.reduce((sum, { sizeType }) => sum + (sizeType.lengthFt > 20 ? 2 : 1), 0),
    tonnes: tonnesOf(boxes),
    reefers: count(({ reefer }) => reefer?.isActive === true),
    dangerous: count(({ dangerousGoods }) => dangerousGoods.length > 0),
    gauge: count(({ outOfGauge }) => outOfGauge !== undefined),
    empties: count(({ isEmpty }) => isEmpty),
  });
  const groups = Map.groupBy(boxes, ({ pod }) => pod);
  const rows = [...ports.values()].map(({ port, letter }) => [
    letter,
    port,
    groups.get(port)?.length ?? 0,
    tonnesOf(groups.get(port) ?? []),
  ]);
  return [heading, '', ...textTable([['', words.say('box.pod'), words.say('account.boxes'), words.say('box.tonnes')], ...rows])].join('\n');
}

function tonnesOf(boxes: readonly Container[]): number {
  return Math.round(boxes.reduce((sum, { weight }) => sum + weight.gross, 0) / 1000);
}

/** A line for every 40' bay: the boxes of its halves are counted with it. */
function byBay(boxes: readonly StowedContainer[], ports: ReadonlyMap<string, PortMark>, words: Speaker): string[] {
  const even = new Set(boxes.map(({ slot }) => slot.bay).filter((bay) => bay % 2 === 0));
  const wholeBay = (bay: number): number => (bay % 2 === 0 ? bay : even.has(bay + 1) ? bay + 1 : even.has(bay - 1) ? bay - 1 : bay);
  const bays = [...Map.groupBy(boxes, ({ slot }) => wholeBay(slot.bay))].sort(([a], [b]) => a - b);
  const marks = [...ports.values()];
  const rows = bays.map(([bay, list]) => [
    bay,
    list.filter(({ slot }) => isDeckTier(slot.tier)).length,
    list.filter(({ slot }) => !isDeckTier(slot.tier)).length,
    tonnesOf(list.map(({ container }) => container)),
    ...marks.map((mark) => list.filter(({ container }) => container.pod === mark.port).length),
  ]);
  const heads = [
    words.say('profile.bay'),
    words.say('value.deck'),
    words.say('value.hold'),
    words.say('box.tonnes'),
    ...marks.map((mark) => mark.letter),
  ];
  return textTable([heads, ...rows]);
}
