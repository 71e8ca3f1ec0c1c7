import type { BoxView } from '../boxes/columns.ts';
import type { BoxFacts } from './facts.ts';
import type { LegendEntry } from './legend.ts';
import type { Theme } from './theme.ts';

/** What a mode works on. */
export interface PaintRequest {
  readonly boxes: BoxView;
  readonly facts: BoxFacts;
  readonly theme: Theme;
}

/** One way of colouring boxes: its legend, and for each box the entry it has. */
export interface ColourMode {
  readonly id: string;
  readonly prepare: (request: PaintRequest) => {
    readonly legend: readonly LegendEntry[];
    readonly classOf: (box: number) => number;
  };
}

export const entry = (code: string, colour: number, pattern: LegendEntry['pattern'], mark: string): LegendEntry => ({
  term: { code },
  colour,
  pattern,
  mark,
});
