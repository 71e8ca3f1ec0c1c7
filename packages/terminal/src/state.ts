import type { Reason } from '@estiba/base';
import type { Exception, Visitor } from './words/exception.ts';
import type { Equipment } from './words/equipment.ts';
import type { CallVisit, Unit } from './words/call-visit.ts';
import type { Handover, Job } from './words/job.ts';

/** A terminal in memory: the fold of its log. Only `apply` changes it. Maps keep the order things came in, which the log gives. */
export interface TerminalState {
  site: string | null;
  /** Entries folded in. */
  size: number;
  readonly equipment: Map<string, Equipment>;
  readonly calls: Map<string, CallVisit>;
  readonly units: Map<string, Unit>;
  /** Boxes ashore by place `B03-012-04-2`. A 40' box stands under the name of its even bay. */
  readonly yard: Map<string, string>;
  /** Jobs not ended. */
  readonly jobs: Map<string, Job>;
  /** Handover locks by cell. */
  readonly handovers: Map<string, Handover>;
  /** Order in which routes pass each cell: those that have not left it yet. */
  readonly cells: Map<string, string[]>;
  readonly visitors: Map<string, Visitor>;
  readonly exceptions: Map<string, Exception>;
  readonly closedBerths: Set<string>;
  /** Those of them that swell closed, to be opened when it is down. */
  readonly closedBySwell: Set<string>;
  isWindStopped: boolean;
  /** Keys of commands that were answered lately, oldest first, with the size of the log then: the same key again changes nothing. */
  readonly answered: Map<string, number>;
  /** Why some of those were refused. */
  readonly refused: Map<string, readonly Reason[]>;
  /** Exceptions resolved lately, oldest first: what a machine goes on to claim is not raised again. */
  readonly settled: Map<string, number>;
  /** Jobs ended, by kind, for counts that screens ask. */
  readonly ended: Map<string, number>;

  // Found from the above, kept beside it so that nothing is searched for. Only looked up, never walked through.
  /** Yard places that jobs will fill: place, box. */
  readonly promised: Map<string, string>;
  /** Cells a truck has to itself, because it stands there or was allowed to drive there: cell, truck. */
  readonly occupied: Map<string, string>;
  /** Trucks by their route. */
  readonly routes: Map<string, string>;
  /** Cells of handovers by the steps that meet there. */
  readonly meetings: Map<string, string>;
}
