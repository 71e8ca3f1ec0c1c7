import { type BayProfile, groundBays, type StackOutline } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, hatchBox, say } from '../canvas/shapes.ts';
import { css } from '../palette/theme.ts';
import { type BayGeometry, rectOfSlot } from './bay-geometry.ts';
import type { BayPlanModel } from './model.ts';
import { TIER_STEP } from './ship-slots.ts';
import { sightOf } from './sight.ts';

/** Height a tier is reckoned with where a line is drawn through them [m]: that of a standard box. */
const TIER_METRES = 2.591;

/** What is around the cells of a bay: its number, lids, lashing, and in full detail tiers, rows, plugs and the line of sight. */
export function drawFrame(pen: Pen, model: BayPlanModel, geometry: BayGeometry): void {
  const { bay, detail, cells } = geometry;
  const profile = model.profile?.bays.find(({ number }) => number === bay.number);
  drawBayNumber(pen, model, geometry);
  for (const [lid, stacks] of lidsOf(bay.stacks)) drawLid(pen, model, geometry, stacks, model.openLids.has(lid));
  if (model.lashedBays?.has(bay.number)) drawRods(pen, model, geometry, profile?.lashingBridge ?? 0);
  if (detail === 'small') return;
  drawNumbers(pen, model, geometry);
  if (profile === undefined) return;
  drawPlugs(pen, model, geometry, profile);
  drawBridge(pen, model, geometry, profile.lashingBridge);
  drawSight(pen, model, geometry, profile, cells);
}

function drawBayNumber(pen: Pen, { theme, fontScale }: BayPlanModel, { bay, detail, middle, cells }: BayGeometry): void {
  const three = (number: number): string => String(number).padStart(3, '0');
  const halves = groundBays(bay.number);
  const words = halves.length === 1 || detail === 'small' ? three(bay.number) : `${three(bay.number)} (${halves.map(three).join(' + ')})`;
  const size = (detail === 'small' ? 10 : 14) * Math.min(fontScale, detail === 'small' ? 1.3 : Infinity);
  say(pen, words, middle, cells.y0 - (detail === 'small' ? 7 : 62) * fontScale, size, theme.text);
}

const lidsOf = (stacks: readonly StackOutline[]): Map<string, StackOutline[]> => {
  const lids = Map.groupBy(stacks, ({ lid }) => lid);
  lids.delete(null);
  return lids as Map<string, StackOutline[]>;
};

/** A lid that is on is a bar between deck and hold; one that is off a frame, raised, with a hatch. */
function drawLid(pen: Pen, { theme }: BayPlanModel, geometry: BayGeometry, stacks: readonly StackOutline[], isOpen: boolean): void {
  const { cell, middle, perMetre, deckFoot, holdHead } = geometry;
  const gap = holdHead - deckFoot;
  const xs = stacks.map(({ y }) => middle + y * perMetre);
  const bar = {
    x0: Math.min(...xs) - cell.width / 2 + 1,
    x1: Math.max(...xs) + cell.width / 2 - 1,
    y0: deckFoot + gap * 0.25,
    y1: holdHead - gap * 0.2,
  };
  if (!isOpen) return fillBox(pen, bar, theme.line);
  const raised = { ...bar, y0: deckFoot - gap * 0.1, y1: deckFoot + gap * 0.4 };
  hatchBox(pen, raised, theme.warn, 4, ['/']);
  frameBox(pen, raised, theme.warn, 1.5);
}

/** Lashing rods of a lashed bay: crossed lines at the foot of its outermost deck stacks, higher where there is a bridge. */
function drawRods(pen: Pen, { theme }: BayPlanModel, { bay, cell, middle, perMetre, deckFoot }: BayGeometry, bridge: number): void {
  const ys = bay.stacks.filter(({ level }) => level === 'deck').map(({ y }) => y);
  if (ys.length === 0) return;
  const foot = deckFoot - bridge * cell.height;
  pen.strokeStyle = css(theme.text);
  pen.lineWidth = 2;
  pen.beginPath();
  for (const y of [Math.min(...ys), Math.max(...ys)]) {
    const x = middle + y * perMetre;
    pen.moveTo(x - cell.width / 2, foot);
    pen.lineTo(x + cell.width / 2, foot - cell.height);
    pen.moveTo(x + cell.width / 2, foot);
    pen.lineTo(x - cell.width / 2, foot - cell.height);
  }
  pen.stroke();
}

