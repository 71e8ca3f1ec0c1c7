import { type Reason, reason } from '@estiba/base';
import type { CommandData } from '../../command.ts';
import { findStep } from '../../find-step.ts';
import { areJoined } from '../../ground.ts';
import { isAvailable } from '../../guard/machine.ts';
import type { Equipment } from '../../words/equipment.ts';
import { accepted, type Decider, type Decision } from '../decision.ts';

type Plan = CommandData['planRoute'];

/** A truck's way over joined cells, from where it stands, with its turn at each. Nothing is released by it. */
export const planRoute: Decider<Plan> = (d, data) => {
  const truck = d.state.equipment.get(data.truck);
  if (truck?.kind !== 'truck') return [reason('truck.unknown', { truck: data.truck })];
  const reasons = [...whyNotNow(d, truck, data), ...whyNoWay(d, data), ...whyNotBefore(d, data), ...whyNotForStep(d, truck, data)];
  if (reasons.length > 0) return reasons;
  d.emit('routePlanned', data);
  return accepted;
};

function whyNotNow(d: Decision, truck: Equipment, { route, cells }: Plan): Reason[] {
  const reasons: Reason[] = [];
  const params = { truck: truck.id, route };
  if (!isAvailable(truck)) reasons.push(reason('truck.not-available', params));
  if (truck.route !== null && !truck.route.isDone) reasons.push(reason('truck.has-route', { ...params, has: truck.route.id }));
  if (truck.cell === null || truck.cell !== cells[0]) {
    reasons.push(reason('route.not-from-here', { ...params, from: cells[0] ?? '', here: truck.cell ?? '' }));
  }
  if (truck.route?.id === route || d.state.routes.has(route)) reasons.push(reason('route.named-already', params));
  const held = cells.length > 1 ? whyHeldThere(d, truck) : null;
  return held === null ? reasons : [...reasons, held];
}

/** From the moment a truck stands for a crane until the spreader is clear, it may not move. */
export function whyHeldThere({ state }: Decision, { id, cell }: Equipment): Reason | null {
  const lock = state.handovers.get(cell ?? '');
  if (lock?.truck !== id || lock.state === 'may-leave' || lock.state === 'reserved') return null;
  return reason('handover.truck-held', { cell: lock.cell, state: lock.state });
}

function whyNoWay({ ground }: Decision, { cells }: Plan): Reason[] {
  const reasons: Reason[] = [];
  const seen = new Set<string>();
  let last: number | undefined;
  for (const cell of cells) {
    const number = ground.cellOf.get(cell);
    if (number === undefined) reasons.push(reason('cell.unknown', { cell }));
    else if (last !== undefined && !areJoined(ground, last, number)) {
      reasons.push(reason('route.not-joined', { from: ground.graph.name[last] as string, to: cell }));
    }
    if (seen.has(cell)) reasons.push(reason('route.twice-through', { cell }));
    seen.add(cell);
    last = number;
  }
  return reasons;
}

/** Another route may be let wait only where it has not been let drive yet. */
function whyNotBefore({ state }: Decision, { cells, before }: Plan): Reason[] {
  if (before.length !== cells.length) return [reason('route.before-length', { cells: cells.length, before: before.length })];
  const reasons: Reason[] = [];
  for (let i = 0; i < cells.length; i++) {
    const other = before[i] ?? null;
    if (other === null) continue;
    const cell = cells[i] as string;
    const route = state.equipment.get(state.routes.get(other) ?? '')?.route;
    const index = route?.id === other ? route.cells.indexOf(cell) : -1;
    if (route === undefined || route === null || index < route.passed) reasons.push(reason('route.not-there', { route: other, cell }));
    else if (index <= route.released) reasons.push(reason('route.released-already', { route: other, cell }));
  }
  return reasons;
}

function whyNotForStep(d: Decision, truck: Equipment, { cells, step }: Plan): Reason[] {
  const end = cells.at(-1) ?? '';
  const lock = d.state.handovers.get(end);
  if (step === null)
    return lock === undefined || lock.truck === truck.id ? [] : [reason('cell.reserved', { cell: end, truck: lock.truck })];
  if (findStep(d.state, step)?.step.machine !== truck.id) return [reason('step.not-its-own', { step, truck: truck.id })];
  return lock?.truckStep === step ? [] : [reason('route.not-to-handover', { step, cell: end })];
}
