import { hasPlug, type YardPosition } from '@estiba/port';
import type { BoxTable } from '../boxes/box-table.ts';
import { type BlockStacks, NO_BOX } from '../boxes/yard-stacks.ts';
import type { Rect } from '../canvas/camera.ts';
import type { Pen } from '../canvas/pen.ts';
import { fillBox, frameBox, hatchBox, patternBox, say } from '../canvas/shapes.ts';
import type { BoxFacts } from '../palette/facts.ts';
import type { Painting } from '../palette/legend.ts';
import { inkOn, type Theme } from '../palette/theme.ts';
import { type LabelMode, labelOf } from './label.ts';
import { cellsOf, digsOver, hitSection, rectOfPlace, type SectionCell, type SectionCut } from './section.ts';

/** What a section shows. */
export interface BlockSectionModel {
  readonly stacks: BlockStacks;
  readonly boxes: BoxTable;
  readonly cut: SectionCut;
  readonly painting: Painting;
  readonly facts: BoxFacts;
  readonly label: LabelMode;
  readonly theme: Theme;
  /** Places boxes are planned to come to, with what is written on them. */
  readonly plannedIn: readonly (Pick<YardPosition, 'bay' | 'row' | 'tier'> & { readonly id: string })[];
  /** Boxes planned to leave, by index. */
  readonly plannedOut: ReadonlySet<number>;
  readonly selected: number | null;
}

/** Words are written where a cell is this wide [px]. */
const LABEL_WIDTH = 22;

/** Draws a section on the whole of a canvas [CSS px] and returns its cells, for hits and for the table beside it that screen readers read. */
export function drawSection(pen: Pen, model: BlockSectionModel, width: number, height: number): SectionCell[] {
  const { stacks, boxes, cut, theme } = model;
  const cells = cellsOf(stacks, boxes, cut, width, height);
  fillBox(pen, { x0: 0, y0: 0, x1: width, y1: height }, theme.ground);
  for (const cell of cells) {
    if (cell.box === NO_BOX) drawEmpty(pen, model, cell);
    else drawBox(pen, model, cell);
  }
  for (const place of model.plannedIn) {
    const rect = rectOfPlace(stacks.block, cut, place, width, height);
    if (rect !== null) drawGhost(pen, theme, rect, place.id);
  }
  drawNumbers(pen, model, width, height);
  return cells;
}

/** What is at a point: the box, or the empty place. */
export const pickSection = hitSection;

function drawEmpty(pen: Pen, { stacks, theme }: BlockSectionModel, { rect, bay, tier }: SectionCell): void {
  frameBox(pen, rect, theme.faint);
  // A plug within reach of the place.
  if (hasPlug(stacks.block, bay, tier)) say(pen, '⚡', (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, 10, theme.muted);
}

function drawBox(pen: Pen, model: BlockSectionModel, { rect, box }: SectionCell): void {
  const { painting, theme, boxes, facts, label, plannedOut, stacks } = model;
  const look = painting.legend[painting.of[box] ?? -1];
  const colour = look?.colour ?? theme.plain;
  const ink = inkOn(colour);
  fillBox(pen, rect, colour);
  if (look !== undefined) patternBox(pen, rect, look.pattern, ink);
  frameBox(pen, rect, theme.line);
  const [x, y] = [(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2];
  if (rect.x1 - rect.x0 >= LABEL_WIDTH) {
    const words = labelOf(label, box, boxes, painting, facts);
    // The pattern must not run through the words.
    if (words !== '' && look !== undefined && look.pattern !== 'plain')
      fillBox(pen, { x0: x - 3.5 * words.length, x1: x + 3.5 * words.length, y0: y - 7, y1: y + 7 }, colour);
    say(pen, words, x, y, sizeFor(words, rect.x1 - rect.x0), ink);
  }
  if (plannedOut.has(box)) {
    hatchBox(pen, rect, theme.select, 7, ['\\']);
    frameBox(pen, rect, theme.select, 2);
    const digs = digsOver(stacks, boxes, box);
    if (digs > 0) say(pen, `↥${digs}`, rect.x1 - 10, rect.y0 + 8, 10, theme.bad);
  }
  if (model.selected === box) frameBox(pen, rect, theme.select, 3);
}

/** The size of letters with which words stay within a width [px]. */
const sizeFor = (words: string, width: number): number => Math.max(7, Math.min(11, width / (0.62 * Math.max(1, words.length))));

/** A box that is to come: its outline dashed, its number grey. */
function drawGhost(pen: Pen, theme: Theme, rect: Rect, id: string): void {
  pen.setLineDash([4, 3]);
  frameBox(pen, rect, theme.select, 1.5);
  pen.setLineDash([]);
  if (rect.x1 - rect.x0 >= LABEL_WIDTH) say(pen, id.slice(-5), (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, 11, theme.muted);
}

function drawNumbers(pen: Pen, { stacks, cut, theme }: BlockSectionModel, width: number, height: number): void {
  const { block } = stacks;
  const at = (place: Pick<YardPosition, 'bay' | 'row' | 'tier'>): Rect => rectOfPlace(block, cut, place, width, height)!;
  const first = cut.along === 'side' ? { bay: 1, row: cut.row } : { bay: cut.bay, row: 1 };
  for (let tier = 1; tier <= block.tiers; tier++) {
    const { y0, y1 } = at({ ...first, tier });
    say(pen, String(tier), 10, (y0 + y1) / 2, 11, theme.muted);
  }
  const count = cut.along === 'side' ? block.bays : block.rows;
  for (let i = 0; i < count; i++) {
    const place = cut.along === 'side' ? { bay: 2 * i + 1, row: cut.row, tier: 1 } : { bay: cut.bay, row: i + 1, tier: 1 };
    const { x0, x1 } = at(place);
    if (x1 - x0 >= 16 || i % 4 === 0)
      say(pen, String(cut.along === 'side' ? place.bay : place.row), (x0 + x1) / 2, height - 10, 11, theme.muted);
  }
}
