/**
 * What choosing yard boxes needs to know, in dense numbers. Boxes are numbered from 0: those that may sail first, then
 * those that only stand in the way. Loads are numbered from 0 in the order of their start.
 */
export interface PickInput {
  /** Box of each load, as planned so far. */
  readonly order: Int32Array;
  /** When each load starts, never falling. */
  readonly start: Float64Array;
  /** Boxes of each yard stack, from the ground up. */
  readonly stacks: readonly Int32Array[];
  /** Exchange class of each box; −1: none. Boxes beyond the end have none. */
  readonly classOf: Int32Array;
  /** Mass of each box of a class [kg]. */
  readonly mass: Float64Array;
  /** The other load of a twin lift, or −1, and the mass both may have [kg]. */
  readonly twin: Int32Array;
  readonly twinLimit: Float64Array;
  /** Loads with the same number here, not −1, may trade places in the order: one crane sets them side by side. */
  readonly trade: Int32Array;
  /** The boxes loaded, in the order of the load list. */
  readonly listOrder: Int32Array;
}

/** The ship's side of an exchange: whether two boxes may take each other's slots, and doing it. */
export interface Exchange {
  /** Asked for boxes of one class only: stack weights, lashing and all else with the masses exchanged. */
  mayExchange(a: number, b: number): boolean;
  exchange(a: number, b: number): void;
}

export interface PickResult {
  /** Box of each load. Where loads traded places it is the box, with its slot, that moved. */
  readonly order: Int32Array;
  readonly digs: number;
  /** Digs had the boxes been taken as planned before. */
  readonly digsAsGiven: number;
  /** Digs had the loaded boxes been taken in the order of the load list. */
  readonly digsInListOrder: number;
}
