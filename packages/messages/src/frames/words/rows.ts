import type { Reason } from '@estiba/base';
import type { ShipOutline } from '@estiba/port';
import type { AlarmRateRow, AlarmRow } from './alarm-rows.ts';

/*
 * The rows a browser holds of a terminal, table by table. They are complete and replace each other whole: nothing is computed from events in
 * the browser. Moments are UTC milliseconds.
 */

/** The terminal as a whole; a table of one row, whose key is empty. */
export interface PortRow {
  readonly site: string | null;
  readonly isWindStopped: boolean;
  readonly windMetresPerSecond: number | null;
  readonly closedBerths: readonly string[];
}

export interface CallRow {
  readonly call: string;
  /** Name of the ship's profile. */
  readonly vessel: string;
  readonly voyage: string;
  readonly berth: string;
  /** Quay metre of the bow. */
  readonly bowAt: number;
  readonly outline: ShipOutline;
  readonly eta: number;
  readonly etd: number | null;
  /** Deepest draught while she is here, as announced [m]; absent: nobody said. */
  readonly draught?: number | null;
  readonly phase: string;
  readonly plan: string | null;
  /** When the last line of her plan is to end; absent or null: she has none. */
  readonly planEnd?: number | null;
  readonly cranes: readonly string[];
  readonly rotation: readonly string[];
  readonly openLids: readonly string[];
  readonly lashedBays: readonly number[];
  /** Boxes of the load list that the plan leaves ashore, and why where that is known. */
  readonly leftOut: readonly string[];
  readonly whyLeftOut: readonly { readonly box: string; readonly reasons: readonly Reason[] }[];
  /** Cranes of the call that the plan does without, because they were out. */
  readonly without: readonly string[];
  /** Why a new plan is being made; null: none is. */
  readonly planWanted: readonly Reason[] | null;
  /** Why a plan was wanted when the planner failed last; null: it has not since the last plan. */
  readonly planFailed: readonly Reason[] | null;
  /** Boxes of the load list. */
  readonly toLoad: number;
  readonly queues: readonly QueueRow[];
}

/** Lines of one crane's work queue: how many there are, were begun, are done. */
export interface QueueRow {
  readonly crane: string;
  /** Why it is to begin no further line; absent or null: it may. */
  readonly paused?: Reason | null;
  readonly total: number;
  readonly started: number;
  readonly done: number;
}

export interface RouteRow {
  readonly cells: readonly string[];
  /** Index of the last cell the truck may drive to. */
  readonly released: number;
  /** Index of the last cell it has passed or reached. */
  readonly passed: number;
  readonly step: string | null;
  readonly isDone: boolean;
}

export interface MachineRow {
  readonly id: string;
  readonly kind: string;
  readonly block: string | null;
  readonly home: string | null;
  readonly call: string | null;
  readonly technical: string;
  readonly operational: string;
  readonly link: string;
  readonly barred: Reason | null;
  readonly cell: string | null;
  /** State of charge [%]. */
  readonly charge: number | null;
  readonly holding: readonly string[];
  readonly steps: readonly string[];
  /** Nothing when it works. */
  readonly whyIdle: readonly Reason[];
  readonly route: RouteRow | null;
}

export interface StepRow {
  readonly id: string;
  readonly machineKind: string;
  readonly machine: string | null;
  readonly does: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly boxes: readonly string[];
  readonly state: string;
  readonly after: readonly number[];
  readonly meets: number | null;
  readonly attempt: number;
  readonly reason: Reason | null;
}

export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly call: string | null;
  readonly crane: string | null;
  readonly boxes: readonly string[];
  readonly stage: string;
  readonly waits: Reason | null;
  readonly steps: readonly StepRow[];
}

export interface HandoverRow {
  readonly cell: string;
  readonly truck: string;
  readonly crane: string;
  readonly craneStep: string;
  readonly truckStep: string | null;
  readonly state: string;
  readonly leaseUntil: number;
  readonly reason: Reason | null;
}

export interface ExceptionRow {
  readonly id: string;
  readonly raisedAt: number;
  readonly about: string;
  readonly reason: Reason;
  readonly takenBy: string | null;
}

export interface VisitorRow {
  readonly id: string;
  readonly purpose: string;
  readonly box: string;
  readonly exchange: string | null;
  readonly phase: string;
}

/** A box in a change. In a snapshot boxes come in columns: see `box-columns.ts`. */
export interface BoxRow {
  readonly id: string;
  readonly at: BoxAt;
  /** Call, block, machine or visitor, or what it left with; empty where it is only announced. */
  readonly of: string;
  /** 0 where the place has none. A 40' box has the even bay between its two. */
  readonly bay: number;
  readonly row: number;
  readonly tier: number;
  readonly pod: string;
  /** ISO 6346 size and type code. */
  readonly type: string;
  readonly line: string;
  readonly kg: number;
  /** Names of `BOX_FLAGS`, in their order. */
  readonly flags: readonly BoxFlag[];
  /** Set point of a reefer [°C], whole degrees; null where none is known. */
  readonly temperature: number | null;
  /** IMDG class; empty for a harmless one. */
  readonly imdg: string;
}

export const BOX_AT = ['announced', 'ship', 'yard', 'machine', 'visitor', 'gone'] as const;
export type BoxAt = (typeof BOX_AT)[number];

export const BOX_FLAGS = [
  'empty',
  'reefer',
  'live',
  'out-of-gauge',
  'verified',
  'customs',
  'line',
  'weight',
  'reefer-hold',
  'damage',
  'in-job',
] as const;
export type BoxFlag = (typeof BOX_FLAGS)[number];

/** The tables that come as rows, by name. */
export interface LiveTables {
  readonly port: PortRow;
  readonly calls: CallRow;
  readonly machines: MachineRow;
  readonly jobs: JobRow;
  readonly handovers: HandoverRow;
  readonly exceptions: ExceptionRow;
  readonly visitors: VisitorRow;
  readonly alarms: AlarmRow;
  readonly alarmRate: AlarmRateRow;
  readonly boxes: BoxRow;
}
export type TableName = keyof LiveTables;
export const TABLE_NAMES = [
  'port',
  'calls',
  'machines',
  'jobs',
  'handovers',
  'exceptions',
  'visitors',
  'alarms',
  'alarmRate',
  'boxes',
] as const satisfies readonly TableName[];

/** Rows by key; null: the row is gone. */
export type Changes = { readonly [T in TableName]?: readonly (readonly [key: string, row: LiveTables[T] | null])[] };
