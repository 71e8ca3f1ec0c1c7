import type { Call } from '@estiba/port';
import { locate, slotIndex } from './places.ts';
import type { Standing } from './reach.ts';
import { halvesOf, type Ship } from './ship.ts';

/** Where everything aboard on arrival stands; null for a box without a place. */
export interface Standings {
  /** Boxes that go on, numbered from the end of the load list on, in the order of arrival. */
  readonly onward: readonly (Standing | null)[];
  /** Boxes for this port, numbered after those; null also where an earlier box of the arrival plan has the place. */
  readonly leaving: readonly (Standing | null)[];
  /** Boxes that go on and claim a place that another that goes on has: unless they are moved, they only weigh (SPEC P2). */
  readonly doubled: ReadonlySet<number>;
  /** Boxes that go on and claim a place that any earlier box of the arrival plan has. */
  readonly contested: ReadonlySet<number>;
}

/** Reads the arrival plan. Where two boxes claim one place the first has it. */
export function findStandings(ship: Ship, call: Call): Standings {
  const index = slotIndex(ship);
  const onward: (Standing | null)[] = [];
  const leaving: (Standing | null)[] = [];
  const doubled = new Set<number>();
  const contested = new Set<number>();
  const cellCount = ship.stacks.count * 2 * ship.maxTiers;
  const isTaken = { byAny: new Uint8Array(cellCount), byOnward: new Uint8Array(cellCount) };
  const first = call.loadList.length;
  const after = first + call.arrival.filter(({ container }) => container.pod !== call.port).length;
  for (const stowed of call.arrival) {
    const isLeaving = stowed.container.pod === call.port;
    const found = locate(ship, index, stowed, isLeaving ? after + leaving.length : first + onward.length);
    const cells = found === null ? [] : cellsOf(ship, found);
    const isContested = cells.some((cell) => isTaken.byAny[cell] === 1);
    const isDoubled = !isLeaving && cells.some((cell) => isTaken.byOnward[cell] === 1);
    if (isLeaving) leaving.push(isContested ? null : found);
    else onward.push(found);
    if (isContested && !isLeaving && found !== null) contested.add(found.box);
    if (isDoubled && found !== null) doubled.add(found.box);
    for (const cell of cells) {
      if (!isContested) isTaken.byAny[cell] = 1;
      if (!isLeaving && !isDoubled) isTaken.byOnward[cell] = 1;
    }
  }
  return { onward, leaving, doubled, contested };
}

function cellsOf(ship: Ship, { stack, half, k }: Standing): number[] {
  return halvesOf(half).map((h) => (stack * 2 + h) * ship.maxTiers + k);
}
