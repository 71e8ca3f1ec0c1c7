import type { Milliseconds } from '@estiba/base';
import type { VehicleState } from '@estiba/messages/equipment';
import type { MachinePose } from '../poses/pose-book.ts';

/** Where a truck said it is; null where it does not know. */
export function truckPose(
  id: string,
  { position, velocity }: Pick<VehicleState, 'position' | 'velocity'>,
  heardAt: Milliseconds,
): MachinePose | null {
  if (position === undefined || !position.isLocalized) return null;
  const speed = Math.hypot(velocity?.vx ?? 0, velocity?.vy ?? 0);
  return { id, x: position.x, y: position.y, heading: position.theta, trolley: 0, hoist: 0, speed, heardAt };
}
