import { moveEnd, someEarlier, type TrafficState } from './traffic-state.ts';

/**
 * Trucks of which none can ever get on, because each waits for another of them; none when the orders are free of circles.
 * Lets every truck drive on, move by move, as if nothing took time and nothing was broken. Trucks behind one whose route ends in their way are no circle.
 */
export function findCircle(state: TrafficState): number[] {
  const at = state.routes.map((route) => route?.released ?? 0);
  const isOver = (visit: number): boolean => state.visits.index[visit]! < at[state.visits.truck[visit]!]!;
  let waitsFor = new Map<number, ReadonlySet<number>>();
  for (let moved = true; moved; ) {
    moved = false;
    waitsFor = new Map();
    for (const [truck, route] of state.routes.entries()) {
      while (route !== null && at[truck]! < route.cells.length - 1) {
        const end = moveEnd(state.graph, route.cells, at[truck]!);
        const others = heldBackBy(state, route.visits.subarray(at[truck]! + 1, end + 1), isOver);
        if (others.size > 0) {
          waitsFor.set(truck, others);
          break;
        }
        at[truck] = end;
        moved = true;
      }
    }
  }
  return circleIn(waitsFor);
}

/** The trucks whose visits, not over, these visits wait for. */
function heldBackBy(state: TrafficState, own: Int32Array, isOver: (visit: number) => boolean): Set<number> {
  const others = new Set<number>();
  for (const visit of own)
    someEarlier(state, visit, -1, (earlier) => {
      if (!isOver(earlier)) others.add(state.visits.truck[earlier]!);
      return false;
    });
  return others;
}

function circleIn(waitsFor: ReadonlyMap<number, ReadonlySet<number>>): number[] {
  const cleared = new Set<number>();
  const path: number[] = [];
  const search = (truck: number): number[] => {
    if (path.includes(truck)) return path.slice(path.indexOf(truck));
    if (cleared.has(truck)) return [];
    path.push(truck);
    for (const other of waitsFor.get(truck) ?? []) {
      const circle = search(other);
      if (circle.length > 0) return circle;
    }
    path.pop();
    cleared.add(truck);
    return [];
  };
  for (const truck of waitsFor.keys()) {
    const circle = search(truck);
    if (circle.length > 0) return circle;
  }
  return [];
}
