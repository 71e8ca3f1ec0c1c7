import type { Reason } from '@estiba/base';
import type { ShipCondition, VesselProfile } from '@estiba/port';
import { useMemo } from 'react';
import { type Query, useQuery } from '../../../ui/use-query.ts';

/** A rule of stowage that a plan breaks, in which boxes and slots (BBBRRTT). */
export interface Breach {
  readonly rule: string;
  readonly reason: Reason;
  readonly boxes: readonly string[];
  readonly slots: readonly string[];
}

/** What the independent checker says of what is still planned, and how the ship will float. */
export interface Judgement {
  readonly plan: string | null;
  readonly revision: number;
  readonly violations: readonly Breach[];
  readonly inherited: readonly Breach[];
  readonly condition: ShipCondition;
  readonly score: readonly { readonly term: string; readonly value: number; readonly unit: string; readonly cost: number }[];
}

/** A plan that was accepted, by the entry of the log that says so. */
export interface AcceptedPlan {
  readonly entry: number;
  readonly at: number;
  readonly plan: string;
  readonly by: string;
}

export interface BayPlanAnswer {
  readonly arrival: readonly { readonly box: string; readonly slot: string }[];
  readonly leftOut: readonly { readonly box: string; readonly reasons: readonly Reason[] }[];
}

/** Of a past moment nothing was judged; a call without a plan, or whose work is complete, has nothing to judge. */
export type Judging = Query<Judgement> | { readonly at: 'past' } | { readonly at: 'nothing' };

type Told = Omit<Judgement, 'condition'> & { readonly condition: Omit<ShipCondition, 'hidden'> & { readonly hidden: number | null } };

export const pathOf = (call: string, of: string): string => `/calls/${encodeURIComponent(call)}/${of}`;

/** Asked anew when `again` changes; null asks nothing. */
export function useJudgement(call: string | null, again: unknown): Query<Judgement> {
  const query = useQuery<Told>(call === null ? null : pathOf(call, 'bay-plan/judgement'), again);
  return useMemo(() => (query.at === 'there' ? { at: 'there', value: judgementOf(query.value) } : query), [query]);
}

/** The server says null for a line of sight that never comes down to the sea. */
export const judgementOf = ({ condition, ...rest }: Told): Judgement => ({
  ...rest,
  condition: { ...condition, hidden: condition.hidden ?? Number.POSITIVE_INFINITY },
});

export const useVessel = (call: string | null): Query<VesselProfile> => useQuery(call === null ? null : pathOf(call, 'vessel'));

export const usePlans = (call: string | null, again: unknown): Query<{ readonly plans: readonly AcceptedPlan[] }> =>
  useQuery(call === null ? null : pathOf(call, 'plans'), again);
