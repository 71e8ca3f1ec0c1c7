import { CellKind } from '@estiba/port';
import type { Ground } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import type { CraneAtWork } from './cranes-at-work.ts';
import { reachOf } from './places.ts';

/** An empty truck that waits for a crane is under it within this, on empty lanes [s]. */
const NEAR = 70;
/** A laden one, where no place so near is free: still nearer than its home, mostly [s]. */
const NOT_FAR = 130;

/** Buffers are remembered until there are so many: cranes stay at a bay for a while. */
const REMEMBERED = 256;

/** Quay places of a site, and for each those from which a truck comes to it soon. Lanes do not change. */
interface Neighbourhood {
  readonly quay: readonly number[];
  readonly near: Map<string, readonly (readonly [number, number])[]>;
  /** Buffers found, by where the cranes are. */
  readonly buffers: Map<string, readonly number[]>;
}
const neighbourhoods = new WeakMap<Ground, Neighbourhood>();

/** Where trucks wait for a crane, the shortest drive first: quay places before those it works at, and not where any crane will work soon. */
export function bufferOf(context: Context, crane: CraneAtWork, cranes: readonly CraneAtWork[], isWide = false): readonly number[] {
  const { buffers } = hoodOf(context.ground);
  const key = JSON.stringify([crane.crane, isWide, cranes.map((other) => [other.crane, other.metres])]);
  let cells = buffers.get(key);
  if (cells !== undefined) return cells;
  if (buffers.size >= REMEMBERED) buffers.clear();
  cells = findBuffer(context, crane, cranes, isWide);
  buffers.set(key, cells);
  return cells;
}

function findBuffer(context: Context, crane: CraneAtWork, cranes: readonly CraneAtWork[], isWide: boolean): number[] {
  const { ground } = context;
  const seconds = new Map<number, number>();
  for (const place of hoodOf(ground).quay) {
    if (!isAt(ground, place, crane)) continue;
    for (const [cell, drive] of nearTo(context, place, isWide ? NOT_FAR : NEAR)) {
      if (drive < (seconds.get(cell) ?? Number.POSITIVE_INFINITY) && !isWanted(context, cranes, cell)) seconds.set(cell, drive);
    }
  }
  return [...seconds].sort(([a, x], [b, y]) => x - y || a - b).map(([cell]) => cell);
}

/** Will a crane serve trucks there soon? */
export function isWanted({ ground }: Context, cranes: readonly CraneAtWork[], cell: number): boolean {
  return cranes.some((crane) => isAt(ground, cell, crane));
}

function isAt(ground: Ground, cell: number, { crane, metres }: CraneAtWork): boolean {
  const [x, reach] = [ground.graph.x[cell] as number, reachOf(ground, crane)];
  return metres.some((metre) => Math.abs(x - metre) <= reach);
}

/** Cells so near to a place, with their drives [s]. */
function nearTo({ ground, traffic }: Context, place: number, within: number): readonly (readonly [number, number])[] {
  const { quay, near } = hoodOf(ground);
  const key = `${place} ${within}`;
  let cells = near.get(key);
  if (cells === undefined) {
    cells = quay.map((cell) => [cell, traffic.driveSeconds(cell, place)] as const).filter(([, seconds]) => seconds <= within);
    near.set(key, cells);
  }
  return cells;
}

function hoodOf(ground: Ground): Neighbourhood {
  let hood = neighbourhoods.get(ground);
  if (hood === undefined) {
    const cells = [...ground.graph.kind.keys()];
    hood = { quay: cells.filter((cell) => ground.graph.kind[cell] === CellKind.quay), near: new Map(), buffers: new Map() };
    neighbourhoods.set(ground, hood);
  }
  return hood;
}
