import { readFileSync } from 'node:fs';
import type { Random } from '@estiba/base';
import { CellKind, compileLanes, isPocket, type LaneGraph, readSite, type Site } from '@estiba/port';
import type { TruckPace } from '../pace.ts';
import { Traffic } from '../traffic.ts';

const terminals = new URL('../../../../../terminals/', import.meta.url);

export function siteOf(name: string): Site {
  const site = readSite(JSON.parse(readFileSync(new URL(`${name}/site.json`, terminals), 'utf8')));
  if (!site.ok) throw new Error(`terminals/${name} is no site: ${JSON.stringify(site.reasons)}`);
  return site.value;
}

/** A town of one-way lanes with pockets beside those along x: every lane beside one that runs the other way, a ring around all. */
export function townOf(random: Random, isTight: boolean): LaneGraph {
  const pitch = (): number => (isTight ? 9 + random.int(40) : 60 + random.int(60));
  const along = (count: number): number[] =>
    Array.from({ length: count }, () => 0).map(
      (
        (at) => () =>
          (at += pitch()) - 1
      )(0),
    );
  const rows = along(2 * (1 + random.int(2)) + 2);
  const columns = along(2 * (1 + random.int(3)) + 2);
  const [west, east, south, north] = [columns[0]!, columns.at(-1)!, rows[0]!, rows.at(-1)!];
  const isForward = (i: number): boolean => i % 2 === 0;
  const lanes = [
    ...rows.map((at, i) => ({
      id: `X${i}`,
      axis: 'x' as const,
      at,
      from: isForward(i) ? west : east,
      to: isForward(i) ? east : west,
      maxSpeed: 7,
    })),
    ...columns.map((at, i) => ({
      id: `Y${i}`,
      axis: 'y' as const,
      at,
      from: isForward(i) ? north : south,
      to: isForward(i) ? south : north,
      maxSpeed: 7,
    })),
  ];
  const pockets = rows.map((_, i) => ({
    id: `P${i}`,
    kind: 'parking' as const,
    lane: `X${i}`,
    offset: isForward(i) ? -300 - 10 * i : 300 + 10 * i,
    from: west + 20,
    to: east - 20,
    pitch: 20,
  }));
  return compileLanes({ lanes, pockets, blocks: [], kinematics: siteOf('chancay').kinematics });
}

export const pace: TruckPace = siteOf('chancay').kinematics.truck;

/** Homes for so many trucks: parking first, then every other pocket. */
export function homesOf(graph: LaneGraph, count: number): number[] {
  const pockets = [...graph.kind.keys()].filter((cell) => isPocket(graph.kind[cell]!));
  const parking = pockets.filter((cell) => graph.kind[cell] === CellKind.parking);
  const others = pockets.filter((cell) => graph.kind[cell] !== CellKind.parking);
  return [...parking.filter((_, i) => graph.name.length > 400 || i % 2 === 0), ...others.filter((_, i) => i % 2 === 0)].slice(0, count);
}

export function trafficOf(graph: LaneGraph, homes: readonly number[]): Traffic {
  return new Traffic(
    graph,
    homes.map((home, truck) => ({ name: `T${truck + 1}`, home })),
    pace,
  );
}
