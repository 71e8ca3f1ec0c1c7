import { isDeckTier, type StowedContainer } from '@estiba/port';
import type { PortMark } from '../report/ports.ts';
import type { Speaker } from '../words/speaker.ts';
import { textTable } from './text-table.ts';

/** A ship as stowed in figures: boxes by port, and by bay on deck and in the hold. */
export function stowageText(name: string, boxes: readonly StowedContainer[], ports: ReadonlyMap<string, PortMark>, words: Speaker): string {
  const count = (test: (box: StowedContainer) => boolean): number => boxes.filter(test).length;
  const heading = words.say('show.summary', {
    name,
    boxes: boxes.length,
    teu: boxes.reduce((sum, { container }) => sum + (container.sizeType.lengthFt > 20 ? 2 : 1), 0),
    tonnes: Math.round(boxes.reduce((sum, { container }) => sum + container.weight.gross, 0) / 1000),
    reefers: count(({ container }) => container.reefer?.isActive === true),
    dangerous: count(({ container }) => container.dangerousGoods.length > 0),
    gauge: count(({ container }) => container.outOfGauge !== undefined),
    empties: count(({ container }) => container.isEmpty),
  });
  return [heading, '', ...byPort(boxes, ports, words), '', ...byBay(boxes, ports, words)].join('\n');
}

function byPort(boxes: readonly StowedContainer[], ports: ReadonlyMap<string, PortMark>, words: Speaker): string[] {
  const groups = Map.groupBy(boxes, ({ container }) => container.pod);
  const rows = [...ports.values()].map(({ port, letter }) => {
    const list = groups.get(port) ?? [];
    const tonnes = Math.round(list.reduce((sum, { container }) => sum + container.weight.gross, 0) / 1000);
    return [letter, port, list.length, tonnes];
  });
  return textTable([['', words.say('box.pod'), words.say('account.boxes'), words.say('box.tonnes')], ...rows]);
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
    Math.round(list.reduce((sum, { container }) => sum + container.weight.gross, 0) / 1000),
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
