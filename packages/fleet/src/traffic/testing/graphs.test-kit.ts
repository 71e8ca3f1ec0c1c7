import { readFileSync } from 'node:fs';
import type { Random } from '@estiba/base';
import { CellKind, compileLanes, isPocket, type LaneGraph, readSite, type Site } from '@estiba/port';
import type { TruckPace } from '../pace.ts';
import { Traffic } from '../traffic.ts';

const terminals = new URL('../../../../../terminals/', import.meta.url);

const known = new Map<string, Site>();

/** A terminal, read; once, and shared by the tests of a process. */
export function siteOf(name: string): Site {
  const site = known.get(name) ?? read(name);
  known.set(name, site);
  return site;
}

function read(name: string): Site {
  const site = readSite(JSON.parse(readFileSync(new URL(`${name}/site.json`, terminals), 'utf8')));
  if (!site.ok) throw new Error(`terminals/${name} is no site: ${JSON.stringify(site.reasons)}`);
  return site.value;
}

/** A town of one-way lanes with pockets beside those along x: every lane next to one that runs the other way, a ring around all. Tight: many cells are in conflict. */
export function townOf(random: Random, isTight: boolean): LaneGraph {
  const spread = (count: number): number[] => {
    let at = 0;
    return Array.from({ length: count }, () => (at += isTight && random.int(2) === 0 ? 6 + random.int(12) : 60 + random.int(60)));
  };
  const rows = spread(2 + 2 * random.int(3));
  const columns = spread(4 + 2 * random.int(3));
  const [west, east, south, north] = [columns[0]!, columns.at(-1)!, rows[0]!, rows.at(-1)!];
  const ways = (low: number, high: number, i: number) => (i % 2 === 0 ? { from: low, to: high } : { from: high, to: low });
  const lanes = [
    ...rows.map((at, i) => ({ id: `X${i}`, axis: 'x' as const, at, ...ways(west, east, i), maxSpeed: 7 })),
    ...columns.map((at, i) => ({ id: `Y${i}`, axis: 'y' as const, at, ...ways(north, south, i), maxSpeed: 7 })),
  ];
  const pockets = rows.map((_, i) => ({
    id: `P${i}`,
    kind: 'parking' as const,
    lane: `X${i}`,
    offset: 4,
    from: west + 10,
    to: east - 10,
    pitch: 12,
  }));
  return withLawfulConflicts(compileLanes({ lanes, pockets, blocks: [], kinematics: siteOf('chancay').kinematics }));
}

/** Keeps only what conflicts a site that was read can have: those of junctions with each other. */
function withLawfulConflicts(graph: LaneGraph): LaneGraph {
  const isJunction = (cell: number): boolean => graph.kind[cell] === CellKind.junction;
  const start = new Int32Array(graph.count + 1);
  const found: number[] = [];
  for (let cell = 0; cell < graph.count; cell++) {
    const others = graph.conflicts.with.subarray(graph.conflicts.start[cell], graph.conflicts.start[cell + 1]);
    if (isJunction(cell)) found.push(...others.filter(isJunction));
    start[cell + 1] = found.length;
  }
  return { ...graph, conflicts: { start, with: Int32Array.from(found) } };
}

export const pace: TruckPace = siteOf('chancay').kinematics.truck;

/** Homes for so many trucks at most: every other pocket, parking first. */
export function homesOf(graph: LaneGraph, count: number): number[] {
  const pockets = [...graph.kind.keys()].filter((cell) => isPocket(graph.kind[cell]!));
  const isParking = (cell: number): boolean => graph.kind[cell] === CellKind.parking;
  return [...pockets.filter(isParking), ...pockets.filter((cell) => !isParking(cell))].filter((_, i) => i % 2 === 0).slice(0, count);
}

/** Can a truck get from every pocket to every home? */
export function isConnected(graph: LaneGraph, homes: readonly number[]): boolean {
  const traffic = trafficOf(graph, homes);
  const pockets = [...graph.kind.keys()].filter((cell) => isPocket(graph.kind[cell]!));
  return homes.every((home) => pockets.every((pocket) => traffic.driveTime(pocket, home) < Number.POSITIVE_INFINITY));
}

export function trafficOf(graph: LaneGraph, homes: readonly number[]): Traffic {
  return new Traffic(
    graph,
    homes.map((home, truck) => ({ name: `T${truck + 1}`, home })),
    pace,
  );
}
