/** A drive of a crane: its speed, and what it takes to reach it. */
export interface Drive {
  /** [m/s] */
  readonly speed: number;
  /** [m/s²] */
  readonly acceleration: number;
}

/**
 * Accelerations of crane drives [m/s²]; the site file gives speeds only. Usual design values: an empty hoist and a trolley reach full speed in
 * about 4 to 6 s, a gantry in about 8 s.
 */
export const ACCELERATION = { hoist: 0.55, trolley: 0.6, gantry: 0.2, yardHoist: 0.35, yardTrolley: 0.4, yardGantry: 0.4 } as const;

export const driveOf = (metresPerMinute: number, acceleration: number): Drive => ({ speed: metresPerMinute / 60, acceleration });

/** Time from standstill to standstill over a distance [ms]. */
export function travelTime(drive: Drive, distance: number): number {
  const metres = Math.abs(distance);
  const ramp = (drive.speed * drive.speed) / drive.acceleration;
  const seconds = metres >= ramp ? metres / drive.speed + drive.speed / drive.acceleration : 2 * Math.sqrt(metres / drive.acceleration);
  return seconds * 1000;
}
