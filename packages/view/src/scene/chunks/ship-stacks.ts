import type { CallRow } from '@estiba/messages/frames';
import { isDeckTier, type StackOutline } from '@estiba/port';
import { AT_SHIP, type BoxView } from '../../boxes/columns.ts';
import { NO_BOX } from '../../boxes/yard-stacks.ts';
import { shipRect } from '../../yard-map/places.ts';

/** Boxes lie two tier numbers apart (ISO 9711). */
const TIER_STEP = 2;
/** From the middle of a 40' bay to that of its halves [m]. */
const HALF = 3.05;
/** How high the quay is against a ship's hatch covers: a share of their height above base. Draught and tide are not followed. */
const QUAY_SHARE = 0.6;

/** A stack of one half of a bay: where it is in the frame of the site, and what stands in it. */
export interface ShipColumn {
  readonly stack: StackOutline;
  /** Number of the bay in the outline, and its place among the bays from the bow. */
  readonly bay: number;
  readonly place: number;
  /** Middle, and underside of the lowest box above the quay [m]. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Box by level, or `NO_BOX`. */
  readonly boxes: Int32Array;
  /** The columns that hide its sides: towards the bow, the stern, port and starboard. */
  readonly beside: Readonly<Record<Side, ShipColumn | null>>;
}
type Side = 'bow' | 'stern' | 'port' | 'starboard';

/** What stands aboard one ship alongside. */
export class ShipStacks {
  readonly call: CallRow;
  readonly columns: readonly ShipColumn[];
  /** Height of the quay above the ship's base [m]. */
  readonly quayAboveBase: number;
  readonly #byKey: ReadonlyMap<string, ShipColumn>;
  readonly #table: BoxView;

  constructor(call: CallRow, boxes: BoxView) {
    const { y0, y1 } = shipRect(call);
    const decks = call.outline.bays.flatMap(({ stacks }) => stacks.filter(({ level }) => level === 'deck').map(({ z }) => z));
    this.call = call;
    this.quayAboveBase = decks.length === 0 ? 0 : QUAY_SHARE * Math.min(...decks);
    const byKey = new Map<string, ShipColumn>();
    call.outline.bays.forEach((bay, place) => {
      const halves = bay.number % 2 === 0 ? [bay.number - 1, bay.number + 1] : [bay.number];
      for (const stack of bay.stacks)
        halves.forEach((half, i) => {
          const key = keyOf(half, stack.row, stack.level === 'deck');
          const ahead = halves.length === 1 ? 0 : i === 0 ? HALF : -HALF;
          if (byKey.has(key)) return;
          byKey.set(key, {
            stack,
            bay: bay.number,
            place,
            x: call.bowAt - bay.fromBow + ahead,
            y: (y0 + y1) / 2 - stack.y,
            z: stack.z - this.quayAboveBase,
            boxes: new Int32Array(stack.tiers).fill(NO_BOX),
            beside: { bow: null, stern: null, port: null, starboard: null },
          });
        });
    });
    this.#byKey = byKey;
    this.columns = besideEachOther([...byKey.values()]);
    this.#table = boxes;
    for (let box = 0; box < boxes.count; box++) this.put(box);
  }

  /** The column of a half bay and row; undefined where the ship has none. */
  columnAt(half: number, row: number, isDeck: boolean): ShipColumn | undefined {
    return this.#byKey.get(keyOf(half, row, isDeck));
  }

  /** Notes a box where its columns say it stands; one that is not aboard this ship, or in no slot of hers, is passed over. */
  put(box: number): void {
    for (const { boxes, level } of this.#cellsOf(box)) boxes[level] = box;
  }

  take(box: number): void {
    for (const { boxes, level } of this.#cellsOf(box)) if (boxes[level] === box) boxes[level] = NO_BOX;
  }

  /** Places of the bays (from the bow) a box stands in; empty when it is not aboard. */
  placeOf(box: number): number | undefined {
    return this.#columnsOf(box)[0]?.place;
  }

  #cellsOf(box: number): { readonly boxes: Int32Array; readonly level: number }[] {
    return this.#columnsOf(box).flatMap(({ stack, boxes }) => {
      const level = (this.#table.tier[box]! - stack.bottomTier) / TIER_STEP;
      return Number.isInteger(level) && level >= 0 && level < boxes.length ? [{ boxes, level }] : [];
    });
  }

  #columnsOf(box: number): ShipColumn[] {
    const { at, of, names, bay, row, tier } = this.#table;
    if (at[box] !== AT_SHIP || names[of[box]!] !== this.call.call) return [];
    const number = bay[box]!;
    const halves = number % 2 === 0 ? [number - 1, number + 1] : [number];
    return halves.flatMap((half) => this.columnAt(half, row[box]!, isDeckTier(tier[box]!)) ?? []);
  }
}

/** Stacks whose lowest boxes stand this near in height hide one another's sides [m]. */
const LEVEL = 0.6;
/** So far apart, middle to middle, the next stack across and the next 20' or 40' along still hide a side [m]. */
const ACROSS = 3;
const ALONG = 7.2;

/** Finds each column's neighbours. */
function besideEachOther(columns: readonly ShipColumn[]): ShipColumn[] {
  const decks = Map.groupBy(columns, ({ stack }) => stack.level);
  for (const level of decks.values()) {
    for (const line of Map.groupBy(level, ({ x }) => Math.round(x)).values()) link(line, 'starboard', 'port', ({ y }) => y, ACROSS);
    for (const line of Map.groupBy(level, ({ y }) => Math.round(2 * y)).values()) link(line, 'stern', 'bow', ({ x }) => x, ALONG);
  }
  return [...columns];
}

/** Columns in one line are each other's neighbours where they are near and stand equally high. */
function link(line: ShipColumn[], less: Side, more: Side, at: (column: ShipColumn) => number, reach: number): void {
  line.sort((a, b) => at(a) - at(b));
  line.slice(1).forEach((next, i) => {
    const before = line[i]!;
    if (at(next) - at(before) > reach || Math.abs(next.z - before.z) >= LEVEL) return;
    Object.assign(before.beside, { [more]: next });
    Object.assign(next.beside, { [less]: before });
  });
}

const keyOf = (half: number, row: number, isDeck: boolean): string => `${half}/${row}/${isDeck ? 'd' : 'h'}`;
