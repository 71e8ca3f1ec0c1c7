import type { Reason } from '@estiba/base';
import { isAvailable, type CallVisit, type Equipment, type TerminalState } from '@estiba/terminal';

/** A terminal on a page. */
export interface StateInShort {
  readonly site: string | null;
  readonly entries: number;
  readonly calls: readonly CallInShort[];
  readonly equipment: readonly FleetInShort[];
  /** Jobs in hand by kind and stage. */
  readonly jobs: readonly { readonly kind: string; readonly stage: string; readonly count: number; readonly waiting: number }[];
  /** Jobs that ended, by kind; cancelled ones apart. */
  readonly ended: Readonly<Record<string, number>>;
  /** Boxes by where they are. */
  readonly units: Readonly<Record<string, number>>;
  /** Boxes by block. */
  readonly yard: Readonly<Record<string, number>>;
  readonly holds: Readonly<Record<string, number>>;
  readonly handovers: number;
  readonly visitors: number;
  readonly exceptions: readonly ExceptionInShort[];
  readonly isWindStopped: boolean;
  readonly closedBerths: readonly string[];
}

interface CallInShort {
  readonly call: string;
  readonly vessel: string;
  readonly phase: string;
  readonly berth: string;
  readonly cranes: readonly string[];
  /** Lines of the work queues: all, begun, done. */
  readonly lines: number;
  readonly begun: number;
  readonly done: number;
  readonly aboard: number;
  readonly leftOut: number;
}

/** Machines of a kind: at work, free, and such as can be given nothing. */
interface FleetInShort {
  readonly kind: string;
  readonly working: number;
  readonly free: number;
  readonly unfit: number;
}

interface ExceptionInShort {
  readonly id: string;
  readonly about: string;
  readonly reason: Reason;
  readonly takenBy: string | null;
}

export function stateInShort(state: TerminalState): StateInShort {
  const units = [...state.units.values()];
  return {
    site: state.site,
    entries: state.size,
    calls: [...state.calls.values()].map(callInShort),
    equipment: [...Map.groupBy(state.equipment.values(), ({ kind }) => kind)].map(([kind, machines]) => fleetInShort(kind, machines)),
    jobs: jobsInShort(state),
    ended: Object.fromEntries(state.ended),
    units: countBy(units, ({ place }) => [place.at]),
    yard: countBy(units, ({ place }) => (place.at === 'yard' ? [place.position.block] : [])),
    holds: countBy(units, ({ holds }) => [...holds]),
    handovers: state.handovers.size,
    visitors: state.visitors.size,
    exceptions: [...state.exceptions.values()].map(({ id, about, reason, takenBy }) => ({ id, about, reason, takenBy })),
    isWindStopped: state.isWindStopped,
    closedBerths: [...state.closedBerths],
  };
}

function callInShort({ call, vessel, phase, berth, cranes, queues, aboard, leftOut }: CallVisit): CallInShort {
  const all = [...queues.values()];
  const sum = (of: (queue: (typeof all)[number]) => number): number => all.reduce((total, queue) => total + of(queue), 0);
  const lines = {
    lines: sum(({ instructions }) => instructions.length),
    begun: sum(({ started }) => started),
    done: sum(({ done }) => done),
  };
  return { call, vessel, phase, berth, cranes: [...cranes], ...lines, aboard: aboard.size, leftOut: leftOut.length };
}

function fleetInShort(kind: string, machines: readonly Equipment[]): FleetInShort {
  const fit = machines.filter(isAvailable);
  const working = fit.filter(({ steps }) => steps.length > 0).length;
  return { kind, working, free: fit.length - working, unfit: machines.length - fit.length };
}

function jobsInShort({ jobs }: TerminalState): StateInShort['jobs'] {
  const groups = Map.groupBy(jobs.values(), ({ kind, stage }) => `${kind} ${stage}`);
  return [...groups.values()].map((group) => {
    const { kind, stage } = group[0]!;
    return { kind, stage, count: group.length, waiting: group.filter(({ waits }) => waits !== null).length };
  });
}

function countBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