function drawNumbers(pen: Pen, { theme, fontScale }: BayPlanModel, geometry: BayGeometry): void {
  const { bay, cell, middle, perMetre, cells } = geometry;
  const size = Math.min(11 * fontScale, Math.max(7, cell.width / 1.4), Math.max(7, cell.height));
  const two = (number: number): string => String(number).padStart(2, '0');
  const seen = new Set<number>();
  for (const stack of bay.stacks) {
    const x = middle + stack.y * perMetre;
    const y = stack.level === 'deck' ? cells.y0 - 8 * fontScale : cells.y1 + 8 * fontScale;
    say(pen, two(stack.row), x, y, size, theme.muted);
    for (let level = 0; level < stack.tiers; level++) {
      const tier = stack.bottomTier + TIER_STEP * level;
      if (seen.has(tier)) continue;
      seen.add(tier);
      const { y0, y1 } = rectOfSlot(geometry, stack, tier);
      say(pen, two(tier), cells.x0 - 4, (y0 + y1) / 2, Math.min(11 * fontScale, Math.max(7, cell.height)), theme.muted, 'right');
    }
  }
}

/** A plug within reach of a place is a small bolt at its lower edge. */
function drawPlugs(pen: Pen, { theme, fontScale }: BayPlanModel, geometry: BayGeometry, profile: BayProfile): void {
  if (geometry.cell.width < 14) return;
  for (const stack of geometry.bay.stacks) {
    const plugs = profile.stacks.find(({ row, level }) => row === stack.row && level === stack.level)?.plugs ?? [];
    for (const { tier } of plugs) {
      const { x0, x1, y1 } = rectOfSlot(geometry, stack, tier);
      say(pen, '⚡', (x0 + x1) / 2, y1 - 5 * fontScale, 8 * fontScale, theme.muted);
    }
  }
}

/** Lashing bridges stand at either side of the deck as high as so many tiers. */
function drawBridge(pen: Pen, { theme }: BayPlanModel, { cell, cells, deckFoot }: BayGeometry, tiers: number): void {
  if (tiers === 0) return;
  const y0 = deckFoot - tiers * cell.height;
  for (const x of [cells.x0 - 3, cells.x1]) fillBox(pen, { x0: x, x1: x + 3, y0, y1: deckFoot }, theme.muted);
}

/** Above this line boxes hide the sea from the bridge; the height each stack has left is among its figures. */
function drawSight(pen: Pen, model: BayPlanModel, { bay, cell, deckFoot }: BayGeometry, profile: BayProfile, cells: Rect): void {
  const decks = bay.stacks.filter(({ level }) => level === 'deck');
  if (model.afloat === null || model.profile === null || decks.length === 0) return;
  const sight = sightOf(model.profile, model.afloat)(profile.x);
  const tiers = (sight - Math.min(...decks.map(({ z }) => z))) / TIER_METRES;
  const y = deckFoot - tiers * cell.height;
  if (!Number.isFinite(y) || y < cells.y0 - cell.height) return;
  pen.strokeStyle = css(model.theme.warn);
  pen.lineWidth = 1.5;
  pen.setLineDash([8, 3, 2, 3]);
  pen.beginPath();
  pen.moveTo(cells.x0, y);
  pen.lineTo(cells.x1, y);
  pen.stroke();
  pen.setLineDash([]);
  say(pen, '◁', cells.x1 + 8 * model.fontScale, y, 10 * model.fontScale, model.theme.warn);
}
