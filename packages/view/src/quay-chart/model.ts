import type { ShipOutline, WorkQueue } from '@estiba/port';
import type { PortTime, TimeRange } from '../time-chart/draw-time.ts';
import type { Theme } from '../palette/theme.ts';
import type { Drag } from '../time-chart/drag.ts';
import type { QueueProgress } from './lines.ts';

/** Lanes of cranes with time across, or the bays of the ship across (bow to the right, as she lies at the quay) and time down. */
export type QuayForm = 'lanes' | 'space-time';

/** Where a quay crane can work, in quay metres. */
interface CraneReach {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly isInService: boolean;
}

/** What a quay chart shows: the plan of the cranes, how far they have come, and what is against it. */
export interface QuayChartModel {
  outline: ShipOutline;
  queues: readonly WorkQueue[];
  progress: readonly QueueProgress[];
  /** Cranes in their order from bow to stern. */
  order: readonly string[];
  /** Least distance of two cranes, middle to middle [m]. */
  clearance: number;
  /** Where cranes can work; one that is not named can everywhere. */
  reach: readonly CraneReach[];
  /** Quay metre of the bow. */
  bowAt: number;
  now: number;
  ranges: readonly TimeRange[];
  portTime: PortTime;
  theme: Theme;
  fontScale: number;
  form: QuayForm;
  /** Says a stretch of time, such as a slip, in the words of the screen. */
  sayDuration: (ms: number) => string;
  /** Id of a block. */
  selected: string | null;
  hovered: string | null;
  /** A block on its way to the lane of another crane, and with it all that is not started in its bay. */
  drag: Drag | null;
}
