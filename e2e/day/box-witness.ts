import { formatSlot, formatYardPosition } from '@estiba/port';
import type { Place, TerminalEvent } from '@estiba/terminal';
import type { Stowage } from './stowage.ts';

/** Where a box stands alone: a slot of a ship, a place ashore. Spreaders and trucks may hold two. */
type Spot = { readonly of: string; readonly address: string };

const YARD = 'yard';

/**
 * Follows every box through a log by its moves alone, without the kernel: a box is lost when it leaves a place it was not at, and doubled when
 * it comes where another one is.
 */
export class BoxWitness {
  /** Moves that cannot be, in words. */
  readonly problems: string[] = [];
  readonly #places = new Map<string, Place>();
  readonly #spots = new Map<string, Map<string, string>>();

  get boxes(): ReadonlyMap<string, Place> {
    return this.#places;
  }

  yard(): Stowage {
    return this.#spots.get(YARD) ?? new Map();
  }

  /** The ship as she is, or was when she sailed. */
  aboard(call: string): Stowage {
    return this.#spots.get(call) ?? new Map();
  }

  take(seq: number, { type, data }: TerminalEvent): void {
    if (type === 'inventoryTaken') {
      for (const { container, position } of data.units) this.#bring(seq, container.id, { at: 'yard', position });
    } else if (type === 'callListed') {
      for (const { container, slot } of data.arrival) this.#bring(seq, container.id, { at: 'ship', call: data.call, slot });
    } else if (type === 'visitorArrived' && data.purpose === 'deliver' && data.container !== null) {
      this.#bring(seq, data.container.id, { at: 'visitor', visitor: data.visitor });
    } else if (type === 'boxMoved') {
      const known = this.#places.get(data.box);
      if (known === undefined || textOf(known) !== textOf(data.from))
        this.problems.push(`entry ${seq}: ${data.box} leaves ${textOf(data.from)}, was ${known === undefined ? 'nowhere' : textOf(known)}`);
      this.#move(seq, data.box, data.to);
    }
  }

  #bring(seq: number, box: string, place: Place): void {
    if (this.#places.has(box)) this.problems.push(`entry ${seq}: ${box} comes a second time`);
    this.#move(seq, box, place);
  }

  #move(seq: number, box: string, to: Place): void {
    const left = spotOf(this.#places.get(box));
    if (left !== null) this.#spots.get(left.of)?.delete(left.address);
    this.#places.set(box, to);
    const spot = spotOf(to);
    if (spot === null) return;
    const spots = this.#spots.get(spot.of) ?? new Map<string, string>();
    const other = spots.get(spot.address);
    if (other !== undefined) this.problems.push(`entry ${seq}: ${box} comes to ${textOf(to)}, where ${other} is`);
    this.#spots.set(spot.of, spots.set(spot.address, box));
  }
}

function spotOf(place: Place | undefined): Spot | null {
  if (place?.at === 'yard') return { of: YARD, address: formatYardPosition(place.position) };
  if (place?.at === 'ship') return { of: place.call, address: formatSlot(place.slot) };
  return null;
}

/** A place in words: the same words for the same place. */
function textOf(place: Place): string {
  if (place.at === 'yard') return formatYardPosition(place.position);
  if (place.at === 'ship') return `${place.call} ${formatSlot(place.slot)}`;
  if (place.at === 'machine') return place.machine;
  if (place.at === 'visitor') return place.visitor;
  return place.at === 'gone' ? `gone with ${place.with}` : place.at;
}
