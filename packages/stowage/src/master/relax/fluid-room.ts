import { eachAboard } from '../each-aboard.ts';
import type { MasterInstance } from '../instance.ts';
import type { MasterProblem } from '../problem.ts';
import type { FluidProblem, Guide } from './fluid-problem.ts';
import { openingsOf } from './openings.ts';

type FreePart = Pick<FluidProblem, 'freeTeu' | 'freeFeu' | 'freePlugs' | 'freeWeight'>;
type RoomPart = FreePart & Pick<FluidProblem, 'net' | 'moment' | 'momentDrift' | 'discharged' | 'openings'>;

/** What ship and cargo aboard leave for what is wanted: room, weights, and lids that may be opened. */
export function roomOf(problem: MasterProblem, berthOf: Int16Array, berths: number, guide?: Guide): RoomPart {
  const { instance } = problem;
  return {
    ...freeRoom(problem, berthOf, berths, guide),
    ...weights(problem),
    momentDrift: momentDrifts(instance),
    discharged: discharged(instance, berthOf, berths),
    openings: openingsOf(problem, berthOf, guide),
  };
}

function freeRoom({ sailings, instance }: MasterProblem, berthOf: Int16Array, berths: number, guide: Guide | undefined): FreePart {
  const { blocks, bayOf, typeLength, typeReefer, typeWeight, teu, feu, plugs, maxWeight } = instance;
  const table = (): Float64Array => new Float64Array(sailings * berths);
  const free = { freeTeu: table(), freeFeu: table(), freePlugs: table(), freeWeight: table() };
  const keep = guide?.keep ?? 1;
  for (let p = 0; p < sailings; p++)
    for (let block = 0; block < blocks; block++) {
      if (!isRoom(instance, guide, p, block)) continue;
      const at = p * berths + berthOf[bayOf[block]];
      free.freeTeu[at] += teu[block] * keep;
      free.freeFeu[at] += Math.min(feu[block], Math.floor(teu[block] / 2)) * keep;
      free.freePlugs[at] += plugs[block] * keep;
      free.freeWeight[at] += maxWeight[block] * keep;
    }
  eachAboard(instance, (to, block, type, count) => {
    for (let p = 0; p < to; p++) {
      if (!isRoom(instance, guide, p, block)) continue;
      const at = p * berths + berthOf[bayOf[block]];
      free.freeTeu[at] -= (count * typeLength[type]) / 20;
      if (typeLength[type] === 40) free.freeFeu[at] -= count;
      free.freePlugs[at] -= count * typeReefer[type];
      free.freeWeight[at] -= count * typeWeight[type];
    }
  });
  return free;
}

/** Weight less buoyancy of ship and cargo aboard by sailing and bay, and their moment lengthways by sailing. */
function weights({ sailings, instance }: MasterProblem): Pick<FluidProblem, 'net' | 'moment'> {
  const { bays, bayOf, typeWeight, lightship, buoyancy, bayLcg, lcg } = instance;
  const net = Float64Array.from(buoyancy, (up, at) => lightship[at % bays] - up);
  const moment = new Float64Array(sailings).fill(lightship.reduce((sum, weight, bay) => sum + weight * bayLcg[bay], 0));
  eachAboard(instance, (to, block, type, count) => {
    for (let p = 0; p < to; p++) {
      net[p * bays + bayOf[block]] += count * typeWeight[type];
      moment[p] += count * typeWeight[type] * lcg[block];
    }
  });
  return { net, moment };
}

function discharged(instance: MasterInstance, berthOf: Int16Array, berths: number): Float64Array {
  const sums = new Float64Array(instance.ports * berths);
  eachAboard(instance, (to, block, _, count) => {
    sums[to * berths + berthOf[instance.bayOf[block]]] += count;
  });
  return sums;
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
