import { ALONG_X, CellKind, isPocket, type LaneGraph } from '../lanes/lane-graph.ts';

/** Where a truck is and which way it looks [rad]. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly heading: number;
}

/** A truck as long as it has the same cells: still on one, or driving to the next of those up to where it may stop. */
interface Drive {
  readonly has: readonly number[];
  readonly places: readonly Place[];
}

export const successorsOf = (graph: LaneGraph, cell: number): number[] => [
  ...graph.successors.to.subarray(graph.successors.start[cell], graph.successors.start[cell + 1]),
];

export const conflictsOf = (graph: LaneGraph, cell: number): number[] => [
  ...graph.conflicts.with.subarray(graph.conflicts.start[cell], graph.conflicts.start[cell + 1]),
];

export const isCrossing = (graph: LaneGraph, cell: number): boolean => /\.(in|out)$/.test(graph.name[cell]!);

/** Everything a truck can do: rest, and drive from one place where it may stop over junctions to the next, seen every so many metres. */
function drivesOf(graph: LaneGraph, step: number): Drive[] {
  const drives: Drive[] = [];
  const isJunction = (cell: number): boolean => graph.kind[cell] === CellKind.junction;
  const extend = (path: readonly number[]): void => {
    for (const next of successorsOf(graph, path.at(-1)!)) {
      if (path.includes(next)) continue;
      if (isJunction(next)) extend([...path, next]);
      else
        for (let i = 0; i < path.length; i++)
          drives.push({ has: [...path, next].slice(i), places: placesOn(graph, [...path, next], i, step) });
    }
  };
  for (let cell = 0; cell < graph.count; cell++) {
    if (isJunction(cell)) continue;
    drives.push({ has: [cell], places: [at(graph, cell)] });
    extend([cell]);
  }
  return [...new Map(drives.map((drive) => [drive.has.join(), drive])).values()];
}

/** From the cell at that index of the path to the next; on the curve of a pocket the cells before and after tell which part of it. */
function placesOn(graph: LaneGraph, path: readonly number[], i: number, step: number): Place[] {
  const [from, to] = [path[i]!, path[i + 1]!];
  const length = Math.hypot(graph.x[to]! - graph.x[from]!, graph.y[to]! - graph.y[from]!);
  const shares = Array.from({ length: Math.ceil(length / step) + 1 }, (_, k, last = Math.ceil(length / step)) => k / last);
  if (graph.curves.areStraight && (isCrossing(graph, from) || isCrossing(graph, to))) return placesStraight(graph, from, to, shares);
  if (isCrossing(graph, to)) return shares.map((share) => onCurve(graph, from, path[i + 2]!, 0.8 * share));
  if (isCrossing(graph, from)) return shares.map((share) => onCurve(graph, path[i - 1]!, to, 0.8 + 0.2 * share));
  const [dx, dy] = [graph.x[to]! - graph.x[from]!, graph.y[to]! - graph.y[from]!];
  return shares.map((share) => ({ x: graph.x[from]! + share * dx, y: graph.y[from]! + share * dy, heading: Math.atan2(dy, dx) }));
}

/** Straight from the one to the other, with the turns from the heading of a truck at rest and back to it. */
function placesStraight(graph: LaneGraph, from: number, to: number, shares: readonly number[]): Place[] {
  const [begin, end] = [at(graph, from), at(graph, to)];
  const heading = Math.atan2(end.y - begin.y, end.x - begin.x);
  const driven = shares.map((share) => ({ x: begin.x + share * (end.x - begin.x), y: begin.y + share * (end.y - begin.y), heading }));
  const turnOf = (rest: Place): number => Math.asin(Math.sin(rest.heading - heading));
  const turned = [begin, end].flatMap((rest) => shares.map((share) => ({ ...rest, heading: heading + share * turnOf(rest) })));
  return [...driven, ...turned.filter((_, i) => !isCrossing(graph, i < shares.length ? from : to))];
}

