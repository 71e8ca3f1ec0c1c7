import { formatSlot, groundBays, parseSlot, type Slot } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { frameBox, hatchBox, sayOver } from '../canvas/shapes.ts';
import { type Colour, css } from '../palette/theme.ts';
import type { BayPlanModel, HeldBoxes } from './model.ts';
import type { BayCell } from './section-cells.ts';

/**
 * While boxes are held: a dot in each slot that is open to them, a cross where a rule closes the top of a stack, the rest dimmed; ✓, ✕ with a
 * hatch, or … over the slots under the pointer.
 */
export function drawHeld(pen: Pen, { theme, fontScale }: BayPlanModel, cells: readonly BayCell[], held: HeldBoxes): void {
  const { isLegal } = held;
  const [open, closed, over] = [held.open, held.closed, held.over].map(groundsOf) as [Grounds, Grounds, Grounds];
  const colour = isLegal === null ? theme.muted : isLegal ? theme.good : theme.bad;
  const sign = isLegal === null ? '…' : isLegal ? '✓' : '✕';
  for (const { slot, rect } of cells) {
    const isIn = (grounds: Grounds): boolean => groundNames(slot).some((name) => grounds.has(name));
    if (isIn(open)) drawDot(pen, rect, theme.good);
    else if (isIn(closed)) drawCross(pen, rect, theme.bad);
    else if (!isIn(over)) dim(pen, rect, theme.ground);
    if (!isIn(over)) continue;
    if (isLegal === false) hatchBox(pen, rect, colour, 5, ['/', '\\']);
    frameBox(pen, rect, colour, 3);
    const size = Math.min(18 * fontScale, rect.y1 - rect.y0 - 4);
    sayOver(pen, sign, (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, size, theme.ground);
  }
}

/** Slots by the 20' places they fill: a 40' slot answers to the two places it is drawn as where 20' boxes stand, and the other way round. */
type Grounds = ReadonlySet<string>;

function groundsOf(names: Iterable<string>): Grounds {
  return new Set(
    [...names].flatMap((name) => {
      const slot = parseSlot(name);
      return slot === null ? [] : groundNames(slot);
    }),
  );
}

const groundNames = (slot: Slot): string[] => groundBays(slot.bay).map((bay) => formatSlot({ ...slot, bay }));

function drawDot(pen: Pen, { x0, x1, y0, y1 }: Rect, colour: Colour): void {
  pen.fillStyle = css(colour);
  pen.beginPath();
  pen.arc((x0 + x1) / 2, (y0 + y1) / 2, Math.min(5, (y1 - y0) / 4), 0, 2 * Math.PI);
  pen.fill();
}

function drawCross(pen: Pen, { x0, x1, y0, y1 }: Rect, colour: Colour): void {
  const [x, y, reach] = [(x0 + x1) / 2, (y0 + y1) / 2, Math.min(5, (y1 - y0) / 4, (x1 - x0) / 4)];
  pen.strokeStyle = css(colour);
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(x - reach, y - reach);
  pen.lineTo(x + reach, y + reach);
  pen.moveTo(x + reach, y - reach);
  pen.lineTo(x - reach, y + reach);
  pen.stroke();
}

function dim(pen: Pen, { x0, x1, y0, y1 }: Rect, ground: Colour): void {
  pen.fillStyle = css(ground, 0.5);
  pen.fillRect(x0, y0, x1 - x0, y1 - y0);
}
