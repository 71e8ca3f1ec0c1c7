import type { LaneGraph } from '@estiba/port';

/** Names of the cells of a shortest way; throws where there is none. */
export function route(lanes: LaneGraph, from: string, to: string): string[] {
  const [start, goal] = [lanes.cellOf.get(from)!, lanes.cellOf.get(to)!];
  const before = new Map<number, number>([[start, -1]]);
  for (const queue = [start]; queue.length > 0 && !before.has(goal); ) {
    const cell = queue.shift()!;
    for (let k = lanes.successors.start[cell]!; k < lanes.successors.start[cell + 1]!; k++) {
      const next = lanes.successors.to[k]!;
      if (before.has(next)) continue;
      before.set(next, cell);
      queue.push(next);
    }
  }
  if (!before.has(goal)) throw new Error(`No way from ${from} to ${to}.`);
  const cells: string[] = [];
  for (let cell = goal; cell >= 0; cell = before.get(cell)!) cells.unshift(lanes.name[cell]!);
  return cells;
}
