import type { ContainerId } from '@estiba/port';
import type { JobStep, Route, StepState, TerminalState } from '@estiba/terminal';

/** What the terminal wants of one truck: its route, how far it may drive, and what is to happen at the end. */
export interface Wish {
  /** Name of the route: the orderId. */
  readonly route: string;
  readonly cells: readonly string[];
  /** Index of the last cell it may drive to. */
  readonly released: number;
  /** Index of the last cell it was seen at, as logged. */
  readonly passed: number;
  /** Index of the route's last cell. */
  readonly end: number;
  readonly isDone: boolean;
  /** Null also while nothing is to meet it there: its step was taken back, or is done. */
  readonly work: TruckWork | null;
}

/** Do they say the same? What a truck has passed is its own word and no wish. */
export function isSameWish(a: Wish | null, b: Wish | null): boolean {
  if (a === null || b === null) return a === b;
  const isSameWay = a.route === b.route && a.end === b.end && a.released === b.released && a.cells === b.cells;
  return isSameWay && a.isDone === b.isDone && a.passed > 0 === b.passed > 0 && a.work?.step === b.work?.step;
}

/** What the truck does at the last cell. */
export interface TruckWork {
  readonly step: string;
  readonly does: 'receive' | 'deliver';
  readonly boxes: readonly ContainerId[];
  readonly stationType: 'quay' | 'block';
  /** Nominal length of the first box in feet; null when the box is unknown. */
  readonly lengthFt: number | null;
}

/** States of a step in which its truck shall go on with it. `suspended` holds: an operator decides. */
const ALIVE: ReadonlySet<StepState> = new Set(['dispatched', 'accepted', 'running', 'at-handover', 'suspended', 'done']);

/** Reads the wish for a truck from the state; null when it has no route. */
export function readWish(state: TerminalState, truck: string): Wish | null {
  const route = state.equipment.get(truck)?.route;
  if (!route || route.cells.length === 0) return null;
  const end = route.cells.length - 1;
  return {
    route: route.id,
    cells: route.cells,
    released: Math.min(route.released, end),
    passed: route.passed,
    end,
    isDone: route.isDone,
    work: workOf(state, route),
  };
}

/** Was the step its route serves taken back, so that the truck waits in vain? */
export function isWithdrawn(state: TerminalState, truck: string): boolean {
  const step = state.equipment.get(truck)?.route?.step ?? null;
  if (step === null) return false;
  const found = findStep(state, step);
  return found === null || found.machine !== truck || !ALIVE.has(found.state);
}

function workOf(state: TerminalState, route: Route): TruckWork | null {
  // A route that was cut ends short of where truck and crane meet.
  if (route.step === null || state.meetings.get(route.step) !== route.cells.at(-1)) return null;
  const step = findStep(state, route.step);
  if (step === null || (step.work.does !== 'receive' && step.work.does !== 'deliver')) return null;
  const first = step.boxes[0];
  return {
    step: step.id,
    does: step.work.does,
    boxes: step.boxes,
    stationType: step.work.where.of,
    lengthFt: first === undefined ? null : (state.units.get(first)?.container.sizeType.lengthFt ?? null),
  };
}

export function findStep(state: TerminalState, id: string): JobStep | null {
  const mark = id.lastIndexOf('#');
  const job = mark < 0 ? undefined : state.jobs.get(id.slice(0, mark));
  return job?.steps.find((step) => step.id === id) ?? null;
}
