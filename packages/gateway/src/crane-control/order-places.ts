import { bayCentre, type Block, blockAnchor, isDeckTier, type Site, type Slot, type StackOutline } from '@estiba/port';
import type { OrderPlace } from '@estiba/messages/equipment';
import type { CallVisit, Place, TerminalState } from '@estiba/terminal';
import { millimetre, type SiteMap } from '../fleet-control/site-map.ts';

/** Height of a high cube, by which tiers are reckoned [m]. */
const TIER_HEIGHT = 2.896;
/** Quay above the ship's keel, reckoned for a draught of 14.5 m and a quay 4.5 m above the water: z aboard only says where about to look. */
const QUAY_ABOVE_KEEL = 19;
/** From the middle of the outermost stack to the ship's side and the fenders [m]. */
const SIDE = 2;

/** Where things are in metres of the site's frame, so that a crane needs nothing but its order. */
export class OrderPlaces {
  readonly #site: Site;
  readonly #map: SiteMap;

  constructor(site: Site, map: SiteMap) {
    this.#site = site;
    this.#map = map;
  }

  /** A place of a lift; null where the terminal does not know where that is. `meeting`: cell and vehicle, where one end is a truck. */
  of(place: Place | 'truck', state: TerminalState, meeting: { readonly cell: string; readonly vehicle: string } | null): OrderPlace | null {
    if (place === 'truck' || place.at === 'visitor') return meeting && this.truck(meeting.vehicle, meeting.cell);
    if (place.at === 'yard') return this.#yard(place.position);
    if (place.at === 'ship') return this.#ship(place.slot, state.calls.get(place.call));
    return null;
  }

  truck(vehicle: string, cell: string): OrderPlace | null {
    const place = this.#map.place(cell) ?? this.#visitorPlace(cell);
    return place && { at: 'truck', vehicle, cell, x: place.x, y: place.y };
  }

  gate(): OrderPlace {
    return { at: 'gate', x: this.#site.gate.x, y: this.#site.gate.y };
  }

  lid(lid: string, bay: number, to: 'quay' | 'ship', visit: CallVisit): OrderPlace | null {
    const x = alongQuay(visit, bay);
    return x === null ? null : { at: 'lid', call: visit.call, lid, bay, x, to };
  }

  bay(bay: number, visit: CallVisit): OrderPlace | null {
    const x = alongQuay(visit, bay);
    return x === null ? null : { at: 'bay', call: visit.call, bay, x };
  }

  #yard(position: { readonly block: string; readonly bay: number; readonly row: number; readonly tier: number }): OrderPlace | null {
    const block = this.#block(position.block);
    if (block === null) return null;
    const anchor = blockAnchor(block, position);
    return { at: 'yard', ...position, x: millimetre(anchor.x), y: millimetre(anchor.y), z: millimetre(anchor.z + TIER_HEIGHT) };
  }

  #ship(slot: Slot, visit: CallVisit | undefined): OrderPlace | null {
    if (visit === undefined) return null;
    const x = alongQuay(visit, slot.bay);
    const stack = stackOf(visit, slot);
    if (x === null || stack === null) return null;
    const half = halfBeam(visit.outline);
    const tier = (slot.tier - stack.bottomTier) / 2 + 1;
    const { bay, row } = slot;
    // She lies with her port side to the quay, bow towards greater metres: starboard is out to sea.
    const y = -(half + SIDE) - stack.y;
    const z = stack.z + tier * TIER_HEIGHT - QUAY_ABOVE_KEEL;
    return { at: 'ship', call: visit.call, bay, row, tier: slot.tier, x, y: millimetre(y), z: millimetre(z) };
  }

  /** Exchange places of road trucks are named `B03.V.21`: beside that bay, on the visitors' side of the block. */
  #visitorPlace(name: string): { readonly x: number; readonly y: number } | null {
    const [id = '', mark, bay] = name.split('.');
    const block = this.#block(id);
    if (block === null || mark !== 'V' || !Number.isInteger(Number(bay))) return null;
    const depth = block.rows * block.rowPitch;
    return { x: bayCentre(block, Number(bay)), y: block.visitorSide === 'seaward' ? block.y - LANE : block.y + depth + LANE };
  }

  #block(id: string): Block | null {
    return this.#site.blocks.find((block) => block.id === id) ?? null;
  }
}

/** From the outermost row to the middle of the lane beside the block [m]. */
const LANE = 4;

/** Quay metre of a bay's middle: an odd bay of a pair is reckoned with the pair. */
function alongQuay(visit: CallVisit, bay: number): number | null {
  const found = bayOf(visit, bay);
  return found === null ? null : millimetre(visit.bowAt - found.fromBow);
}

function bayOf({ outline }: CallVisit, bay: number): CallVisit['outline']['bays'][number] | null {
  for (const number of [bay, bay + 1, bay - 1]) {
    const found = outline.bays.find((each) => each.number === number);
    if (found && (number === bay || number % 2 === 0)) return found;
  }
  return null;
}

function stackOf(visit: CallVisit, { bay, row, tier }: Slot): StackOutline | null {
  const level = isDeckTier(tier) ? 'deck' : 'hold';
  return bayOf(visit, bay)?.stacks.find((stack) => stack.row === row && stack.level === level) ?? null;
}

/** From the centre line to the middle of the outermost stack [m], found once for each ship. */
const halves = new WeakMap<CallVisit['outline'], number>();

function halfBeam(outline: CallVisit['outline']): number {
  const known = halves.get(outline);
  if (known !== undefined) return known;
  const half = Math.max(...outline.bays.flatMap((bay) => bay.stacks.map(({ y }) => Math.abs(y))));
  halves.set(outline, half);
  return half;
}
