import type { Lane } from '../layout.ts';
import { axisBit, type Cell, directionOf, headingOf, type LaneCell, pointOf } from './cell-list.ts';
import { CellKind } from './lane-graph.ts';

/** Room between two trucks that stand one behind the other: as wished, and at the least [m]. */
const GAP = 4;
const LEAST_GAP = 1;

/**
 * The cells of one lane in driving order: its junctions, and between them road cells about a truck and a gap apart. New road cells are
 * appended to `cells`. A lane whose end is no junction gets a road cell there.
 */
export function splitLane(
  lane: Lane,
  junctions: readonly { readonly along: number; readonly cell: number }[],
  truckLength: number,
  cells: Cell[],
): LaneCell[] {
  const direction = directionOf(lane);
  const stops = new Map<number, number>([
    [0, -1],
    [Math.abs(lane.to - lane.from), -1],
  ]);
  for (const { along, cell } of junctions) stops.set((along - lane.from) * direction, cell);
  const ordered = [...stops].sort(([a], [b]) => a - b);
  const roads: number[] = [];
  for (const [k, [distance, cell]] of ordered.entries()) {
    if (cell < 0) roads.push(distance);
    const next = ordered[k + 1]?.[0] ?? distance;
    const parts = partsOf(next - distance, truckLength);
    for (let p = 1; p < parts; p++) roads.push(distance + ((next - distance) * p) / parts);
  }
  const digits = Math.max(2, String(roads.length).length);
  const found: LaneCell[] = roads.map((distance, k) => {
    const number = String(k + 1).padStart(digits, '0');
    cells.push({
      name: `${lane.id}.${number}`,
      ...pointOf(lane, lane.from + direction * distance, 0),
      kind: CellKind.road,
      axes: axisBit(lane),
      heading: headingOf(lane),
      block: -1,
    });
    return { distance, cell: cells.length - 1 };
  });
  for (const [distance, cell] of ordered) if (cell >= 0) found.push({ distance, cell });
  return found.sort((a, b) => a.distance - b.distance);
}

/** Into how many steps a stretch between two stops is split. */
function partsOf(length: number, truckLength: number): number {
  const parts = Math.max(1, Math.round(length / (truckLength + GAP)));
  return length / parts < truckLength + LEAST_GAP ? Math.max(1, parts - 1) : parts;
}
