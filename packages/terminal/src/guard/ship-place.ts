import { type Reason, reason } from '@estiba/base';
import { formatSlot, type Slot } from '@estiba/port';
import { type ShipStack, shipIndex, stackOfSlot } from '../ship/ship-index.ts';
import type { CallVisit } from '../words/call-visit.ts';

const TIER_STEP = 2;

/** Is there such a place, and is it one for boxes of this length (ISO 9711: odd bays 20', even bays 40' and longer)? */
export function whyNoSlot(visit: CallVisit, slot: Slot, lengthFt: number): Reason[] {
  const stack = stackOfSlot(visit.outline, slot);
  const text = formatSlot(slot);
  const height = stack === undefined ? -1 : (slot.tier - stack.bottomTier) / TIER_STEP;
  const isSlot = Number.isInteger(slot.bay) && Number.isInteger(slot.row) && slot.row >= 0 && slot.row < 100 && Number.isInteger(height);
  if (stack === undefined || !isSlot || height < 0 || height >= stack.tiers) {
    return [reason('ship.no-slot', { call: visit.call, slot: text })];
  }
  return (slot.bay % 2 === 0) === lengthFt > 20 ? [] : [reason('ship.wrong-length', { call: visit.call, slot: text, lengthFt })];
}

/** Why the box in this slot cannot be lifted: another stands on it, its lid is closed, its bay is lashed. */
export function whyNotLiftable(visit: CallVisit, slot: Slot): Reason[] {
  const stack = stackOfSlot(visit.outline, slot);
  if (stack === undefined) return [];
  const reasons = whyHoldClosed(visit, stack);
  if (stack.level === 'deck' && visit.lashed.has(stack.bay)) reasons.push(reason('ship.lashed', { bay: stack.bay }));
  const above = firstAbove(visit, stack, slot);
  if (above !== undefined) reasons.push(reason('ship.covered', { slot: formatSlot(slot), by: above }));
  return reasons;
}

/** Why nothing can be set in this slot: it is taken, nothing bears it, the lid above it is closed or the one below it is open. */
export function whyNotStowable(visit: CallVisit, slot: Slot): Reason[] {
  const stack = stackOfSlot(visit.outline, slot);
  if (stack === undefined) return [];
  const reasons = whyHoldClosed(visit, stack);
  const text = formatSlot(slot);
  if (stack.level === 'deck' && stack.lid !== null && visit.openLids.has(stack.lid)) {
    reasons.push(reason('ship.lid-open', { slot: text, lid: stack.lid }));
  }
  const bays = slotBays(stack, slot);
  const there = boxAt(visit, stack, bays, slot.tier);
  if (there !== undefined) reasons.push(reason('ship.taken', { slot: text, by: there }));
  if (slot.tier > stack.bottomTier && bays.some((bay) => boxAt(visit, stack, [bay], slot.tier - TIER_STEP) === undefined)) {
    reasons.push(reason('ship.no-support', { slot: text }));
  }
  const above = firstAbove(visit, stack, slot);
  if (above !== undefined) reasons.push(reason('ship.covered', { slot: text, by: above }));
  return reasons;
}

/** Why a lid cannot be lifted off: it is off already, or a box stands on it. */
export function whyLidStays(visit: CallVisit, lid: string): Reason[] {
  if (visit.openLids.has(lid)) return [reason('ship.lid-open', { lid })];
  for (const stack of shipIndex(visit.outline).onLid.get(lid) ?? []) {
    const box = firstAbove(visit, stack, { bay: stack.bay, row: stack.row, tier: stack.bottomTier - TIER_STEP });
    if (box !== undefined) return [reason('ship.lid-covered', { lid, by: box })];
  }
  return [];
}

function whyHoldClosed(visit: CallVisit, { level, lid }: ShipStack): Reason[] {
  return level === 'hold' && lid !== null && !visit.openLids.has(lid) ? [reason('ship.lid-closed', { lid })] : [];
}

function firstAbove(visit: CallVisit, stack: ShipStack, slot: Slot): string | undefined {
  const bays = slotBays(stack, slot);
  const top = stack.bottomTier + TIER_STEP * (stack.tiers - 1);
  for (let tier = slot.tier + TIER_STEP; tier <= top; tier += TIER_STEP) {
    const box = boxAt(visit, stack, bays, tier);
    if (box !== undefined) return box;
  }
  return undefined;
}

/** 20' bays of the stack that a box in this slot takes: both halves of an even bay, else its own. */
function slotBays(stack: ShipStack, slot: Slot): readonly number[] {
  return stack.bay % 2 === 0 && slot.bay === stack.bay ? [slot.bay - 1, slot.bay + 1] : [slot.bay];
}

/** A box that stands in one of these 20' bays of the stack at this tier, under its own name or that of the 40' bay. */
function boxAt(visit: CallVisit, stack: ShipStack, bays: readonly number[], tier: number): string | undefined {
  const { aboard } = visit;
  for (const bay of bays) {
    const box = aboard.get(formatSlot({ bay, row: stack.row, tier }));
    if (box !== undefined) return box;
  }
  return stack.bay % 2 === 0 ? aboard.get(formatSlot({ bay: stack.bay, row: stack.row, tier })) : undefined;
}
