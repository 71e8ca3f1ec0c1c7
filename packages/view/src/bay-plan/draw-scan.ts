import type { VesselProfile } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, say } from '../canvas/shapes.ts';
import { css, type Theme } from '../palette/theme.ts';
import { commonScale } from './bay-geometry.ts';
import { type Elevation, elevationOf, sightLine } from './elevation.ts';
import { drawSectionOf, type BaySection, sectionOf } from './draw-section.ts';
import { type BayPlanModel, whenOf } from './model.ts';
import { type ScanLayout, scanLayout } from './scan-layout.ts';
import { sightOf } from './sight.ts';

/** Length of the deckhouse, abaft the bridge's windows [m]. */
const HOUSE = 8;

/** The general arrangement laid out. */
export interface Scan {
  readonly layout: ScanLayout;
  readonly side: Elevation;
  readonly sections: readonly BaySection[];
}

export function scanOf(model: BayPlanModel, width: number, height: number): Scan {
  const layout = scanLayout(model.slots.outline, width, height);
  const bays = layout.bays.map(({ rect }, i) => [model.slots.outline.bays[i]!, rect] as const);
  const common = commonScale(bays, model.fontScale);
  return {
    layout,
    side: elevationOf(model.slots, layout.side),
    sections: layout.bays.flatMap(({ bay, rect }) => sectionOf(model, bay, 'both', rect, 'small', common) ?? []),
  };
}

/** Draws the ship from the side and all her bays. */
export function drawScan(pen: Pen, model: BayPlanModel, { side, sections }: Scan): void {
  drawSide(pen, model, side);
  for (const section of sections) drawSectionOf(pen, model, section);
}

/** Frames a bay in both parts of the arrangement. */
export function drawScanMark(pen: Pen, model: BayPlanModel, { layout, side }: Scan, bay: number, width: number): void {
  const rects = [layout.bays.find((one) => one.bay === bay)?.rect, side.bays.find((one) => one.bay === bay)?.rect];
  for (const rect of rects) if (rect !== undefined) frameBox(pen, rect, model.theme.select, width);
}

function drawSide(pen: Pen, model: BayPlanModel, side: Elevation): void {
  const { theme, fontScale, openLids, slots, lashedBays } = model;
  drawHull(pen, model, side);
  const when = whenOf(model.picture);
  for (const tier of side.tiers) {
    const share = tier[when] / tier.cells;
    fillBox(pen, tier.rect, theme.ramp[Math.min(theme.ramp.length - 1, Math.floor(share * theme.ramp.length))]!);
    frameBox(pen, tier.rect, theme.faint);
    if (share > 0) fillBar(pen, tier.rect, share, css(theme.text));
  }
  for (const { bay, rect, lidY } of side.bays) {
    const lids = [...new Set(slots.outline.bays.find(({ number }) => number === bay)!.stacks.flatMap(({ lid }) => lid ?? []))];
    const open = lids.filter((lid) => openLids.has(lid)).length;
    const bar = { x0: rect.x0, x1: rect.x1, y0: lidY - 1.5, y1: lidY + 1.5 };
    if (lids.length > 0) fillBox(pen, bar, open > 0 ? theme.warn : theme.line);
    if (open > 0) say(pen, `${open}/${lids.length}`, (rect.x0 + rect.x1) / 2, lidY, 9 * fontScale, theme.text);
    const words = `${String(bay).padStart(3, '0')}${lashedBays?.has(bay) ? ' ×' : ''}`;
    if (rect.x1 - rect.x0 > 14) say(pen, words, (rect.x0 + rect.x1) / 2, rect.y0 + 6 * fontScale, 9 * fontScale, theme.muted);
  }
  drawSightLine(pen, model, side);
}

/** A line along the foot of a tier as long as it is full: the share without its colour. */
function fillBar(pen: Pen, { x0, x1, y1 }: Rect, share: number, ink: string): void {
  pen.fillStyle = ink;
  pen.fillRect(x0, y1 - 1.5, (x1 - x0) * share, 1.5);
}

function drawHull(pen: Pen, { theme, profile }: BayPlanModel, side: Elevation): void {
  const { hull } = side;
  pen.fillStyle = css(theme.ship);
  pen.beginPath();
  hull.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.closePath();
  pen.fill();
  if (profile !== null) drawHouse(pen, theme, profile, side);
}

/** The deckhouse under the bridge, from the hatch covers to the eye of who conns her. */
function drawHouse(pen: Pen, theme: Theme, { visibility }: VesselProfile, { hull, toX, toY }: Elevation): void {
  const middle = visibility.bowX - visibility.eyeX;
  fillBox(pen, { x0: toX(middle + HOUSE), x1: toX(middle), y0: toY(visibility.eyeZ), y1: hull[0]![1] + 1 }, theme.ship);
}

function drawSightLine(pen: Pen, { profile, afloat, theme }: BayPlanModel, { toX, toY }: Elevation): void {
  if (profile === null || afloat === null) return;
  const [eye, bow] = sightLine(profile, sightOf(profile, afloat)) as [readonly [number, number], readonly [number, number]];
  pen.strokeStyle = css(theme.warn);
  pen.lineWidth = 1;
  pen.setLineDash([8, 3, 2, 3]);
  pen.beginPath();
  pen.moveTo(toX(eye[0]), toY(eye[1]));
  pen.lineTo(toX(bow[0]), toY(bow[1]));
  pen.stroke();
  pen.setLineDash([]);
}
