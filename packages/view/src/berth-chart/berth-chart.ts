import { type Reason, reason } from '@estiba/base';
import { LayeredCanvas } from '../canvas/layered-canvas.ts';
import type { Pen, Surface } from '../canvas/pen.ts';
import { type Chart, type ChartPlace, chartByKey, chartResized, lookAt, type Moving, panChart, zoomChart } from '../time-chart/chart.ts';
import { canDrop, type Drag, dragByKey, dragTo, takeHold } from '../time-chart/drag.ts';
import { drawNow } from '../time-chart/draw-time.ts';
import { hitRects } from '../time-chart/hit-rects.ts';
import { drawBerthMarks } from './draw-drag.ts';
import { drawBerthGround } from './draw-ground.ts';
import { drawStays } from './draw-stays.ts';
import { berthChart, type PlacedStay, placeStay } from './layout.ts';
import type { BerthChartModel } from './model.ts';
import { whyNotThere } from './why-not-there.ts';

/** Where a stay was dropped: what the caller changes its draft by. */
export interface DroppedStay {
  readonly call: string;
  readonly from: number;
  readonly bowAt: number;
}

/**
 * The berth plan on a canvas. Change `model`, then call `changed` where stays, site or colours did, `touched` where only the present,
 * selection or hover did; call `frame` for each frame of the screen.
 */
export class BerthChart {
  readonly model: BerthChartModel;
  #stays: readonly PlacedStay[] | null = null;
  readonly #canvas: LayeredCanvas<Chart>;

  constructor(
    model: BerthChartModel,
    target: Surface,
    makeSurface: () => Surface,
    { width, height, pixelRatio }: { readonly width: number; readonly height: number; readonly pixelRatio?: number },
  ) {
    this.model = model;
    const layers = {
      ground: (pen: Pen, chart: Chart) => drawBerthGround(pen, chart, model),
      state: (pen: Pen, chart: Chart) => drawStays(pen, chart, model, this.stays),
      movers: (pen: Pen, chart: Chart) => {
        drawBerthMarks(pen, chart, model, this.stays);
        drawNow(pen, chart, model.now, model);
      },
    };
    this.#canvas = new LayeredCanvas<Chart>(target, makeSurface, layers, berthChart(model, width, height), pixelRatio);
  }

  get chart(): Chart {
    return this.#canvas.camera;
  }

  /** Stays where they lie. */
  get stays(): readonly PlacedStay[] {
    return (this.#stays ??= this.model.stays.map((stay) => placeStay(this.chart, stay, this.model.site.clearance)));
  }

  /** Everything in sight; also after a change of the axes. */
  showAll(): void {
    this.#look(berthChart(this.model, this.chart.width, this.chart.height));
  }

  showMoment(at: number): void {
    this.#look(lookAt(this.chart, at));
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.#look(chartResized(this.chart, width, height), pixelRatio);
  }

  pan(dx: number, dy: number, moving: Moving = 'time'): void {
    this.#look(panChart(this.chart, dx, dy, moving));
  }

  zoom(px: number, py: number, factor: number, moving: Moving = 'time'): void {
    this.#look(zoomChart(this.chart, px, py, factor, moving));
  }

  /** Stays, site or colours are others. */
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

  /** The call at a point. */
  hit(px: number, py: number): string | null {
    return hitRects(this.stays, px, py)?.id ?? null;
  }

  /** Takes hold of a ship with the pointer or (without one) the keys; or why she is not to be moved. */
  take(call: string, pointer: readonly [px: number, py: number] | null): readonly Reason[] {
    const stay = this.model.stays.find((one) => one.call === call);
    if (stay === undefined) return [reason('call.unknown', { call })];
    if (this.model.mode === 'live') return [reason('stay.not-a-draft', { call })];
    if (stay.isLocked) return [reason('stay.locked', { call })];
    if (stay.phase !== 'announced') return [reason('stay.begun', { call, phase: stay.phase })];
    const held = takeHold(call, { at: stay.from, along: stay.bowAt }, this.chart, pointer);
    this.#setDrag({ ...held, reasons: this.#whyNot(held)(held.to) });
    return [];
  }

  /** Moves the ship that is held to the pointer. */
  dragTo(px: number, py: number): void {
    const { drag } = this.model;
    if (drag !== null) this.#setDrag(dragTo(drag, this.chart, px, py, this.#snap, this.#whyNot(drag)));
  }

  /** Lets go. What it changes, or null: she goes back to where she was, because she may not lie there or was not moved. */
  drop(): DroppedStay | null {
    const { drag } = this.model;
    this.#setDrag(null);
    return drag !== null && canDrop(drag) ? { call: drag.id, from: drag.to.at, bowAt: drag.to.along } : null;
  }

  /** Puts her back. */
  cancel(): void {
    this.#setDrag(null);
  }

  /** What a key does: arrows move the ship that is held, else the chart; plus and minus zoom. False: the key means nothing. */
  key(key: string): boolean {
    const { drag } = this.model;
    const moved = drag === null ? null : dragByKey(drag, this.chart, key, this.#snap, this.#whyNot(drag));
    if (moved !== null) {
      this.#setDrag(moved);
      return true;
    }
    const chart = chartByKey(this.chart, key, 'time');
    if (chart !== null) this.#look(chart);
    return chart !== null;
  }

  get #snap() {
    return { ...this.model.snap, offsetAt: this.model.portTime.offsetAt };
  }

  #whyNot({ id }: Drag): (to: ChartPlace) => readonly Reason[] {
    const { stays, site } = this.model;
    const stay = stays.find(({ call }) => call === id);
    return ({ at, along }) => (stay === undefined ? [reason('call.unknown', { call: id })] : whyNotThere(stay, at, along, stays, site));
  }

  #setDrag(drag: Drag | null): void {
    this.model.drag = drag;
    this.touched();
  }

  #look(chart: Chart, pixelRatio?: number): void {
    this.#stays = null;
    this.#canvas.look(chart, pixelRatio);
  }
}
