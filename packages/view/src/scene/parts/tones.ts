import type { Colour, Theme } from '../../palette/theme.ts';

/** A colour between two: `share` of the way from the first to the second. */
function mixed(from: Colour, to: Colour, share: number): Colour {
  const part = (shift: number): number => {
    const [a, b] = [(from >> shift) & 255, (to >> shift) & 255];
    return Math.round(a + (b - a) * share) << shift;
  };
  return part(16) | part(8) | part(0);
}

/** Colours of things that only the twin shows, made of those all views share: calm greys, a little of what paint and steel have. */
export interface Tones {
  readonly sky: Colour;
  readonly land: Colour;
  readonly slab: Colour;
  readonly water: Colour;
  readonly road: Colour;
  readonly edge: Colour;
  readonly wall: Colour;
  readonly steel: Colour;
  readonly dark: Colour;
  readonly hull: Colour;
  readonly boot: Colour;
  readonly house: Colour;
  readonly glass: Colour;
  readonly gear: Colour;
}

const WHITE = 0xffffff;
const BLACK = 0x101418;
const RUST = 0x7d3a30;
const SEA = 0x3f6b85;
const AIR = 0xbfd3e2;
const GEAR = 0xc8862a;

export function tonesOf(theme: Theme): Tones {
  const isDark = theme.name === 'dark';
  return {
    sky: isDark ? mixed(theme.ground, SEA, 0.25) : mixed(theme.lane, AIR, 0.55),
    land: mixed(theme.ground, theme.line, isDark ? 0 : 0.12),
    slab: mixed(theme.block, theme.line, isDark ? 0 : 0.3),
    water: mixed(theme.water, SEA, isDark ? 0.22 : 0.38),
    road: mixed(theme.ground, theme.line, isDark ? 0.12 : 0.34),
    edge: mixed(theme.lane, theme.line, isDark ? 0.3 : 0),
    wall: mixed(theme.line, theme.ground, isDark ? 0.6 : 0.15),
    steel: mixed(theme.machine, theme.plain, isDark ? 0.45 : 0.35),
    dark: isDark ? mixed(BLACK, theme.line, 0.25) : mixed(BLACK, theme.line, 0.3),
    hull: mixed(theme.ship, SEA, isDark ? 0.35 : 0.5),
    boot: mixed(theme.ship, RUST, 0.75),
    house: mixed(theme.plain, WHITE, isDark ? 0.45 : 0.85),
    glass: mixed(BLACK, SEA, 0.35),
    gear: mixed(theme.plain, GEAR, 0.75),
  };
}
