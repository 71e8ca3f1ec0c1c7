import { type Reason, reason } from '@estiba/base';
import { whyNotThen, whyNotThere } from '@estiba/port';
import type { Pen } from '../canvas/pen.ts';
import type { Chart, ChartPlace } from '../time-chart/chart.ts';
import type { Drag, Snap } from '../time-chart/drag.ts';
import { drawNow } from '../time-chart/draw-time.ts';
import { hitRects } from '../time-chart/hit-rects.ts';
import { TimeChart } from '../time-chart/time-chart.ts';
import { drawBerthMarks } from './draw-drag.ts';
import { drawBerthGround } from './draw-ground.ts';
import { drawStays } from './draw-stays.ts';
import { berthChart, type PlacedStay, placeStay } from './layout.ts';
import type { BerthChartModel } from './model.ts';

/** Where a stay was dropped: what the caller changes its draft by. */
export interface DroppedStay {
  readonly call: string;
  readonly from: number;
  readonly bowAt: number;
}

/** The berth plan on a canvas. */
export class BerthChart extends TimeChart<BerthChartModel> {
  #stays: readonly PlacedStay[] | null = null;

  /** Stays where they lie. */
  get stays(): readonly PlacedStay[] {
    return (this.#stays ??= this.model.stays.map((stay) => placeStay(this.chart, stay, this.model.site.clearance)));
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
    this.hold(call, { at: stay.from, along: stay.bowAt }, pointer);
    return [];
  }

  /** Lets go. What it changes, or null: she goes back to where she was, because she may not lie there or was not moved. */
  drop(): DroppedStay | null {
    const drag = this.letGo();
    return drag && { call: drag.id, from: drag.to.at, bowAt: drag.to.along };
  }

  protected fit(width: number, height: number): Chart {
    return berthChart(this.model, width, height);
  }

  protected drawGround(pen: Pen, chart: Chart): void {
    drawBerthGround(pen, chart, this.model);
  }

  protected drawState(pen: Pen, chart: Chart): void {
    drawStays(pen, chart, this.model, this.stays);
  }

  protected drawMarks(pen: Pen, chart: Chart): void {
    drawBerthMarks(pen, chart, this.model, this.stays);
    drawNow(pen, chart, this.model.now, this.model);
  }

  protected forgetPlaces(): void {
    this.#stays = null;
  }

  protected get snap(): Snap {
    return { ...this.model.snap, offsetAt: this.model.portTime.offsetAt };
  }

  protected whyNot({ id }: Drag): (to: ChartPlace) => readonly Reason[] {
    const { stays, site, now } = this.model;
    const stay = stays.find(({ call }) => call === id);
    if (stay === undefined) return () => [reason('call.unknown', { call: id })];
    return ({ at, along }) => [...whyNotThen(stay, at, now), ...whyNotThere(stay, at, along, stays, site)];
  }
}
