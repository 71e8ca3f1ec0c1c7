import { type Call, type CallPlan, type ContainerId, formatSlot } from '@estiba/port';

/** What becomes of a box at this call. */
export type Fate = 'stays' | 'discharged' | 'restowed' | 'loaded' | 'left-out' | 'unaccounted';

export const fates: readonly Fate[] = ['stays', 'discharged', 'restowed', 'loaded', 'left-out', 'unaccounted'];

/** One box of the arrival plan or the load list and where it ends. */
export interface AccountLine {
  readonly id: ContainerId;
  readonly list: 'arrival' | 'load-list';
  readonly fate: Fate;
  /** BBBRRTT aboard before and after; empty where it was or is ashore. */
  readonly from: string;
  readonly to: string;
}

/** A line for every box given, from the plan alone; a box the plan does not speak of is `unaccounted`. */
export function accountOf(call: Call, plan: CallPlan): AccountLine[] {
  const { loads, restows, discharges, leftOut } = plan.loading;
  const discharged = new Set(discharges.map((placement) => placement.id));
  const restowed = new Map(restows.map((restow) => [restow.id, restow]));
  const loaded = new Map(loads.map((placement) => [placement.id, placement.slot]));
  const ashore = new Set(leftOut.map((box) => box.id));
  const arrival = call.arrival.map(({ container: { id }, slot }): AccountLine => {
    const from = formatSlot(slot);
    const restow = restowed.get(id);
    if (discharged.has(id)) return { id, list: 'arrival', fate: 'discharged', from, to: '' };
    if (restow !== undefined) return { id, list: 'arrival', fate: 'restowed', from, to: formatSlot(restow.to) };
    return { id, list: 'arrival', fate: 'stays', from, to: from };
  });
  const wanted = call.loadList.map(({ id }): AccountLine => {
    const slot = loaded.get(id);
    if (slot !== undefined) return { id, list: 'load-list', fate: 'loaded', from: '', to: formatSlot(slot) };
    return { id, list: 'load-list', fate: ashore.has(id) ? 'left-out' : 'unaccounted', from: '', to: '' };
  });
  return [...arrival, ...wanted];
}

export function countFates(lines: readonly AccountLine[]): Readonly<Record<Fate, number>> {
  const counts = { stays: 0, discharged: 0, restowed: 0, loaded: 0, 'left-out': 0, unaccounted: 0 };
  for (const line of lines) counts[line.fate]++;
  return counts;
}
