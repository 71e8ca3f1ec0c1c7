import type { Site } from '@estiba/port';

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

/** What a ship's place is held against. */
export interface BerthSite {
  readonly length: number;
  /** Least room between two ships [m]. */
  readonly clearance: number;
  readonly berths: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly depths: readonly Depth[];
  readonly closed: readonly Zone[];
  readonly cranes: readonly { readonly id: string; readonly from: number; readonly to: number; readonly isInService: boolean }[];
}

/** The quay of a terminal, with the berths that are closed now. */
export function berthSiteOf({ quay, berths, equipment }: Site, closedBerths: readonly string[], clearance: number): BerthSite {
  const always = ({ id, from, to }: Site['berths'][number]): Zone => ({ berth: id, from, to, since: null, until: null });
  return {
    length: quay.length,
    clearance,
    berths: berths.map(({ id, from, to }) => ({ id, from, to })),
    depths: berths.map((berth) => ({ ...always(berth), maxDraft: berth.maxDraft })),
    closed: berths.filter(({ id }) => closedBerths.includes(id)).map(always),
    cranes: equipment.sts.map(({ id, from, to, isInService }) => ({ id, from, to, isInService })),
  };
}
