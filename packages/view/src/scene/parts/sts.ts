import type { QuayCraneProfile, Site } from '@estiba/port';
import type { Theme } from '../../palette/theme.ts';
import { addBar, addBlock, noParts, PAINT, type Parts } from './paint-box.ts';
import { tonesOf } from './tones.ts';

/** Thickness of legs, girders and stays [m]. */
const LEG = 1.6;
const GIRDER = 2;
const BRACE = 0.8;
const STAY = 0.5;
/** The girders are so far from the middle, the apex so high over them [m]. */
const APART = 3.6;
const APEX = 22;
const PORTAL = 15;
/** Bars between the girders come so far apart [m]. */
const RUNG = 14;

/** A quay crane about the middle of its rails: x = 0 is its own middle, y is that of the site. What is painted tells its state. */
export function stsParts({ quay }: Site, crane: QuayCraneProfile, theme: Theme): Parts {
  const parts = noParts();
  const half = crane.widthMetres / 2 - LEG;
  const top = crane.liftHeightMetres + 4;
  addPortal(parts, [quay.seaRail, quay.landRail], half, top, theme);
  const [tip, back] = [quay.seaRail - crane.outreachMetres, quay.landRail + crane.backreachMetres];
  addBoom(parts, tip, back, top);
  addStays(parts, quay.seaRail, tip, back, half, top);
  const { house } = tonesOf(theme);
  addBlock(parts, [-4.5, quay.landRail - 8, top + GIRDER], [4.5, quay.landRail + 5, top + GIRDER + 5], house);
  return parts;
}

/** Four legs on their bogies, tied along the quay and across it. */
function addPortal(parts: Parts, rails: readonly [number, number], half: number, top: number, theme: Theme): void {
  const { dark } = tonesOf(theme);
  for (const y of rails) {
    for (const x of [-half, half]) {
      addBlock(parts, [x - 3.2, y - 0.7, 0], [x + 3.2, y + 0.7, 1.6], dark);
      addBlock(parts, [x - LEG / 2, y - LEG / 2, 1.6], [x + LEG / 2, y + LEG / 2, top], PAINT);
    }
    addBlock(parts, [-half, y - LEG / 2, 3.2], [half, y + LEG / 2, 3.2 + LEG], PAINT);
    addBlock(parts, [-half, y - LEG / 2, top - LEG], [half, y + LEG / 2, top], PAINT);
  }
  const [sea, land] = rails;
  for (const x of [-half, half]) {
    addBar(parts, [x, sea, PORTAL], [x, land, PORTAL], LEG, PAINT);
    addBar(parts, [x, sea, PORTAL], [x, land, top - LEG], BRACE, PAINT);
  }
}

/** Two girders from the end of the boom to that of the backreach, with rungs. */
function addBoom(parts: Parts, tip: number, back: number, top: number): void {
  for (const x of [-APART, APART]) addBlock(parts, [x - 0.6, tip, top], [x + 0.6, back, top + GIRDER], PAINT);
  for (let y = tip + 0.4; y < back; y += RUNG) addBar(parts, [-APART, y, top + 1.4], [APART, y, top + 1.4], BRACE, PAINT);
}

/** The apex over the sea legs, and what the boom hangs from it by. */
function addStays(parts: Parts, sea: number, tip: number, back: number, half: number, top: number): void {
  const high = top + APEX;
  for (const side of [-1, 1]) {
    addBar(parts, [side * half, sea, top], [side * 2, sea + 2, high], 1.2, PAINT);
    addBar(parts, [side * half, sea + 12, top], [side * 2, sea + 2, high], BRACE, PAINT);
    for (const reach of [0.55, 0.95])
      addBar(parts, [side * 2, sea + 2, high], [side * APART, sea + (tip - sea) * reach, top + GIRDER], STAY, PAINT);
    addBar(parts, [side * 2, sea + 2, high], [side * APART, back - 2, top + GIRDER], STAY, PAINT);
  }
  addBar(parts, [-2, sea + 2, high], [2, sea + 2, high], 1, PAINT);
}
