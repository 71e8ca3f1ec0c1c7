import type { Reason } from '@estiba/base';
import { type Call, type Container, isDeckTier, type Slot, type StowedContainer } from '@estiba/port';
import type { PlanOptions, RuleGroup } from '../plan-options.ts';
import { type Boxes, compileBoxes, FT20, lengthClass } from './boxes.ts';
import { compileDanger, type Danger } from './danger.ts';
import { findRestows, type Reach, type Standing } from './reach.ts';
import { AFT, BOTH, compileShip, FORE, type Ship } from './ship.ts';

/** One call, compiled: everything the kernels read, nothing they write. */
export interface Problem {
  readonly call: Call;
  readonly ship: Ship;
  readonly boxes: Boxes;
  readonly danger: Danger;
  /** Boxes 0 … loads − 1 are the load list; the rest is aboard. */
  readonly loads: number;
  /** Ports to come. */
  readonly ports: number;
  /** Boxes that stay where they are. */
  readonly staying: readonly Standing[];
  /** Boxes aboard that must be moved, where they stand, and why. */
  readonly restows: readonly (Standing & { readonly reason: Reason })[];
  /** 1 for each box of `restows`. */
  readonly isRestowed: Uint8Array;
  /** Boxes that leave here. `stack` is -1 where the slot is not one of the ship's. */
  readonly discharges: readonly { readonly stowed: StowedContainer; readonly stack: number }[];
  /** Boxes aboard whose slot the ship does not have: they weigh, but take no place. */
  readonly strays: readonly StowedContainer[];
  /** Dangerous boxes, and boxes whose cargo sticks out. */
  readonly dangerous: readonly number[];
  readonly odd: readonly number[];
  /** 1 for each lid that stays shut. */
  readonly shut: Uint8Array;
  readonly isOff: (group: RuleGroup) => boolean;
}

export function compileProblem(call: Call, options: PlanOptions, opened: ReadonlySet<number> = new Set()): Problem {
  const ship = compileShip(call.vessel);
  const index = slotIndex(ship);
  const onward = call.arrival.filter((stowed) => stowed.container.pod !== call.port);
  const containers: Container[] = [...call.loadList, ...onward.map((stowed) => stowed.container)];
  const loads = call.loadList.length;
  const danger = compileDanger(containers, call.vessel);
  const boxes = compileBoxes(containers, call.rotation, danger.kindOf);
  const place = (stowed: StowedContainer, box: number): Standing | null => locate(ship, index, stowed, box);

  const aboard = onward.map((stowed, i) => place(stowed, loads + i));
  const leaving = call.arrival.filter((stowed) => stowed.container.pod === call.port);
  const discharges = leaving.map((stowed, i) => ({ stowed, standing: place(stowed, containers.length + i) }));
  const standing = [...aboard, ...discharges.map((d) => d.standing)].filter((one) => one !== null);
  const reach: Reach = findRestows(ship, standing, (box) => box >= containers.length, opened);
  const off = new Set(options.off ?? []);
  return {
    call,
    ship,
    boxes,
    danger,
    loads,
    ports: call.rotation.length,
    staying: standing.filter((one) => one.box < containers.length && !reach.restows.has(one.box)),
    restows: standing.flatMap((one) => {
      const why = reach.restows.get(one.box);
      return why === undefined ? [] : [{ ...one, reason: why }];
    }),
    isRestowed: Uint8Array.from(containers, (_, box) => (reach.restows.has(box) ? 1 : 0)),
    discharges: discharges.map((d) => ({ stowed: d.stowed, stack: d.standing?.stack ?? -1 })),
    strays: onward.filter((_, i) => aboard[i] === null),
    dangerous: containers.flatMap((_, box) => (danger.kindOf[box] >= 0 ? [box] : [])),
    odd: containers.flatMap((_, box) => (boxes.odd[box] === 1 ? [box] : [])),
    shut: reach.shut,
    isOff: (group) => off.has(group),
  };
}

/** Finds the stack a slot names: key of bay, row and level. */
export type SlotIndex = ReadonlyMap<number, number>;
const key = (bay: number, row: number, tier: number): number => (bay * 100 + row) * 2 + (isDeckTier(tier) ? 1 : 0);

export function slotIndex(ship: Ship): SlotIndex {
  const index = new Map<number, number>();
  const { stacks, bays } = ship;
  for (let s = 0; s < stacks.count; s++) {
    const bay = bays.number[stacks.bay[s]];
    const halves = bay % 2 === 0 ? [bay, bay - 1, bay + 1] : [bay];
    for (const number of halves) index.set(key(number, stacks.row[s], stacks.bottomTier[s]), s);
  }
  return index;
}

/** Where a box stands, or null when the ship has no such place for a box of its length. */
export function locate(ship: Ship, index: SlotIndex, stowed: StowedContainer, box: number): Standing | null {
  const { slot, container } = stowed;
  const stack = index.get(key(slot.bay, slot.row, slot.tier));
  if (stack === undefined) return null;
  const k = (slot.tier - ship.stacks.bottomTier[stack]) / 2;
  if (!Number.isInteger(k) || k < 0 || k >= ship.stacks.tiers[stack]) return null;
  const half = halfOf(ship, stack, slot);
  if ((lengthClass(container.sizeType.lengthFt) === FT20) !== (half !== BOTH)) return null;
  return { box, stack, half, k, slot };
}

function halfOf(ship: Ship, stack: number, slot: Slot): number {
  const bay = ship.bays.number[ship.stacks.bay[stack]];
  if (bay % 2 !== 0 || slot.bay === bay - 1) return FORE;
  return slot.bay === bay ? BOTH : AFT;
}

/** The slot of position k in a half of a stack. */
export function slotOf(ship: Ship, stack: number, half: number, k: number): Slot {
  const bay = ship.bays.number[ship.stacks.bay[stack]];
  const offset = bay % 2 !== 0 || half === BOTH ? 0 : half === FORE ? -1 : 1;
  return { bay: bay + offset, row: ship.stacks.row[stack], tier: ship.stacks.bottomTier[stack] + 2 * k };
}
