import { milliseconds } from '@estiba/base';
import type { CraneCommand, CraneOrder, Permit, ShipState } from '@estiba/messages/equipment';
import type { ScenarioCall } from '@estiba/port';
import { drawTriangular } from '../../world/chance.ts';
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
  readonly #pose: ShipPose;
  readonly #around: Surroundings;

  constructor(call: ScenarioCall, around: Surroundings) {
    this.id = call.call;
    this.call = call;
    this.#pose = poseOf(call);
    this.#around = around;
    const mooring = drawTriangular(around.streamOf(`ship ${call.call}`), MOORING);
    // The berth time of the scenario is when she is fast; those that begin the day alongside are fast at once.
    if (call.eta <= around.agenda.now) this.phase = 'alongside';
    else around.agenda.at(Math.max(call.eta, around.agenda.now + mooring), () => this.#berth());
  }

  /** How she lies; null unless alongside. */
  get pose(): ShipPose | null {
    return this.phase === 'alongside' ? this.#pose : null;
  }

  state(): ShipState {
    return { phase: this.phase, ...(this.phase === 'alongside' ? { bowAt: this.call.bowAt } : {}) };
  }

  /** `Stop` under the call's name: work is complete, she may sail. */
  command(command: CraneCommand): void {
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

  #berth(): void {
    const { agenda, weather, site } = this.#around;
    if (weather.swell() >= site.weather.swellStopMetres) {
      agenda.at(milliseconds(agenda.now + LOOK_AGAIN), () => this.#berth());
      return;
    }
    this.phase = 'alongside';
    this.onChange();
  }
}
