import type { Reason } from '@estiba/base';

/** Priorities of ISA-18.2, the highest first: by what happens if nobody acts, and how soon. */
export const ALARM_PRIORITIES = ['urgent', 'high', 'medium', 'low'] as const;
export type AlarmPriority = (typeof ALARM_PRIORITIES)[number];

/** States of ISA-18.2, 6.2. `stale`: acknowledged, and there for more than a day. */
export const ALARM_STATES = ['unacknowledged', 'acknowledged', 'returned', 'shelved', 'suppressed', 'out-of-service', 'stale'] as const;
export type AlarmState = (typeof ALARM_STATES)[number];

/** One occurrence of an alarm; its key is the number of the occurrence. */
export interface AlarmRow {
  readonly id: string;
  /** Number of the entry of the log it came with; to be named when it is acknowledged. */
  readonly occurrence: number;
  readonly state: AlarmState;
  readonly priority: AlarmPriority;
  readonly about: string;
  /** Machine or thing it can be traced to. */
  readonly subject: string;
  readonly cause: Reason;
  /** What follows if nobody acts. */
  readonly consequence: Reason;
  /** What to do. */
  readonly response: Reason;
  /** How soon somebody must have acted for it to help [minutes]. */
  readonly respondWithin: number;
  readonly raisedAt: number;
  readonly returnedAt: number | null;
  /** The alarm of its group that came first; null: it is that one. */
  readonly firstOut: string | null;
  readonly acknowledged: { readonly by: string; readonly at: number } | null;
  readonly shelved: { readonly by: string; readonly at: number; readonly until: number; readonly why: string } | null;
}

/** How many alarms came lately; a table of one row, whose key is empty. Without that row nothing is known of alarms yet. */
export interface AlarmRateRow {
  readonly lastTenMinutes: number;
  /** Alarms in ten minutes that an operator bears in the long run, and at most (EEMUA 191). */
  readonly target: number;
  readonly manageable: number;
  /** A flood begins above so many. */
  readonly floodAbove: number;
  readonly isFlood: boolean;
  readonly floodSince: number | null;
  /** Alarms that came in each ten minutes of the last hour, oldest first. */
  readonly lastHour: readonly number[];
}
