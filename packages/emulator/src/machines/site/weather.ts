import type { Random } from '@estiba/base';
import type { WeatherState } from '@estiba/messages/equipment';
import type { Agenda } from '../../world/agenda.ts';
import type { Weather } from '../../world/surroundings.ts';

/** The wind is drawn anew this often, and told [ms]. */
const STEP = 60_000;
/** Steps a mean and the greatest gust are taken over: ten minutes. */
const WINDOW = 10;
/** Mean wind of a day nobody scripted [m/s]. */
const CALM = 6;
/** How fast a wind goes back to its mean, a step; how much it strays, a step [m/s]. */
const RETURN = 0.05;
const STRAY = 0.35;
/** Gusts above the mean wind, as a share of it: mean and deviation. */
const GUST = 0.25;
const GUST_DEVIATION = 0.12;
const SWELL = 0.6;

/** Wind that wanders about a mean with gusts upon it, and the swell at the quay; scripts raise either for a while. */
export class WeatherMast implements Weather {
  readonly #random: Random;
  readonly #agenda: Agenda;
  readonly #windStop: number;
  #wind = CALM;
  #gust = CALM;
  #recent: { readonly wind: number; readonly gust: number }[] = [];
  /** Scripted storm and sea, by when they end. */
  #storm: { readonly gust: number; readonly until: number } | null = null;
  #sea: { readonly height: number; readonly until: number } | null = null;
  /** Told when the gusts have changed. */
  onGust: () => void = () => undefined;
  onChange: () => void = () => undefined;

  constructor(random: Random, agenda: Agenda, windStop: number) {
    this.#random = random;
    this.#agenda = agenda;
    this.#windStop = windStop;
    this.#blow();
  }

  gust(): number {
    return this.#gust;
  }

  isWindStopped(): boolean {
    return this.#gust >= this.#windStop;
  }

  swell(): number {
    return this.#sea === null || this.#sea.until <= this.#agenda.now ? SWELL : this.#sea.height;
  }

  /** Wind with such gusts for so many ms. */
  storm(gust: number, duration: number): void {
    this.#storm = { gust, until: this.#agenda.now + duration };
    this.#measure();
    this.#agenda.after(duration + 1, () => this.#measure());
  }

  /** Swell of such a height at the quay for so many ms. */
  raiseSea(height: number, duration: number): void {
    this.#sea = { height, until: this.#agenda.now + duration };
    this.onChange();
    this.#agenda.after(duration + 1, () => this.onChange());
  }

  state(): WeatherState {
    const winds = this.#recent.map(({ wind }) => wind);
    const gusts = this.#recent.map(({ gust }) => gust);
    const mean = winds.reduce((sum, wind) => sum + wind, 0) / Math.max(1, winds.length);
    return { wind: round(mean), gust: round(Math.max(this.#gust, ...gusts)), swell: this.swell() };
  }

  #blow(): void {
    this.#wind = Math.max(0, this.#wind + RETURN * (CALM - this.#wind) + this.#random.normal(0, STRAY));
    this.#measure();
    this.#agenda.after(STEP, () => this.#blow());
  }

  #measure(): void {
    const isStorm = this.#storm !== null && this.#storm.until > this.#agenda.now;
    const factor = 1 + Math.max(0, this.#random.normal(GUST, GUST_DEVIATION));
    this.#gust = isStorm ? this.#storm!.gust : this.#wind * factor;
    const wind = isStorm ? this.#storm!.gust / (1 + GUST) : this.#wind;
    this.#recent = [...this.#recent, { wind, gust: this.#gust }].slice(-WINDOW);
    this.onGust();
    this.onChange();
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;
