import type { TankProfile, VesselProfile } from '@estiba/port';
import { aftEnd, foreEnd } from './box.ts';
import type { Stowage } from './stowage.ts';

/** A mass spread evenly from aft to fore [t, m]. */
export interface Mass {
  readonly mass: number;
  readonly aft: number;
  readonly fore: number;
  readonly y: number;
  readonly z: number;
}

/** A tank and what is in it at departure [t]. */
export interface FilledTank {
  readonly tank: TankProfile;
  readonly content: number;
}

/** Everything that weighs: the empty ship, constants, tanks and every box aboard, those without a place amidships. */
export function massesOf(vessel: VesselProfile, tanks: readonly FilledTank[], stowage: Stowage): readonly Mass[] {
  const { lpp, depth } = vessel.particulars;
  const fixed = [...vessel.lightship, ...vessel.constants].map(({ mass, fromX, toX, y, z }) => ({ mass, aft: fromX, fore: toX, y, z }));
  const liquids = tanks.map(({ tank, content }) => ({ mass: content, aft: tank.fromX, fore: tank.toX, y: tank.y, z: tank.z }));
  const boxes = stowage.placed.map((box) => ({
    mass: box.mass,
    aft: aftEnd(box),
    fore: foreEnd(box),
    y: box.berth.y,
    z: box.berth.underside + 0.45 * box.height,
  }));
  const placeless = [...stowage.adrift, ...stowage.doubled.map(([, box]) => box)];
  const amidships = placeless.map(({ mass }) => ({ mass, aft: lpp / 2 - 3.029, fore: lpp / 2 + 3.029, y: 0, z: depth }));
  return [...fixed, ...liquids, ...boxes, ...amidships];
}

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Sum of the part of each value that lies aft of x, spread evenly over its length. */
export function aftOf(x: number, aft: number, fore: number): number {
  if (x >= fore) return 1;
  return x <= aft ? 0 : (x - aft) / (fore - aft);
}
