import { type QuayRules, quayRulesOf, type Site } from '@estiba/port';

/** The quay as a chart shows it: what a ship's place is held against, berths by name, and cranes with their reach. */
export interface BerthSite extends QuayRules {
  readonly berths: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly cranes: readonly { readonly id: string; readonly from: number; readonly to: number; readonly isInService: boolean }[];
}

/** The quay of a terminal, with the berths that are closed now. */
export function berthSiteOf(site: Site, closedBerths: readonly string[], now: number): BerthSite {
  return {
    ...quayRulesOf(site, closedBerths, now),
    berths: site.berths.map(({ id, from, to }) => ({ id, from, to })),
    cranes: site.equipment.sts.map(({ id, from, to, isInService }) => ({ id, from, to, isInService })),
  };
}
