import type { CallRow, VisitorRow } from '@estiba/messages/frames';
import type { LaneGraph, Site } from '@estiba/port';
import type { BoxView } from '../boxes/columns.ts';
import type { YardStacks } from '../boxes/yard-stacks.ts';
import type { Theme } from '../palette/theme.ts';
import type { Movers } from '../poses/movers.ts';
import type { Address } from './address.ts';
import type { HeatMode } from './heat.ts';

/** What the map shows. The shell changes it and tells the map which layer it touched. */
export interface YardMapModel {
  readonly site: Site;
  readonly graph: LaneGraph;
  readonly boxes: BoxView;
  readonly stacks: YardStacks;
  readonly movers: Movers;
  theme: Theme;
  calls: readonly CallRow[];
  visitors: readonly VisitorRow[];
  closedBerths: readonly string[];
  /** Names of cells no truck may enter. */
  closedCells: readonly string[];
  heat: HeatMode;
  /** Show every machine's route, not only that of the one selected. */
  hasRoutes: boolean;
  selected: Address | null;
  hovered: Address | null;
}
