import { LayeredCanvas } from '../canvas/layered-canvas.ts';
import type { Pen, Surface } from '../canvas/pen.ts';
import { type Chart, chartByKey, chartResized, lookAt, type Moving, panChart, placeAt, zoomChart } from '../time-chart/chart.ts';
import { drawNow } from '../time-chart/draw-time.ts';
import { hitRects } from '../time-chart/hit-rects.ts';
import { type CraneConflict, craneConflicts } from './conflicts.ts';
import { drawQuayGround, drawQuayMarks, drawQuayState } from './draw-quay.ts';
import { type PlacedBlock, placeBlocks, quayChart } from './layout.ts';
import { lineAt } from './lines.ts';
import type { QuayChartModel } from './model.ts';

/** A line of a crane's work queue. */
export interface PickedLine {
  readonly block: string;
  readonly crane: string;
  /** Place in the queue, from 0. */
  readonly line: number;
}

/**
 * The crane split on a canvas. Change `model`, then call `changed` where plan, progress, colours or form did, `touched` where only the present,
 * selection or hover did; call `frame` for each frame of the screen.
 */
export class QuayChart {
  readonly model: QuayChartModel;
  #blocks: readonly PlacedBlock[] | null = null;
  #conflicts: readonly CraneConflict[] | null = null;
  readonly #canvas: LayeredCanvas<Chart>;

  constructor(
    model: QuayChartModel,
    target: Surface,
    makeSurface: () => Surface,
    { width, height, pixelRatio }: { readonly width: number; readonly height: number; readonly pixelRatio?: number },
  ) {
    this.model = model;
    const layers = {
      ground: (pen: Pen, chart: Chart) => drawQuayGround(pen, chart, model),
      state: (pen: Pen, chart: Chart) => drawQuayState(pen, chart, model, this.blocks, this.conflicts),
      movers: (pen: Pen, chart: Chart) => {
        drawQuayMarks(pen, chart, model, this.blocks);
        drawNow(pen, chart, model.now, model);
      },
    };
    this.#canvas = new LayeredCanvas<Chart>(target, makeSurface, layers, quayChart(model, width, height), pixelRatio);
  }

  get chart(): Chart {
    return this.#canvas.camera;
  }

  /** Blocks where they lie, in the order of cranes and time. */
  get blocks(): readonly PlacedBlock[] {
    return (this.#blocks ??= placeBlocks(this.model, this.chart));
  }

  get conflicts(): readonly CraneConflict[] {
    this.#conflicts ??= craneConflicts(
      this.blocks.map(({ block }) => block),
      this.model,
    );
    return this.#conflicts;
  }

  /** The whole plan in sight; also after a change of the form. */
  showAll(): void {
    this.#look(quayChart(this.model, this.chart.width, this.chart.height));
    this.#conflicts = null;
  }

  showMoment(at: number): void {
    this.#look(lookAt(this.chart, at));
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.#look(chartResized(this.chart, width, height), pixelRatio);
  }

  pan(dx: number, dy: number, moving: Moving = this.#moving): void {
    this.#look(panChart(this.chart, dx, dy, moving));
  }

  zoom(px: number, py: number, factor: number, moving: Moving = this.#moving): void {
    this.#look(zoomChart(this.chart, px, py, factor, moving));
  }

  /** Plan, progress or colours are others. */
  changed(): void {
    this.#conflicts = null;
    this.#look(this.chart);
  }

  /** The present, selection or hover are others. */
  touched(): void {
    this.#canvas.touch('movers');
  }

  frame(): boolean {
    return this.#canvas.frame();
  }

  /** The block at a point, and of its lines the one the plan has there. */
  hit(px: number, py: number): PickedLine | null {
    const found = hitRects(this.blocks, px, py);
    if (found === null) return null;
    const line = lineAt(this.model.queues, found.block, placeAt(this.chart, px, py).at);
    return { block: found.id, crane: found.block.crane, line };
  }

  /** Plus and minus zoom, arrows pan; with a block selected arrows along the time go to the next block of its crane. False: the key means nothing. */
  key(key: string): boolean {
    const next = this.#nextBlock(key);
    if (next !== undefined) {
      this.model.selected = next.id;
      this.touched();
      return true;
    }
    const chart = chartByKey(this.chart, key, this.#moving);
    if (chart !== null) this.#look(chart);
    return chart !== null;
  }

  #nextBlock(key: string): PlacedBlock | undefined {
    const [back, on] = this.chart.time === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const selected = this.blocks.find(({ id }) => id === this.model.selected);
    if (selected === undefined || (key !== back && key !== on)) return undefined;
    const own = this.blocks.filter(({ block }) => block.crane === selected.block.crane);
    return own[own.indexOf(selected) + (key === on ? 1 : -1)] ?? selected;
  }

  /** Lanes keep their height; a ship is looked at more closely in both directions. */
  get #moving(): Moving {
    return this.model.form === 'lanes' ? 'time' : 'both';
  }

  #look(chart: Chart, pixelRatio?: number): void {
    this.#blocks = null;
    this.#canvas.look(chart, pixelRatio);
  }
}
