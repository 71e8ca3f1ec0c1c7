/**
 * A ship's voyage as the published master planning set tells it (van Twiller, Sivertsen, Pacino, Jensen 2023): blocks instead of slots, classes of containers instead of boxes.
 * Ports, bays, blocks and types are counted from 0 here, from 1 in the files. Tables are flat, row after row; t, m and tm throughout.
 */
export interface MasterInstance {
  readonly ports: number;
  readonly bays: number;
  readonly blocks: number;
  readonly types: number;

  /** Per block: 1 on deck. */
  readonly onDeck: Uint8Array;
  /** Per block on deck: the block in the hold under its lid, −1 where there is none; −1 for blocks in the hold. */
  readonly below: Int16Array;
  readonly bayOf: Int16Array;
  readonly teu: Int32Array;
  readonly feu: Int32Array;
  readonly plugs: Int32Array;
  readonly maxWeight: Float64Array;
  readonly lcg: Float64Array;
  readonly vcg: Float64Array;
  readonly tcg: Float64Array;

  /** Pairs of adjacent bays that one crane serves: bay, bay, bay, bay, … */
  readonly bins: Int16Array;
  readonly lightship: Float64Array;
  readonly bayLcg: Float64Array;
  readonly bayVcg: Float64Array;
  readonly bayTcg: Float64Array;
  readonly shearMin: Float64Array;
  readonly shearMax: Float64Array;
  readonly bendingMax: Float64Array;

  /** Per port but the last, and bay: `port * bays + bay`. */
  readonly buoyancy: Float64Array;
  /** Per port but the last. */
  readonly displacement: Float64Array;
  readonly lcgMin: Float64Array;
  readonly lcgMax: Float64Array;
  readonly vcgMax: Float64Array;
  readonly tcgMin: Float64Array;
  readonly tcgMax: Float64Array;

  /** Per type: 20 or 40, tonnes, 1 for reefers (RC, HR). */
  readonly typeLength: Uint8Array;
  readonly typeWeight: Float64Array;
  readonly typeReefer: Uint8Array;

  /** Per leg: port of loading and of discharge. */
  readonly legFrom: Int16Array;
  readonly legTo: Int16Array;
  /** `leg * types + type`: containers wanted. */
  readonly demand: Int32Array;
  /** `(port of discharge * blocks + block) * types + type`: containers aboard when the voyage begins. */
  readonly aboard: Int32Array;
}

/** Containers of one leg and type in one block. */
export interface StowedGroup {
  readonly leg: number;
  readonly type: number;
  readonly block: number;
  readonly count: number;
}

/** What is stowed where. What of the demand is in no group is left out. */
export type MasterPlan = readonly StowedGroup[];

/** Price of a container left out, and of one on a lid when the hold under it is worked: it is lifted off and set back (SPEC K9). */
export const leftOutCost = 10_000;
export const overstowCost = 2;

/** What a plan costs (SPEC K9): lower is better. */
export interface MasterCost {
  readonly leftOut: number;
  readonly overstows: number;
  /** Moves of the long crane, summed over the ports. */
  readonly longCrane: number;
  readonly total: number;
}
