import type { Container, ContainerId, Slot, WorkInstruction, YardPosition } from '@estiba/port';
import type { Ground } from '../ground.ts';
import { PerfectWorld } from './perfect-world.ts';
import { announcement } from './words.ts';

/** What a test says of its call. */
export interface CallWords {
  readonly inventory?: readonly { readonly container: Container; readonly position: YardPosition }[];
  readonly arrival?: readonly { readonly container: Container; readonly slot: Slot }[];
  readonly loadList?: readonly Container[];
  readonly lines: readonly WorkInstruction[];
  readonly toYard?: readonly (readonly YardPosition[])[];
  readonly leftOut?: readonly ContainerId[];
  readonly trucks?: number;
  /** Deck bays stay lashed. */
  readonly isLashed?: boolean;
}

/** A call alongside, its plan accepted for crane QC1, nothing started. */
export function callWorld(ground: Ground, words: CallWords): PerfectWorld {
  const { inventory = [], arrival = [], loadList = [], lines, toYard = [], leftOut = [], trucks = 2 } = words;
  const world = new PerfectWorld(ground);
  world.open(trucks);
  world.must('takeInventory', { units: inventory });
  world.must('announceCall', announcement());
  world.must('listCall', { call: 'C1', arrival, loadList });
  world.must('berthCall', { call: 'C1' });
  world.must('assignCranes', { call: 'C1', cranes: ['QC1'] });
  world.must('acceptPlan', { call: 'C1', plan: 'P1', leftOut, queues: [{ crane: 'QC1', instructions: lines }] });
  world.toYard.push(...toYard.map((places) => [...places]));
  if (words.isLashed !== true)
    for (const bay of world.terminal.state.calls.get('C1')?.lashed ?? [])
      world.must('lashBay', { call: 'C1', bay, does: 'unlash', reasons: [] });
  return world;
}
