import type { Finding } from '@estiba/messages';
import type { Call, CallPlan } from '@estiba/port';
import type { RuleGroup } from '@estiba/stowage';
import type { CheckReport } from '@estiba/stowage/check';

/** All a run has to tell: what it was given, the plan, and what the independent checker says of it. */
export interface Outcome {
  readonly call: Call;
  readonly plan: CallPlan;
  readonly verdict: CheckReport;
  readonly sources: readonly Source[];
  readonly findings: readonly SourceFinding[];
  readonly run: RunFacts;
}

/** One input and what became of the boxes in it: `groups = boxes + setAside`. */
export interface Source {
  /** File name, or what was generated. */
  readonly name: string;
  /** Messages or kind of file: `BAPLIE D.95B SMDG20`, `yard`. */
  readonly kind: string;
  /** What it was used for. */
  readonly use: 'arrival' | 'load-list' | 'weights' | 'rotation' | 'vessel' | 'yard' | 'call' | 'base' | 'unused';
  readonly groups: number;
  readonly boxes: number;
  readonly setAside: number;
}

/** A finding and the input it was made in. */
export interface SourceFinding extends Finding {
  readonly source: string;
}

/** How the plan was made. */
export interface RunFacts {
  readonly seed: number;
  readonly effort: number;
  readonly off: readonly RuleGroup[];
  /** The planner was stopped before it was done: by Ctrl-C or by a time limit. */
  readonly wasStopped: boolean;
  readonly seconds: number;
  /** IANA zone of the port, for all times shown. */
  readonly timeZone: string;
}
