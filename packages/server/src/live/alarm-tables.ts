import type { AlarmRateRow, AlarmRow, Changes } from '@estiba/messages/frames';
import type { TerminalEvent } from '@estiba/terminal';
import type { AlarmDesk } from '../alarms/alarm-desk.ts';
import type { Logger } from '../logging/logger.ts';
import type { SideTables } from './side-tables.ts';

/** A row as it was told last, with its text: two that read alike are the same. */
interface Told<T> {
  readonly text: string;
  readonly row: T;
}

/**
 * The tables of alarms, told from the log and from what people did. They stay empty until the log was read once: "no alarms" is never said
 * without knowing.
 */
export class AlarmTables implements SideTables {
  readonly #desk: AlarmDesk;
  readonly #logger: Logger;
  readonly #alarms = new Map<string, Told<AlarmRow>>();
  #rate: Told<AlarmRateRow> | null = null;
  /** Marks of the desk: as it was told last, and as the log was asked for last. */
  #mark = '';
  #asked = '';
  #isReady = false;

  constructor(desk: AlarmDesk, logger: Logger) {
    this.#desk = desk;
    this.#logger = logger;
    this.#catchUp();
  }

  follow(events: readonly TerminalEvent[]): void {
    if (events.some(mayAlarm)) this.#catchUp();
  }

  takeChanges(): Changes | null {
    const { mark } = this.#desk;
    if (mark === this.#mark) return null;
    // What is read a little at a time is there at once when an alarm comes; and a log that could not be read is tried again.
    if (mark !== this.#asked) this.#catchUp();
    this.#asked = mark;
    if (!this.#isReady) return null;
    this.#mark = mark;
    const alarms = this.#alarmChanges();
    const rate = this.#rateChange();
    if (alarms.length === 0 && rate === null) return null;
    return { ...(alarms.length > 0 && { alarms }), ...(rate !== null && { alarmRate: [['', rate] as const] }) };
  }

  rows(): Omit<Changes, 'boxes'> {
    return {
      alarms: [...this.#alarms].map(([key, { row }]) => [key, row] as const),
      alarmRate: this.#rate === null ? [] : [['', this.#rate.row] as const],
    };
  }

  #alarmChanges(): [string, AlarmRow | null][] {
    const changes: [string, AlarmRow | null][] = [];
    const gone = new Set(this.#alarms.keys());
    for (const row of this.#desk.rows()) {
      const [key, text] = [String(row.occurrence), JSON.stringify(row)];
      gone.delete(key);
      if (this.#alarms.get(key)?.text === text) continue;
      this.#alarms.set(key, { text, row });
      changes.push([key, row]);
    }
    for (const key of gone) {
      this.#alarms.delete(key);
      changes.push([key, null]);
    }
    return changes;
  }

  #rateChange(): AlarmRateRow | null {
    const row = this.#desk.rate();
    const text = JSON.stringify(row);
    if (this.#rate?.text === text) return null;
    this.#rate = { text, row };
    return row;
  }

  #catchUp(): void {
    this.#desk.readings.catchUp().then(
      () => (this.#isReady = true),
      (error: unknown) => this.#logger.error('the log cannot be read for alarms', { error }),
    );
  }
}

/** Events by which alarms come, go, or are told otherwise. */
function mayAlarm({ type, data }: TerminalEvent): boolean {
  switch (type) {
    case 'exceptionRaised':
    case 'exceptionResolved':
    case 'equipmentBarred':
    case 'equipmentCleared':
    case 'windReported':
    case 'berthClosed':
    case 'berthOpened':
      return true;
    case 'equipmentReported':
      return data.technical !== undefined || data.link !== undefined || data.operational !== undefined;
    default:
      return false;
  }
}
