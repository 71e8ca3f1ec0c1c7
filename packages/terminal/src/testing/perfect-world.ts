import { type Milliseconds, milliseconds, type Reason } from '@estiba/base';
import { blockPocketsNear, quayPocketsNear, type YardPosition } from '@estiba/port';
import type { Command, CommandData, CommandType } from '../command.ts';
import { blockOf, type Ground } from '../ground.ts';
import type { NewEntry } from '../log/entry.ts';
import { type Execution, Terminal } from '../terminal.ts';
import { handoverOf } from '../apply/handovers.ts';
import { isAtQuay } from '../words/call-visit.ts';
import type { Equipment } from '../words/equipment.ts';
import type { Job, JobStep } from '../words/job.ts';
import { findStep } from '../find-step.ts';
import type { EventData, EventType } from '../event.ts';
import { openingOf } from '../opening.ts';
import { PerfectMachines } from './perfect-machines.ts';
import { wayTo } from './way.ts';

/** A terminal whose machines all work and whose policies are the simplest that get there. Time goes in ticks of a second. */
export class PerfectWorld {
  readonly terminal: Terminal;
  readonly log: NewEntry[] = [];
  readonly refusals: Reason[] = [];
  /** Yard places for the boxes that come ashore, in the order lines are started. */
  readonly toYard: YardPosition[][] = [];
  readonly machines: PerfectMachines;
  /** Its policies start lines and give steps; else the test does. */
  isLed = true;
  now: Milliseconds = milliseconds(1_000);
  #count = 0;

  constructor(ground: Ground) {
    this.terminal = new Terminal(ground);
    this.machines = new PerfectMachines(this.terminal.state);
  }

  do<T extends CommandType>(type: T, data: CommandData[T], actor = 'estiba'): Execution {
    // A type and its own data are a command, which a generic cannot say.
    const command = { type, data, key: `k${++this.#count}`, actor } as unknown as Command;
    const execution = this.terminal.execute(command, this.now);
    if (execution.ok) this.log.push(...execution.value.entries);
    else {
      this.log.push(...execution.entries);
      this.refusals.push(...execution.reasons);
    }
    return execution;
  }

  /** As `do`, for what must be accepted. */
  must<T extends CommandType>(type: T, data: CommandData[T], actor = 'estiba'): void {
    const execution = this.do(type, data, actor);
    if (!execution.ok) throw new Error(`${type} refused: ${JSON.stringify(execution.reasons)}`);
  }

  open(trucks = 2): void {
    const { equipment, ...opening } = openingOf(this.terminal.ground.site);
    const some = equipment.filter(({ kind, id }) => kind !== 'truck' || Number(id.slice(-2)) <= trucks);
    this.must('openTerminal', { ...opening, equipment: some });
    this.hear();
  }

  /** Every machine reports. */
  hear(): void {
    for (const machine of this.terminal.state.equipment.values()) {
      if (machine.kind === 'truck') this.must('observeTruck', this.machines.truck(machine), machine.id);
      else this.must('observeCrane', this.machines.crane(machine), machine.id);
    }
  }

  tick(): void {
    this.now = milliseconds(this.now + 1_000);
    if (this.isLed) this.#startLines();
    this.#dispatch();
    this.drive();
    this.hear();
    this.do('passTime', {});
  }

  /** Ticks until the call is complete; throws after so many. */
  run(call: string, ticks = 5_000): void {
    for (let i = 0; i < ticks; i++) {
      if (this.terminal.state.calls.get(call)?.phase === 'complete') return;
      this.tick();
    }
    const { jobs, exceptions } = this.terminal.state;
    throw new Error(
      `not complete after ${ticks} ticks: ${JSON.stringify([[...jobs.values()], [...exceptions.values()], this.refusals.slice(-5)])}`,
    );
  }

  /** Ticks until something holds; throws after so many. */
  until(what: () => boolean, ticks = 400): void {
    for (let i = 0; i < ticks; i++) {
      if (what()) return;
      this.tick();
    }
    throw new Error(`never: ${String(what)} ${JSON.stringify([...this.terminal.state.exceptions.values()])}`);
  }

  /** A step of a job that has not ended. */
  step(id: string): JobStep {
    const found = findStep(this.terminal.state, id);
    if (found === null) throw new Error(`no step ${id}`);
    return found.step;
  }

