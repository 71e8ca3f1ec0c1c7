import type { MasterInstance } from '../instance.ts';
import type { MasterProblem } from '../problem.ts';
import type { FluidProblem, Guide } from './fluid-problem.ts';
import { roomOf } from './fluid-room.ts';

/** The relaxation of a problem, or a narrower one to lead the search. */
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
