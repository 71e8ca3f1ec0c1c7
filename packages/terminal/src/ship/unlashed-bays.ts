import { isDeckTier, parseSlot } from '@estiba/port';
import type { TerminalState } from '../state.ts';
import type { CallVisit } from '../words/call-visit.ts';
import { bayOfSlot } from './ship-index.ts';

/** Bays with boxes on deck that nobody has lashed; none where lashing is the ship's own affair, because the terminal has no gangs. */
export function unlashedBays({ equipment }: TerminalState, { aboard, lashed, outline }: CallVisit): number[] {
  if (![...equipment.values()].some(({ kind }) => kind === 'lasher')) return [];
  const bays = new Set<number>();
  for (const address of aboard.keys()) {
    const slot = parseSlot(address);
    if (slot !== null && isDeckTier(slot.tier)) bays.add(bayOfSlot(outline, slot));
  }
  return [...bays].filter((bay) => !lashed.has(bay)).sort((a, b) => a - b);
}
