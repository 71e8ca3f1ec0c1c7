import { type Reason, reason } from '@estiba/base';
import { formatSlot, formatYardPosition, type Scenario, type Site } from '@estiba/port';
import { type PhysicalBox, type PhysicalPlace, physicalBox } from './box.ts';
import { ShipTruth } from './ship.ts';
import { isReason } from './stacks.ts';
import { YardTruth } from './yard.ts';

/**
 * What truly is where. A box is in one place; machines move it from place to place and are refused what steel would refuse them. Nothing here
 * knows what anybody believes.
 */
export class Truth {
  readonly yard: YardTruth;
  readonly ships = new Map<string, ShipTruth>();
  readonly boxes = new Map<string, PhysicalBox>();
  /** Loads of trucks, visitors and spreaders, fore first. */
  readonly #carried = new Map<string, PhysicalBox[]>();
  /** What of the scenario could not physically be: told, not guessed away. */
  readonly impossible: Reason[] = [];

  constructor(site: Site, scenario: Scenario) {
    this.yard = new YardTruth(site.blocks);
    for (const { container, position } of scenario.inventory) {
      const box = physicalBox(container, { at: 'yard', position });
      this.#bring(box, this.yard.place(position, box), formatYardPosition(position));
    }
    for (const { call, outline, arrival } of scenario.calls) {
      const ship = new ShipTruth(outline);
      this.ships.set(call, ship);
      for (const { container, slot } of arrival) {
        const box = physicalBox(container, { at: 'ship', call, slot });
        this.#bring(box, ship.place(slot, box), `${call} ${formatSlot(slot)}`);
      }
    }
  }

  /** Boxes on a truck or visitor or in a spreader, fore first. */
  carriedBy(carrier: string): readonly PhysicalBox[] {
    return this.#carried.get(carrier) ?? [];
  }

  /** The box that stands at a place; on a carrier the one asked for, or its only one. */
  boxAt(place: PhysicalPlace, id?: string): PhysicalBox | null {
    if (place.at === 'yard') return this.yard.boxAt(place.position);
    if (place.at === 'ship') return this.ships.get(place.call)?.boxAt(place.slot) ?? null;
    if (place.at === 'gone') return null;
    const carried = this.carriedBy(place.carrier);
    return carried.find((box) => box.id === id) ?? (carried.length === 1 ? carried[0]! : null);
  }

  /** Takes a box from its place into a spreader. */
  lift(place: PhysicalPlace, spreader: string, id?: string): PhysicalBox | Reason {
    const taken = this.#take(place, id);
    if (!isReason(taken)) this.#load(taken, spreader);
    return taken;
  }

  /** Sets a box that hangs in a spreader; it stays there when it cannot be set. */
  set(box: PhysicalBox, spreader: string, place: PhysicalPlace): Reason | null {
    const refusal = this.#put(box, place);
    if (refusal !== null) return refusal;
    this.#unload(box, spreader);
    if (place.at === 'carrier') this.#load(box, place.carrier);
    else box.place = place;
    return null;
  }

  /** A box that comes from outside on a carrier. */
  arrive(box: PhysicalBox, carrier: string): void {
    this.boxes.set(box.id, box);
    this.#load(box, carrier);
  }

  /** A carrier leaves with all it carries. */
  depart(carrier: string): void {
    for (const box of this.carriedBy(carrier)) box.place = { at: 'gone', with: carrier };
    this.#carried.delete(carrier);
  }

  #bring(box: PhysicalBox, refusal: Reason | null, where: string): void {
    if (refusal === null && !this.boxes.has(box.id)) this.boxes.set(box.id, box);
    else this.impossible.push(reason('scenario.impossible', { box: box.id, place: where, why: refusal?.code ?? 'box.twice' }));
  }

  #take(place: PhysicalPlace, id?: string): PhysicalBox | Reason {
    if (place.at === 'yard') return this.yard.lift(place.position);
    if (place.at === 'ship') return this.ships.get(place.call)?.lift(place.slot) ?? reason('ship.absent', { call: place.call });
    if (place.at === 'gone') return reason('place.empty');
    const box = this.boxAt(place, id);
    if (box === null) return reason('place.empty', { carrier: place.carrier });
    this.#unload(box, place.carrier);
    return box;
  }

  #put(box: PhysicalBox, place: PhysicalPlace): Reason | null {
    if (place.at === 'yard') return this.yard.set(place.position, box);
    if (place.at === 'ship') return this.ships.get(place.call)?.set(place.slot, box) ?? this.#absent(place.call);
    if (place.at === 'gone') return reason('place.unknown');
    const carried = this.carriedBy(place.carrier);
    const room = 2 - carried.reduce((sum, other) => sum + (other.isForty ? 2 : 1), 0);
    return room >= (box.isForty ? 2 : 1) ? null : reason('place.occupied', { by: carried[0]!.id });
  }

  #absent(call: string): Reason | null {
    return this.ships.has(call) ? null : reason('ship.absent', { call });
  }

  #load(box: PhysicalBox, carrier: string): void {
    const carried = this.#carried.get(carrier);
    if (carried === undefined) this.#carried.set(carrier, [box]);
    else carried.push(box);
    box.place = { at: 'carrier', carrier };
  }

  #unload(box: PhysicalBox, carrier: string): void {
    const left = this.carriedBy(carrier).filter((other) => other !== box);
    this.#carried.set(carrier, left);
  }
}
