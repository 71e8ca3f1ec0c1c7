import { bayAt } from '../ship-places.ts';
import type { WorkInstruction, WorkQueue } from '@estiba/port';
import { coordinate as c, escapeHtml, type Html, html, Html as Markup } from './html.ts';
import { portClass } from './palette.ts';
import type { Scene } from './scene.ts';

/** What a crane does at one bay without a break in kind. */
interface CraneBlock {
  readonly crane: number;
  /** Number of the profile's bay. */
  readonly bay: number;
  readonly kind: 'discharge' | 'load' | 'restow' | 'lid';
  readonly start: number;
  end: number;
  moves: number;
}

const size = { width: 1360, left: 52, right: 12, top: 22, row: 17 } as const;
const hour = 3_600_000;

/** The cranes' work over time: a line for every bay from bow to stern, a block for every stretch of work of one kind. */
export function drawGantt(scene: Scene): Html {
  const blocks = craneBlocks(scene);
  if (blocks.length === 0) return html`<p>${scene.words.say('cranes.none')}</p>`;
  const bays = scene.bays.map((bay) => bay.profile.number).filter((number) => blocks.some((block) => block.bay === number));
  const start = Math.min(...blocks.map((block) => block.start));
  const end = Math.max(...blocks.map((block) => block.end), start + 1);
  const height = size.top + bays.length * size.row + 6;
  const x = (utc: number): number => size.left + ((utc - start) / (end - start)) * (size.width - size.left - size.right);
  const y = (bay: number): number => size.top + bays.indexOf(bay) * size.row;
  const title = scene.words.say('cranes.drawing');
  const summary = scene.words.say('cranes.drawing-summary', { cranes: scene.plan.queues.length, bays: bays.length });
  return html`<svg class=gantt viewBox="0 0 ${size.width} ${height}" role=img aria-label="${title}. ${summary}"><title>${title}</title><desc>${summary}</desc>${new Markup(
    drawHours(scene, start, end, height, x) +
      bays
        .map(
          (bay) =>
            `<text class=bayno x=${size.left - 8} y=${y(bay) + 12} text-anchor=end>${bay}</text><path class=grid d="M${size.left},${y(bay)}H${size.width - size.right}"/>`,
        )
        .join('') +
      blocks.map((block) => drawBlock(scene, block, x, y)).join(''),
  )}</svg>`;
}

/** Successive instructions of one crane at one bay and of one kind, as blocks. */
function craneBlocks(scene: Scene): CraneBlock[] {
  return scene.plan.queues.flatMap((queue, crane) => blocksOf(scene, queue, crane));
}

function blocksOf(scene: Scene, queue: WorkQueue, crane: number): CraneBlock[] {
  const blocks: CraneBlock[] = [];
  for (const instruction of queue.instructions) {
    const bay = bayAt(scene.call.vessel, instruction.bay)?.number ?? instruction.bay;
    const kind = kindOf(instruction);
    const moves = 'boxes' in instruction ? instruction.boxes.length : 0;
    const last = blocks.at(-1);
    if (last !== undefined && last.bay === bay && last.kind === kind && instruction.start - last.end < hour / 2) {
      last.end = instruction.end;
      last.moves += moves;
    } else blocks.push({ crane, bay, kind, start: instruction.start, end: instruction.end, moves });
  }
  return blocks;
}

function kindOf(instruction: WorkInstruction): CraneBlock['kind'] {
  switch (instruction.kind) {
    case 'discharge':
    case 'load':
      return instruction.kind;
    case 'restow-off':
    case 'restow-on':
      return 'restow';
    case 'open-lid':
    case 'close-lid':
      return 'lid';
  }
}

function drawBlock(scene: Scene, block: CraneBlock, x: (utc: number) => number, y: (bay: number) => number): string {
  const width = Math.max(1, x(block.end) - x(block.start));
  const crane = scene.plan.queues[block.crane]?.crane ?? '';
  const rect = `x=${c(x(block.start))} y=${y(block.bay) + 1.5} width=${c(width)} height=${size.row - 3} `;
  const overlay = block.kind === 'load' ? '' : `<rect class="k-${block.kind}" ${rect}/>`;
  const middle = c(x(block.start) + width / 2);
  const label =
    width < 26
      ? ''
      : `<text class=block x=${middle} y=${y(block.bay) + 12}>${escapeHtml(width < 60 ? crane : `${crane} · ${block.moves}`)}</text>`;
  return `<rect class="${portClass(block.crane)}" ${rect}/>${overlay}${label}`;
}

function drawHours(scene: Scene, start: number, end: number, height: number, x: (utc: number) => number): string {
  const step = Math.max(1, Math.ceil((end - start) / hour / 14)) * hour;
  const lines: string[] = [];
  for (let utc = Math.ceil(start / hour) * hour; utc <= end; utc += step) {
    lines.push(
      `<path class=grid d="M${c(x(utc))},${size.top - 4}V${height}"/><text x=${c(x(utc))} y=12 text-anchor=middle>${scene.words.clock(utc)}</text>`,
    );
  }
  return lines.join('');
}
