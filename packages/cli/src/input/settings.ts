import type { QuayCrane } from '@estiba/port';
import { kilograms, type Milliseconds, milliseconds } from '@estiba/base';
import type { RuleGroup } from '@estiba/stowage';
import { exitCode, Failure } from '../failure.ts';
import type { CallFile } from './call-file.ts';

/** What the command line says of a call; it goes before the call file. */
export interface CallFlags {
  readonly port?: string;
  readonly voyage?: string;
  /** Ports in order, or `auto`: by the number of boxes, most first. */
  readonly rotation?: readonly string[] | 'auto';
  readonly cranes?: number;
  readonly maxDraft?: number;
  readonly workStart?: string;
  readonly timeZone?: string;
  /** Class of the generated ship, where there is no profile. */
  readonly class?: number;
  /** Generate the load list, to fill the ship to this share of her TEU. */
  readonly fill?: number;
  readonly seed?: number;
  readonly effort?: number;
  readonly off?: readonly RuleGroup[];
}

/** The settings of a run once flags and call file are laid over each other. */
export interface Settings extends Omit<CallFlags, 'cranes' | 'workStart'> {
  readonly id?: string;
  readonly cranes: readonly QuayCrane[];
  readonly workStart?: Milliseconds;
  readonly timeZone: string;
  readonly vessel?: string;
  readonly tanks: Readonly<Record<string, number>>;
  /** What later ports load, by port of discharge [TEU]. */
  readonly laterLoads?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly seed: number;
  readonly effort: number;
  readonly off: readonly RuleGroup[];
}

/** Single lifts an hour of a crane nobody described, and the mass two 20' boxes may have together in a twin lift. */
const usualRate = 28;
const usualTwinLimit = kilograms(50_000);
const usualCranes = 3;

export function settingsOf(flags: CallFlags, file: CallFile | null): Settings {
  const { format: _, id, vessel, cranes = usualCranes, workStart, options, tanks = {}, ...rest } = file ?? { format: null };
  const { cranes: craneFlag = cranes, workStart: start = workStart, ...others } = withoutMissing(flags);
  const settings = { timeZone: 'UTC', seed: 1, effort: 1, off: [], ...rest, ...options, ...others };
  checkTimeZone(settings.timeZone);
  return {
    ...settings,
    ...(id !== undefined && { id }),
    ...(vessel !== undefined && { vessel }),
    ...(start !== undefined && { workStart: momentOf(start) }),
    cranes: cranesOf(craneFlag),
    tanks,
  };
}

/** The flags that were given; one that was not must not hide what the call file says. */
function withoutMissing(flags: CallFlags): CallFlags {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)) as CallFlags;
}

function cranesOf(cranes: number | NonNullable<Exclude<CallFile['cranes'], number>>): QuayCrane[] {
  if (typeof cranes === 'number') {
    return Array.from({ length: cranes }, (_, i) => ({ id: `QC${i + 1}`, movesPerHour: usualRate, twinLiftLimit: usualTwinLimit }));
  }
  const ids = new Set(cranes.map((crane) => crane.id));
  if (ids.size < cranes.length)
    throw new Failure(exitCode.unreadable, 'Two cranes of the call have the same name.', 'Maybe one line was copied.');
  return cranes.map(({ id, movesPerHour, twinLiftLimit }) => ({
    id,
    movesPerHour,
    ...(twinLiftLimit !== undefined && { twinLiftLimit: kilograms(twinLiftLimit) }),
  }));
}

function momentOf(text: string): Milliseconds {
  const utc = Date.parse(text);
  if (Number.isNaN(utc) || !/(Z|[+-]\d\d:\d\d)$/.test(text)) {
    throw new Failure(
      exitCode.unreadable,
      `The start of work '${text}' is no moment.`,
      "Maybe the zone is missing: write '2026-04-12T08:00-05:00'.",
    );
  }
  return milliseconds(utc);
}

/** Throws for a name that is no IANA time zone. */
export function checkTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new Failure(
      exitCode.unreadable,
      `The time zone '${timeZone}' is not known.`,
      "Maybe an IANA name such as 'America/Lima' was meant.",
    );
  }
}
