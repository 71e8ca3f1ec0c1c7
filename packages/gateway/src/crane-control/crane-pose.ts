import type { Milliseconds } from '@estiba/base';
import type { CraneState } from '@estiba/messages/equipment';
import type { Site } from '@estiba/port';
import type { MachinePose } from '../poses/pose-book.ts';

/** Makes poses of what a crane says of its place. */
export type CranePose = (position: NonNullable<CraneState['position']>, heardAt: Milliseconds) => MachinePose;

/**
 * How a crane's place is shown: a quay crane stands at the landside rail and its trolley runs towards the sea, a yard crane at the first row
 * of its block and its trolley runs along the rows. Null for what has no rails.
 */
export function cranePoseOf({ quay, equipment, blocks }: Site, id: string): CranePose | null {
  const rails = { id, heading: 0, speed: 0 };
  if (equipment.sts.some((crane) => crane.id === id)) {
    const y = quay.landRail;
    return ({ gantry, trolley, hoist }, heardAt) => ({ ...rails, x: gantry, y, trolley: y - trolley, hoist, heardAt });
  }
  const armg = equipment.armg.find((crane) => crane.id === id);
  const block = blocks.find((candidate) => candidate.id === armg?.block);
  if (block === undefined) return null;
  return ({ gantry, trolley, hoist }, heardAt) => ({ ...rails, x: gantry, y: block.y, trolley: trolley - block.y, hoist, heardAt });
}
