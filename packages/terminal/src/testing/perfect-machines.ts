import type { CraneObservation, OrderObservation, TruckObservation } from '../command.ts';
import { findStep } from '../find-step.ts';
import { handoverOf } from '../apply/handovers.ts';
import type { TerminalState } from '../state.ts';
import type { Equipment } from '../words/equipment.ts';
import type { JobStep } from '../words/job.ts';

const PHASES: Readonly<Record<string, readonly OrderObservation['phase'][]>> = {
  fromTruck: ['gantry', 'awaiting-handover', 'picking', 'carrying', 'setting', 'clear'],
  toTruck: ['gantry', 'picking', 'carrying', 'awaiting-handover', 'setting', 'clear'],
  other: ['gantry', 'picking', 'carrying', 'setting', 'clear'],
};

/** Machines that do what they are told, one phase at each tick, and report after it. They know the terminal only by what a gateway would send them. */
export class PerfectMachines {
  readonly #state: TerminalState;
  /** By step: phases behind it. */
  readonly #progress = new Map<string, number>();

  constructor(state: TerminalState) {
    this.#state = state;
  }

  /** What a crane says after one more phase of the first of its orders. */
  crane(machine: Equipment): CraneObservation {
    const orders: OrderObservation[] = [];
    for (const [i, id] of machine.steps.entries()) {
      const found = findStep(this.#state, id);
      if (found === null) continue;
      orders.push(i === 0 ? this.#work(found.step) : { ...this.#report(found.step), state: 'waiting', phase: 'queued' });
    }
    return { id: machine.id, technical: 'green', operational: 'automatic', orders, holding: machine.holding };
  }

  #work(step: JobStep): OrderObservation {
    const phases = phasesOf(step);
    const done = this.#progress.get(step.id) ?? 0;
    const isWaiting = phases[done - 1] === 'awaiting-handover' && !this.#isPermitted(step);
    const next = isWaiting ? done : done + 1;
    this.#progress.set(step.id, next);
    if (next > phases.length) return { ...this.#report(step), state: 'ended', phase: 'clear' };
    return { ...this.#report(step), state: 'running', phase: phases[next - 1] ?? 'clear' };
  }

  /** The crane owns the lock; or has had it, and what it was for is done. */
  #isPermitted(step: JobStep): boolean {
    const lock = handoverOf(this.#state, step.id);
    const isFromTruck = step.work.does === 'lift' && step.work.from === 'truck';
    return lock === undefined ? isFromTruck : lock.state === 'crane-owns' || lock.state === 'may-leave';
  }

  #report(step: JobStep): OrderObservation {
    return { step: step.id, state: 'running', phase: 'queued', boxesRead: step.boxes, weighedKg: 20_000 * step.boxes.length, reason: null };
  }

  /** What a truck says when it has driven to the end of its base. */
  truck(machine: Equipment): TruckObservation {
    const { route } = machine;
    const isLaden = machine.holding.length > 0;
    const isThrough = this.#state.handovers.get(machine.cell ?? '')?.state === 'crane-owns';
    return {
      truck: machine.id,
      technical: 'green',
      operational: 'automatic',
      charge: 80,
      route: route?.id ?? null,
      passed: route?.released ?? 0,
      isAtRest: true,
      cell: route === null ? (machine.cell ?? machine.home) : null,
      boxes: machine.holding,
      isLaden: isThrough ? null : isLaden,
      refusal: null,
    };
  }
}

function phasesOf({ work }: JobStep): readonly OrderObservation['phase'][] {
  if (work.does !== 'lift') return ['gantry'];
  const meets = (place: typeof work.from): boolean => place === 'truck' || place.at === 'visitor';
  return (meets(work.from) ? PHASES['fromTruck'] : meets(work.to) ? PHASES['toTruck'] : PHASES['other']) ?? [];
}
