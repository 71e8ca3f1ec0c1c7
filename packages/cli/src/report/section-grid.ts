import type { BayProfile, StackProfile } from '@estiba/port';
import { athwart } from '../athwart.ts';

/** Size of one cell of a bay section, in the section's own units. */
export const cell = { width: 18, height: 13 } as const;

/** Where the parts of a bay section are drawn. The section is seen from aft: port is on the left. */
export interface SectionGrid {
  readonly width: number;
  readonly height: number;
  /** Left edge of a row's column. */
  readonly x: (row: number) => number;
  /** Upper edge of the cell of a tier. */
  readonly y: (tier: number) => number;
  readonly rows: readonly number[];
  readonly deckTiers: readonly number[];
  readonly holdTiers: readonly number[];
  /** Upper edge of the two lines of stack weights under the deck, of the lids, and of the weights under the hold. */
  readonly deckWeightsY: number;
  readonly lidY: number;
  readonly holdWeightsY: number;
}

const margin = 22;
const rowLabels = 12;
const weightLines = 17;
const lidGap = 8;

export function sectionGrid(bay: BayProfile): SectionGrid {
  const rows = [...new Set(bay.stacks.map((stack) => stack.row))].sort((a, b) => athwart(a) - athwart(b));
  const columns = new Map(rows.map((row, i) => [row, margin + i * cell.width]));
  const deckTiers = tiersOf(bay.stacks.filter((stack) => stack.level === 'deck'));
  const holdTiers = tiersOf(bay.stacks.filter((stack) => stack.level === 'hold'));
  const deckBottom = rowLabels + deckTiers.length * cell.height;
  const lidY = deckBottom + (deckTiers.length > 0 ? weightLines : 0);
  const holdTop = lidY + lidGap;
  const holdWeightsY = holdTop + holdTiers.length * cell.height;
  const tops = new Map<number, number>([
    ...deckTiers.map((tier, i): [number, number] => [tier, deckBottom - (i + 1) * cell.height]),
    ...holdTiers.map((tier, i): [number, number] => [tier, holdWeightsY - (i + 1) * cell.height]),
  ]);
  return {
    width: margin * 2 + rows.length * cell.width,
    height: holdWeightsY + (holdTiers.length > 0 ? weightLines : 0) + 2,
    x: (row) => columns.get(row) ?? 0,
    y: (tier) => tops.get(tier) ?? 0,
    rows,
    deckTiers,
    holdTiers,
    deckWeightsY: deckBottom,
    lidY,
    holdWeightsY,
  };
}

/** Tier numbers from the lowest to the highest any stack of the level has. */
function tiersOf(stacks: readonly StackProfile[]): number[] {
  if (stacks.length === 0) return [];
  const lowest = Math.min(...stacks.map((stack) => stack.bottomTier));
  const highest = Math.max(...stacks.map((stack) => stack.bottomTier + 2 * (stack.tiers - 1)));
  return Array.from({ length: (highest - lowest) / 2 + 1 }, (_, i) => lowest + 2 * i);
}
