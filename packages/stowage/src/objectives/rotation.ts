import { HOLD } from '../problem/ship.ts';
import type { Stow } from '../state/stow.ts';

/** What the whole rotation costs with the boxes as they stand (SPEC T3 to T5). */
export interface RotationCounts {
  readonly restowsLater: number;
  readonly lidMoves: number;
  readonly craneSpread: number;
}

/** What is worked at one port: lids opened, boxes restowed in which one handled here takes part, moves in each bay. */
export interface PortWork {
  readonly lids: readonly number[];
  readonly restowed: readonly number[];
  readonly moves: Float64Array;
}

/** Plays this port and every later one through and counts. Slow and plain: asked once for each finished plan. */
export function countRotation(stow: Stow): RotationCounts {
  const work = workOfRotation(stow);
  return {
    restowsLater: work.reduce((sum, { restowed }) => sum + restowed.length, 0),
    lidMoves: work.reduce((sum, { lids }) => sum + lids.length, 0),
    craneSpread: work.reduce((sum, { moves }) => sum + spreadOf(stow, moves).spread, 0),
  };
}

/** The work of this port, then of each later one. */
export function workOfRotation(stow: Stow): readonly PortWork[] {
  return [workHere(stow), ...Array.from({ length: stow.problem.ports }, (_, port) => workAt(stow, port))];
}

/** Handled here: loaded or restowed. */
function isHandled(stow: Stow, box: number): boolean {
  return box < stow.problem.loads || stow.problem.isRestowed[box] === 1;
}

function workHere(stow: Stow): PortWork {
  const { ship, discharges, restows, loads } = stow.problem;
  const moves = new Float64Array(ship.bays.count);
  const lids = new Set<number>();
  const work = (stack: number): void => {
    if (stack < 0) return;
    moves[ship.stacks.bay[stack]]++;
    if (ship.stacks.level[stack] === HOLD && ship.stacks.lid[stack] >= 0) lids.add(ship.stacks.lid[stack]);
  };
  for (const { stack } of discharges) work(stack);
  for (const one of restows) {
    if (!one.isContested) work(one.stack);
    work(stow.stackOf[one.box]);
  }
  for (let box = 0; box < loads; box++) work(stow.stackOf[box]);
  return { lids: [...lids], restowed: [], moves };
}

function workAt(stow: Stow, port: number): PortWork {
  const { ship, boxes } = stow.problem;
  const moves = new Float64Array(ship.bays.count);
  /** Boxes restowed, and whether one handled here takes part. */
  const restowed = new Map<number, boolean>();
  const restow = (box: number, hasHandledCause: boolean): void => {
    if (box < 0 || !staysAfter(boxes.pod[box], port)) return;
    restowed.set(box, hasHandledCause || isHandled(stow, box) || restowed.get(box) === true);
  };
  const lids = new Map<number, boolean>();
  for (let box = 0; box < boxes.count; box++) {
    const stack = stow.stackOf[box];
    if (stack < 0 || boxes.pod[box] !== port) continue;
    moves[ship.stacks.bay[stack]]++;
    for (let half = 0; half < 2; half++) {
      if (stow.halfOf[box] !== 2 && stow.halfOf[box] !== half) continue;
      for (let k = stow.positionOf[box] + 1; k < stow.count[stack * 2 + half]; k++)
        restow(stow.boxAt(stack, half, k), isHandled(stow, box));
    }
    const lid = ship.stacks.lid[stack];
    if (ship.stacks.level[stack] === HOLD && lid >= 0) lids.set(lid, isHandled(stow, box) || lids.get(lid) === true);
  }
  for (const [lid, hasHandledCause] of lids) {
    for (const deck of ship.lidDeck[lid]) {
      for (let half = 0; half < 2; half++) {
        for (let k = 0; k < stow.count[deck * 2 + half]; k++) restow(stow.boxAt(deck, half, k), hasHandledCause);
      }
    }
  }
  for (const box of restowed.keys()) moves[ship.stacks.bay[stow.stackOf[box]]] += 2;
  const caused = [...restowed].flatMap(([box, hasHandledCause]) => (hasHandledCause ? [box] : []));
  return { lids: [...lids.keys()], restowed: caused, moves };
}

const staysAfter = (pod: number, port: number): boolean => pod < 0 || pod > port;

/** Moves of the busiest pair of adjacent bays above an even share, and the first bay of that pair. */
export function spreadOf(stow: Stow, moves: Float64Array): { readonly spread: number; readonly bay: number } {
  let busiest = 0;
  let total = 0;
  let first = 0;
  for (let bay = 0; bay < moves.length; bay++) {
    total += moves[bay];
    const pair = moves[bay] + (moves[bay + 1] ?? 0);
    if (pair > busiest) [busiest, first] = [pair, bay];
  }
  return { spread: Math.max(0, busiest - total / Math.max(1, stow.problem.call.cranes.length)), bay: first };
}
