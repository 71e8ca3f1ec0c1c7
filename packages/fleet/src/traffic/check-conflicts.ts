import { CellKind, type LaneGraph } from '@estiba/port';

/**
 * Trucks may wait on a road or in a pocket as long as it takes; so another that cannot be where it is because of a conflict might wait for ever.
 * At a junction nobody waits: there a conflict is over by itself.
 */
export function checkConflicts(graph: LaneGraph): void {
  const { start, with: others } = graph.conflicts;
  for (let cell = 0; cell < graph.count; cell++)
    if (start[cell + 1]! > start[cell]! && graph.kind[cell] !== CellKind.junction)
      throw new RangeError(
        `Cell ${graph.name[cell]} is no junction and in conflict with ${graph.name[others[start[cell]!]!]}. Maybe the site was not read by readSite.`,
      );
}
