import type { Painting } from '../../palette/legend.ts';
import type { Colour } from '../../palette/theme.ts';
import type { BoxMesh } from './mesh-solids.ts';

/** How bright a side is, by the order of sides in a mesh: the light comes from above and the right, so that edges show without being drawn. */
export const SHADE = [1, 0.86, 0.72, 0.62, 0.8] as const;

/** The lower edge of a side is darker by so much: light comes from above, and one box is seen to end where the next begins. */
const BELOW = 0.78;
/** The lower corners of a side among its four: the first two of all but tops. */
const isLower = (side: number, corner: number): boolean => side !== 0 && corner < 2;

/** Writes the colour of every face: that of its box, shaded by the side it looks to. Nothing else of the mesh changes. */
export function colourMesh(mesh: BoxMesh, colourOf: (box: number) => Colour): void {
  const { colours, sideOf, boxOf } = mesh;
  for (let face = 0; face < boxOf.length; face++) {
    const colour = colourOf(boxOf[face]!);
    const side = sideOf[face]!;
    const shade = SHADE[side]!;
    const [red, green, blue] = [(colour >> 16) * shade, ((colour >> 8) & 255) * shade, (colour & 255) * shade];
    for (let corner = 0; corner < 4; corner++) {
      const [at, part] = [16 * face + 4 * corner, isLower(side, corner) ? BELOW : 1];
      colours[at] = red * part;
      colours[at + 1] = green * part;
      colours[at + 2] = blue * part;
    }
  }
}

/** Colour of a box in a painting. Boxes of neighbouring tiers differ by a shade, so that a wall of one colour still shows its boxes. */
export function colourIn(painting: Painting, tiers: Uint8Array): (box: number) => Colour {
  const pairs = painting.legend.map(({ colour }) => [colour, darker(colour)] as const);
  const plain = 0x808080;
  return (box) => pairs[painting.of[box] ?? -1]?.[(tiers[box]! >> 1) % 2 === 0 ? 0 : 1] ?? plain;
}

const darker = (colour: Colour): Colour => {
  const part = (shift: number): number => Math.round(((colour >> shift) & 255) * 0.9) << shift;
  return part(16) | part(8) | part(0);
};
