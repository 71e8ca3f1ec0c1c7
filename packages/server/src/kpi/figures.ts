import type { Kpi } from './definitions.ts';
import type { KpiFacts } from './kpi-facts.ts';
import { common, lengthWithin } from './spans.ts';

const HOUR = 3_600_000;
/** A line done within this of its planned end counts as on plan [ms]. */
const ON_PLAN = 15 * 60_000;

/** What is counted: between two moments, of one call, one crane, one block or all. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly call?: string;
  readonly crane?: string;
  readonly block?: string;
}

/** A figure, with what it was divided from: figures of slices can be added up again. Null where nothing was there to divide by. */
export interface Figure {
  readonly value: number | null;
  readonly of: number;
  readonly by: number;
}

/** All figures of one scope. Those of the whole terminal are told where neither call nor crane is named; of a block its digs. */
export function figuresOf(facts: KpiFacts, scope: Scope): Partial<Record<Kpi, Figure>> {
  const { from, to, call, crane, block } = scope;
  const now = facts.lastAt ?? from;
  const isIn = ({ at }: { readonly at: number }): boolean => at >= from && at < to;
  const isThere = (one: { readonly block: string | null }): boolean => block === undefined || one.block === block;
  const rehandles = (): Figure =>
    ratio(
      facts.digs.filter((dig) => isIn(dig) && isThere(dig)).length,
      sum(
        facts.retrieved.filter((one) => isIn(one) && isThere(one)),
        ({ boxes }) => boxes,
      ),
    );
  if (block !== undefined) return { rehandles: rehandles() };
  const isOurs = (one: { readonly call: string; readonly crane: string }): boolean =>
    (call === undefined || one.call === call) && (crane === undefined || one.crane === crane);
  const lifts = facts.lifts.filter((lift) => isIn(lift) && isOurs(lift));
  const moves = sum(lifts, ({ boxes }) => boxes);
  const stays = [...facts.stays.values()].filter(isOurs);
  const gross = sum(stays, (stay) => lengthWithin([stay], from, to, now));
  const down = sum(stays, (stay) => lengthWithin(common([stay], facts.down.ofQuayCrane(stay.crane), now), from, to, now));
  const lines = facts.plans.lines.filter((line) => isIn(line) && isOurs(line));
  const ofCranes = {
    'gross-moves': ratio(moves, gross / HOUR),
    'net-moves': ratio(moves, (gross - down) / HOUR),
    'crane-waits': ratio(
      sum(lifts, ({ waited }) => waited),
      gross,
    ),
    'on-plan': ratio(lines.filter(({ late }) => Math.abs(late) <= ON_PLAN).length, lines.length),
  };
  if (crane !== undefined) return ofCranes;
  const berthed = [...facts.berthed].filter(([name]) => call === undefined || name === call);
  const alongside = sum(berthed, ([, span]) => lengthWithin([span], from, to, now));
  const ofCalls = { ...ofCranes, berth: ratio(moves, alongside / HOUR) };
  if (call !== undefined) return ofCalls;
  const visits = facts.visits.filter(isIn);
  const ways = facts.ways.within(from, to);
  return {
    ...ofCalls,
    'truck-turn': ratio(
      sum(visits, ({ took }) => took),
      visits.length,
    ),
    'empty-drive': ratio(ways.empty, ways.empty + ways.laden),
    rehandles: rehandles(),
    exceptions: ratio(facts.exceptions.filter(isIn).length, Math.max(0, Math.min(to, now) - Math.max(from, facts.firstAt ?? from)) / HOUR),
  };
}

const ratio = (of: number, by: number): Figure => ({ value: by > 0 ? of / by : null, of, by });

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}
