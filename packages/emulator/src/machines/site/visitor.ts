import type { GateVisitor } from '@estiba/messages/equipment';
import { type Block, bayCentre, type ScenarioVisitor, visitorSeconds } from '@estiba/port';
import { physicalBox } from '../../truth/box.ts';
import { drawFactor } from '../../world/chance.ts';
import type { Carrier, Surroundings } from '../../world/surroundings.ts';

/** From the outermost row to the middle of the visitors' lane beside the block [m]. */
const LANE = 4;
/** Standard deviation of a driver's time against the nominal one. */
const SPREAD = 0.15;

/** A road truck: waits at the gate, drives to where it is sent, is served, drives out. */
export class Visitor implements Carrier {
  readonly id: string;
  readonly booking: ScenarioVisitor;
  phase: GateVisitor['phase'] = 'at-gate';
  /** Told at each change of its phase. */
  onChange: () => void = () => undefined;
  readonly #around: Surroundings;
  readonly #cranes = new Set<string>();
  #place: { readonly x: number; readonly y: number } | null = null;
  #way = 0;
  #cell = '';

  constructor(booking: ScenarioVisitor, around: Surroundings) {
    this.id = booking.id;
    this.booking = booking;
    this.#around = around;
    if (booking.purpose === 'deliver')
      around.truth.arrive(physicalBox(booking.container, { at: 'carrier', carrier: booking.id }), booking.id);
  }

  /** As the gate sees it. */
  seen(): GateVisitor {
    const { purpose, container } = this.booking;
    const carried = this.#around.truth.carriedBy(this.id)[0];
    return {
      visitor: this.id,
      purpose,
      phase: this.phase,
      box: container.id,
      ...(this.phase === 'at-exchange' && { cell: this.#cell }),
      ...(carried === undefined
        ? {}
        : { sizeType: container.sizeType.code, grossKg: Math.round(carried.grossKg), isFull: !container.isEmpty }),
    };
  }

  /** Drives from the gate to the exchange place of this name, beside a bay. */
  drive(block: Block, bay: number, cell: string): void {
    this.#cell = cell;
    const { agenda, site } = this.#around;
    const depth = block.rows * block.rowPitch;
    const y = block.visitorSide === 'seaward' ? block.y - LANE : block.y + depth + LANE;
    this.#way = 1000 * visitorSeconds(site, block, bay);
    this.#change('inside');
    agenda.after(this.#drawWay(), () => {
      this.#place = { x: bayCentre(block, bay), y };
      this.#change('at-exchange');
    });
  }

  standsAt(): { readonly x: number; readonly y: number } | null {
    return this.#place;
  }

  engage(crane: string): void {
    this.#cranes.add(crane);
  }

  disengage(crane: string): void {
    this.#cranes.delete(crane);
  }

  /** It is told that it may go. One that drives off from under a spreader is written down. */
  leave(): void {
    if (this.phase !== 'at-exchange') return;
    const { agenda, statistics } = this.#around;
    const { x, y } = this.#place!;
    for (const crane of this.#cranes)
      statistics.violations.push({ kind: 'driven-while-engaged', at: agenda.now, between: [this.id, crane], x, y });
    if (this.#isServed()) statistics.visitorsServed += 1;
    this.#place = null;
    this.#change('leaving');
    agenda.after(this.#drawWay(), () => this.#change('gone'));
  }

  loadChanged(): void {
    this.onChange();
  }

  #isServed(): boolean {
    const { purpose, container } = this.booking;
    const carried = this.#around.truth.carriedBy(this.id);
    return purpose === 'deliver' ? carried.length === 0 : carried.some(({ id }) => id === container.id);
  }

  #change(phase: GateVisitor['phase']): void {
    this.phase = phase;
    if (phase === 'gone') this.#around.truth.depart(this.id);
    this.onChange();
  }

  #drawWay(): number {
    return this.#way * drawFactor(this.#around.streamOf(`visitor ${this.id} ${this.phase}`), SPREAD);
  }
}
