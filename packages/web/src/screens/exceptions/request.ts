import type { CallRow, ExceptionRow, HandoverRow, JobRow, MachineRow } from '@estiba/messages/frames';

/** What a question stops. */
export interface Request {
  /** Machine that wants hands on it: then it is a request for remote operation; null: only a decision is wanted. */
  readonly machine: MachineRow | null;
  readonly job: JobRow | null;
  /** Crane whose work queue waits, and lines of it that are not done. */
  readonly crane: string | null;
  readonly lines: number;
}

export interface Tables {
  readonly machines: readonly MachineRow[];
  readonly jobs: readonly JobRow[];
  readonly calls: readonly CallRow[];
  readonly handovers: readonly HandoverRow[];
}

/** Finds what a question is about: a machine, a step a machine has in hand, or a cell where two machines meet. */
export function requestOf({ about }: Pick<ExceptionRow, 'about'>, { machines, jobs, calls, handovers }: Tables): Request {
  const machineOf = (id: string | null | undefined): MachineRow | null => machines.find((one) => one.id === id) ?? null;
  const meeting = handovers.find(({ cell }) => cell === about);
  const asked = machineOf(about);
  const steps = new Set([about, meeting?.craneStep, ...(asked?.steps ?? [])]);
  const job = jobs.find((one) => one.id === about || one.steps.some(({ id }) => steps.has(id))) ?? null;
  const step = job?.steps.find(({ id }) => steps.has(id));
  const queue = calls.find(({ call }) => call === job?.call)?.queues.find(({ crane }) => crane === job?.crane);
  return {
    machine: asked ?? machineOf(meeting?.crane ?? step?.machine),
    job,
    crane: queue?.crane ?? null,
    lines: queue === undefined ? 0 : queue.total - queue.done,
  };
}

/** How urgent a question is: its age, times the lines that wait for its answer. */
export function urgencyOf({ raisedAt }: Pick<ExceptionRow, 'raisedAt'>, { lines }: Pick<Request, 'lines'>, now: number): number {
  return Math.max(1, now - raisedAt) * (1 + lines);
}
