import type { Random } from '@estiba/base';
import type { Rules } from '../constraints/index.ts';
import { type Lifted, liftStacks, setBack } from '../moves/ruin.ts';
import type { Stow } from '../state/stow.ts';
import type { Blocks } from './blocks.ts';
import type { Goal } from './goal.ts';
import type { Inserter } from './insert.ts';
import { insertionOrder } from './order.ts';
import type { ShareOut } from './share-out.ts';

/** Blocks emptied at once. */
const MOST_BLOCKS = 4;
/** Boxes left out that are tried again in one step. */
const RETRIED = 40;

/** A step this much worse is still taken about every third time, while the search is warm. */
const HEAT = 3;

/** What `improve` works on. */
export interface Search {
  readonly stow: Stow;
  readonly rules: Rules;
  readonly blocks: Blocks;
  readonly primary: ShareOut;
  readonly inserter: Inserter;
  readonly goal: Goal;
  readonly random: Random;
  /** Boxes left out. Kept up to date. */
  left: number[];
}

/**
 * Large neighbourhood search: empties a few blocks, sets their boxes (and some that were left out) down again in a
 * slightly different way, and keeps the result if it is no worse, or, by `warmth` (1 hot … 0 cold), now and then a little worse.
 */
export function improve(search: Search, steps: number, warmth: number, shouldStop: () => boolean, tell: (step: number) => void): void {
  const { stow, goal, random } = search;
  let cost = goal.cost;
  for (let step = 0; step < steps && !shouldStop(); step++) {
    const heat = HEAT * warmth ** 2;
    const region = chooseRegion(search);
    const stacks = region.flatMap((block) => Array.from(search.blocks.stacks[block]));
    const lifted = liftStacks(stow, stacks);
    const ports = region.map((block) => search.primary[block]);
    if (random.next() < 0.4) reassign(search, region, ports);
    const retried = random.shuffle([...search.left]).slice(0, RETRIED);
    const stillLeft = rebuild(search, stacks, [...lifted.map((one) => one.box), ...retried]);
    const next = goal.cost;
    if (next <= cost || random.next() < Math.exp((cost - next) / (heat + 1e-9))) {
      cost = next;
      const tried = new Set(retried);
      search.left = [...search.left.filter((box) => !tried.has(box)), ...stillLeft];
    } else {
      undo(search, stacks, lifted);
      region.forEach((block, i) => (search.primary[block] = ports[i]));
    }
    tell(step);
  }
}

/** One block picked for its restows or at random, and a few more, near or far. */
function chooseRegion(search: Search): number[] {
  const { blocks, random } = search;
  const region = new Set<number>();
  const first = random.next() < 0.5 ? troubled(search) : random.int(blocks.count);
  region.add(first);
  const kin = portIn(search, first);
  const size = 1 + random.int(MOST_BLOCKS);
  for (let tries = 0; region.size < size && tries < 40; tries++) {
    const block = random.int(blocks.count);
    const isNear = blocks.bay[block] === blocks.bay[first];
    const isKin = search.primary[block] === kin;
    if (isNear || isKin || random.next() < 0.2) region.add(block);
  }
  return [...region];
}

/** The port of some box in a block: blocks kept for it may take its boxes, or give others room. */
function portIn(search: Search, block: number): number {
  const { blocks, random, stow } = search;
  const stack = random.pick(Array.from(blocks.stacks[block]));
  const half = stack * 2 + random.int(2);
  const box = stow.count[half] === 0 ? -1 : stow.cells[half * stow.problem.ship.maxTiers + random.int(stow.count[half])];
  return box < 0 ? search.primary[block] : stow.problem.boxes.pod[box];
}

function troubled(search: Search): number {
  const { blocks, random, stow } = search;
  const bad: number[] = [];
  for (let block = 0; block < blocks.count; block++) {
    if (blocks.stacks[block].some((s) => stow.tally.restowsOf(s) > 0)) bad.push(block);
  }
  return bad.length > 0 ? random.pick(bad) : random.int(blocks.count);
}

/** Gives the region's blocks one another's ports, or a port at random. */
function reassign(search: Search, region: readonly number[], ports: readonly number[]): void {
  const { random, primary, stow } = search;
  if (random.next() < 0.5) {
    const shuffled = random.shuffle([...ports]);
    region.forEach((block, i) => (primary[block] = shuffled[i]));
  } else primary[random.pick(region)] = random.int(Math.max(1, stow.problem.ports));
}

function rebuild(search: Search, stacks: readonly number[], boxes: readonly number[]): number[] {
  const { stow, inserter, random } = search;
  const candidates = Int32Array.from(stacks);
  const amplitude = 2 * random.next();
  return insertionOrder(stow.problem, boxes).filter((box) => !inserter.insert(box, candidates, () => amplitude * random.next()));
}

function undo(search: Search, stacks: readonly number[], lifted: readonly Lifted[]): void {
  liftStacks(search.stow, stacks);
  setBack(search.stow, lifted);
}
