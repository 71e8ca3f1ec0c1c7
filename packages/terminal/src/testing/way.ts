import type { Ground } from '../ground.ts';

/** A shortest way by number of cells. */
export function wayTo({ graph, cellOf }: Ground, from: string, to: string): string[] {
  const [start, goal] = [cellOf.get(from) ?? -1, cellOf.get(to) ?? -1];
  const before = new Map<number, number>([[start, -1]]);
  const open = [start];
  for (let cell = open.shift(); cell !== undefined && cell !== goal; cell = open.shift()) {
    for (let k = graph.successors.start[cell] as number; k < (graph.successors.start[cell + 1] as number); k++) {
      const next = graph.successors.to[k] as number;
      if (before.has(next)) continue;
      before.set(next, cell);
      open.push(next);
    }
  }
  const way: string[] = [];
  for (let cell = goal; cell >= 0; cell = before.get(cell) ?? -1) way.unshift(graph.name[cell] as string);
  return way;
}
