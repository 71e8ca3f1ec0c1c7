import type { MasterInstance } from '../instance.ts';
import type { MasterProblem } from '../problem.ts';

/**
 * The fluid relaxation: containers may be split, and the blocks of a bay are one. A group is what is alike: leg, length, weight, reefer.
 * Amounts are `group * berths + berth`, a berth being a bay with blocks.
 */
export interface FluidProblem {
  readonly instance: MasterInstance;
  readonly problem: MasterProblem;
  readonly groups: number;
  /** Groups of a leg follow one another. */
  readonly legOf: Int16Array;
  readonly teu: Uint8Array;
  readonly forty: Uint8Array;
  readonly reefer: Uint8Array;
  readonly weight: Float64Array;
  readonly amount: Int32Array;
  /** Group of a leg and type, −1 where nothing is wanted: `leg * types + type`. */
  readonly groupOf: Int32Array;
  readonly berths: number;
  readonly bayOf: Int16Array;
  readonly berthOf: Int16Array;
  /** `sailing * berths + berth`: what is left beside the cargo aboard. */
  readonly freeTeu: Float64Array;
  readonly freeFeu: Float64Array;
  readonly freePlugs: Float64Array;
  readonly freeWeight: Float64Array;
  /** Weight less buoyancy of ship and cargo aboard: `sailing * bays + bay`. */
  readonly net: Float64Array;
  /** Moment lengthways of ship and cargo aboard, by sailing. */
  readonly moment: Float64Array;
  /** By how much the moment of all that is wanted may differ from what it is at the LCG of its bays, as blocks need not stand there, by sailing [tm]. */
  readonly momentDrift: Float64Array;
  /** Discharges of the cargo aboard: `port * berths + berth`. */
  readonly discharged: Float64Array;
  /**
   * Lids with cargo on them that stays at a port: opening one costs what it costs, and gives room for so many TEU to load, and to discharge, under it.
   * The room below is worked in the order of price per TEU. Room without price comes first.
   */
  readonly openings: readonly Opening[];
  readonly guide: Guide | undefined;
}

/** How the relaxation is narrowed where it leads the search: lids keep clear, which are opened over cargo that stays is settled, and a little room and strength stays in reserve. */
export interface Guide {
  /** Share of room, of bending and of the windows' width that may be used. */
  readonly keep: number;
  /** `port * blocks + block`: 1 for holds that may not be worked at the port. */
  readonly closed: Uint8Array;
  /** `port * berths + berth`: 1 where it is settled which lids are opened at the port. */
  readonly settled: Uint8Array;
}

export interface Opening {
  readonly port: number;
  readonly block: number;
  readonly berth: number;
  readonly cost: number;
  /** Room under the lid for what is loaded. */
  readonly room: [teu: number, feu: number, tonnes: number, plugs: number];
  readonly dischargeTeu: number;
}
