import type { Call, CallPlan, Container, ContainerId, Slot, StowedContainer } from '@estiba/port';

/** A box aboard when the ship sails, and what happened to it here. */
export interface DepartingBox extends StowedContainer {
  readonly role: 'stays' | 'loaded' | 'restowed';
  /** Where a restowed box stood on arrival. */
  readonly from?: Slot;
}

/** Everything aboard at departure, in the order of the arrival plan, then of the loads. */
export function aboardAtDeparture(call: Call, plan: CallPlan): DepartingBox[] {
  const leaving = new Set(plan.loading.discharges.map((placement) => placement.id));
  const restows = new Map(plan.loading.restows.map((restow) => [restow.id, restow]));
  const wanted = new Map<ContainerId, Container>(call.loadList.map((container) => [container.id, container]));
  const aboard: DepartingBox[] = [];
  for (const { container, slot } of call.arrival) {
    if (leaving.has(container.id)) continue;
    const restow = restows.get(container.id);
    aboard.push(
      restow === undefined ? { container, slot, role: 'stays' } : { container, slot: restow.to, role: 'restowed', from: restow.from },
    );
  }
  for (const { id, slot } of plan.loading.loads) {
    const container = wanted.get(id);
    if (container !== undefined) aboard.push({ container, slot, role: 'loaded' });
  }
  return aboard;
}
