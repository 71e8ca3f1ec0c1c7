import { formatSlot, type CallPlan, type ScenarioCall, type Slot } from '@estiba/port';
import type { LogEntry } from '@estiba/terminal';

/*
 * The ship at departure, told by three witnesses that share no code: the plan applied to what came, the log's moves, and (in the world) the
 * boxes themselves. Each is a map from slot address to box.
 */

export type Stowage = ReadonlyMap<string, string>;

/** What came, with what the plan takes off and puts on. */
export function plannedDeparture(call: ScenarioCall, { loading }: CallPlan): Stowage {
  const aboard = new Map(call.arrival.map(({ container, slot }) => [container.id as string, slot]));
  for (const { id } of loading.discharges) aboard.delete(id);
  for (const { id, to } of loading.restows) aboard.set(id, to);
  for (const { id, slot } of loading.loads) aboard.set(id, slot);
  return bySlot(aboard);
}

/** What came, with every move the log holds. */
export function loggedDeparture(call: ScenarioCall, entries: readonly LogEntry[]): Stowage {
  const aboard = new Map(call.arrival.map(({ container, slot }) => [container.id as string, slot]));
  for (const { type, data } of entries) {
    if (type !== 'boxMoved') continue;
    const { box, from, to } = data as unknown as { box: string; from: LoggedPlace; to: LoggedPlace };
    if (from.at === 'ship' && from.call === call.call) aboard.delete(box);
    if (to.at === 'ship' && to.call === call.call) aboard.set(box, to.slot);
  }
  return bySlot(aboard);
}

type LoggedPlace = { readonly at: 'ship'; readonly call: string; readonly slot: Slot } | { readonly at: 'yard' };

const bySlot = (aboard: ReadonlyMap<string, Slot>): Stowage => new Map([...aboard].map(([box, slot]) => [formatSlot(slot), box]));

/** Slots where the two differ, in words. */
export function differences(a: Stowage, b: Stowage): string[] {
  const slots = new Set([...a.keys(), ...b.keys()]);
  return [...slots]
    .sort()
    .flatMap((slot) => (a.get(slot) === b.get(slot) ? [] : [`${slot}: ${a.get(slot) ?? '–'} and ${b.get(slot) ?? '–'}`]));
}
