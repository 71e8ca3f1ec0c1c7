import type { CallRow, LiveTables, MachineRow, PortRow, TableName } from '@estiba/messages/frames';
import { type CallVisit, type Equipment, planEndOf, type TerminalState } from '@estiba/terminal';
import { machineFacts } from '../views/equipment-view.ts';
import { jobView } from '../views/job-view.ts';
import { exceptionView, handoverView, visitorView } from '../views/small-views.ts';
import { boxRow } from './box-row.ts';

/** What the log tells and the state does not keep. */
export interface Beside {
  windMetresPerSecond: number | null;
}

/** Tables told from the state; the others are told beside it. */
export type StateTable = Exclude<TableName, 'alarms' | 'alarmRate'>;

type RowOf = { readonly [T in StateTable]: (state: TerminalState, key: string, beside: Beside) => LiveTables[T] | null };

/** Each table's row by its key, as the terminal stands; null where there is none (any more). */
export const rowOf: RowOf = {
  port: (state, _key, { windMetresPerSecond }) => portRow(state, windMetresPerSecond),
  calls: ({ calls }, key) => orNull(calls.get(key), callRow),
  machines: (state, key) => orNull(state.equipment.get(key), (machine) => machineRow(state, machine)),
  jobs: ({ jobs }, key) => orNull(jobs.get(key), (job) => ({ ...jobView(job), crane: job.crane })),
  handovers: ({ handovers }, key) => orNull(handovers.get(key), handoverView),
  exceptions: ({ exceptions }, key) => orNull(exceptions.get(key), exceptionView),
  visitors: ({ visitors }, key) => orNull(visitors.get(key), visitorView),
  boxes: ({ units }, key) => orNull(units.get(key), boxRow),
};

const orNull = <T, R>(value: T | undefined, row: (value: T) => R): R | null => (value === undefined ? null : row(value));

/** Every key of a table. */
export const keysOf: { readonly [T in StateTable]: (state: TerminalState) => Iterable<string> } = {
  port: () => [''],
  calls: ({ calls }) => calls.keys(),
  machines: ({ equipment }) => equipment.keys(),
  jobs: ({ jobs }) => jobs.keys(),
  handovers: ({ handovers }) => handovers.keys(),
  exceptions: ({ exceptions }) => exceptions.keys(),
  visitors: ({ visitors }) => visitors.keys(),
  boxes: ({ units }) => units.keys(),
};

export const STATE_TABLES = Object.keys(keysOf) as readonly StateTable[];

function portRow({ site, isWindStopped, closedBerths }: TerminalState, windMetresPerSecond: number | null): PortRow {
  return { site, isWindStopped, windMetresPerSecond, closedBerths: [...closedBerths] };
}

function callRow(visit: CallVisit): CallRow {
  const {
    call,
    vessel,
    voyage,
    berth,
    bowAt,
    outline,
    eta,
    etd,
    draught = null,
    phase,
    plan,
    cranes,
    rotation,
    openLids,
    lashed,
    leftOut,
    loadList,
  } = visit;
  return {
    call,
    vessel,
    voyage,
    berth,
    bowAt,
    outline,
    eta,
    etd,
    draught,
    phase,
    plan,
    planEnd: planEndOf(visit),
    cranes: [...cranes],
    rotation: [...rotation],
    openLids: [...openLids],
    lashedBays: [...lashed],
    leftOut: [...leftOut],
    whyLeftOut: visit.whyLeftOut,
    without: visit.without,
    planWanted: visit.planWanted,
    planFailed: visit.planFailed,
    toLoad: loadList.length,
    queues: [...visit.queues].map(([crane, { instructions, started, done }]) => ({
      crane,
      total: instructions.length,
      started,
      done,
      paused: visit.paused.get(crane) ?? null,
    })),
  };
}

function machineRow(state: TerminalState, machine: Equipment): MachineRow {
  const { home, route } = machine;
  return {
    ...machineFacts(state, machine),
    home,
    route: route && { cells: route.cells, released: route.released, passed: route.passed, step: route.step, isDone: route.isDone },
  };
}
