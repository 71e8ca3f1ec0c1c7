import type { Reason } from '@estiba/base';
import type { Call, Container, PortCode, StowedContainer } from '@estiba/port';
import type { PlanOptions, RuleGroup } from '../plan-options.ts';
import { type SearchSettings, untuned } from '../search/settings.ts';
import { type Boxes, compileBoxes, FT20, FT40, UNLOADABLE } from './boxes.ts';
import { compileDanger, type Danger } from './danger.ts';
import { compileLaterLoads } from './later-loads.ts';
import { findRestows, type Reach, type Standing } from './reach.ts';
import { BOTH, compileShip, type Ship } from './ship.ts';
import { findStandings } from './standings.ts';

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
  /** Boxes aboard that must be moved, where they stand, and why; `isContested` where another box claims the place. */
  readonly restows: readonly (Standing & { readonly reason: Reason; readonly isContested: boolean })[];
  /** 1 for each box of `restows`. */
  readonly isRestowed: Uint8Array;
  /** Boxes that leave here. `stack` is -1 where the slot is not one of the ship's. */
  readonly discharges: readonly { readonly stowed: StowedContainer; readonly stack: number }[];
  /** Boxes aboard without a place: in a slot the ship has not, or in one another box has. They weigh, and no more. */
  readonly strays: readonly StowedContainer[];
  /** Dangerous boxes, and boxes whose cargo sticks out. */
  readonly dangerous: readonly number[];
  readonly odd: readonly number[];
  /** 1 for each lid that stays shut. */
  readonly shut: Uint8Array;
  /** What later ports load by port of discharge, see `compileLaterLoads`; null where nothing is known. */
  readonly later: Float64Array | null;
  readonly isOff: (group: RuleGroup) => boolean;
  /** How the search spends its steps. */
  readonly settings: SearchSettings;
}

export function compileProblem(call: Call, options: PlanOptions, opened: ReadonlySet<number> = new Set()): Problem {
  const ship = compileShip(call.vessel);
  const rotation = portsToCome(call);
  const onward = call.arrival.filter((stowed) => stowed.container.pod !== call.port);
  const leaving = call.arrival.filter((stowed) => stowed.container.pod === call.port);
  const containers: Container[] = [...call.loadList, ...onward.map((stowed) => stowed.container)];
  const loads = call.loadList.length;
  const { onward: aboard, leaving: stands, doubled, contested } = findStandings(ship, call);
  const danger = compileDanger(containers, call.vessel);
  const boxes = compileBoxes(containers, rotation, danger.kindOf);
  for (const one of aboard)
    if (one !== null && boxes.length[one.box] === UNLOADABLE) boxes.length[one.box] = one.half === BOTH ? FT40 : FT20;
  const discharges = leaving.map((stowed, i) => ({ stowed, standing: stands[i] ?? null }));
  const standing = [...aboard, ...discharges.map((d) => d.standing)].filter((one) => one !== null);
  const reach: Reach = findRestows(ship, standing, (box) => box >= containers.length, opened);
  const off = new Set(options.off ?? []);
  return {
    call,
    ship,
    boxes,
    danger,
    loads,
    ports: rotation.length,
    staying: standing.filter(({ box }) => box < containers.length && !reach.restows.has(box) && !doubled.has(box)),
    restows: standing.flatMap((one) => {
      const why = reach.restows.get(one.box);
      return why === undefined ? [] : [{ ...one, reason: why, isContested: contested.has(one.box) }];
    }),
    isRestowed: Uint8Array.from(containers, (_, box) => (reach.restows.has(box) ? 1 : 0)),
    discharges: discharges.map((d) => ({ stowed: d.stowed, stack: d.standing?.stack ?? -1 })),
    strays: onward.filter((_, i) => aboard[i] === null || (doubled.has(loads + i) && !reach.restows.has(loads + i))),
    dangerous: containers.flatMap((_, box) => (danger.kindOf[box] >= 0 ? [box] : [])),
    odd: containers.flatMap((_, box) => (boxes.odd[box] === 1 ? [box] : [])),
    shut: reach.shut,
    later: compileLaterLoads(rotation, options.later),
    isOff: (group) => off.has(group),
    settings: options.settings ?? untuned,
  };
}

/** Ports are bits of a 32-bit number, one of them for boxes that go to none of these. */
const MOST_PORTS = 31;

/** Each port to come once: a box leaves where the ship calls first. */
function portsToCome(call: Call): readonly PortCode[] {
  const ports = [...new Set(call.rotation)];
  if (ports.length > MOST_PORTS)
    throw new RangeError(
      `stowage: call ${call.id} has ${ports.length} ports to come, more than ${MOST_PORTS}. Maybe several voyages run on.`,
    );
  return ports;
}
