import { reason } from '@estiba/base';
import { compileLanes, type Scenario, type Site } from '@estiba/port';
import type { FaultScript } from '../faults/fault-script.ts';
import { playFaults } from '../faults/play-faults.ts';
import { WeatherMast } from '../machines/site/weather.ts';
import { Truth } from '../truth/truth.ts';
import { Agenda } from './agenda.ts';
import { streamOf } from './chance.ts';
import { type Footprint, overlaps } from './collisions.ts';
import { type Message, type Outgoing, Post } from './post.ts';
import { Staff } from './staff.ts';
import { Statistics } from './statistics.ts';
import type { Carrier, Surroundings } from './surroundings.ts';

/** How often the world looks whether trucks are in each other's place [ms]. */
const LOOK = 1000;

export interface WorldOptions {
  /** Default: the scenario's. */
  readonly seed?: number;
  readonly faults?: FaultScript | null;
}

/** A truck that somebody else plays: it has its own radio, and of the world only its body. */
export interface Guest extends Carrier {
  readonly pose: () => Footprint['pose'];
}

/**
 * Everything physical: cranes, trucks, ships, gate, weather, boxes. It knows the site, what was where when the day began, and the messages
 * it gets; time passes only when it is told. The same site, scenario, options and messages give the same messages back, byte for byte.
 */
export class World {
  readonly truth: Truth;
  readonly statistics = new Statistics();
  readonly staff: Staff;
  /** When the day began, UTC [ms]. */
  readonly start: number;
  readonly #site: Site;
  readonly #agenda: Agenda;
  readonly #post = new Post();
  readonly #carriers = new Map<string, Carrier>();
  readonly #guests: Guest[] = [];
  #nextLook: number;

  constructor(site: Site, scenario: Scenario, { seed = scenario.seed, faults = null }: WorldOptions = {}) {
    this.#site = site;
    this.start = scenario.start;
    this.#agenda = new Agenda(scenario.start);
    this.#nextLook = scenario.start + LOOK;
    this.truth = new Truth(site, scenario);
    const weather = new WeatherMast(streamOf(seed, 'weather'), this.#agenda, site.weather.windStopMetresPerSecond);
    const around: Surroundings = {
      site,
      lanes: compileLanes(site),
      agenda: this.#agenda,
      truth: this.truth,
      post: this.#post,
      statistics: this.statistics,
      carriers: this.#carriers,
      weather,
      shipPose: (call) => this.staff.ships.get(call)?.pose ?? null,
      streamOf: (name) => streamOf(seed, name),
    };
    this.staff = new Staff(scenario, around, weather);
    weather.onGust = () => this.#haltForWind(weather);
    if (faults !== null)
      playFaults(faults, {
        agenda: this.#agenda,
        truth: this.truth,
        weather,
        statistics: this.statistics,
        machines: this.staff.breakables,
        seed,
      });
    for (const { link } of this.staff.radios.values()) link.connect();
  }

  get now(): number {
    return this.#agenda.now;
  }

  /** A truck of somebody else's stands in the port: cranes find it where it stands, boxes lie on it, and it collides like any other. */
  admit(guest: Guest): void {
    this.#carriers.set(guest.id, guest);
    this.#guests.push(guest);
  }

  /** When the world next does anything by itself; null: never. */
  get nextEventAt(): number | null {
    return this.#agenda.nextAt();
  }

  /** Hands the machines what was sent to them, lets time pass until `to`, and gives back what they sent. */
  advance(to: number, inbox: readonly Message[]): readonly Outgoing[] {
    this.hear(inbox);
    this.pass(to);
    return this.drain();
  }

  /** Hands the machines what was sent to them. */
  hear(inbox: readonly Message[]): void {
    for (const { client, topic, payload } of inbox) {
      const radio = this.staff.radios.get(client);
      if (radio?.link.isUp === true) radio.hear(topic, payload);
    }
  }

  /** Lets time pass until `to`. It makes no difference in how many parts it passes. */
  pass(to: number): void {
    while (this.#nextLook <= to) {
      this.#agenda.runUntil(this.#nextLook);
      this.#look();
      this.#nextLook += LOOK;
    }
    this.#agenda.runUntil(to);
  }

  /** What the machines said since this was asked last. */
  drain(): readonly Outgoing[] {
    return this.#post.drain();
  }

  /** Where cranes and trucks that have moved are now, for the eye: it changes nothing of the day and is no part of what `drain` gives. */
  seen(): readonly Message[] {
    return [...this.staff.radios.values()].flatMap((radio) => radio.seen() ?? []);
  }

  /** Every machine on the network signs in anew: another process has taken the day up, and the connections ended with the one before. */
  signInAgain(): void {
    for (const { link } of this.staff.radios.values()) link.signInAgain();
  }

  /** The network lost a client and has it back: the machine says again that it is there, and how it is. */
  greetAgain(client: string): void {
    this.staff.radios.get(client)?.link.greet();
  }

  /** Every machine says farewell and leaves the network. */
  close(): readonly Outgoing[] {
    for (const { link } of this.staff.radios.values()) link.leave();
    return this.#post.drain();
  }

  /** The stowage as it physically is, by slot address BBBRRTT: to be compared with a plan by somebody else. */
  aboard(call: string): ReadonlyMap<string, string> {
    return this.truth.ships.get(call)?.stowage() ?? new Map();
  }

  /** Cranes stop by themselves in too much wind, whatever anybody tells them. */
  #haltForWind(weather: WeatherMast): void {
    for (const { machine } of this.staff.cranes.values()) {
      if (weather.isWindStopped()) machine.halt('wind', reason('machine.wind', { gust: Math.round(weather.gust()) }));
      else machine.unhalt('wind');
    }
  }

  #look(): void {
    const { lengthMetres, widthMetres } = this.#site.kinematics.truck;
    const footprints = [
      ...[...this.staff.trucks.values()].map((truck) => ({ id: truck.id, pose: truck.drivetrain.pose() })),
      ...this.#guests.map((guest) => ({ id: guest.id, pose: guest.pose() })),
    ];
    for (const [one, other] of overlaps(footprints, lengthMetres, widthMetres))
      this.statistics.violations.push({ kind: 'collision', at: this.now, between: [one.id, other.id], x: one.pose.x, y: one.pose.y });
  }
}
