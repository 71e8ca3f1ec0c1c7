import type { YardMapModel } from '../yard-map/model.ts';
import type { BoxTable } from '../boxes/box-table.ts';
import type { Painting } from '../palette/legend.ts';

/** What the twin shows: what the yard map does, with boxes in colours. The shell changes it and tells the twin what it touched. */
export interface TwinModel extends Omit<YardMapModel, 'boxes' | 'heat' | 'hasRoutes' | 'closedBerths' | 'closedCells'> {
  readonly boxes: BoxTable;
  painting: Painting;
  /** Moment shown, UTC ms: it is day or night by port time. */
  at: number;
}