const at = (graph: LaneGraph, cell: number): Place => ({ x: graph.x[cell]!, y: graph.y[cell]!, heading: graph.heading[cell]! });

/** Between a pocket and a cell of its lane: half a cosine aside while it goes ahead along the axis of the pocket. */
export function onCurve(graph: LaneGraph, from: number, to: number, share: number): Place {
  const pocket = isPocket(graph.kind[to]!) ? to : from;
  const [dx, dy] = [graph.x[to]! - graph.x[from]!, graph.y[to]! - graph.y[from]!];
  const isAlongX = graph.axes[pocket] === ALONG_X;
  const [ahead, aside] = isAlongX ? [dx, dy] : [dy, dx];
  const moved = (aside * (1 - Math.cos(Math.PI * share))) / 2;
  const [x, y] = isAlongX ? [ahead * share, moved] : [moved, ahead * share];
  const slope = (aside * Math.PI * Math.sin(Math.PI * share)) / 2;
  return {
    x: graph.x[from]! + x,
    y: graph.y[from]! + y,
    heading: isAlongX ? Math.atan2(slope, ahead) : Math.atan2(ahead, slope),
  };
}

/** Do two trucks touch: no axis of either separates their corners. */
export function touches(a: Place, b: Place, length: number, width: number): boolean {
  if (Math.abs(a.x - b.x) > length + width || Math.abs(a.y - b.y) > length + width) return false;
  if ((a.x - b.x) ** 2 + (a.y - b.y) ** 2 > length ** 2 + width ** 2) return false;
  const corners = ({ x, y, heading }: Place): readonly (readonly [number, number])[] =>
    [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ].map(([l, w]) => {
      const [u, v] = [(l! * length) / 2, (w! * width) / 2];
      return [x + u * Math.cos(heading) - v * Math.sin(heading), y + u * Math.sin(heading) + v * Math.cos(heading)];
    });
  const [ofA, ofB] = [corners(a), corners(b)];
  return [a.heading, a.heading + Math.PI / 2, b.heading, b.heading + Math.PI / 2].every((axis) => {
    const on = ([x, y]: readonly [number, number]): number => x * Math.cos(axis) + y * Math.sin(axis);
    const [p, q] = [ofA.map(on), ofB.map(on)];
    return Math.max(...p) > Math.min(...q) + 1e-6 && Math.max(...q) > Math.min(...p) + 1e-6;
  });
}

/** Pairs of drives that two trucks may do at once, by their cells, and that touch. */
export function contactsOf(graph: LaneGraph, length: number, width: number, step: number): string[] {
  const drives = drivesOf(graph, step);
  const side = 20 + length + width;
  const keyOf = (x: number, y: number): string => `${Math.floor(x / side)} ${Math.floor(y / side)}`;
  const middleOf = ({ places }: Drive): Place => places[places.length >> 1]!;
  const squares = new Map<string, number[]>();
  for (const [d, drive] of drives.entries()) {
    const key = keyOf(middleOf(drive).x, middleOf(drive).y);
    squares.set(key, [...(squares.get(key) ?? []), d]);
  }
  const contacts: string[] = [];
  for (const [d, drive] of drives.entries()) {
    const taken = new Set(drive.has.flatMap((cell) => [cell, ...conflictsOf(graph, cell)]));
    const { x, y } = middleOf(drive);
    for (const dx of [-side, 0, side])
      for (const dy of [-side, 0, side])
        for (const o of squares.get(keyOf(x + dx, y + dy)) ?? []) {
          const other = drives[o]!;
          if (o <= d || other.has.some((cell) => taken.has(cell))) continue;
          if (drive.places.some((place) => other.places.some((there) => touches(place, there, length, width))))
            contacts.push(
              `${drive.has.map((cell) => graph.name[cell]).join(' > ')} and ${other.has.map((cell) => graph.name[cell]).join(' > ')}`,
            );
        }
  }
  return contacts;
}
