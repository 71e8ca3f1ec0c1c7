import type { MasterInstance } from './instance.ts';

/**
 * The instance compiled for search: every container of the demand is a number, containers that differ in name only share a class, what is aboard is summed up once.
 * Tables per sailing (departure from port p, all but the last) are `p * blocks + block` or `p * bays + bay`.
 */
export interface MasterProblem {
  readonly instance: MasterInstance;
  /** Departures: one less than ports. */
  readonly sailings: number;
  readonly boxes: number;
  /** Per box. */
  readonly legOf: Int16Array;
  readonly typeOf: Int16Array;
  readonly from: Int16Array;
  readonly to: Int16Array;
  readonly isForty: Uint8Array;
  readonly isReefer: Uint8Array;
  readonly weight: Float64Array;
  /** Boxes of one leg stand together: box numbers `legStart[leg]` to `legStart[leg + 1]`. */
  readonly legStart: Int32Array;

  /** The lid over a hold block: the deck block, −1 where there is none. */
  readonly above: Int16Array;
  /** Long-crane groups: the bins, and each bay with blocks that no bin names. Bays of group g: `groupBays[2g]`, `groupBays[2g + 1]` (the same twice for one bay). */
  readonly groups: number;
  readonly groupBays: Int16Array;
  /** Groups of bay b: `groupsOf[groupStart[b]]` to `groupsOf[groupStart[b + 1]]`. */
  readonly groupStart: Int32Array;
  readonly groupsOf: Int16Array;
}

/** Compiles an instance. Boxes are numbered leg by leg, type by type. */
export function compile(instance: MasterInstance): MasterProblem {
  const { legFrom, legTo, types, demand, typeLength, typeReefer, typeWeight } = instance;
  const boxes = demand.reduce((sum, count) => sum + count, 0);
  const legOf = new Int16Array(boxes);
  const typeOf = new Int16Array(boxes);
  const legStart = new Int32Array(legFrom.length + 1);
  let box = 0;
  for (let leg = 0; leg < legFrom.length; leg++) {
    for (let type = 0; type < types; type++)
      for (let k = demand[leg * types + type]; k > 0; k--) {
        legOf[box] = leg;
        typeOf[box++] = type;
      }
    legStart[leg + 1] = box;
  }
  return {
    instance,
    sailings: instance.ports - 1,
    boxes,
    legOf,
    typeOf,
    legStart,
    from: Int16Array.from(legOf, (leg) => legFrom[leg]),
    to: Int16Array.from(legOf, (leg) => legTo[leg]),
    isForty: Uint8Array.from(typeOf, (type) => (typeLength[type] === 40 ? 1 : 0)),
    isReefer: Uint8Array.from(typeOf, (type) => typeReefer[type]),
    weight: Float64Array.from(typeOf, (type) => typeWeight[type]),
    above: lidsOver(instance),
    ...longCraneGroups(instance),
  };
}

function lidsOver({ blocks, below }: MasterInstance): Int16Array {
  const above = new Int16Array(blocks).fill(-1);
  for (let block = 0; block < blocks; block++) if (below[block] >= 0) above[below[block]] = block;
  return above;
}

function longCraneGroups({ bays, bins, bayOf }: MasterInstance): Pick<MasterProblem, 'groups' | 'groupBays' | 'groupStart' | 'groupsOf'> {
  const pairs: [number, number][] = [];
  for (let k = 0; k < bins.length; k += 2) pairs.push([bins[k], bins[k + 1]]);
  for (const bay of new Set(bayOf)) if (!pairs.some((pair) => pair.includes(bay))) pairs.push([bay, bay]);
  const groupStart = new Int32Array(bays + 1);
  const groupsOf: number[] = [];
  for (let bay = 0; bay < bays; bay++) {
    pairs.forEach((pair, group) => {
      if (pair.includes(bay)) groupsOf.push(group);
    });
    groupStart[bay + 1] = groupsOf.length;
  }
  return { groups: pairs.length, groupBays: Int16Array.from(pairs.flat()), groupStart, groupsOf: Int16Array.from(groupsOf) };
}
