import type { Clock } from '@estiba/base';
import type { AlarmRateRow, AlarmRow } from '@estiba/messages/frames';
import type { TextFile } from '../files/private-file.ts';
import type { Readings } from '../readings/readings.ts';
import { AlarmDeeds } from './alarm-deeds.ts';
import { alarmRate, FLOOD_ABOVE, lastHour, MANAGEABLE, TARGET } from './alarm-rate.ts';
import { alarmView } from './alarm-view.ts';

/** What time alone changes about an alarm (a shelf that ends, a rate that falls) is noticed this often [ms]. */
const GRAIN = 10_000;

/** Alarms as people are to see them: what the log tells, with what people did about it. */
export class AlarmDesk {
  readonly deeds: AlarmDeeds;
  readonly readings: Readings;
  readonly #clock: Clock;

  constructor(readings: Readings, file: TextFile, clock: Clock) {
    this.readings = readings;
    this.deeds = new AlarmDeeds(file);
    this.#clock = clock;
  }

  /** Those that want somebody, oldest first, as far as the log has been read. */
  rows(): AlarmRow[] {
    const { alarms } = this.readings;
    return alarms.all().flatMap((occurrence) => alarmView(occurrence, alarms, this.deeds, this.#clock.now()) ?? []);
  }

  rate(): AlarmRateRow {
    const [{ raises }, now] = [this.readings.alarms, this.#clock.now()];
    return { ...alarmRate(raises, now), target: TARGET, manageable: MANAGEABLE, floodAbove: FLOOD_ABOVE, lastHour: lastHour(raises, now) };
  }

  /** Changes whenever what the two above tell may have changed. */
  get mark(): string {
    return `${this.readings.alarms.version}-${this.deeds.version}-${Math.floor(this.#clock.now() / GRAIN)}`;
  }
}
