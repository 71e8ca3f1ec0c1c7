/** A colour as 0xRRGGBB. */
export type Colour = number;

export type ThemeName = 'light' | 'dark';

/** The colours all views share. Grey carries the picture; colour is for what is abnormal or was asked for (ISA-101). */
export interface Theme {
  readonly name: ThemeName;
  readonly ground: Colour;
  readonly quay: Colour;
  readonly water: Colour;
  readonly lane: Colour;
  readonly pocket: Colour;
  readonly block: Colour;
  readonly line: Colour;
  readonly faint: Colour;
  readonly text: Colour;
  readonly muted: Colour;
  readonly ship: Colour;
  readonly machine: Colour;
  readonly stale: Colour;
  readonly plain: Colour;
  readonly empty: Colour;
  readonly warn: Colour;
  readonly bad: Colour;
  readonly good: Colour;
  readonly select: Colour;
  readonly hover: Colour;
  /** Eight colours told apart by everybody, after Okabe and Ito; the first is the calmest. */
  readonly wheel: readonly Colour[];
  /** From little to much. */
  readonly ramp: readonly Colour[];
}

const light: Theme = {
  name: 'light',
  ground: 0xe6e7e9,
  quay: 0xd6d8db,
  water: 0xc4ced6,
  lane: 0xf4f5f6,
  pocket: 0xeceef0,
  block: 0xd0d3d7,
  line: 0x7d858d,
  faint: 0xb4bac0,
  text: 0x1e2327,
  muted: 0x545c64,
  ship: 0x99a3ac,
  machine: 0x4a535b,
  stale: 0x9da3a8,
  plain: 0xa3abb3,
  empty: 0xc9ced2,
  warn: 0xb35c00,
  bad: 0xb3261e,
  good: 0x1f6f4a,
  select: 0x0a58ca,
  hover: 0x3c78d8,
  wheel: [0x56b4e9, 0xe69f00, 0x009e73, 0xcc79a7, 0x0072b2, 0xd55e00, 0xf0e442, 0x6b6f73],
  ramp: [0xe3e8ec, 0xbcd3e3, 0x8ab4d1, 0x578fb8, 0x2c6898, 0x0f4170],
};

const dark: Theme = {
  name: 'dark',
  ground: 0x23272b,
  quay: 0x2d3237,
  water: 0x181d22,
  lane: 0x33393e,
  pocket: 0x2f3439,
  block: 0x3b4248,
  line: 0x88919a,
  faint: 0x4d555c,
  text: 0xe8ebed,
  muted: 0xa9b1b8,
  ship: 0x5a646d,
  machine: 0xc0c7cd,
  stale: 0x6d747a,
  plain: 0x7c868f,
  empty: 0x565e65,
  warn: 0xffb454,
  bad: 0xff7b6e,
  good: 0x6fcf9a,
  select: 0x7db3ff,
  hover: 0xa9ccff,
  wheel: [0x56b4e9, 0xe69f00, 0x1fb68b, 0xd48fb5, 0x3a8fd0, 0xe0702a, 0xf0e442, 0x9aa1a7],
  ramp: [0x2d343a, 0x2f4a60, 0x33658a, 0x4484b3, 0x6ba7d4, 0xa5d0f0],
};

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark };

/** The colour as CSS writes it, with an opacity where it is not full. */
export function css(colour: Colour, opacity = 1): string {
  const rgb = [colour >> 16, (colour >> 8) & 255, colour & 255];
  return opacity === 1 ? `rgb(${rgb.join(' ')})` : `rgb(${rgb.join(' ')} / ${opacity})`;
}

/** Black or white, whichever reads better on the colour (WCAG relative luminance). */
export function inkOn(colour: Colour): Colour {
  return luminance(colour) > 0.179 ? 0x000000 : 0xffffff;
}

/** WCAG 2.2 contrast of two colours, 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const part = (value: number): number => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(colour >> 16) + 0.7152 * part((colour >> 8) & 255) + 0.0722 * part(colour & 255);
}
