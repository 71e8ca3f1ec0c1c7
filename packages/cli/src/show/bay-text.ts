import { type BayProfile, isDeckTier, type StowedContainer } from '@estiba/port';
import { athwart } from '../athwart.ts';
import type { PortMark } from '../report/ports.ts';
import type { Speaker } from '../words/speaker.ts';

/** What a cell of the console's bay plan shows. */
export const cellModes = ['port', 'weight', 'reefer', 'imdg', 'size'] as const;
export type CellMode = (typeof cellModes)[number];

const width = 5;

/**
 * One bay seen from aft, port on the left: a column for each row, a line for each tier, deck above hold. Without a profile only
 * rows and tiers that hold boxes are known; with one, free slots are dots.
 */
export function bayText(
  bay: number,
  boxes: readonly StowedContainer[],
  profile: BayProfile | null,
  ports: ReadonlyMap<string, PortMark>,
  mode: CellMode,
  words: Speaker,
): string {
  const inBay = boxes.filter(
    ({ slot }) => slot.bay === bay || (slot.bay % 2 === 0 && bay % 2 === 1 && Math.abs(slot.bay - bay) === 1 && fits(profile, slot.bay)),
  );
  const stacks = profile?.stacks ?? [];
  const rows = [...new Set([...stacks.map((stack) => stack.row), ...inBay.map(({ slot }) => slot.row)])].sort(
    (a, b) => athwart(a) - athwart(b),
  );
  const tiers = [
    ...new Set([
      ...stacks.flatMap((stack) => Array.from({ length: stack.tiers }, (_, k) => stack.bottomTier + 2 * k)),
      ...inBay.map(({ slot }) => slot.tier),
    ]),
  ].sort((a, b) => b - a);
  const cells = new Map(inBay.map((box) => [`${box.slot.row}/${box.slot.tier}`, cellOf(box, ports, mode)]));
  const isSlot = (row: number, tier: number): boolean =>
    stacks.some((stack) => stack.row === row && tier >= stack.bottomTier && tier <= stack.bottomTier + 2 * (stack.tiers - 1));
  const two = (n: number): string => String(n).padStart(2, '0');
  const heading = `      ${rows.map((row) => two(row).padStart(width)).join('')}`;
  const lines = tiers.flatMap((tier, i) => {
    const line =
      `  ${two(tier)}  ${rows.map((row) => (cells.get(`${row}/${tier}`) ?? (isSlot(row, tier) ? '·' : '')).padStart(width)).join('')}`.trimEnd();
    const isLowestOnDeck = isDeckTier(tier) && !isDeckTier(tiers[i + 1] ?? tier);
    return isLowestOnDeck ? [line, `      ${'─'.repeat(rows.length * width)}`] : [line];
  });
  const legend = [...ports.values()].map(({ letter, port }) => `${letter} ${port}`).join('  ');
  return [
    `${words.say('bays.section-title', { bay })}: ${words.say('show.boxes', { boxes: inBay.length })}`,
    heading,
    ...lines,
    ...(mode === 'port' ? [legend] : []),
  ].join('\n');
}

/** A 40' box shows in its halves only where they belong to the same bay of the profile. */
function fits(profile: BayProfile | null, slotBay: number): boolean {
  return profile === null || profile.number === slotBay;
}

/** At most four signs. */
function cellOf({ container }: StowedContainer, ports: ReadonlyMap<string, PortMark>, mode: CellMode): string {
  const tonnes = String(Math.round(container.weight.gross / 1000));
  switch (mode) {
    case 'port':
      return `${ports.get(container.pod)?.letter ?? '?'}${tonnes}`;
    case 'weight':
      return (container.weight.gross / 1000).toFixed(1);
    case 'reefer':
      return container.reefer?.isActive === true ? String(container.reefer.setPoint ?? 'R') : '□';
    case 'imdg':
      return container.dangerousGoods[0]?.imdgClass ?? '□';
    case 'size':
      return container.sizeType.code.slice(0, 4);
  }
}
