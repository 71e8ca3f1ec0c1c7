import type { Reason } from '@estiba/base';
import type { BoxDetails } from '@estiba/messages';
import type { Call, CallPlan, ContainerId } from '@estiba/port';
import type { RuleGroup } from '@estiba/stowage';
import type { CheckReport } from '@estiba/stowage/check';

/** All a run has to tell: what it was given, the plan, and what the independent checker says of it. */
export interface Outcome {
  readonly call: Call;
  readonly plan: CallPlan;
  readonly verdict: CheckReport;
  readonly sources: readonly Source[];
  readonly findings: readonly SourceFinding[];
  /** What messages said of boxes beside the words of the port, to be handed on in messages out. */
  readonly details: ReadonlyMap<ContainerId, BoxDetails>;
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

/** Something that departs from its standard, contradicts itself or had to be assumed, and where it stands. */
export interface SourceFinding extends Reason {
  readonly severity: 'error' | 'warning' | 'info';
  /** File name. */
  readonly source: string;
  /** Counted from 1; 0 where there is no place to name. */
  readonly line: number;
  readonly segment: number;
}

/** How the plan was made. */
interface RunFacts {
  readonly seed: number;
  readonly effort: number;
  readonly off: readonly RuleGroup[];
  /** The planner was stopped before it was done: by Ctrl-C or by a time limit. */
  readonly wasStopped: boolean;
  readonly seconds: number;
  /** IANA zone of the port, for all times shown. */
  readonly timeZone: string;
}
