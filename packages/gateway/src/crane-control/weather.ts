import type { Milliseconds } from '@estiba/base';
import type { WeatherLimits } from '@estiba/port';
import { decodeWeatherState, type WeatherState } from '@estiba/messages/equipment';
import type { Command } from '@estiba/terminal';
import { commandOf } from '../command-key.ts';
import { FaultLog } from '../fault-log.ts';
import { MachineEar } from './machine-ear.ts';

/** Work goes on when gusts are down to this share of what stopped it. */
const CALMED = 0.9;

/** Hears the weather mast and tells when the wind stops the cranes, and when no longer. A mast that fell silent changes nothing. */
export class WeatherControl {
  readonly #ear = new MachineEar<WeatherState>(decodeWeatherState);
  readonly #faults: FaultLog;
  readonly #limits: WeatherLimits;
  readonly #id: string;
  #isStopped = false;

  constructor(id: string, limits: WeatherLimits) {
    this.#id = id;
    this.#limits = limits;
    this.#faults = new FaultLog(id);
  }

  receive(kind: 'state' | 'connection', bytes: Uint8Array, now: Milliseconds): readonly Command[] {
    return this.#ear.hear(kind, bytes, now).flatMap((fault) => this.#faults.tell(fault, false, now));
  }

  /** `isKnownStopped`: what the terminal thinks. */
  settle(isKnownStopped: boolean, now: Milliseconds): readonly Command[] {
    const { state } = this.#ear;
    if (state === null) return [];
    const stop = this.#limits.windStopMetresPerSecond;
    this.#isStopped = state.gust >= (this.#isStopped || isKnownStopped ? stop * CALMED : stop);
    if (this.#isStopped === isKnownStopped) return [];
    return [commandOf('observeWind', { metresPerSecond: state.gust, isStopped: this.#isStopped }, this.#id, now)];
  }
}
