import { celsius, kilograms, type Random } from '@estiba/base';
import type { StowedContainer } from '../call/call.ts';
import { type Container, containerId, portCode } from '../container/container.ts';
import { sizeTypeOf } from '../container/size-type-table.ts';
import type { BayProfile, StackProfile, VesselProfile } from '../vessel/profile.ts';
import { isDeckTier, type Slot } from '../vessel/slot.ts';

/** A box for bay plans made up by tests. */
export function testBox(id: string, code: string, tonnes: number, isActive = false): Container {
  return {
    id: containerId(id),
    sizeType: sizeTypeOf(code),
    isEmpty: false,
    weight: { gross: kilograms(Math.round(tonnes * 1000)), source: 'vgm' },
    pol: portCode('PECHY'),
    pod: portCode('CNSHA'),
    operator: 'TST',
    dangerousGoods: [],
    ...(isActive ? { reefer: { isActive, setPoint: celsius(0) } } : {}),
  };
}

/** Loads a ship at random, within what her stacks take: most stacks in use, of 20', 40', both or topped by a 45', reefers on plugs. */
export function randomPlan(ship: VesselProfile, random: Random): StowedContainer[] {
  let count = 0;
  const next = (): string => `TEST${(count += 1)}`;
  return ship.bays.flatMap((bay) => bay.stacks.flatMap((stack) => (random.next() < 0.08 ? [] : randomStack(bay, stack, next, random))));
}

function randomStack(bay: BayProfile, stack: StackProfile, next: () => string, random: Random): StowedContainer[] {
  const height = Math.max(1, stack.tiers - random.int(3));
  const takes20 = stack.takes20Fore && stack.takes20Aft;
  const shorts = !takes20 || random.next() < 0.6 ? 0 : stack.takesMixed && random.next() < 0.5 ? 1 + random.int(2) : height;
  return Array.from({ length: height }, (_, k) => k).flatMap((k) => {
    const tier = stack.bottomTier + 2 * k;
    const tonnes = Math.max(2, 16 * random.next() * (1 - k / stack.tiers));
    const stow = (number: number, code: string, isActive = false): StowedContainer => ({
      container: testBox(next(), code, tonnes, isActive),
      slot: { bay: number, row: stack.row, tier },
    });
    if (k < shorts) return [stow(bay.number - 1, '22G1'), stow(bay.number + 1, '22G1')];
    if (k === height - 1 && isFortyFiveTier(stack, tier) && random.next() < 0.1) return [stow(bay.number, 'L5G1')];
    const isActive = stack.plugs.some((plug) => plug.tier === tier) && random.next() < 0.5;
    return [stow(bay.number, isActive ? '42R1' : '42G1', isActive)];
  });
}

function isFortyFiveTier(stack: StackProfile, tier: number): boolean {
  return stack.fortyFiveFromTier !== null && tier >= stack.fortyFiveFromTier;
}

/** The stack a box stands in, if the ship has one that takes it there (rules P1 and P4, and a plug for an active reefer). */
export function placeOf(ship: VesselProfile, { container, slot }: StowedContainer): { bay: BayProfile; stack: StackProfile } | null {
  const isShort = container.sizeType.lengthFt < 40;
  const bay = ship.bays.find(({ number }) => number === slot.bay || (isShort && number % 2 === 0 && Math.abs(number - slot.bay) === 1));
  const level = isDeckTier(slot.tier) ? 'deck' : 'hold';
  const stack = bay?.stacks.find((candidate) => candidate.level === level && candidate.row === slot.row);
  if (bay === undefined || stack === undefined) return null;
  const k = (slot.tier - stack.bottomTier) / 2;
  const isTier = Number.isInteger(k) && k >= 0 && k < stack.tiers;
  const fits = isShort ? fitsShort(bay, stack, container, slot) : fitsLong(stack, container, slot);
  return isTier && fits ? { bay, stack } : null;
}

function fitsShort(bay: BayProfile, stack: StackProfile, container: Container, slot: Slot): boolean {
  const half = slot.bay <= bay.number ? 'fore' : 'aft';
  const plug = stack.plugs.find(({ tier }) => tier === slot.tier);
  const isPowered = container.reefer?.isActive !== true || plug?.[half] === true;
  return isPowered && (half === 'fore' ? stack.takes20Fore : stack.takes20Aft);
}

function fitsLong(stack: StackProfile, container: Container, slot: Slot): boolean {
  const plug = stack.plugs.find(({ tier }) => tier === slot.tier);
  const isPowered = container.reefer?.isActive !== true || plug?.fore === true || plug?.aft === true;
  return isPowered && stack.takes40 && (container.sizeType.lengthFt <= 40 || isFortyFiveTier(stack, slot.tier));
}

/** Stacks of a plan that are heavier or higher than the ship's limits (rules P7, W1, W2, W3). */
export function overLimit(ship: VesselProfile, plan: readonly StowedContainer[]): string[] {
  const halves = new Map<string, { stack: StackProfile; short: number; long: number; height: number; top: StowedContainer }>();
  for (const box of plan) {
    const place = placeOf(ship, box);
    if (place === null) continue;
    const isShort = box.container.sizeType.lengthFt < 40;
    const sides = isShort ? [box.slot.bay <= place.bay.number ? 'fore' : 'aft'] : ['fore', 'aft'];
    for (const side of sides) {
      const key = `bay ${place.bay.number} ${place.stack.level} row ${place.stack.row} ${side}`;
      const half = halves.get(key) ?? { stack: place.stack, short: 0, long: 0, height: 0, top: box };
      const tonnes = box.container.weight.gross / 1000;
      halves.set(key, {
        stack: place.stack,
        short: half.short + (isShort ? tonnes : 0),
        long: half.long + (isShort ? 0 : tonnes),
        height: half.height + box.container.sizeType.height / 1000,
        top: box.slot.tier > half.top.slot.tier ? box : half.top,
      });
    }
  }
  return [...halves].flatMap(([key, { stack, short, long, height, top }]) => {
    const over = (top.container.outOfGauge?.overHeight ?? 0) / 1000;
    const fits =
      height + over <= stack.maxHeight + 1e-6 &&
      short <= stack.max20 &&
      (long === 0 || (short + long <= stack.max40 && (short === 0 || short <= stack.maxMixed20)));
    return fits ? [] : [key];
  });
}
