import type { Search } from '../search.ts';
import type { SearchSettings } from '../settings.ts';
import { refill } from './refill.ts';

/**
 * One step of large neighbourhood search (Shaw 1998): empties a few blocks, sets their boxes (and some that were left out) down again
 * in a slightly different way, and keeps the result if it is no worse, or, by `warmth`, now and then a little worse.
 */
export function rebuildBlocks(search: Search, settings: SearchSettings, warmth: number): void {
  const { primary, blocks, random } = search;
  const region = chooseRegion(search, settings);
  const ports = region.map((block) => primary[block]);
  if (random.next() < settings.reassigned) reassign(search, region, ports);
  const stacks = region.flatMap((block) => Array.from(blocks.stacks[block]));
  if (!refill(search, settings, stacks, warmth)) region.forEach((block, i) => (primary[block] = ports[i]));
}

/** One block picked for its restows or at random, and a few more, near or far. */
function chooseRegion(search: Search, settings: SearchSettings): number[] {
  const { blocks, random } = search;
  const region = new Set<number>();
  const first = random.next() < settings.troubled ? troubled(search) : random.int(blocks.count);
  region.add(first);
  const kin = portIn(search, first);
  const size = 1 + random.int(settings.mostBlocks);
  for (let tries = 0; region.size < size && tries < 40; tries++) {
    const block = random.int(blocks.count);
    const isNear = blocks.bay[block] === blocks.bay[first];
    const isKin = search.primary[block] === kin;
    if (isNear || isKin || random.next() < settings.far) region.add(block);
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
