import { type Reason, reason } from '@estiba/base';
import type { EventData, LogEntry, TerminalEvent } from '@estiba/terminal';
import type { LogReading } from '../readings/log-follower.ts';

/** One alarm that is there, or went without anybody having seen it. */
export interface Occurrence {
  readonly id: string;
  /** Number of the log's entry it came with: each time it comes it is another occurrence. */
  readonly seq: number;
  readonly cause: Reason;
  readonly about: string;
  /** Machine or thing it can be traced to: alarms of one subject that come together are one group. */
  readonly subject: string;
  readonly raisedAt: number;
  returnedAt: number | null;
  /** The alarm its group began with. */
  readonly firstOut: string;
}

/** Alarms of one subject that come within this of the first are one group [ms]. */
const GROUP = 5 * 60_000;
/** Times it came that are remembered for the rate [ms]. */
const REMEMBERED = 60 * 60_000;
/** Alarms that went and that nobody acknowledged; the oldest are forgotten first, the log keeps them all. */
const MOST_RETURNED = 2000;

/** Alarms as the log tells them: exceptions, red and barred machines, lost links, wind, closed berths. What people did about them stands elsewhere. */
export class AlarmBook implements LogReading {
  readonly #now = new Map<string, Occurrence>();
  readonly #returned = new Map<number, Occurrence>();
  readonly #firsts = new Map<string, Occurrence>();
  readonly #raises: number[] = [];
  readonly #operational = new Map<string, string>();
  /** Grows whenever an alarm comes, goes, or counts otherwise. */
  version = 0;

  take({ seq, at }: LogEntry, event: TerminalEvent | null): void {
    if (event === null) return;
    const raise = (id: string, about: string, cause: Reason): void => this.#raise(id, about, cause, seq, at);
    const clear = (id: string): void => this.#clear(id, at);
    switch (event.type) {
      case 'exceptionRaised':
        return raise(`exception:${event.data.id}`, event.data.about, event.data.reason);
      case 'exceptionResolved':
        return clear(`exception:${event.data.id}`);
      case 'equipmentReported':
        return this.#reported(event.data, raise, clear);
      case 'equipmentBarred':
        return raise(
          `barred:${event.data.id}`,
          event.data.id,
          reason('alarm.machine-barred', { machine: event.data.id, why: event.data.reason.code }),
        );
      case 'equipmentCleared':
        return clear(`barred:${event.data.id}`);
      case 'windReported':
        if (!event.data.isStopped) return clear('wind');
        return raise('wind', 'quay', reason('alarm.wind-stop', { metresPerSecond: event.data.metresPerSecond }));
      case 'berthClosed':
        return raise(
          `berth:${event.data.berth}`,
          event.data.berth,
          reason('alarm.berth-closed', { berth: event.data.berth, why: event.data.reason.code }),
        );
      case 'berthOpened':
        return clear(`berth:${event.data.berth}`);
      default:
      // Nothing else alarms.
    }
  }

  /** Those that are there, then those that went; oldest first. */
  all(): Occurrence[] {
    return [...this.#now.values(), ...this.#returned.values()].sort((a, b) => a.seq - b.seq);
  }

  /** Alarms of a machine in maintenance are out of service, those of one that is switched off suppressed by design; null: they count. */
  asideOf(machine: string): 'out-of-service' | 'suppressed' | null {
    const operational = this.#operational.get(machine);
    return operational === 'maintenance' ? 'out-of-service' : operational === 'offline' ? 'suppressed' : null;
  }

  /** When alarms came in the last hour, oldest first. */
  get raises(): readonly number[] {
    return this.#raises;
  }

  #reported({ id, technical, link, operational }: EventData['equipmentReported'], raise: Raise, clear: (id: string) => void): void {
    if (operational !== undefined && operational !== this.#operational.get(id)) {
      this.#operational.set(id, operational);
      this.version++;
    }
    if (technical === 'red') raise(`red:${id}`, id, reason('alarm.machine-red', { machine: id }));
    else if (technical !== undefined) clear(`red:${id}`);
    if (link === 'lost') raise(`link:${id}`, id, reason('alarm.link-lost', { machine: id }));
    else if (link !== undefined) clear(`link:${id}`);
  }

  #raise(id: string, about: string, cause: Reason, seq: number, at: number): void {
    if (this.#now.has(id)) return;
    const subject = subjectOf(about, cause);
    const first = this.#firsts.get(subject);
    const isGrouped = first !== undefined && at - first.raisedAt <= GROUP;
    const firstOut = isGrouped ? first.id : id;
    const occurrence: Occurrence = { id, seq, cause, about, subject, raisedAt: at, returnedAt: null, firstOut };
    if (!isGrouped) this.#firsts.set(subject, occurrence);
    this.#now.set(id, occurrence);
    this.version++;
    this.#raises.push(at);
    while ((this.#raises[0] ?? at) < at - REMEMBERED) this.#raises.shift();
  }

  #clear(id: string, at: number): void {
    const occurrence = this.#now.get(id);
    if (occurrence === undefined) return;
    this.#now.delete(id);
    this.version++;
    occurrence.returnedAt = at;
    this.#returned.set(occurrence.seq, occurrence);
    if (this.#returned.size > MOST_RETURNED) this.#returned.delete(this.#returned.keys().next().value!);
  }
}

type Raise = (id: string, about: string, cause: Reason) => void;

/** Machine the cause names, else the job of a step, else what it is about. */
function subjectOf(about: string, { params }: Reason): string {
  const machine = params['machine'] ?? params['truck'] ?? params['crane'];
  const mark = about.lastIndexOf('#');
  return String(machine ?? (mark < 0 ? about : about.slice(0, mark)));
}
