import { SHADE } from '../chunks/colour-mesh.ts';
import type { Colour } from '../../palette/theme.ts';

/** Corners and colours of a mesh under construction, three and four numbers a corner, and triangles. The fourth number of a colour: is it painted? */
export interface Parts {
  readonly positions: number[];
  readonly colours: number[];
  readonly index: number[];
}

/** A colour that each copy of the parts gives itself: parts are white until then. */
export const PAINT = -1;
/** The fourth number of a corner that a copy paints, and of any other. */
export const PAINTED = 0;
const FIXED = 255;

export const noParts = (): Parts => ({ positions: [], colours: [], index: [] });

export type Corner = readonly [x: number, y: number, z: number];

/** Adds a flat face with its corners in order, counter-clockwise seen from where it is seen. */
export function addFace(parts: Parts, corners: readonly Corner[], colour: Colour, shade = 1): void {
  const first = parts.positions.length / 3;
  const fourth = colour === PAINT ? PAINTED : FIXED;
  for (const corner of corners) {
    parts.positions.push(...corner);
    parts.colours.push(...[16, 8, 0].map((shift) => Math.floor(((colour >> shift) & 255) * shade)), fourth);
  }
  for (let i = 2; i < corners.length; i++) parts.index.push(first, first + i - 1, first + i);
}

/** Adds a box from its least to its greatest corner, with the shades the boxes of the yard have. The camera is never below: it has no underside. */
export function addBlock(parts: Parts, [x0, y0, z0]: Corner, [x1, y1, z1]: Corner, colour: Colour): void {
  const face = (shade: number, ...corners: Corner[]): void => addFace(parts, corners, colour, shade);
  face(SHADE[0], [x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1]);
  face(SHADE[1], [x1, y0, z0], [x1, y1, z0], [x1, y1, z1], [x1, y0, z1]);
  face(SHADE[2], [x1, y1, z0], [x0, y1, z0], [x0, y1, z1], [x1, y1, z1]);
  face(SHADE[3], [x0, y1, z0], [x0, y0, z0], [x0, y0, z1], [x0, y1, z1]);
  face(SHADE[4], [x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1]);
}

/** Adds a bar of square section from one point to another, without its ends. */
export function addBar(parts: Parts, from: Corner, to: Corner, thick: number, colour: Colour): void {
  const along = [to[0] - from[0], to[1] - from[1], to[2] - from[2]] as const;
  const length = Math.hypot(...along) || 1;
  const flat = Math.hypot(along[0], along[1]);
  // Across it, level; and across both, upwards.
  const across = flat < 1e-6 ? ([1, 0, 0] as const) : ([-along[1] / flat, along[0] / flat, 0] as const);
  const up = [
    (along[1] * across[2] - along[2] * across[1]) / length,
    (along[2] * across[0] - along[0] * across[2]) / length,
    (along[0] * across[1] - along[1] * across[0]) / length,
  ] as const;
  const corner = (at: Corner, a: number, u: number): Corner => [
    at[0] + (thick / 2) * (a * across[0] + u * up[0]),
    at[1] + (thick / 2) * (a * across[1] + u * up[1]),
    at[2] + (thick / 2) * (a * across[2] + u * up[2]),
  ];
  const side = (shade: number, [a, u]: readonly [number, number], [b, v]: readonly [number, number]): void =>
    addFace(parts, [corner(from, a, u), corner(from, b, v), corner(to, b, v), corner(to, a, u)], colour, shade);
  const [leftUp, leftDown, rightUp, rightDown] = [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const;
  side(SHADE[0], leftUp, rightUp);
  side(SHADE[2], leftDown, leftUp);
  side(SHADE[4], rightUp, rightDown);
  side(SHADE[3], rightDown, leftDown);
}

/** A flat rectangle on the ground. */
export function addPlane(
  parts: Parts,
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
  z: number,
  colour: Colour,
): void {
  addFace(
    parts,
    [
      [x0, y0, z],
      [x1, y0, z],
      [x1, y1, z],
      [x0, y1, z],
    ],
    colour,
  );
}
