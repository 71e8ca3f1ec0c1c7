import { type Limits, partsOf } from '../bound/branch.ts';
import type { BoxClass } from '../bound/classes.ts';
import type { Floors } from '../bound/floors.ts';
import { Master } from '../bound/master.ts';
import type { Pattern } from '../bound/pattern.ts';
import { excessOf, rawPrices } from '../bound/prices.ts';
import { sectionWeights } from '../plan.ts';
import type { Candidate } from './enumerate.ts';
import { type PartitionResult, tiny, type Weighed } from './partition.ts';

/** All sets that could be part of a plan asked for. */
export interface PoolTask {
  readonly classes: readonly BoxClass[];
  readonly pods: number;
  readonly floors: Floors;
  readonly limits: Limits;
  readonly candidates: readonly Candidate[];
  /** Plans that cost more than this are of no interest. */
  readonly most: number;
  /** Costs are multiples of this. */
  readonly step: number;
  /** Work allowed, in candidates looked at. */
  readonly work: number;
  readonly shouldStop: () => boolean;
  /** Puts a few candidates together. */
  readonly putTogether: (weighed: Weighed, candidates: readonly Candidate[], most: number, work: number) => PartitionResult;
}

/** Plans told apart by what they do, with the candidates that are left for them. */
interface Node {
  readonly limits: Limits;
  readonly pool: readonly Candidate[];
  /** What the linear programme took where this is a part of. */
  readonly taken: readonly Pattern[];
}

/**
 * The cheapest plan made of candidates of a pool: a linear programme over them says which cannot be part of it, plans that do what it does in part are told apart from those
 * that do not, and where few candidates are left they are put together (Baldacci, Christofides and Mingozzi 2008; branching as in `partsOf`). As all candidates are at
 * hand no set has to be sought any more.
 */
export function cheapestOf(task: PoolTask): PartitionResult {
  const { putTogether, step, shouldStop } = task;
  let { most } = task;
  let cost: number | undefined;
  let work = 0;
  const open: Node[] = [{ limits: task.limits, pool: task.candidates, taken: [] }];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (work > task.work || shouldStop()) return { cost, isWhole: false, work };
    const { master, value, left, weighed, looked } = solve(task, node, most);
    work += looked;
    if (value > most + tiny) continue;
    const parts = left.length > few ? partsOf(node.limits, master) : [];
    if (parts.length === 0) {
      const found = putTogether(weighed, left, most, task.work - work);
      work += found.work;
      if (found.cost !== undefined) {
        cost = found.cost;
        most = found.cost - step;
      }
      if (!found.isWhole) return { cost, isWhole: false, work };
      continue;
    }
    const taken = master.taken().map(({ pattern }) => pattern);
    for (const limits of parts) {
      const isOpen = (pattern: Pattern): boolean => isFree(limits, pattern);
      open.push({ limits, pool: left.filter(isOpen), taken: taken.filter(isOpen) });
    }
  }
  return { cost, isWhole: true, work };
}

/** Candidates that are put together at once. */
const few = 200;

/** Patterns added to the programme at once. */
const batch = 30;

const isFree = ({ shapes }: Limits, { shape, classes }: Pattern): boolean => {
  const { without } = shapes[shape]!;
  return without === undefined || classes.every((one) => without[one] !== 1);
};

/** The linear programme of a node, a bound on its plans, and the candidates that can be part of one that costs no more than asked. */
function solve(
  { classes, pods, floors, shouldStop }: PoolTask,
  { limits, pool, taken }: Node,
  most: number,
): { master: Master; value: number; left: Candidate[]; weighed: Weighed; looked: number } {
  const { shapes, cuts } = limits;
  const master = new Master(shapes, classes, floors, sectionWeights.rollOuts, cuts);
  for (const pattern of taken) master.add(pattern);
  master.optimise(pivots);
  let best: Weighing | undefined;
  let looked = 0;
  for (;;) {
    const now = weigh(master, limits, pods, pool);
    looked += pool.length;
    if (best === undefined || now.value > best.value) best = now;
    if (best.value > most + tiny || shouldStop()) break;
    const better = Array.from(now.excess.keys())
      .filter((at) => now.excess[at]! < -1e-6)
      .sort((a, b) => now.excess[a]! - now.excess[b]!);
    let added = 0;
    for (const at of better) if (added < batch && master.add(pool[at]!)) added++;
    if (added === 0) break;
    master.optimise(pivots);
  }
  const { value, excess, tops, ashore } = best;
  const left: Candidate[] = [];
  for (const [at, candidate] of pool.entries()) {
    const over = Math.max(0, excess[at]! + tops[candidate.shape]!);
    if (over <= most - value + tiny) left.push({ ...candidate, excess: over });
  }
  return { master, value, left, weighed: { classes, shapes, value, ashore }, looked };
}

const pivots = 3000;

/** What the prices of a programme say. */
interface Weighing {
  readonly value: number;
  /** What each candidate costs above its worth. */
  readonly excess: Float64Array;
  /** By shape, the most by which one is worth more. */
  readonly tops: readonly number[];
  readonly ashore: readonly number[];
}

function weigh(master: Master, { shapes }: Limits, pods: number, pool: readonly Candidate[]): Weighing {
  const prices = rawPrices(master, shapes, pods);
  const tops = shapes.map(() => 0);
  const excess = new Float64Array(pool.length);
  for (const [at, candidate] of pool.entries()) {
    const over = excessOf(prices, candidate);
    excess[at] = over;
    if (-over > tops[candidate.shape]!) tops[candidate.shape] = -over;
  }
  return { value: master.bound(tops), excess, tops, ashore: master.ashoreExcess().map((one) => Math.max(0, one)) };
}
