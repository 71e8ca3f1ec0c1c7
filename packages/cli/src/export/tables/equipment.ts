import { type EventData, STEP_STATE_AFTER, type TerminalEvent } from '@estiba/terminal';
import { columnsOf, type Row, type Table } from '../table.ts';

interface Machine {
  readonly id: string;
  readonly kind: string;
  readonly block: string | null;
  readonly since: number;
  /** Steps it runs, and those of them that wait for their partner. */
  readonly running: Set<string>;
  readonly waiting: Set<string>;
  technical: string;
  operational: string;
  link: string;
  isBarred: boolean;
  /** Up to when its times are counted. */
  counted: number;
  working: number;
  handover: number;
  unfit: number;
  stepsDone: number;
  lifted: number;
  refused: number;
}

/** What every machine did in all, from the opening of the terminal to the end of the log. */
export const equipment: Table = {
  name: 'equipment',
  columns: columnsOf({
    machine: 'text',
    kind: 'text',
    block: 'text',
    since: 'time',
    until: 'time',
    steps_done: 'count',
    steps_refused: 'count',
    containers: 'count',
    working_s: 'seconds',
    handover_s: 'seconds',
    unfit_s: 'seconds',
    technical: 'text',
    operational: 'text',
    link: 'text',
  }),
  read: () => {
    const machines = new Map<string, Machine>();
    const given = new Map<string, Machine>();
    const boxesOf = new Map<string, number>();
    let last = 0;
    return {
      take: ({ at }, event) => {
        last = at;
        if (event.type === 'terminalOpened') open(machines, event.data, at);
        else if (event.type === 'jobCreated') for (const { id, boxes } of event.data.job.steps) boxesOf.set(id, boxes.length);
        else if (event.type === 'jobEnded') forget(event.data.job, given, boxesOf);
        else if (event.type in STEP_STATE_AFTER) {
          const { step } = event.data as EventData['stepDone'];
          const machine = event.type === 'stepDispatched' ? machines.get(event.data.machine) : given.get(step);
          if (machine === undefined) return [];
          given.set(step, machine);
          followStep(machine, event.type, step, boxesOf.get(step) ?? 0, at);
        } else followStatus(machines, event, at);
        return [];
      },
      end: () => [...machines.values()].map((machine) => rowOf(machine, last)),
    };
  },
};

function open(machines: Map<string, Machine>, { equipment: listed }: EventData['terminalOpened'], at: number): void {
  for (const { id, kind, block } of listed) {
    machines.set(id, {
      id,
      kind,
      block,
      since: at,
      running: new Set(),
      waiting: new Set(),
      technical: 'red',
      operational: 'offline',
      link: 'never',
      isBarred: false,
      counted: at,
      working: 0,
      handover: 0,
      unfit: 0,
      stepsDone: 0,
      lifted: 0,
      refused: 0,
    });
  }
}

/** Steps of a job that has ended are heard of no more. */
function forget(job: string, given: Map<string, Machine>, boxesOf: Map<string, number>): void {
  for (let number = 0; boxesOf.delete(`${job}#${number}`); number++) given.delete(`${job}#${number}`);
}

function followStep(machine: Machine, type: string, step: string, boxes: number, at: number): void {
  count(machine, at);
  machine.running.delete(step);
  machine.waiting.delete(step);
  if (type === 'stepStarted' || type === 'stepAtHandover') machine.running.add(step);
  if (type === 'stepAtHandover') machine.waiting.add(step);
  else if (type === 'stepRejected' || type === 'stepAborted') machine.refused++;
  else if (type === 'stepDone') {
    machine.stepsDone++;
    machine.lifted += boxes;
  }
}

function followStatus(machines: Map<string, Machine>, { type, data }: TerminalEvent, at: number): void {
  if (type !== 'equipmentReported' && type !== 'equipmentBarred' && type !== 'equipmentCleared') return;
  const machine = machines.get(data.id);
  if (machine === undefined) return;
  count(machine, at);
  if (type !== 'equipmentReported') machine.isBarred = type === 'equipmentBarred';
  else {
    machine.technical = data.technical ?? machine.technical;
    machine.operational = data.operational ?? machine.operational;
    machine.link = data.link ?? machine.link;
  }
}

/** Counts the time since the last change for what the machine was in. */
function count(machine: Machine, at: number): void {
  const passed = Math.max(0, at - machine.counted);
  machine.counted = Math.max(machine.counted, at);
  if (machine.running.size > 0) machine.working += passed;
  if (machine.waiting.size > 0) machine.handover += passed;
  if (isUnfit(machine)) machine.unfit += passed;
}

const isUnfit = ({ technical, operational, link, isBarred }: Machine): boolean =>
  isBarred || technical === 'red' || link !== 'online' || (operational !== 'automatic' && operational !== 'semi-automatic');

function rowOf(machine: Machine, until: number): Row {
  count(machine, until);
  const { id, kind, block, since, stepsDone, refused, lifted, working, handover, unfit, technical, operational, link } = machine;
  const inSeconds = [working, handover, unfit].map((time) => time / 1000);
  return [id, kind, block, since, until, stepsDone, refused, lifted, ...inSeconds, technical, operational, link];
}
