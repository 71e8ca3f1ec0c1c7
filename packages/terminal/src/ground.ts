import { type Block, compileLanes, type LaneGraph, type Site } from '@estiba/port';

/** What is fixed about a terminal: its site and the cells of its lanes. To decide may ask it, to apply must not: the log alone makes the state. */
export interface Ground {
  readonly site: Site;
  readonly graph: LaneGraph;
  readonly cellOf: ReadonlyMap<string, number>;
}

export function groundOf(site: Site): Ground {
  const graph = compileLanes(site);
  return { site, graph, cellOf: graph.cellOf };
}

export const blockOf = (ground: Ground, id: string): Block | undefined => ground.site.blocks.find((block) => block.id === id);

/** May a truck drive from the one cell to the other? */
export function areJoined({ graph }: Ground, from: number, to: number): boolean {
  const { start, to: heads } = graph.successors;
  for (let k = start[from] as number; k < (start[from + 1] as number); k++) if (heads[k] === to) return true;
  return false;
}
