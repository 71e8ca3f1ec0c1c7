import { type Block, compileLanes, type LaneGraph, type Site } from '@estiba/port';
import type { Job } from './words/job.ts';

/** What is fixed about a terminal: its site and the cells of its lanes. To decide may ask it, to apply must not: the log alone makes the state. */
export interface Ground {
  readonly site: Site;
  readonly graph: LaneGraph;
  readonly cellOf: ReadonlyMap<string, number>;
  /** Boxes each truck carries at the most. */
  readonly maxBoxesOf: ReadonlyMap<string, number>;
}

export function groundOf(site: Site): Ground {
  const graph = compileLanes(site);
  const maxBoxesOf = new Map(site.equipment.trucks.map(({ id, maxBoxes = 2 }) => [id, maxBoxes]));
  return { site, graph, cellOf: graph.cellOf, maxBoxesOf };
}

export const blockOf = (ground: Ground, id: string): Block | undefined => ground.site.blocks.find((block) => block.id === id);

/** Can the truck carry all boxes of a job, which are on it at one time? One the site file no longer knows carries two. */
export const canCarry = ({ maxBoxesOf }: Ground, truck: string, { boxes }: Pick<Job, 'boxes'>): boolean =>
  boxes.length <= (maxBoxesOf.get(truck) ?? 2);

/** May a truck drive from the one cell to the other? */
export function areJoined({ graph }: Ground, from: number, to: number): boolean {
  const { start, to: heads } = graph.successors;
  for (let k = start[from] as number; k < (start[from + 1] as number); k++) if (heads[k] === to) return true;
  return false;
}
