import type { YardStacks } from '../../boxes/yard-stacks.ts';
import { type BlockStacks, NO_BOX } from '../../boxes/yard-stacks.ts';
import type { ShipStacks } from '../chunks/ship-stacks.ts';
import { BOX_WIDTH, TIER_HEIGHT } from '../chunks/yard-chunks.ts';
import { enters, type Ray } from './ray.ts';

/** What a ray meets first: a box, and how far along. */
export interface BoxHit {
  readonly box: number;
  readonly along: number;
}

/** The first box ashore a ray meets: through each block's grid cell by cell. The gaps between boxes count as boxes. */
export function pickYard(ray: Ray, yard: YardStacks): BoxHit | null {
  let best: BoxHit | null = null;
  for (const stacks of yard.blocks) {
    const hit = pickBlock(ray, stacks);
    if (hit !== null && (best === null || hit.along < best.along)) best = hit;
  }
  return best;
}

function pickBlock(ray: Ray, stacks: BlockStacks): BoxHit | null {
  const { block } = stacks;
  const size = [block.bays, block.rows, block.tiers] as const;
  const pitch = [block.bayPitch, block.rowPitch, TIER_HEIGHT] as const;
  const corner = [block.x, block.y, 0] as const;
  const end = size.map((n, axis) => corner[axis]! + n * pitch[axis]!) as [number, number, number];
  let along = enters(ray, [...corner], end);
  if (along === null) return null;
  const start = along;
  const cell = [0, 1, 2].map((axis) => {
    const at = (ray.from[axis]! + start * ray.towards[axis]! - corner[axis]!) / pitch[axis]!;
    return Math.max(0, Math.min(size[axis]! - 1, Math.floor(at)));
  }) as [number, number, number];
  const way = ray.towards.map(Math.sign);
  // Where the ray next crosses into another cell on each axis, and how far apart such crossings are.
  const next = cell.map((at, axis) =>
    way[axis] === 0
      ? Number.POSITIVE_INFINITY
      : (corner[axis]! + (at + (way[axis]! > 0 ? 1 : 0)) * pitch[axis]! - ray.from[axis]!) / ray.towards[axis]!,
  );
  const step = pitch.map((width, axis) => Math.abs(width / ray.towards[axis]!));
  while (cell.every((at, axis) => at >= 0 && at < size[axis]!)) {
    const box = stacks.at(cell[0], cell[1], cell[2]);
    if (box !== NO_BOX) return { box, along };
    const axis = next[0]! <= next[1]! && next[0]! <= next[2]! ? 0 : next[1]! <= next[2]! ? 1 : 2;
    along = next[axis]!;
    next[axis] = along + step[axis]!;
    cell[axis] += way[axis]!;
  }
  return null;
}

/** The first box aboard a ray meets, of those in sight. */
export function pickShip(ray: Ray, ship: ShipStacks): BoxHit | null {
  let best: BoxHit | null = null;
  const open = new Set(ship.call.openLids);
  for (const { x, y, z, boxes, stack } of ship.columns) {
    if (stack.level === 'hold' && stack.lid !== null && !open.has(stack.lid)) continue;
    const [dx, dy] = [3.05, BOX_WIDTH / 2];
    if (enters(ray, [x - dx, y - dy, z], [x + dx, y + dy, z + boxes.length * TIER_HEIGHT]) === null) continue;
    boxes.forEach((box, level) => {
      if (box === NO_BOX) return;
      const along = enters(ray, [x - dx, y - dy, z + level * TIER_HEIGHT], [x + dx, y + dy, z + (level + 1) * TIER_HEIGHT]);
      if (along !== null && (best === null || along < best.along)) best = { box, along };
    });
  }
  return best;
}
