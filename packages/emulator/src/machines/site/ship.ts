import type { Milliseconds } from '@estiba/base';
import type { CraneCommand, CraneOrder, Permit, ShipState } from '@estiba/messages/equipment';
import type { ScenarioCall } from '@estiba/port';
import { drawTriangular } from '../../world/chance.ts';
import { type Appointment, cancel } from '../../world/agenda.ts';
import { poseOf, type ShipPose } from '../../world/sea.ts';
import type { Surroundings } from '../../world/surroundings.ts';

/** From the pilot's arrival to all lines fast [s]; no open figures were found, so a guess to be replaced. */
const MOORING = { low: 1200, mode: 1800, high: 3600 };
/** How often a ship that waits for the swell looks again [ms]. */
const LOOK_AGAIN = 600_000;

/** A ship: comes at her time, makes fast when the sea allows, sails when told. */
export class Ship {
  readonly id: string;
  readonly call: ScenarioCall;
  phase: ShipState['phase'] = 'approaching';
  onChange: () => void = () => undefined;
  #berth: { readonly bowAt: number; readonly eta: Milliseconds };
  #arrival: Appointment | null = null;
  readonly #around: Surroundings;

  constructor(call: ScenarioCall, around: Surroundings) {
    this.id = call.call;
    this.call = call;
    this.#berth = { bowAt: call.bowAt, eta: call.eta };
    this.#around = around;
    const mooring = drawTriangular(around.streamOf(`ship ${call.call}`), MOORING);
    // The berth time of the scenario is when she is fast; those that begin the day alongside are fast at once.
    if (call.eta <= around.agenda.now) this.phase = 'alongside';
    else this.#comeAt(Math.max(call.eta, around.agenda.now + mooring));
  }

  /** How she lies; null unless alongside. */
  get pose(): ShipPose | null {
    return this.phase === 'alongside' ? poseOf(this.call, this.#berth.bowAt) : null;
  }

  state(): ShipState {
    const { bowAt, eta } = this.#berth;
    if (this.phase === 'approaching') return { phase: this.phase, bowAt, eta };
    return this.phase === 'alongside' ? { phase: this.phase, bowAt } : { phase: this.phase };
  }

  /** Under the call's name `Stop`: work is complete, she may sail; `Berth`: she is to lie there, from then on. */
  command(command: CraneCommand): void {
    if (command.command === 'Berth') return this.#lieThere(command);
    if (command.command !== 'Stop' || command.orderId !== this.id || this.phase !== 'alongside') return this.onChange();
    this.phase = 'sailed';
    this.onChange();
  }

  /** A ship takes no crane orders. */
  order(_order: CraneOrder): void {
    this.onChange();
  }

  permit(_permit: Permit): void {
    this.onChange();
  }

  #lieThere({ orderId, bowAt, eta }: Extract<CraneCommand, { command: 'Berth' }>): void {
    if (orderId === this.id && this.phase === 'approaching') {
      this.#berth = { bowAt, eta };
      this.#comeAt(eta);
    }
    this.onChange();
  }

  #comeAt(moment: number): void {
    this.#arrival = cancel(this.#arrival);
    this.#arrival = this.#around.agenda.at(moment, () => this.#makeFast());
  }

  #makeFast(): void {
    const { agenda, weather, site } = this.#around;
    if (weather.swell() >= site.weather.swellStopMetres) return this.#comeAt(agenda.now + LOOK_AGAIN);
    this.phase = 'alongside';
    this.onChange();
  }
}
