/** One direction of a chart: a value at its start and at its end, and where those lie on the canvas [CSS px]. Time is UTC milliseconds. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** How far apart the ends of an axis may come, in its own unit. */
export interface Zoomable {
  readonly least: number;
  readonly most: number;
}

export const toPx = ({ from, to, start, end }: Axis, value: number): number => start + ((value - from) / (to - from)) * (end - start);
export const toValue = ({ from, to, start, end }: Axis, px: number): number => from + ((px - start) / (end - start)) * (to - from);

/** The picture follows the pointer by so many pixels. */
export function panAxis(axis: Axis, px: number): Axis {
  const by = toValue(axis, axis.start) - toValue(axis, axis.start + px);
  return { ...axis, from: axis.from + by, to: axis.to + by };
}

/** Nearer or farther by a factor; what lies under the pointer stays there. */
export function zoomAxis(axis: Axis, px: number, factor: number, { least, most }: Zoomable): Axis {
  const span = axis.to - axis.from;
  const wanted = Math.sign(span) * Math.max(least, Math.min(most, Math.abs(span) / factor));
  const value = toValue(axis, px);
  const from = value - (value - axis.from) * (wanted / span);
  return { ...axis, from, to: from + wanted };
}
