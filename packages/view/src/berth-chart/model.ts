import type { Drag } from '../time-chart/drag.ts';
import type { PortTime, TimeRange } from '../time-chart/draw-time.ts';
import type { Theme } from '../palette/theme.ts';
import type { BerthSite } from './berth-site.ts';
import type { Stay } from './stay.ts';

/** What a berth chart shows: who lies where and when; in a draft also where the live plan has them. */
export interface BerthChartModel {
  mode: 'live' | 'draft';
  stays: readonly Stay[];
  /** The live plan behind a draft; not drawn in live mode. */
  live: readonly Stay[];
  site: BerthSite;
  now: number;
  ranges: readonly TimeRange[];
  portTime: PortTime;
  /** Time across (`x`) or down (`y`); the quay lies along the other, its metre 0 on the left or above. */
  time: 'x' | 'y';
  /** What stays snap to while they are dragged: time [ms] and metres. */
  snap: { readonly time: number; readonly along: number };
  theme: Theme;
  fontScale: number;
  /** Calls. */
  selected: string | null;
  hovered: string | null;
  /** A stay on its way. */
  drag: Drag | null;
}
