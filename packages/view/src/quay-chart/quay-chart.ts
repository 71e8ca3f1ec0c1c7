import { type Reason, reason } from '@estiba/base';
import type { Pen } from '../canvas/pen.ts';
import { type Chart, type Moving, placeAt } from '../time-chart/chart.ts';
import type { Drag, Snap, WhyNot } from '../time-chart/drag.ts';
import { drawNow } from '../time-chart/draw-time.ts';
import { hitRects } from '../time-chart/hit-rects.ts';
import { TimeChart } from '../time-chart/time-chart.ts';
import { type CraneConflict, craneConflicts } from './conflicts.ts';
import { drawGiven } from './draw-given.ts';
import { drawQuayGround, drawQuayMarks, drawQuayState } from './draw-quay.ts';
import { type BayWork, bayWork, whyNotGiven } from './give-bay.ts';
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

/** The bay whose work goes to another crane. */
export interface GivenBay {
  readonly bay: number;
  readonly crane: string;
}

/** The crane split on a canvas. */
export class QuayChart extends TimeChart<QuayChartModel> {
  #blocks: readonly PlacedBlock[] | null = null;
  #conflicts: readonly CraneConflict[] | null = null;

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

  override showAll(): void {
    this.#conflicts = null;
    super.showAll();
  }

  override changed(): void {
    this.#conflicts = null;
    super.changed();
  }

  /** The block at a point, and of its lines the one the plan has there. */
  hit(px: number, py: number): PickedLine | null {
    const found = hitRects(this.blocks, px, py);
    if (found === null) return null;
    const line = lineAt(this.model.queues, found.block, placeAt(this.chart, px, py).at);
    return { block: found.id, crane: found.block.crane, line };
  }

  /** What is not started in the bay of a block; null where there is no such block. */
  workOf(block: string): BayWork | null {
    const found = this.blocks.find(({ id }) => id === block);
    return found === undefined ? null : bayWork(this.model.queues, this.model.progress, this.model.outline, found.block.bay);
  }

  /** Takes hold of a block, with the pointer or (without one) the keys; or why it stays where it is. */
  take(block: string, pointer: readonly [px: number, py: number] | null): readonly Reason[] {
    const found = this.blocks.find(({ id }) => id === block);
    if (found === undefined || this.model.form !== 'lanes') return [reason('quay.not-to-be-moved', {})];
    const { bay, crane, state, isInHand, start } = found.block;
    if (state === 'done' || isInHand) return [reason('quay.block-begun', { bay, crane })];
    this.hold(block, { at: start, along: this.model.order.indexOf(crane) }, pointer);
    return [];
  }

  /** The crane whose lane the block that is held is over, and what of the bay goes there; null while nothing is held. */
  get given(): { readonly work: BayWork; readonly crane: string; readonly reasons: readonly Reason[] } | null {
    const { drag, order } = this.model;
    const work = drag === null ? null : this.workOf(drag.id);
    return drag === null || work === null ? null : { work, crane: order[drag.to.along]!, reasons: drag.reasons };
  }

  /** Lets go. What it asks for, or null: the block goes back. */
  drop(): GivenBay | null {
    const { given } = this;
    return this.letGo() === null || given === null ? null : { bay: given.work.bay, crane: given.crane };
  }

  /** As a chart of time; with a block selected and none held, arrows along the time go to the next block of its crane. */
  override key(key: string): boolean {
    const next = this.model.drag === null ? this.#nextBlock(key) : undefined;
    if (next === undefined) return super.key(key);
    this.model.selected = next.id;
    this.touched();
    return true;
  }

  /** Selects a block with the keys alone: the first that is not begun, where none is. */
  selectFirst(): PlacedBlock | null {
    const known = this.blocks.find(({ id }) => id === this.model.selected);
    const next = known ?? this.blocks.find(({ block }) => block.state !== 'done') ?? this.blocks[0] ?? null;
    this.model.selected = next?.id ?? null;
    this.touched();
    return next;
  }

  protected fit(width: number, height: number): Chart {
    return quayChart(this.model, width, height);
  }

  protected drawGround(pen: Pen, chart: Chart): void {
    drawQuayGround(pen, chart, this.model);
  }

  protected drawState(pen: Pen, chart: Chart): void {
    drawQuayState(pen, chart, this.model, this.blocks, this.conflicts);
  }

  protected drawMarks(pen: Pen, chart: Chart): void {
    drawQuayMarks(pen, chart, this.model, this.blocks);
    if (this.given !== null) drawGiven(pen, chart, this.model, this.blocks, this.given);
    drawNow(pen, chart, this.model.now, this.model);
  }

  protected forgetPlaces(): void {
    this.#blocks = null;
  }

  /** Lanes keep their height; a ship is looked at more closely in both directions. */
  protected override get moving(): Moving {
    return this.model.form === 'lanes' ? 'time' : 'both';
  }

  /** From lane to lane; the planner says when. */
  protected get snap(): Snap {
    return { time: 0, along: 1, within: [0, Math.max(0, this.model.order.length - 1)], offsetAt: this.model.portTime.offsetAt };
  }

  protected whyNot({ id }: Drag): WhyNot {
    const work = this.workOf(id);
    return ({ along }) => (work === null ? [] : whyNotGiven(work, this.model.order[along]!, this.model));
  }

  #nextBlock(key: string): PlacedBlock | undefined {
    const [back, on] = this.chart.time === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const selected = this.blocks.find(({ id }) => id === this.model.selected);
    if (selected === undefined || (key !== back && key !== on)) return undefined;
    const own = this.blocks.filter(({ block }) => block.crane === selected.block.crane);
    return own[own.indexOf(selected) + (key === on ? 1 : -1)] ?? selected;
  }
}
