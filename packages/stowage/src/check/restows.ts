import type { PortCode } from '@estiba/port';
import type { PlacedBox } from './box.ts';
import { shareHalf } from './box.ts';
import type { Picture } from './picture.ts';
import { boxesOnLids, workUnderLids } from './reach.ts';
import type { Ship } from './ship.ts';
import type { Stowage } from './stowage.ts';

/** Terms T2 to T5 of the score, counted anew. */
export interface Recount {
  readonly restowsHere: number;
  readonly restowsLater: number;
  readonly lidMoves: number;
  readonly craneSpread: number;
}

/** What one port costs: every restow with a box handled here in it, the lids opened, the moves of each bay. */
interface PortWork {
  readonly restows: number;
  readonly lids: number;
  readonly movesOfBay: readonly number[];
}

/** Plays the rotation through after this call and counts the work of this and every later port. */
export function recount(picture: Picture, rotation: readonly PortCode[], cranes: number): Recount {
  const here = workHere(picture);
  const later: PortWork[] = [];
  let aboard = picture.departure.placed;
  for (const port of new Set(rotation)) {
    later.push(workAt(port, picture.ship, picture.departure, aboard));
    aboard = aboard.filter((box) => box.container.pod !== port);
  }
  const ports = [here, ...later];
  return {
    restowsHere: here.restows,
    restowsLater: sum(later.map((port) => port.restows)),
    lidMoves: sum(ports.map((port) => port.lids)),
    craneSpread: sum(ports.map((port) => spreadOf(port.movesOfBay, Math.max(1, cranes)))),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function workHere(picture: Picture): PortWork {
  const movesOfBay = picture.ship.bays.map(() => 0);
  const moved = [...picture.arrival.placed, ...picture.departure.placed].filter((box) => box.fate !== 'stays');
  for (const box of moved) addMoves(movesOfBay, box, 1);
  const restows = picture.departure.boxes.filter((box) => box.fate === 'restowed').length;
  return { restows, lids: workUnderLids(picture).size, movesOfBay };
}

function workAt(port: PortCode, ship: Ship, departure: Stowage, aboard: readonly PlacedBox[]): PortWork {
  const movesOfBay = ship.bays.map(() => 0);
  const leaving = aboard.filter((box) => box.container.pod === port);
  const staying = new Set(aboard.filter((box) => box.container.pod !== port));
  /** The boxes restowed, and whether one handled here takes part. */
  const restows = new Map<PlacedBox, boolean>();
  const restow = (box: PlacedBox, hasHandledCause: boolean): void => {
    if (staying.has(box)) restows.set(box, hasHandledCause || box.isHandled || restows.get(box) === true);
  };
  for (const box of leaving) {
    addMoves(movesOfBay, box, 1);
    for (const other of departure.stackAt(box.berth.site)?.boxes ?? []) {
      if (other.berth.k > box.berth.k && shareHalf(other, box)) restow(other, box.isHandled);
    }
  }
  const inHolds = leaving.filter(({ berth: { site } }) => site.stack.level === 'hold' && site.stack.lid !== null);
  const underLids = Map.groupBy(inHolds, (box) => box.berth.site.stack.lid ?? '');
  const onLids = boxesOnLids(departure);
  for (const [lid, under] of underLids) {
    const hasHandledCause = under.some((box) => box.isHandled);
    for (const box of onLids.get(lid) ?? []) restow(box, hasHandledCause);
  }
  for (const box of restows.keys()) addMoves(movesOfBay, box, 2);
  return { restows: [...restows.values()].filter(Boolean).length, lids: underLids.size, movesOfBay };
}

function addMoves(movesOfBay: number[], box: PlacedBox, moves: number): void {
  const { bayIndex } = box.berth.site;
  movesOfBay[bayIndex] = (movesOfBay[bayIndex] ?? 0) + moves;
}

/** Moves of the busiest pair of adjacent bays above an even share of all. */
function spreadOf(movesOfBay: readonly number[], cranes: number): number {
  const busiest = movesOfBay.reduce((most, moves, i) => Math.max(most, moves + (movesOfBay[i + 1] ?? 0)), 0);
  return Math.max(0, busiest - sum(movesOfBay) / cranes);
}
