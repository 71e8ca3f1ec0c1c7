import { FACE, type Solids } from './solids.ts';

/** Faces by the side they look to, in the order of a mesh: tops first, then the four sides around. */
const SIDES = [FACE.top, FACE.right, FACE.inland, FACE.left, FACE.seaward] as const;
/** Corners of a side as indices into a solid's six bounds, counter-clockwise seen from outside. */
const CORNERS: readonly (readonly (readonly [number, number, number])[])[] = [
  [
    [0, 1, 5],
    [3, 1, 5],
    [3, 4, 5],
    [0, 4, 5],
  ],
  [
    [3, 1, 2],
    [3, 4, 2],
    [3, 4, 5],
    [3, 1, 5],
  ],
  [
    [3, 4, 2],
    [0, 4, 2],
    [0, 4, 5],
    [3, 4, 5],
  ],
  [
    [0, 4, 2],
    [0, 1, 2],
    [0, 1, 5],
    [0, 4, 5],
  ],
  [
    [0, 1, 2],
    [3, 1, 2],
    [3, 1, 5],
    [0, 1, 5],
  ],
];

/** One merged mesh of all faces that show. Four corners a face; colours are written apart, see `colour-mesh.ts`. */
export interface BoxMesh {
  /** Three for each corner [m]. */
  readonly positions: Float32Array;
  /** Four for each corner: red, green, blue, 255. */
  readonly colours: Uint8Array;
  /** Corners of triangles, in five runs: see `RUNS`. */
  readonly index: Uint32Array;
  /** First index and count of each run. */
  readonly runs: readonly { readonly start: number; readonly count: number }[];
  /** By face the side it looks to, as a place in tops, right, inland, left, seaward. */
  readonly sideOf: Uint8Array;
  /** By face what it belongs to: an index into the table of boxes. */
  readonly boxOf: Int32Array;
}

/** The sides each run of the index holds: all, or the tops with the two sides a camera beyond a corner can see. */
const RUNS = [
  [0, 1, 2, 3, 4],
  [0, 1, 2],
  [0, 2, 3],
  [0, 3, 4],
  [0, 4, 1],
] as const;

/**
 * Merges solids into one mesh of their visible faces. A coarse one, for who is so far off that a box is hardly a pixel high, has one face for a
 * side of a stack that shows, in the colour of its highest box.
 */
export function meshSolids(solids: Solids, isCoarse = false): BoxMesh {
  const facesOf = SIDES.map((side, place) => {
    const faces = solids.faces.flatMap((shown, solid): Face[] => ((shown & side) !== 0 ? [{ low: solid, high: solid }] : []));
    return isCoarse && place > 0 ? joined(faces, solids) : faces;
  });
  const count = facesOf.reduce((sum, list) => sum + list.length, 0);
  const positions = new Float32Array(12 * count);
  const sideOf = new Uint8Array(count);
  const boxOf = new Int32Array(count);
  let face = 0;
  facesOf.forEach((list, side) => {
    for (const { low, high } of list) {
      CORNERS[side]!.forEach((corner, c) =>
        corner.forEach((bound, axis) => (positions[12 * face + 3 * c + axis] = solids.bounds[6 * (bound === TOP ? high : low) + bound]!)),
      );
      sideOf[face] = side;
      boxOf[face] = solids.of[high]!;
      face += 1;
    }
  });
  return { positions, colours: new Uint8Array(16 * count).fill(255), ...indexOf(facesOf.map((list) => list.length)), sideOf, boxOf };
}

/** A face from the foot of one solid to the top of another over it, or of the same. */
interface Face {
  readonly low: number;
  high: number;
}
/** Places of a solid's bounds: its foot and its top. */
const [FOOT, TOP] = [2, 5];

/** Faces that stand on one another as one. Solids of a stack follow each other from below. */
function joined(faces: readonly Face[], { bounds }: Solids): Face[] {
  const all: Face[] = [];
  for (const face of faces) {
    const last = all.at(-1);
    const isOn = last !== undefined && [0, 1, 3, 4].every((bound) => bounds[6 * last.high + bound] === bounds[6 * face.low + bound]);
    if (isOn && bounds[6 * last.high + TOP] === bounds[6 * face.low + FOOT]) last.high = face.high;
    else all.push(face);
  }
  return all;
}

function indexOf(counts: readonly number[]): Pick<BoxMesh, 'index' | 'runs'> {
  const firsts = counts.map((_, side) => counts.slice(0, side).reduce((a, b) => a + b, 0));
  const lengths = RUNS.map((sides) => 6 * sides.reduce<number>((sum, side) => sum + counts[side]!, 0));
  const index = new Uint32Array(lengths.reduce((a, b) => a + b, 0));
  let at = 0;
  const runs = RUNS.map((sides, run) => {
    const start = at;
    for (const side of sides)
      for (let face = firsts[side]!; face < firsts[side]! + counts[side]!; face++) {
        const corner = 4 * face;
        index.set([corner, corner + 1, corner + 2, corner, corner + 2, corner + 3], at);
        at += 6;
      }
    return { start, count: lengths[run]! };
  });
  return { index, runs };
}

/** The run of the index that shows all a camera at (x, y) can see of solids within these bounds. */
export function runSeenFrom(
  bounds: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number },
  x: number,
  y: number,
): number {
  const isRight = x > bounds.x1;
  const isInland = y > bounds.y1;
  if ((!isRight && x >= bounds.x0) || (!isInland && y >= bounds.y0)) return 0;
  if (isRight) return isInland ? 1 : 4;
  return isInland ? 2 : 3;
}
