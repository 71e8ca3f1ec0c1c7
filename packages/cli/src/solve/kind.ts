import type { Anytime, Reason, Result } from '@estiba/base';

/** A published problem of stowage: how it is read, solved and judged, and what the command says of it. */
export interface Kind {
  readonly name: 'shifts' | 'section' | 'master';
  readonly description: string;
  /** What the files hold. */
  readonly files: string;
  /** How much is tried, counted so that the same amount gives the same plan. */
  readonly amount: Amount;
  /** A file name for the examples. */
  readonly example: string;
  readonly read: (text: string) => Result<Problem>;
}

/** One problem, read. */
export interface Problem {
  readonly solve: (options: SolveOptions, steering: Anytime) => Solved;
  readonly check: (plan: unknown) => Judged;
}

interface Amount {
  readonly flag: 'effort' | 'rounds' | 'steps';
  readonly text: string;
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  readonly usual: number;
}

export interface SolveOptions {
  readonly seed: number;
  readonly amount: number;
}

interface Solved {
  readonly plan: unknown;
  /** No plan costs less. */
  readonly bound: number;
}

/** What the independent checker says. */
interface Judged {
  readonly cost: number;
  /** What the cost is made of. */
  readonly terms: Readonly<Record<string, number>>;
  readonly findings: readonly Reason[];
}

/** What was read, made a problem; reasons stay as they are. */
export function problemOf<Read>(read: Result<Read>, make: (read: Read) => Problem): Result<Problem> {
  return read.ok ? { ok: true, value: make(read.value) } : read;
}
