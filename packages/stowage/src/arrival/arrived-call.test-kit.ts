import type { Call, Container } from '@estiba/port';
import { generateCall, type VesselClass } from '@estiba/port/generate';
import { checkBayPlan } from '../check.ts';
import { type Arrived, stowArrival } from './stow-arrival.ts';

/** A generated call as the benches make it, with what was to be stowed. */
export interface ArrivedCall {
  readonly call: Call;
  readonly boxes: readonly Container[];
  readonly arrived: Arrived;
}

export function arrivedCall(vessel: VesselClass, utilisation: number, ports: number, seed: number): ArrivedCall {
  let boxes: readonly Container[] = [];
  let arrived: Arrived = { arrival: [], tanks: new Map() };
  const call = generateCall({
    vessel,
    utilisation,
    ports,
    seed,
    stow(ship, containers, rotation) {
      boxes = containers;
      arrived = stowArrival(ship, containers, rotation, seed);
      return arrived.arrival;
    },
  });
  return { call, boxes, arrived };
}

/** What is wrong with the ship by rules A1 to A3; the independent checker judges A1. */
export function faultsOnArrival({ call, boxes, arrived: { arrival, tanks } }: ArrivedCall): string[] {
  const { violations, unlisted } = checkBayPlan(call.vessel, arrival, { afloat: { tanks } });
  const ashore = new Set(boxes);
  const strange = arrival.filter(({ container }) => !ashore.delete(container));
  const { mixed, heavier } = sharesOf(arrival);
  return [
    ...violations.map((finding) => JSON.stringify(finding)),
    ...strange.map(({ container }) => `${container.id} stands twice, or was not to be stowed`),
    ...(unlisted === 0 ? [] : [`${unlisted} violations more`]),
    ...(mixed >= 0.01 && mixed <= 0.1 ? [] : [`${mixed} of the stacks are mixed`]),
    ...(heavier >= 0.03 && heavier <= 0.25 ? [] : [`${heavier} are heavier than what they stand on`]),
  ];
}

/** Share of the boxes that found no place. */
export const shareLeftOut = ({ boxes, arrived }: ArrivedCall): number => 1 - arrived.arrival.length / boxes.length;

/** Stacks with more than one port, and boxes more than a tonne heavier than the one below. */
function sharesOf(arrival: Arrived['arrival']): { readonly mixed: number; readonly heavier: number } {
  const stacks = [...Map.groupBy(arrival, ({ slot }) => [slot.bay, slot.row, slot.tier >= 70].join()).values()];
  const sorted = stacks.map((stack) => stack.toSorted((a, b) => a.slot.tier - b.slot.tier).map(({ container }) => container));
  const isHeavier = (box: Container, i: number, stack: readonly Container[]): boolean =>
    i > 0 && box.weight.gross > (stack[i - 1]?.weight.gross ?? Infinity) + 1000;
  return {
    mixed: sorted.filter((stack) => new Set(stack.map(({ pod }) => pod)).size > 1).length / stacks.length,
    heavier: sorted.flatMap((stack) => stack.filter(isHeavier)).length / (arrival.length - stacks.length),
  };
}
