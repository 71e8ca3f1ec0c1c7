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
  isWindStopped: boolean;
  /** Keys of commands that were answered lately, oldest first: the same key again changes nothing. */
  readonly answered: Map<string, number>;
  /** Jobs ended, by kind, for counts that screens ask. */
  readonly ended: Map<string, number>;
}
