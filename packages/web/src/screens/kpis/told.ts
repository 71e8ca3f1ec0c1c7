import type { Reason } from '@estiba/base';

/** What `/kpis` tells. */
export interface Definition {
  readonly kpi: string;
  /** As TIC 4.0 names it. */
  readonly name: string;
  readonly unit: string;
  readonly better: string;
  readonly definition: Reason;
  readonly target: number | null;
}

/** Null: there was nothing to divide by. */
export interface Figure {
  readonly value: number | null;
  readonly of: number;
  readonly by: number;
}

export interface Slice {
  readonly from: number;
  readonly to: number;
  readonly call: string | null;
  readonly crane: string | null;
  readonly block: string | null;
  readonly moves: number;
  readonly figures: Readonly<Record<string, Figure>>;
}

export interface Told {
  readonly from: number;
  readonly to: number;
  readonly definitions: readonly Definition[];
  readonly slices: readonly Slice[];
}

export const slicings = ['crane', 'call', 'block'] as const;
export type Slicing = (typeof slicings)[number];
