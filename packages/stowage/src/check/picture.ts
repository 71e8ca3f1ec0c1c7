import type { Call, Container, ContainerId, LoadingPlan, Slot } from '@estiba/port';
import { formatSlot } from '@estiba/port';
import type { Box, Fate } from './box.ts';
import { placeBox } from './box.ts';
import type { Ship } from './ship.ts';
import type { Stowage } from './stowage.ts';
import { stow } from './stowage.ts';

/** The ship before and after the call, the plan taken at its word. */
export interface Picture {
  readonly ship: Ship;
  readonly arrival: Stowage;
  readonly departure: Stowage;
}

/** Names one box in one slot: a number that is aboard twice is two boxes. */
export const placedName = (id: ContainerId, slot: Slot): string => `${formatSlot(slot)} ${id}`;

/**
 * Draws both pictures. What the plan moves but the call does not have cannot be drawn and is left to rules C1 and C2.
 */
export function drawPicture(ship: Ship, call: Call, plan: LoadingPlan): Picture {
  const discharged = new Set(plan.discharges.map((move) => placedName(move.id, move.slot)));
  const restowed = new Set(plan.restows.map((move) => placedName(move.id, move.from)));
  const aboard = new Map<string, Container>();
  const before: Box[] = [];
  for (const { container, slot } of call.arrival) {
    const name = placedName(container.id, slot);
    aboard.set(name, container);
    const fate: Fate = discharged.has(name) ? 'discharged' : restowed.has(name) ? 'restowed' : 'stays';
    before.push(placeBox(container, slot, fate, ship.find));
  }
  const after = before.filter((box) => box.fate === 'stays').map((box) => placeBox(box.container, box.slot, 'stays', ship.find));
  for (const move of plan.restows) {
    const container = aboard.get(placedName(move.id, move.from));
    if (container !== undefined) after.push(placeBox(container, move.to, 'restowed', ship.find));
  }
  const wanted = new Map(call.loadList.map((container) => [container.id, container]));
  for (const move of plan.loads) {
    const container = wanted.get(move.id);
    if (container !== undefined) after.push(placeBox(container, move.slot, 'loaded', ship.find));
  }
  return { ship, arrival: stow(before), departure: stow(after) };
}
