import { type MasterInstance, overstowCost } from '../instance.ts';
import type { MasterProblem } from '../problem.ts';

/**
 * The fluid relaxation: containers may be split, and the blocks of a bay are one. A group is what is alike: leg, length, weight, reefer.
 * Amounts are `group * berths + berth`, a berth being a bay with blocks.
 */
export interface FluidProblem {
  readonly instance: MasterInstance;
  readonly problem: MasterProblem;
  readonly groups: number;
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

/** Amounts of TEU, FEU, tonnes and plugs. */
type Room4 = [number, number, number, number];

export interface Opening {
  readonly port: number;
  readonly block: number;
  readonly berth: number;
  readonly cost: number;
  /** Room under the lid for what is loaded: TEU, FEU, tonnes, plugs. */
  readonly room: Room4;
  readonly dischargeTeu: number;
}

export function fluidOf(problem: MasterProblem, guide?: Guide): FluidProblem {
  const { instance } = problem;
  const { bayOf } = instance;
  const bays = [...new Set(bayOf)].sort((a, b) => a - b);
  const berthOf = new Int16Array(instance.bays).fill(-1);
  bays.forEach((bay, berth) => {
    berthOf[bay] = berth;
  });
  const room = roomOf(problem, berthOf, bays.length, guide);
  return { instance, problem, ...groupsOf(instance), guide, berths: bays.length, bayOf: Int16Array.from(bays), berthOf, ...room };
}

function groupsOf(
  instance: MasterInstance,
): Pick<FluidProblem, 'groups' | 'legOf' | 'teu' | 'forty' | 'reefer' | 'weight' | 'amount' | 'groupOf'> {
  const { types, demand, typeLength, typeReefer, typeWeight } = instance;
  const keys = new Map<string, number>();
  const first: number[] = [];
  const amount: number[] = [];
  const groupOf = new Int32Array(demand.length).fill(-1);
  for (let at = 0; at < demand.length; at++) {
    if (demand[at] === 0) continue;
    const type = at % types;
    const key = `${Math.floor(at / types)} ${typeLength[type]} ${typeReefer[type]} ${typeWeight[type]}`;
    const group = keys.get(key) ?? keys.size;
    if (!keys.has(key)) {
      keys.set(key, group);
      first.push(at);
      amount.push(0);
    }
    groupOf[at] = group;
    amount[group]! += demand[at];
  }
  const typeOf = first.map((at) => at % types);
  return {
    groups: first.length,
    legOf: Int16Array.from(first, (at) => Math.floor(at / types)),
    teu: Uint8Array.from(typeOf, (type) => typeLength[type] / 20),
    forty: Uint8Array.from(typeOf, (type) => (typeLength[type] === 40 ? 1 : 0)),
    reefer: Uint8Array.from(typeOf, (type) => typeReefer[type]),
    weight: Float64Array.from(typeOf, (type) => typeWeight[type]),
    amount: Int32Array.from(amount),
    groupOf,
  };
}

type RoomPart = Pick<
  FluidProblem,
  'freeTeu' | 'freeFeu' | 'freePlugs' | 'freeWeight' | 'net' | 'moment' | 'momentDrift' | 'discharged' | 'openings'
>;

function roomOf(problem: MasterProblem, berthOf: Int16Array, berths: number, guide?: Guide): RoomPart {
  const { sailings, instance } = problem;
  const { bays, blocks, types, ports, bayOf, aboard, typeLength, typeReefer, typeWeight, lightship, buoyancy, bayLcg, lcg } = instance;
  const table = (): Float64Array => new Float64Array(sailings * berths);
  const part = {
    freeTeu: table(),
    freeFeu: table(),
    freePlugs: table(),
    freeWeight: table(),
    discharged: new Float64Array(ports * berths),
  };
  const net = Float64Array.from(buoyancy, (up, at) => lightship[at % bays] - up);
  const moment = new Float64Array(sailings).fill(lightship.reduce((sum, weight, bay) => sum + weight * bayLcg[bay], 0));
  const keep = guide?.keep ?? 1;
  for (let p = 0; p < sailings; p++)
    for (let block = 0; block < blocks; block++) {
      const at = p * berths + berthOf[bayOf[block]];
      if (!isRoom(instance, guide, p, block)) continue;
      part.freeTeu[at] += instance.teu[block] * keep;
      part.freeFeu[at] += Math.min(instance.feu[block], Math.floor(instance.teu[block] / 2)) * keep;
      part.freePlugs[at] += instance.plugs[block] * keep;
      part.freeWeight[at] += instance.maxWeight[block] * keep;
    }
  const teuAboard = new Float64Array(ports * blocks);
  const staying = new Float64Array(ports * blocks);
  const leaving = new Uint8Array(ports * blocks);
  const feuAboard = new Float64Array(ports * blocks);
  const weightAboard = new Float64Array(ports * blocks);
  const plugsAboard = new Float64Array(ports * blocks);
  for (let to = 1; to < ports; to++)
    for (let block = 0; block < blocks; block++)
      for (let type = 0; type < types; type++) {
        const count = aboard[(to * blocks + block) * types + type];
        if (count === 0) continue;
        const bay = bayOf[block];
        leaving[to * blocks + block] = 1;
        part.discharged[to * berths + berthOf[bay]] += count;
        for (let p = 0; p < to; p++) {
          net[p * bays + bay] += count * typeWeight[type];
          moment[p] += count * typeWeight[type] * lcg[block];
          teuAboard[p * blocks + block] += (count * typeLength[type]) / 20;
          if (typeLength[type] === 40) feuAboard[p * blocks + block] += count;
          weightAboard[p * blocks + block] += count * typeWeight[type];
          plugsAboard[p * blocks + block] += count * typeReefer[type];
          staying[p * blocks + block] += count;
          if (!isRoom(instance, guide, p, block)) continue;
          const at = p * berths + berthOf[bay];
          part.freeTeu[at] -= (count * typeLength[type]) / 20;
          if (typeLength[type] === 40) part.freeFeu[at] -= count;
          part.freePlugs[at] -= count * typeReefer[type];
          part.freeWeight[at] -= count * typeWeight[type];
        }
      }
  return {
    ...part,
    net,
    moment,
    momentDrift: momentDrifts(instance),
    openings: openingsOf(problem, berthOf, [teuAboard, feuAboard, weightAboard, plugsAboard], staying, leaving, guide),
  };
}

function momentDrifts({ ports, types, bayOf, lcg, bayLcg, legFrom, legTo, demand, typeWeight }: MasterInstance): Float64Array {
  const arm = bayOf.reduce((most, bay, block) => Math.max(most, Math.abs(lcg[block]! - bayLcg[bay]!)), 0);
  const drifts = new Float64Array(ports - 1);
  for (let at = 0; at < demand.length; at++) {
    const leg = Math.floor(at / types);
    for (let p = legFrom[leg]!; p < legTo[leg]!; p++) drifts[p]! += arm * demand[at]! * typeWeight[at % types]!;
  }
  return drifts;
}

/** Whether a block counts as room at a departure: where the relaxation leads, lids keep clear, and so do holds closed at every port before or after. */
function isRoom({ blocks, ports, below }: MasterInstance, guide: Guide | undefined, sailing: number, block: number): boolean {
  if (guide === undefined) return true;
  if (below[block] >= 0) return false;
  let first = 0;
  while (guide.closed[first * blocks + block] === 1) first++;
  let last = ports - 1;
  while (guide.closed[last * blocks + block] === 1) last--;
  return first <= sailing && sailing < last;
}

/** What stands on lids at a port from before the voyage and stays: the only overstows the relaxation knows. Room it costs nothing to work, or that is opened anyway, is an opening of cost 0. */
type Aboard = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

function openingsOf(
  { instance, above }: MasterProblem,
  berthOf: Int16Array,
  [teuAboard, feuAboard, weightAboard, plugsAboard]: Aboard,
  staying: Float64Array,
  leaving: Uint8Array,
  guide: Guide | undefined,
): Opening[] {
  const { ports, blocks, bayOf, below, teu, feu, maxWeight, plugs } = instance;
  const openings: Opening[] = [];
  for (let port = 0; port < ports - 1; port++)
    for (let block = 0; block < blocks; block++) {
      const isOpenAnyway = above[block] < 0 || leaving[port * blocks + block] === 1;
      const on = isOpenAnyway ? 0 : staying[port * blocks + above[block]];
      const before = port === 0 ? 0 : teu[block] - teuAboard[(port - 1) * blocks + block];
      const room: Room4 = [
        teu[block] - teuAboard[port * blocks + block],
        Math.min(feu[block], Math.floor(teu[block] / 2)) - feuAboard[port * blocks + block],
        maxWeight[block] - weightAboard[port * blocks + block],
        plugs[block] - plugsAboard[port * blocks + block],
      ];
      const isLid = guide !== undefined && below[block] >= 0;
      if (isLid) room.fill(0);
      openings.push({ port, block, berth: berthOf[bayOf[block]], cost: on * overstowCost, room, dischargeTeu: isLid ? 0 : before });
    }
  const busy = new Set(openings.filter(({ cost }) => cost > 0).map(({ port, berth }) => port * 1000 + berth));
  return openings.filter(({ port, berth }) => busy.has(port * 1000 + berth));
}
