import { encodeCraneState, encodeShipState, encodeWeatherState } from '@estiba/messages/equipment';
import { compileLanes, type Scenario, type Site } from '@estiba/port';
import { MachineRadio } from '../machines/crane/machine-radio.ts';
import { Ship } from '../machines/site/ship.ts';
import { WeatherMast } from '../machines/site/weather.ts';
import { Truck } from '../machines/truck/truck.ts';
import { TruckRadio } from '../machines/truck/truck-radio.ts';
import { Truth } from '../truth/truth.ts';
import { Agenda } from './agenda.ts';
import { streamOf } from './chance.ts';
import { overlaps } from './collisions.ts';
import { buildCranes, type Crew } from './crew.ts';
import { type Link, type Message, type Outgoing, Post } from './post.ts';
import { Statistics } from './statistics.ts';
import type { Surroundings } from './surroundings.ts';

/** How often the world looks whether trucks are in each other's place [ms]. */
const LOOK = 1000;

export interface WorldOptions {
  readonly seed?: number;
  /** Trucks publish `visualization` this often [ms]; null: never. */
  readonly visualization?: number | null;
}

interface Radio {
  readonly link: Link;
  readonly hear: (topic: string, payload: Uint8Array) => void;
}

/**
 * Everything physical: cranes, trucks, ships, weather, boxes. It knows the site, what was where when the day began, and the messages it
 * gets; time passes only when it is told. The same site, scenario, options and messages give the same messages back, byte for byte.
 */
export class World {
  readonly truth: Truth;
  readonly statistics = new Statistics();
  readonly trucks = new Map<string, Truck>();
  readonly cranes = new Map<string, Crew>();
  readonly ships = new Map<string, Ship>();
  readonly weather: WeatherMast;
  readonly #site: Site;
  readonly #agenda: Agenda;
  readonly #post = new Post();
  readonly #radios = new Map<string, Radio>();
  #nextLook: number;

  constructor(site: Site, scenario: Scenario, { seed = scenario.seed, visualization = null }: WorldOptions = {}) {
    this.#site = site;
    this.#agenda = new Agenda(scenario.start);
    this.#nextLook = scenario.start + LOOK;
    this.truth = new Truth(site, scenario);
    this.weather = new WeatherMast(streamOf(seed, 'weather'), this.#agenda, site.weather.windStopMetresPerSecond);
    const around: Surroundings = {
      site,
      lanes: compileLanes(site),
      agenda: this.#agenda,
      truth: this.truth,
      post: this.#post,
      statistics: this.statistics,
      carriers: new Map(),
      weather: this.weather,
      shipPose: (call) => this.ships.get(call)?.pose ?? null,
      streamOf: (name) => streamOf(seed, name),
    };
    this.#buildTrucks(around, visualization);
    this.#buildCranes(around);
    this.#buildSea(scenario, around);
    for (const { link } of this.#radios.values()) link.connect();
  }

  get now(): number {
    return this.#agenda.now;
  }

  /** When the world next does anything by itself; null: never. */
  get nextEventAt(): number | null {
    return this.#agenda.nextAt();
  }

  /** What the machines have to say before any time has passed: that they are there. */
  start(): readonly Outgoing[] {
    this.#agenda.runUntil(this.#agenda.now);
    return this.#post.drain();
  }

  /** Hands the machines what was sent to them, lets time pass until `to`, and gives back what they sent. */
  advance(to: number, inbox: readonly Message[]): readonly Outgoing[] {
    for (const { client, topic, payload } of inbox) {
      const radio = this.#radios.get(client);
      if (radio?.link.isUp === true) radio.hear(topic, payload);
    }
    while (this.#nextLook <= to) {
      this.#agenda.runUntil(this.#nextLook);
      this.#look();
      this.#nextLook += LOOK;
    }
    this.#agenda.runUntil(to);
    return this.#post.drain();
  }

  /** The stowage as it physically is, by slot address: to be compared with a plan by somebody else. */
  aboard(call: string): ReadonlyMap<string, string> {
    return this.truth.ships.get(call)?.stowage() ?? new Map();
  }

  #buildTrucks(around: Surroundings, visualization: number | null): void {
    for (const site of this.#site.equipment.trucks) {
      if (!site.isInService) continue;
      const truck = new Truck(site, around);
      this.trucks.set(truck.id, truck);
      around.carriers.set(truck.id, truck);
      this.#radios.set(truck.id, new TruckRadio(truck, around, visualization));
    }
  }

  #buildCranes(around: Surroundings): void {
    for (const crew of buildCranes(this.#site, around)) {
      const { crane, kind } = crew;
      this.cranes.set(crane.id, crew);
      const radio = new MachineRadio(
        { kind, id: crane.id, state: (header) => encodeCraneState(crane.state(), header), ears: crane.machine },
        around,
      );
      crane.machine.onChange = () => radio.changed();
      this.#radios.set(crane.id, radio);
    }
  }

  #buildSea(scenario: Scenario, around: Surroundings): void {
    for (const call of scenario.calls) {
      const ship = new Ship(call, around);
      this.ships.set(ship.id, ship);
      const radio = new MachineRadio(
        { kind: 'ship', id: ship.id, state: (header) => encodeShipState(ship.state(), header), ears: ship },
        around,
      );
      ship.onChange = () => radio.changed();
      this.#radios.set(ship.id, radio);
    }
    const mast = new MachineRadio(
      { kind: 'weather', id: 'weather', state: (header) => encodeWeatherState(this.weather.state(), header), ears: null },
      around,
    );
    this.weather.onChange = () => mast.changed();
    this.#radios.set('weather', mast);
  }

  #look(): void {
    const { lengthMetres, widthMetres } = this.#site.kinematics.truck;
    const footprints = [...this.trucks.values()].map((truck) => ({ id: truck.id, pose: truck.drivetrain.pose() }));
    for (const [one, other] of overlaps(footprints, lengthMetres, widthMetres))
      this.statistics.violations.push({ kind: 'collision', at: this.now, between: [one.id, other.id], x: one.pose.x, y: one.pose.y });
  }
}
