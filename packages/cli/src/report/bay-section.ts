import type { BayProfile, StackProfile } from '@estiba/port';
import { stackAt } from '../ship-places.ts';
import { cellClass, cellLabel } from './cells.ts';
import { escapeHtml, Html } from './html.ts';
import { type BayScene, boxesInHalf, type Half, type Scene } from './scene.ts';
import { cell, type SectionGrid, sectionGrid } from './section-grid.ts';

/** One half of a bay (or the whole bay, where only 40' stand in it) as a drawing seen from aft. */
export function drawSection(scene: Scene, bay: BayScene, half: Half, openedLids: ReadonlySet<string>): Html {
  const grid = sectionGrid(bay.profile);
  const boxes = boxesInHalf(bay, half);
  const number = sectionNumber(bay, half);
  const title = scene.words.say('bays.section-title', { bay: number });
  const summary = scene.words.say('bays.section-summary', { boxes: boxes.length, rows: grid.rows.length });
  const indices = boxes.map((index) => index.toString(36)).join(' ');
  return new Html(
    `<svg class=bay viewBox="0 0 ${grid.width} ${grid.height}" width=${grid.width} height=${grid.height} role=img aria-label="${escapeHtml(`${title}. ${summary}`)}" data-b="${indices}">` +
      `<title>${escapeHtml(title)}</title><desc>${escapeHtml(summary)}</desc>` +
      drawEmptySlots(bay.profile, grid) +
      drawBoxes(scene, boxes, grid, half === 'aft') +
      drawPlugs(bay.profile, half, grid) +
      drawLids(bay.profile, grid, openedLids) +
      drawRulers(grid) +
      drawStackWeights(scene, bay, half, grid) +
      '</svg>',
  );
}

/** The number the trade gives the drawing: 33 or 35 for a half, 34 for a bay of 40' only. */
export function sectionNumber(bay: BayScene, half: Half): number {
  const { number } = bay.profile;
  if (number % 2 === 1 || !hasTwenties(bay)) return number;
  return half === 'fore' ? number - 1 : number + 1;
}

export function hasTwenties(bay: BayScene): boolean {
  return bay.twenties.fore.length > 0 || bay.twenties.aft.length > 0;
}

function drawEmptySlots(bay: BayProfile, grid: SectionGrid): string {
  const { width, height } = cell;
  const outlines = bay.stacks.map((stack) => {
    const bottom = grid.y(stack.bottomTier) + height;
    const lines = `m0,-${height}h${width}m-${width},0`.repeat(stack.tiers - 1);
    return `M${grid.x(stack.row)},${bottom}h${width}v-${stack.tiers * height}h-${width}z${lines}`;
  });
  return `<path class=s d="${outlines.join('')}"/>`;
}

/** A small triangle in the corner of every slot with a plug. */
function drawPlugs(bay: BayProfile, half: Half, grid: SectionGrid): string {
  const corners = bay.stacks.flatMap((stack) =>
    stack.plugs.filter((plug) => plug[half]).map((plug) => `M${grid.x(stack.row)},${grid.y(plug.tier)}h5l-5,5z`),
  );
  return corners.length === 0 ? '' : `<path class=plug d="${corners.join('')}"/>`;
}

function drawBoxes(scene: Scene, indices: readonly number[], grid: SectionGrid, isRepeated: boolean): string {
  const cells: string[] = [];
  const labels: string[] = [];
  const strokes: string[] = [];
  for (const index of indices) {
    const box = scene.boxes[index];
    if (box === undefined) continue;
    const x = grid.x(box.slot.row);
    const y = grid.y(box.slot.tier);
    cells.push(`<path class="${cellClass(scene, box)}" d=M${x},${y}h18v13h-18z />`);
    labels.push(`<text x=${x + 9} y=${y + 9.5}>${cellLabel(scene, box)}</text>`);
    if (isRepeated && box.slot.bay % 2 === 0) strokes.push(`M${x + 11},${y + 13}l7,-7`);
  }
  const repeated = strokes.length === 0 ? '' : `<path class=rep d="${strokes.join('')}"/>`;
  return `<g class=c>${cells.join('')}</g>${repeated}<g class=t>${labels.join('')}</g>`;
}

/** Hatch covers as bars between deck and hold; one opened at this call is drawn as two lines with a gap. */
function drawLids(bay: BayProfile, grid: SectionGrid, opened: ReadonlySet<string>): string {
  const spans = new Map<string, { from: number; to: number }>();
  for (const stack of bay.stacks) {
    if (stack.lid === null || stack.level !== 'deck') continue;
    const x = grid.x(stack.row);
    const span = spans.get(stack.lid) ?? { from: x, to: x };
    spans.set(stack.lid, { from: Math.min(span.from, x), to: Math.max(span.to, x) });
  }
  const y = grid.lidY + 1;
  const bars = [...spans].map(([lid, { from, to }]) => {
    const width = to + cell.width - from - 2;
    return `<rect class=${opened.has(lid) ? '"lid open"' : 'lid'} x=${from + 1} y=${y} width=${width} height=4 />`;
  });
  return bars.join('');
}

function drawRulers(grid: SectionGrid): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const rows = grid.rows.map((row) => `<text x=${grid.x(row) + 9} y=8>${two(row)}</text>`);
  const tiers = [...grid.deckTiers, ...grid.holdTiers].flatMap((tier) => {
    const y = grid.y(tier) + 9.5;
    return [`<text x=10 y=${y}>${two(tier)}</text>`, `<text x=${grid.width - 10} y=${y}>${two(tier)}</text>`];
  });
  return `<g class=r>${rows.join('')}${tiers.join('')}</g>`;
}

/** Tonnes standing in this half of each stack, over the limit that holds for it (SPEC rules W1 and W2). */
function drawStackWeights(scene: Scene, bay: BayScene, half: Half, grid: SectionGrid): string {
  const loads = new Map<StackProfile, { tonnes: number; hasForty: boolean }>();
  for (const index of boxesInHalf(bay, half)) {
    const box = scene.boxes[index];
    const stack = box && stackAt(bay.profile, box.slot);
    if (box === undefined || stack === undefined) continue;
    const load = loads.get(stack) ?? { tonnes: 0, hasForty: false };
    loads.set(stack, { tonnes: load.tonnes + box.container.weight.gross / 1000, hasForty: load.hasForty || box.slot.bay % 2 === 0 });
  }
  const texts = [...loads].map(([stack, load]) => {
    const limit = load.hasForty ? stack.max40 : stack.max20;
    const isOver = load.tonnes > limit * (1 + 1e-6);
    const x = grid.x(stack.row) + 9;
    const y = (stack.level === 'deck' ? grid.deckWeightsY : grid.holdWeightsY) + 7;
    const value = `${isOver ? '!' : ''}${Math.round(load.tonnes)}`;
    return `<text x=${x} y=${y}${isOver ? ' class=bad' : ''}>${value}</text><text class=lim x=${x} y=${y + 7.5}>${Math.round(limit)}</text>`;
  });
  return `<g class=k>${texts.join('')}</g>`;
}
