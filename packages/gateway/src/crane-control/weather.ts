import { type Milliseconds, type Reason, reason } from '@estiba/base';
import type { Site, WeatherLimits } from '@estiba/port';
import { decodeWeatherState, type WeatherState } from '@estiba/messages/equipment';
import type { Command, TerminalState } from '@estiba/terminal';
import { commandOf } from '../command-key.ts';
import { FaultLog } from '../fault-log.ts';
import { MachineEar } from './machine-ear.ts';

/** Work goes on when gusts, or the swell, are down to this share of what stopped it. */
const CALMED = 0.9;

/**
 * Hears the weather mast and tells when the wind stops the cranes, and when no longer; when the swell at the quay closes the berths, and when
 * they open again, except those that a person closed. A mast that fell silent changes nothing. An operational stop: it is no safety function.
 */
export class WeatherControl {
  readonly #ear = new MachineEar<WeatherState>(decodeWeatherState);
  readonly #faults: FaultLog;
  readonly #limits: WeatherLimits;
  readonly #berths: readonly string[];
  readonly #id: string;

  constructor(id: string, { weather, berths }: Site) {
    this.#id = id;
    this.#limits = weather;
    this.#berths = berths.map((berth) => berth.id);
    this.#faults = new FaultLog(id);
  }

  receive(kind: 'state' | 'connection', bytes: Uint8Array, now: Milliseconds): readonly Command[] {
    return this.#ear.hear(kind, bytes, now).flatMap((fault) => this.#faults.tell(fault, false, now));
  }

  /** What the terminal does not know yet. */
  settle(state: TerminalState, now: Milliseconds): readonly Command[] {
    const seen = this.#ear.state;
    if (seen === null) return [];
    return [...this.#tellWind(seen, state.isWindStopped, now), ...this.#tellSwell(seen, state, now)];
  }

  #tellWind({ gust }: WeatherState, isKnownStopped: boolean, now: Milliseconds): readonly Command[] {
    const isStopped = isOver(gust, this.#limits.windStopMetresPerSecond, isKnownStopped);
    if (isStopped === isKnownStopped) return [];
    return [commandOf('observeWind', { metresPerSecond: gust, isStopped }, this.#id, now)];
  }

  #tellSwell({ swell }: WeatherState, { closedBerths, closedBySwell }: TerminalState, now: Milliseconds): readonly Command[] {
    if (swell === undefined) return [];
    const limit = this.#limits.swellStopMetres;
    if (!isOver(swell, limit, closedBySwell.size > 0)) {
      return [...closedBySwell].map((berth) => commandOf('openBerth', { berth }, this.#id, now));
    }
    const why: Reason = reason('quay.swell', { metres: swell, limit });
    const open = this.#berths.filter((berth) => !closedBerths.has(berth));
    return open.map((berth) => commandOf('closeBerth', { berth, reason: why }, this.#id, now));
  }
}

/** At a limit, or, where it was over it before, not yet down to where work goes on. */
const isOver = (value: number, limit: number, was: boolean): boolean => value >= (was ? limit * CALMED : limit);
