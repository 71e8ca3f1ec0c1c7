import type { Lane } from '../layout.ts';
import { ALONG_X, ALONG_Y, CellKind } from './lane-graph.ts';
import { type Cell, headingOf } from './cell-list.ts';

/** Where lanes meet: the cells, and for each lane (by index) the junctions on it with their coordinate on its axis. */
export interface Junctions {
  readonly cells: readonly Cell[];
  readonly onLane: readonly (readonly { readonly along: number; readonly cell: number }[])[];
}

/** One cell for each point where an x lane and a y lane meet or cross; lanes that meet in the same point share it. */
export function findJunctions(lanes: readonly Lane[]): Junctions {
  const lanesAt = new Map<string, { readonly x: number; readonly y: number; readonly lanes: Set<number> }>();
  for (const [i, alongX] of lanes.entries()) {
    if (alongX.axis !== 'x') continue;
    for (const [j, alongY] of lanes.entries()) {
      if (alongY.axis !== 'y' || !spans(alongX, alongY.at) || !spans(alongY, alongX.at)) continue;
      const key = `${alongY.at} ${alongX.at}`;
      const point = lanesAt.get(key) ?? { x: alongY.at, y: alongX.at, lanes: new Set<number>() };
      point.lanes.add(i).add(j);
      lanesAt.set(key, point);
    }
  }
  const onLane: { along: number; cell: number }[][] = lanes.map(() => []);
  const cells = [...lanesAt.values()].map((point, cell): Cell => {
    const met = [...point.lanes].map((i) => lanes[i]!);
    for (const i of point.lanes) onLane[i]!.push({ along: lanes[i]!.axis === 'x' ? point.x : point.y, cell });
    return {
      name: met.map((lane) => lane.id).join('+'),
      x: point.x,
      y: point.y,
      kind: CellKind.junction,
      axes: ALONG_X | ALONG_Y,
      heading: headingOf(met[0]!),
      block: -1,
    };
  });
  return { cells, onLane };
}

/** Does the lane reach the coordinate on its own axis? */
function spans(lane: Lane, along: number): boolean {
  return along >= Math.min(lane.from, lane.to) && along <= Math.max(lane.from, lane.to);
}