  /** Codes a command is refused with; none when it is accepted. */
  why<T extends CommandType>(type: T, data: CommandData[T], actor = 'estiba'): string[] {
    const execution = this.do(type, data, actor);
    return execution.ok ? [] : execution.reasons.map(({ code }) => code);
  }

  /** Events so far, by name. */
  events(type: EventType): NewEntry[] {
    return this.log.filter((entry) => entry.type === type);
  }

  /** What those events told. */
  told<T extends EventType>(type: T): EventData[T][] {
    // The log of this world was written by the kernel of today, so its data has the form of today.
    return this.events(type).map(({ data }) => data as unknown as EventData[T]);
  }

  #startLines(): void {
    const { calls, jobs } = this.terminal.state;
    for (const visit of calls.values()) {
      if (!isAtQuay(visit)) continue;
      for (const [crane, queue] of visit.queues) {
        const ahead = [...jobs.values()].filter((job) => job.crane === crane).length;
        const line = queue.instructions[queue.started];
        if (ahead >= 2 || line === undefined) continue;
        const isOff = line.kind === 'discharge' || line.kind === 'restow-off';
        const done = this.do('startLine', {
          call: visit.call,
          crane,
          number: queue.started,
          toYard: isOff ? (this.toYard[0] ?? []) : [],
          reasons: [],
        });
        if (done.ok && isOff && done.value.events.some(({ type, data }) => type === 'jobCreated' && data.job.kind !== 'shift-aboard'))
          this.toYard.shift();
      }
    }
  }

  #dispatch(): void {
    const { jobs, equipment } = this.terminal.state;
    for (const job of jobs.values()) {
      for (const step of job.steps) {
        if (step.state !== 'planned') continue;
        for (const machine of equipment.values()) {
          if (machine.kind !== step.machineKind) continue;
          const cells = step.machineKind === 'truck' ? this.#cellsFor(job, step) : [null];
          const given = cells.some((cell) => this.do('dispatchStep', { step: step.id, machine: machine.id, cell, reasons: [] }).ok);
          if (given) break;
        }
      }
    }
  }

  #cellsFor(job: Job, { work }: JobStep): string[] {
    const { ground } = this.terminal;
    const { graph } = ground;
    if (work.does !== 'receive' && work.does !== 'deliver') return [];
    const { where } = work;
    if (where.of === 'quay') return quayPocketsNear(graph, 250, 60).map((cell) => graph.name[cell] as string);
    const block = blockOf(ground, where.block);
    if (block === undefined) throw new Error(`${job.id}: no block ${where.block}`);
    return blockPocketsNear(graph, block, where.bay)
      .slice(0, 3)
      .map((cell) => graph.name[cell] as string);
  }

  /** Trucks with a step drive to its cell, idle ones home; each is let drive as far as it may. */
  drive(): void {
    for (const truck of this.terminal.state.equipment.values()) {
      if (truck.kind !== 'truck' || truck.cell === null) continue;
      if (truck.route?.isDone ?? true) this.#send(truck, truck.cell);
      const { route } = truck;
      for (let upTo = (route?.cells.length ?? 0) - 1; route !== null && upTo > route.released; upTo--) {
        if (this.do('releaseBase', { truck: truck.id, route: route.id, upTo }).ok) break;
      }
    }
  }

  #send(truck: Equipment, from: string): void {
    const { state, ground } = this.terminal;
    const step = truck.steps[0] ?? null;
    const goal = step === null ? truck.home : (handoverOf(state, step)?.cell ?? null);
    if (goal === null || goal === from || state.handovers.get(from)?.state === 'crane-owns') return;
    const cells = wayTo(ground, from, goal);
    this.do('planRoute', {
      truck: truck.id,
      route: `R${++this.#count}`,
      cells,
      before: cells.map((cell) => this.#behind(cell, from)),
      step,
      reasons: [],
    });
  }

  /** The first route at a cell that has still to come through where this truck stands: it cannot go first. */
  #behind(cell: string, from: string): string | null {
    const { cells, routes, equipment } = this.terminal.state;
    for (const id of cells.get(cell) ?? []) {
      const route = equipment.get(routes.get(id) ?? '')?.route;
      const here = route?.cells.indexOf(from) ?? -1;
      if (route !== undefined && route !== null && here > route.released && here < route.cells.indexOf(cell)) return id;
    }
    return null;
  }
}
