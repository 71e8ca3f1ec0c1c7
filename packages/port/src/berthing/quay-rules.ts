import type { Site } from '../site/site.ts';

/** A part of the quay for a time; null: since ever, for ever. */
export interface Zone {
  readonly berth: string;
  readonly from: number;
  readonly to: number;
  readonly since: number | null;
  readonly until: number | null;
}

/** A part of the quay with so much water, for a time where the tide matters. */
export interface Depth extends Zone {
  /** Draught of a ship at the most [m]. */
  readonly maxDraft: number;
}

/** What a ship's place at the quay is held against. */
export interface QuayRules {
  readonly length: number;
  /** Least room between two ships [m]. */
  readonly clearance: number;
  readonly depths: readonly Depth[];
  readonly closed: readonly Zone[];
  /** The present, UTC [ms]: a ship that should be here and is not is reckoned with from now on. */
  readonly now: number;
}

/** Least room between two ships where the site does not say [m]; a usual figure for mooring lines, to be replaced by the harbour master's. */
const SHIP_CLEARANCE = 15;

/** Least room between two ships at the quay of a site [m]. */
export const shipClearanceOf = ({ quay }: Pick<Site, 'quay'>): number => quay.shipClearanceMetres ?? SHIP_CLEARANCE;

/** The quay of a terminal, with the berths that are closed now. */
export function quayRulesOf(site: Pick<Site, 'quay' | 'berths'>, closedBerths: readonly string[], now: number): QuayRules {
  const always = ({ id, from, to }: Site['berths'][number]): Zone => ({ berth: id, from, to, since: null, until: null });
  return {
    length: site.quay.length,
    clearance: shipClearanceOf(site),
    depths: site.berths.map((berth) => ({ ...always(berth), maxDraft: berth.maxDraft })),
    closed: site.berths.filter(({ id }) => closedBerths.includes(id)).map(always),
    now,
  };
}

/** The berth that most of a ship lies at; the first where two have as much of her. */
export function berthAlong({ berths }: Pick<Site, 'berths'>, stern: number, bow: number): string {
  const share = ({ from, to }: Site['berths'][number]): number => Math.min(to, bow) - Math.max(from, stern);
  return berths.reduce((best, berth) => (share(berth) > share(best) ? berth : best)).id;
}

/** As near as two of these cranes come to each other, middle to middle: the room the widest takes along the quay [m]. */
export function craneClearanceOf({ equipment }: Pick<Site, 'equipment'>, cranes: readonly string[]): number {
  return Math.max(0, ...equipment.sts.filter(({ id }) => cranes.includes(id)).map(({ widthMetres }) => widthMetres));
}
