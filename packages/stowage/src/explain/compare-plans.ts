import type { Call, CallPlan, ContainerId, LoadingPlan, ScoreTerm, Slot } from '@estiba/port';

/** A box that two plans have in different slots; null where a plan leaves it out (or, for a restow, does not move it). */
export interface MovedBox {
  readonly id: ContainerId;
  readonly before: Slot | null;
  readonly after: Slot | null;
}

/** A figure of two plans. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** A term of the score in two plans; its cost in each. */
export interface TermChange {
  readonly term: string;
  readonly unit: string;
  readonly value: Change;
  readonly cost: Change;
}

/** What makes one plan different from another. */
export interface PlanDifference {
  /** Loads in the order of the load list, then restows in the order of arrival. */
  readonly moved: readonly MovedBox[];
  readonly score: readonly TermChange[];
  readonly cost: Change;
  /** Digs in the yard. */
  readonly digs: Change;
  /** From the first lift to the last [ms]. */
  readonly makespan: Change;
  /** Water in the ballast tanks [t]. */
  readonly ballast: Change;
}

/** Compares two plans of one call, before and after: boxes moved, the score term by term, digs, crane time. */
export function comparePlans(call: Call, before: CallPlan, after: CallPlan): PlanDifference {
  const score = termChanges(before.loading.score, after.loading.score);
  const change = (figure: (plan: CallPlan) => number): Change => ({ before: figure(before), after: figure(after) });
  return {
    moved: movedBoxes(call, before.loading, after.loading),
    score,
    cost: change(({ loading }) => loading.score.reduce((sum, { cost }) => sum + cost, 0)),
    digs: change(({ yard }) => yard.digs.length),
    makespan: change(({ cranes }) => cranes.makespan),
    ballast: change(({ loading }) => loading.condition.ballast),
  };
}

function movedBoxes(call: Call, before: LoadingPlan, after: LoadingPlan): MovedBox[] {
  const [was, is] = [slotsOf(before), slotsOf(after)];
  const ids = new Set([
    ...call.loadList.map(({ id }) => id),
    ...call.arrival.map(({ container }) => container.id),
    ...was.keys(),
    ...is.keys(),
  ]);
  return [...ids].flatMap((id) => {
    const [one, other] = [was.get(id) ?? null, is.get(id) ?? null];
    return isSame(one, other) ? [] : [{ id, before: one, after: other }];
  });
}

const slotsOf = (plan: LoadingPlan): Map<ContainerId, Slot> =>
  new Map([...plan.loads.map(({ id, slot }) => [id, slot] as const), ...plan.restows.map(({ id, to }) => [id, to] as const)]);

function isSame(a: Slot | null, b: Slot | null): boolean {
  return a === b || (a !== null && b !== null && a.bay === b.bay && a.row === b.row && a.tier === b.tier);
}

/** Terms of either score, in the order of the first; one that a plan does not list counts nothing there. */
export function termChanges(before: readonly ScoreTerm[], after: readonly ScoreTerm[]): TermChange[] {
  const [was, is] = [before, after].map((score) => new Map(score.map((term) => [term.term, term])));
  const names = new Set([...before, ...after].map(({ term }) => term));
  return [...names].map((term) => ({
    term,
    unit: was.get(term)?.unit ?? is.get(term)?.unit ?? '',
    value: { before: was.get(term)?.value ?? 0, after: is.get(term)?.value ?? 0 },
    cost: { before: was.get(term)?.cost ?? 0, after: is.get(term)?.cost ?? 0 },
  }));
}
