import { sectionWeights } from '../plan.ts';
import { type Cargo, keptApart } from './cargo.ts';
import { cheapestOrder, type Column, impossible, slots } from './column.ts';
import { SideDealer } from './deal-sides.ts';
import { pickNext } from './pick-next.ts';
import { noLimit, type Room, type RoomSide } from './room.ts';
import { accepts, begin, emptySide, isBetween, put, type SideFill, type Turn, turnOf } from './side-fill.ts';
import { lateBoxes, splitCost } from './splits.ts';

/**
 * Sets a given set of boxes up in a stack as cheaply as it can: 20' boxes below by falling port, 40' boxes above, reefers where plugs are.
 * The cost is that of the boxes set, without what is aboard (`Room.fixedCost`).
 */
export class Arranger {
  readonly #cargo: Cargo;
  /** Hundredths of a kilogram above the stack's limit, and whether a hole was left: an answer has neither. */
  overweight = 0;
  hasHole = false;
  /** What the last set costs at least however it is set up: the cost itself, unless reefers want plugs that others stand at. */
  least = 0;
  /** Where each box of the last set stands: tier and side (1 fore, -1 aft, 0 both). Filled by `place`. */
  readonly tier: Int16Array;
  readonly side: Int8Array;
  readonly #twenties: Int16Array;
  readonly #forties: Int16Array;
  /** The 40' boxes as they came: setting them up puts `#forties` in another order. */
  readonly #fortySet: Int16Array;
  #fortyCount = 0;
  #plugsOfForties = 0;
  readonly #fore: SideFill;
  readonly #aft: SideFill;
  readonly #dealer: SideDealer;
  #isPlacing = false;
  /** Overstows of the column set last, and its cost where that is known to be the least. */
  #overstows = 0;
  #sure: number | undefined;

  constructor(cargo: Cargo) {
    this.#cargo = cargo;
    this.tier = new Int16Array(cargo.count);
    this.side = new Int8Array(cargo.count);
    this.#twenties = new Int16Array(cargo.count);
    this.#forties = new Int16Array(cargo.count);
    this.#fortySet = new Int16Array(cargo.count);
    this.#dealer = new SideDealer(cargo);
    this.#fore = emptySide(cargo.count);
    this.#aft = emptySide(cargo.count);
  }

  readonly #podAt = (at: number): number => this.#cargo.pod[this.#twenties[at]!]!;

  /** Like `cost`, and keeps where each box stands. */
  place(room: Room, boxes: Int16Array, count: number): number {
    this.#isPlacing = true;
    const cost = this.cost(room, boxes, count);
    this.#isPlacing = false;
    return cost;
  }

