import { encodeCraneState, encodeGateState, encodeShipState, encodeWeatherState, type MachineKind } from '@estiba/messages/equipment';
import type { Scenario } from '@estiba/port';
import type { Breakable } from '../faults/breakable.ts';
import type { Crane } from '../machines/crane/crane.ts';
import type { JobMachine } from '../machines/crane/job-machine.ts';
import { MachineRadio, type Speaker } from '../machines/crane/machine-radio.ts';
import { Gate } from '../machines/site/gate.ts';
import { LashingGang } from '../machines/site/lashing-gang.ts';
import { Ship } from '../machines/site/ship.ts';
import type { WeatherMast } from '../machines/site/weather.ts';
import { Truck } from '../machines/truck/truck.ts';
import { TruckRadio } from '../machines/truck/truck-radio.ts';
import { buildCranes } from './build-cranes.ts';
import type { Link, Message } from './post.ts';
import type { Surroundings } from './surroundings.ts';

/** A machine's way to the network. */
export interface Radio {
  readonly link: Link;
  readonly hear: (topic: string, payload: Uint8Array) => void;
  /** Where the machine is, for the eye; null while it is off the network, and where that was said already. */
  readonly seen: () => Message | null;
}

/** Every machine of a world, by name, with its radio. */
export class Staff {
  readonly trucks = new Map<string, Truck>();
  readonly cranes = new Map<string, Crane>();
  readonly gangs = new Map<string, LashingGang>();
  readonly ships = new Map<string, Ship>();
  readonly radios = new Map<string, Radio>();
  readonly breakables = new Map<string, Breakable>();
  readonly #around: Surroundings;

  constructor(scenario: Scenario, around: Surroundings, weather: WeatherMast) {
    this.#around = around;
    this.#hireTrucks();
    for (const crane of buildCranes(around.site, around)) {
      this.cranes.set(crane.id, crane);
      this.#hire(
        crane.kind,
        crane.id,
        (header) => encodeCraneState(crane.state(), header),
        () => crane.place(),
        crane.machine,
        (time) => {
          crane.stuckFor = time;
        },
      );
    }
    for (const { id } of around.site.equipment.lashingGangs) {
      const gang = new LashingGang(id, around);
      this.gangs.set(id, gang);
      this.#hire('lasher', id, (header) => encodeCraneState(gang.state(), header), null, gang.machine, null);
    }
    this.#openGate(scenario);
    for (const call of scenario.calls) this.#announce(new Ship(call, around));
    const mast = this.#radio({
      kind: 'weather',
      id: 'weather',
      state: (header) => encodeWeatherState(weather.state(), header),
      place: null,
      ears: null,
    });
    weather.onChange = () => mast.changed();
  }

  #hireTrucks(): void {
    for (const site of this.#around.site.equipment.trucks) {
      if (!site.isInService) continue;
      const truck = new Truck(site, this.#around);
      const radio = new TruckRadio(truck, this.#around);
      this.trucks.set(truck.id, truck);
      this.#around.carriers.set(truck.id, truck);
      this.radios.set(truck.id, radio);
      this.breakables.set(truck.id, {
        id: truck.id,
        link: radio.link,
        breakDown: (duration) => truck.breakDown(duration),
        driveHorizon: () => truck.driveHorizon(),
        stickTwistlock: null,
      });
    }
  }

  #hire(
    kind: MachineKind,
    id: string,
    state: Speaker['state'],
    place: Speaker['place'],
    machine: JobMachine,
    stickTwistlock: ((duration: number) => void) | null,
  ): void {
    const radio = this.#radio({ kind, id, state, place, ears: machine });
    machine.onChange = () => radio.changed();
    const breakDown = (duration: number): void => machine.breakDown('machine.breakdown', duration);
    this.breakables.set(id, { id, link: radio.link, breakDown, driveHorizon: null, stickTwistlock });
  }

  #openGate(scenario: Scenario): void {
    const gate = new Gate(scenario.visitors, this.#around);
    const radio = this.#radio({
      kind: 'gate',
      id: gate.id,
      state: (header) => encodeGateState(gate.state(), header),
      place: null,
      ears: gate,
    });
    gate.onChange = () => radio.changed();
  }

  #announce(ship: Ship): void {
    this.ships.set(ship.id, ship);
    const radio = this.#radio({
      kind: 'ship',
      id: ship.id,
      state: (header) => encodeShipState(ship.state(), header),
      place: null,
      ears: ship,
    });
    ship.onChange = () => radio.changed();
  }

  #radio(speaker: Speaker): MachineRadio {
    const radio = new MachineRadio(speaker, this.#around);
    this.radios.set(speaker.id, radio);
    return radio;
  }
}
