import type { CraneObservation, OrderObservation, TruckObservation } from '../command.ts';
import type { PerfectWorld } from './perfect-world.ts';

/** A crane's word about one order, told to the terminal. */
export function sayOrder(
  world: PerfectWorld,
  id: string,
  step: string,
  order: Partial<OrderObservation>,
  crane: Partial<CraneObservation> = {},
): void {
  const machine = world.terminal.state.equipment.get(id);
  const whole: OrderObservation = { step, state: 'running', phase: 'queued', boxesRead: [], weighedKg: null, reason: null, ...order };
  const told = { id, technical: 'green', operational: 'automatic', orders: [whole], holding: machine?.holding ?? [], ...crane } as const;
  world.must('observeCrane', told, id);
}

/** A truck's word: what a perfect one would say, but for what is given. */
export function sayTruck(world: PerfectWorld, id: string, truck: Partial<TruckObservation> = {}): void {
  const machine = world.terminal.state.equipment.get(id);
  if (machine === undefined) throw new Error(`no truck ${id}`);
  world.must('observeTruck', { ...world.machines.truck(machine), ...truck }, id);
}
