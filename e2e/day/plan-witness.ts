import { type CallPlan, formatSlot, type ScenarioCall, type Slot, type WorkInstruction } from '@estiba/port';
import type { TerminalEvent } from '@estiba/terminal';
import type { Stowage } from './stowage.ts';

/** What came, with what the plan takes off and puts on. */
export function plannedDeparture(call: ScenarioCall, { loading }: CallPlan): Stowage {
  const aboard = arrivalOf(call);
  for (const { id } of loading.discharges) aboard.delete(id);
  for (const { id, to } of loading.restows) aboard.set(id, to);
  for (const { id, slot } of loading.loads) aboard.set(id, slot);
  return bySlot(aboard);
}

/** Reads of a log what its plans want of a ship: of each plan the lines that were started, of the last one all. */
export class PlanWitness {
  readonly #call: ScenarioCall;
  /** By crane: lines of the plans so far, and how many of them were started. */
  readonly #queues = new Map<string, { lines: readonly WorkInstruction[]; started: number }>();
  /** Lines by the job they became, and those whose job was given up: no plan wants them any more, or a later one says so anew. */
  readonly #started = new Map<string, readonly WorkInstruction[]>();
  readonly #givenUp = new Set<WorkInstruction>();
  isPlanned = false;

  constructor(call: ScenarioCall) {
    this.#call = call;
  }

  /** Lines that became jobs, of all. */
  get progress(): { readonly started: number; readonly lines: number } {
    const queues = [...this.#queues.values()];
    return {
      started: queues.reduce((sum, { started }) => sum + started, 0),
      lines: queues.reduce((sum, { lines }) => sum + lines.length, 0),
    };
  }

  take({ type, data }: TerminalEvent): void {
    if (type === 'planAccepted' && data.call === this.#call.call) {
      this.isPlanned = true;
      for (const queue of this.#queues.values()) queue.lines = queue.lines.slice(0, queue.started);
      for (const { crane, instructions } of data.queues) {
        const { lines, started } = this.#queues.get(crane) ?? { lines: [], started: 0 };
        this.#queues.set(crane, { lines: [...lines, ...instructions], started });
      }
    } else if (type === 'jobCreated' && data.line !== null && data.job.call === this.#call.call) {
      const queue = this.#queues.get(data.line.crane);
      if (queue === undefined) return;
      const lines = queue.lines.slice(queue.started, queue.started + data.job.lines);
      this.#started.set(data.job.id, lines);
      queue.started += data.job.lines;
    } else if (type === 'jobEnded' && data.stage === 'cancelled') {
      for (const line of this.#started.get(data.job) ?? []) this.#givenUp.add(line);
    }
  }

  /** The ship as the plans would leave her. */
  departure(): Stowage {
    const aboard = arrivalOf(this.#call);
    const lines = [...this.#queues.values()].flatMap((queue) => queue.lines).filter((line) => !this.#givenUp.has(line));
    for (const line of lines) {
      if (line.kind === 'discharge' || line.kind === 'restow-off') for (const { id } of line.boxes) aboard.delete(id);
    }
    for (const line of lines) {
      if (line.kind === 'load' || line.kind === 'restow-on') for (const { id, slot } of line.boxes) aboard.set(id, slot);
    }
    return bySlot(aboard);
  }
}

const arrivalOf = ({ arrival }: ScenarioCall): Map<string, Slot> => new Map(arrival.map(({ container, slot }) => [container.id, slot]));
const bySlot = (aboard: ReadonlyMap<string, Slot>): Stowage => new Map([...aboard].map(([box, slot]) => [formatSlot(slot), box]));
