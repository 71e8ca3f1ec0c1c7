/**
 * Colours for ports and cranes, told apart by colour-blind readers (after Okabe and Ito), each light enough for black letters.
 * After the palette is used up it starts again with hatching, and then with hatching the other way.
 */
export const palette = ['#56b4e9', '#f0a32e', '#3fc493', '#f0e442', '#d58bb4', '#f07f52', '#98a7ec', '#bdbdbd'] as const;

/** Colour classes `p0` … there are. */
export const portClasses = palette.length * 3;

/** Fill of a colour class. */
export function portFill(index: number): string {
  return index < palette.length ? (palette[index] ?? '#fff') : `url(#h${index})`;
}

/** The colour class of a port or crane by its number; after the last it begins again. */
export function portClass(index: number): string {
  return `p${index % portClasses}`;
}
