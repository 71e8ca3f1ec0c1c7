import { LayeredCanvas } from '../canvas/layered-canvas.ts';
import type { Pen, Surface } from '../canvas/pen.ts';
import { type Chart, type ChartPlace, chartByKey, chartResized, lookAt, type Moving, panChart, zoomChart } from './chart.ts';
import { canDrop, type Drag, dragByKey, dragTo, type Snap, takeHold, type WhyNot } from './drag.ts';

/** What every chart of time lets somebody hold. */
export interface Draggable {
  /** A thing on its way. */
  drag: Drag | null;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio?: number;
}

/**
 * A chart of time on a canvas, its looking about and its dragging. Change `model`, then call `changed` where what stands in the chart did,
 * `touched` where only the present, selection or hover did; call `frame` for each frame of the screen.
 */
export abstract class TimeChart<M extends Draggable> {
  readonly model: M;
  readonly #canvas: LayeredCanvas<Chart>;

  constructor(model: M, target: Surface, makeSurface: () => Surface, { width, height, pixelRatio }: Size) {
    this.model = model;
    const layers = {
      ground: (pen: Pen, chart: Chart) => this.drawGround(pen, chart),
      state: (pen: Pen, chart: Chart) => this.drawState(pen, chart),
      movers: (pen: Pen, chart: Chart) => this.drawMarks(pen, chart),
    };
    this.#canvas = new LayeredCanvas<Chart>(target, makeSurface, layers, this.fit(width, height), pixelRatio);
  }

  /** A chart that shows everything. Asked for by the constructor: it looks at the model alone. */
  protected abstract fit(width: number, height: number): Chart;
  protected abstract drawGround(pen: Pen, chart: Chart): void;
  protected abstract drawState(pen: Pen, chart: Chart): void;
  protected abstract drawMarks(pen: Pen, chart: Chart): void;
  /** What lies where is no longer so. */
  protected abstract forgetPlaces(): void;
  protected abstract get snap(): Snap;
  /** Why what is held may not be at a place. */
  protected abstract whyNot(held: Drag): WhyNot;

  /** What panning and zooming move, where the caller does not say. */
  protected get moving(): Moving {
    return 'time';
  }

  get chart(): Chart {
    return this.#canvas.camera;
  }

  /** Everything in sight; also after a change of the axes. */
  showAll(): void {
    this.#look(this.fit(this.chart.width, this.chart.height));
  }

  showMoment(at: number): void {
    this.#look(lookAt(this.chart, at));
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.#look(chartResized(this.chart, width, height), pixelRatio);
  }

  pan(dx: number, dy: number, moving: Moving = this.moving): void {
    this.#look(panChart(this.chart, dx, dy, moving));
  }

  zoom(px: number, py: number, factor: number, moving: Moving = this.moving): void {
    this.#look(zoomChart(this.chart, px, py, factor, moving));
  }

  /** What stands in the chart is other, or its colours are. */
  changed(): void {
    this.#look(this.chart);
  }

  /** The present, selection or hover are others. */
  touched(): void {
    this.#canvas.touch('movers');
  }

  frame(): boolean {
    return this.#canvas.frame();
  }

  /** Moves what is held to the pointer. */
  dragTo(px: number, py: number): void {
    const { drag } = this.model;
    if (drag !== null) this.#setDrag(dragTo(drag, this.chart, px, py, this.snap, this.whyNot(drag)));
  }

  /** Puts back what is held. */
  cancel(): void {
    this.#setDrag(null);
  }

  /** What a key does: arrows move what is held, else the chart; plus and minus zoom. False: the key means nothing. */
  key(key: string): boolean {
    const { drag } = this.model;
    const moved = drag === null ? null : dragByKey(drag, this.chart, key, this.snap, this.whyNot(drag));
    if (moved !== null) {
      this.#setDrag(moved);
      return true;
    }
    const chart = chartByKey(this.chart, key, this.moving);
    if (chart !== null) this.#look(chart);
    return chart !== null;
  }

  /** Takes hold with the pointer or (without one) the keys; what stands against its own place is said at once. */
  protected hold(id: string, from: ChartPlace, pointer: readonly [px: number, py: number] | null): void {
    const held = takeHold(id, from, this.chart, pointer);
    this.#setDrag({ ...held, reasons: this.whyNot(held)(held.to) });
  }

  /** Lets go; null where it goes back to where it was, because it may not be there or was not moved. */
  protected letGo(): Drag | null {
    const { drag } = this.model;
    this.#setDrag(null);
    return drag !== null && canDrop(drag) ? drag : null;
  }

  #setDrag(drag: Drag | null): void {
    this.model.drag = drag;
    this.touched();
  }

  #look(chart: Chart, pixelRatio?: number): void {
    this.forgetPlaces();
    this.#canvas.look(chart, pixelRatio);
  }
}
