import { SHADE } from '../chunks/colour-mesh.ts';
import type { Colour } from '../../palette/theme.ts';

/** Corners and colours of a mesh under construction, three and four numbers a corner, and triangles. */
export interface Parts {
  readonly positions: number[];
  readonly colours: number[];
  readonly index: number[];
}

export const noParts = (): Parts => ({ positions: [], colours: [], index: [] });

export type Corner = readonly [x: number, y: number, z: number];

/** Adds a flat face with its corners in order, counter-clockwise seen from where it is seen. */
export function addFace(parts: Parts, corners: readonly Corner[], colour: Colour, shade = 1): void {
  const first = parts.positions.length / 3;
  for (const corner of corners) {
    parts.positions.push(...corner);
    parts.colours.push(...[16, 8, 0].map((shift) => Math.floor(((colour >> shift) & 255) * shade)), 255);
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
