import { type Chart, type Drag, pixelOf } from '@estiba/view';

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** The corner of a chart that is farthest from what is held over it: words stand there and cover neither it nor where it goes. */
export function freeCorner(drawn: { readonly chart: Chart; readonly model: { readonly drag: Drag | null } } | null): Corner {
  if (drawn === null || drawn.model.drag === null) return 'bottom-left';
  const { chart, model } = drawn;
  const [px, py] = pixelOf(chart, model.drag!.to);
  return `${py < chart.height / 2 ? 'bottom' : 'top'}-${px < chart.width / 2 ? 'right' : 'left'}`;
}