  /** Cost of these boxes, which are in the order of the cargo; `impossible` if they do not fit. */
  cost(room: Room, boxes: Int16Array, count: number): number {
    const { weight, isForty, pod, isReefer, danger } = this.#cargo;
    this.overweight = 0;
    this.hasHole = false;
    if (count === 0) return 0;
    let twenties = 0;
    let forties = 0;
    let load = 0;
    let dangers = 0;
    let reefers = 0;
    let ports = 0;
    let port = -1;
    for (let at = 0; at < count; at++) {
      const box = boxes[at]!;
      load += weight[box]!;
      dangers |= danger[box]!;
      reefers += isReefer[box]!;
      if (pod[box] !== port) {
        port = pod[box]!;
        if (room.podsAboard[port] === 0) ports++;
      }
      if (isForty[box] === 1) this.#fortySet[forties] = this.#forties[forties++] = box;
      else this.#twenties[twenties++] = box;
    }
    if ((dangers & room.barred) !== 0 || (keptApart[dangers]! & dangers) !== 0) return impossible;
    if (load > room.weight) this.overweight = load - room.weight;
    const cost = sectionWeights.ports * ports + (room.isNew ? sectionWeights.newStacks : 0);
    this.#fortyCount = forties;
    const rest = this.#setUp(room, twenties, forties, reefers);
    this.least = cost + (reefers === 0 ? rest : Math.min(rest, this.#leastOf(room, twenties, forties)));
    return rest >= impossible ? impossible : cost + rest;
  }

  /** Overstows that no order avoids, and plugs wasted if every reefer finds the one that saves most. */
  #leastOf(room: Room, twenties: number, forties: number): number {
    const { pod, isReefer } = this.#cargo;
    const { fore, aft } = room;
    let saved = 0;
    let late = lateBoxes(this.#podAt, twenties, Math.max(fore.limit, aft.limit));
    for (let at = 0; at < twenties; at++) saved += isReefer[this.#twenties[at]!]!;
    const limit = Math.min(fore.limit, aft.limit, twenties > 0 ? pod[this.#twenties[twenties - 1]!]! : noLimit);
    let plugs = Number.POSITIVE_INFINITY;
    for (let onFore = Math.max(0, twenties - aft.cap); onFore <= Math.min(fore.cap, twenties); onFore++) {
      const onAft = twenties - onFore;
      const level = fore.base + onFore;
      if (forties > 0 && level !== aft.base + onAft) continue;
      this.#plugsOfForties = 0;
      for (let tier = level; tier < level + forties; tier++) this.#plugsOfForties += slots(room.plugs[tier]!);
      plugs = Math.min(plugs, fore.plugsWithin[onFore]! + aft.plugsWithin[onAft]! + this.#plugsOfForties);
    }
    const cost = (overstows: number, wasted: number): number =>
      sectionWeights.overstows * overstows + sectionWeights.wastedPlugs * Math.max(0, wasted);
    // The 40' boxes are set last: where their cheapest order is known, it counts.
    if (forties > 0 && this.#sure !== undefined) return this.#sure + cost(late, plugs - saved - this.#plugsOfForties);
    const dearest = forties > 0 ? Math.max(...Array.from(room.plugs, slots)) : 0;
    for (let at = 0; at < this.#fortyCount; at++) {
      const box = this.#fortySet[at]!;
      if (pod[box]! > limit) late++;
      if (isReefer[box] === 1) saved += dearest;
    }
    return cost(late, plugs - saved);
  }

  /** Overstows and plugs wasted. */
  #setUp(room: Room, twenties: number, forties: number, reefers: number): number {
    const { fore, aft } = room;
    if (forties > 0) {
      const sum = twenties + aft.base - fore.base;
      this.hasHole = (sum & 1) !== 0;
      const onFore = (sum + (sum & 1)) / 2;
      const onAft = twenties - onFore;
      if (onFore < 0 || onAft < 0 || onFore > fore.cap || onAft > aft.cap || onFore - onAft > 1 + Math.abs(fore.base - aft.base))
        return impossible;
      const level = fore.base + onFore;
      if (room.fortyCap[level]! < forties) return impossible;
      return this.#setSplit(room, twenties, forties, onFore, level, reefers);
    }
    const least = Math.max(0, twenties - aft.cap);
    const most = Math.min(fore.cap, twenties);
    if (least > most) return impossible;
    if (!room.hasPlugs && fore.limit === aft.limit)
      return this.#setSplit(room, twenties, 0, Math.min(most, Math.max(least, twenties >> 1)), 0, reefers);
    let best = impossible;
    let split = -1;
    for (let onFore = least; onFore <= most; onFore++) {
      const cost = splitCost(room, this.#podAt, twenties, onFore, reefers);
      if (cost >= best) continue;
      best = cost;
      split = onFore;
    }
    return split < 0 ? impossible : this.#setSplit(room, twenties, 0, split, 0, reefers);
  }

  /** Deals 20' boxes out as it seems best, and where that costs more than it might, by dynamic programming; sets all up. */
  #setSplit(room: Room, twenties: number, forties: number, onFore: number, level: number, reefers: number): number {
    const { isReefer } = this.#cargo;
    let toCool = 0;
    for (let at = 0; at < twenties; at++) toCool += isReefer[this.#twenties[at]!]!;
    if (toCool > room.fore.plugsWithin[onFore]! + room.aft.plugsWithin[twenties - onFore]!) return impossible;
    const setShared = (): number => {
      this.#share(room, twenties, onFore);
      return this.#setDealt(room, twenties, forties, onFore, level, reefers);
    };
    const shared = setShared();
    if (toCool === 0 || shared <= this.#leastOf(room, twenties, forties)) return shared;
    const dealt = this.#dealer.deal(room, this.#twenties, twenties, forties > 0 ? onFore : undefined, toCool);
    if (dealt < 0) return shared;
    this.#shareAs(twenties, dealt);
    const cost = this.#setDealt(room, twenties, forties, dealt, level, reefers);
    if (cost <= shared || !this.#isPlacing) return Math.min(shared, cost);
    return setShared();
  }

  /** Sets up the 20' boxes as they are dealt out to the sides, and the 40' boxes above. */
  #setDealt(room: Room, twenties: number, forties: number, onFore: number, level: number, reefers: number): number {
    const { pod } = this.#cargo;
    const ofFore = this.#setSide(room, room.fore, 1, this.#fore, reefers);
    const ofAft = this.#setSide(room, room.aft, 2, this.#aft, reefers);
    if (ofFore >= impossible || ofAft >= impossible) return impossible;
    if (forties === 0) return ofFore + ofAft;
    const limit = Math.min(room.fore.limit, room.aft.limit, twenties > 0 ? pod[this.#twenties[twenties - 1]!]! : room.fore.limit);
    const ofForties = this.#setColumn({ plugs: room.plugs, bits: 3, from: level, boxes: this.#forties, count: forties, limit }, reefers);
    if (ofForties >= impossible) return impossible;
    const tall = this.#heightOf(this.#forties, forties);
    const isHigh =
      this.#heightOf(this.#fore.boxes, onFore) + tall > room.fore.height ||
      this.#heightOf(this.#aft.boxes, twenties - onFore) + tall > room.aft.height;
    return isHigh ? impossible : ofFore + ofAft + ofForties;
  }

  #heightOf(boxes: Int16Array, count: number): number {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += this.#cargo.height[boxes[at]!]!;
    return sum;
  }

  /** Deals the 20' boxes out to the sides: reefers to plugs, and boxes only one side can take without an overstow to that side. */
  #share(room: Room, twenties: number, onFore: number): void {
    const { fore, aft } = room;
    begin(this.#fore, onFore, fore.plugsWithin[onFore]!);
    begin(this.#aft, twenties - onFore, aft.plugsWithin[twenties - onFore]!);
    for (let pass: Turn = 0; pass < 4; pass++)
      for (let at = 0; at < twenties; at++) {
        const box = this.#twenties[at]!;
        const isReefer = this.#cargo.isReefer[box] === 1;
        const turn = turnOf(room, this.#cargo.pod[box]!, isReefer);
        if (turn !== pass) continue;
        const goesFore =
          accepts(this.#fore, isReefer) && (!accepts(this.#aft, isReefer) || this.#prefersFore(room, turn, this.#cargo.pod[box]!));
        put(goesFore ? this.#fore : this.#aft, box, isReefer);
      }
  }

  /** Deals the 20' boxes out as the dealer says. */
  #shareAs(twenties: number, onFore: number): void {
    begin(this.#fore, onFore, 0);
    begin(this.#aft, twenties - onFore, 0);
    for (let at = 0; at < twenties; at++) {
      const box = this.#twenties[at]!;
      put(this.#dealer.isFore[box] === 1 ? this.#fore : this.#aft, box, false);
    }
  }

  #prefersFore({ fore, aft }: Room, turn: Turn, port: number): boolean {
    const isForeHigh = fore.limit >= aft.limit;
    if (turn === 1) return isForeHigh;
    if (turn === 2) return !isForeHigh;
    if (turn === 3) return this.#fore.plain >= this.#aft.plain;
    return isBetween({ fore, aft }, port) ? isForeHigh : this.#fore.cold >= this.#aft.cold;
  }

  #setSide(room: Room, side: RoomSide, bit: number, filled: SideFill, reefers: number): number {
    const { boxes, count } = filled;
    if (count === 0) return 0;
    if (this.#heightOf(boxes, count) > side.height) return impossible;
    boxes.subarray(0, count).sort();
    return this.#setColumn({ plugs: room.plugs, bits: bit, from: side.base, boxes, count, limit: side.limit }, reefers);
  }

  /** Sets boxes (in falling port) one on another: at each tier the latest that leaves plugs enough for the reefers still to come. */
  #setColumn(column: Column, reefers: number): number {
    this.#sure = undefined;
    if (reefers === 0 && !this.#isPlacing) return this.#plainCost(column);
    const cost = this.#coolCost(column);
    if (cost >= impossible || this.#overstows <= this.#lateIn(column)) return cost;
    this.#sure = cheapestOrder(this.#cargo, column);
    if (this.#sure === undefined) return cost;
    for (let at = 0; at < column.count; at++) this.tier[column.boxes[at]!] = column.from + at;
    return this.#sure;
  }

  #lateIn({ boxes, count, limit }: Column): number {
    let late = 0;
    for (let at = 0; at < count; at++) if (this.#cargo.pod[boxes[at]!]! > limit) late++;
    return late;
  }

  /** Cost where no reefer is among them. */
  #plainCost({ plugs, bits, from, boxes, count, limit }: Column): number {
    let cost = 0;
    for (let at = 0; at < count; at++) {
      if (this.#cargo.pod[boxes[at]!]! > limit) cost += sectionWeights.overstows;
      cost += sectionWeights.wastedPlugs * slots(plugs[from + at]! & bits);
    }
    return cost;
  }

  #coolCost({ plugs, bits, from, boxes, count, limit }: Column): number {
    const { pod, isReefer } = this.#cargo;
    let plugged = 0;
    let toCool = 0;
    for (let at = 0; at < count; at++) {
      if ((plugs[from + at]! & bits) !== 0) plugged++;
      toCool += isReefer[boxes[at]!]!;
    }
    let cost = 0;
    let earliest = limit;
    this.#overstows = 0;
    for (let tier = from, left = count; left > 0; tier++, left--) {
      if (toCool > plugged) return impossible;
      const plug = plugs[tier]! & bits;
      const box = pickNext(isReefer, boxes, left, plug, toCool === plugged);
      if (box < 0) return impossible;
      if (plug !== 0) plugged--;
      if (isReefer[box] === 1) toCool--;
      else cost += sectionWeights.wastedPlugs * slots(plug);
      if (pod[box]! > earliest) this.#overstows++;
      else earliest = pod[box]!;
      this.tier[box] = tier;
      this.side[box] = bits === 3 ? 0 : bits === 1 ? 1 : -1;
    }
    return cost + sectionWeights.overstows * this.#overstows;
  }
}
