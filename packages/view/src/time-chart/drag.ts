import type { Reason } from '@estiba/base';
import { type Chart, type ChartPlace, placeAt } from './chart.ts';
import type { OffsetAt } from './ticks.ts';

/** What a thing snaps to while it is dragged: round port time [ms], and round values of the other axis. */
export interface Snap {
  /** 0: its time stays as it is. */
  readonly time: number;
  readonly along: number;
  /** Ends of the other axis it stays within; absent: none. */
  readonly within?: readonly [least: number, most: number];
  readonly offsetAt: OffsetAt;
}

/** Why a thing may not be at a place; empty: it may. */
export type WhyNot = (to: ChartPlace) => readonly Reason[];

/** A thing on its way from one place to another, and why it may not be there. */
export interface Drag {
  readonly id: string;
  readonly from: ChartPlace;
  readonly to: ChartPlace;
  readonly reasons: readonly Reason[];
  /** Where it was taken hold of, from its own place; null: it is moved by keys. */
  readonly grip: ChartPlace | null;
}

/** Takes hold of a thing that is at a place, with the pointer or (without one) the keys. */
export function takeHold(id: string, from: ChartPlace, chart: Chart, pointer: readonly [px: number, py: number] | null): Drag {
  const at = pointer === null ? null : placeAt(chart, ...pointer);
  return { id, from, to: from, reasons: [], grip: at === null ? null : { at: at.at - from.at, along: at.along - from.along } };
}

/** Follows the pointer. */
export function dragTo(drag: Drag, chart: Chart, px: number, py: number, snap: Snap, whyNot: WhyNot): Drag {
  const { at, along } = placeAt(chart, px, py);
  const grip = drag.grip ?? { at: 0, along: 0 };
  return settled(drag, { at: at - grip.at, along: along - grip.along }, snap, whyNot);
}

/** Moves by one step with an arrow key; null where the key means nothing here. */
export function dragByKey(drag: Drag, chart: Chart, key: string, snap: Snap, whyNot: WhyNot): Drag | null {
  const step = stepOf(chart, key);
  if (step === null) return null;
  const { at, along } = drag.to;
  return settled(drag, { at: at + step[0] * snap.time, along: along + step[1] * snap.along }, snap, whyNot);
}

/** Is it somewhere else than it was, and may be there? */
export const canDrop = ({ from, to, reasons }: Drag): boolean => reasons.length === 0 && (from.at !== to.at || from.along !== to.along);

function settled(drag: Drag, wish: ChartPlace, snap: Snap, whyNot: WhyNot): Drag {
  const [least, most] = snap.within ?? [-Infinity, Infinity];
  const along = Math.min(most, Math.max(least, Math.round(wish.along / snap.along) * snap.along));
  const to = { at: snap.time === 0 ? drag.from.at : snapTime(wish.at, snap), along };
  return { ...drag, to, reasons: whyNot(to) };
}

/** The nearest round moment of port time. */
function snapTime(at: number, { time, offsetAt }: Snap): number {
  const offset = offsetAt(at);
  return Math.round((at + offset) / time) * time - offset;
}

/** Steps of time and of the other axis that a key asks for, the way it points on the canvas. */
function stepOf({ time, x, y }: Chart, key: string): readonly [time: number, along: number] | null {
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight';
  if (!isAcross && key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const axis = isAcross ? x : y;
  const towards = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  const step = axis.to >= axis.from ? towards : -towards;
  return isAcross === (time === 'x') ? [step, 0] : [0, step];
}
