import type { Site } from '@estiba/port';
import type { Theme } from '../../palette/theme.ts';
import { addBlock, noParts, PAINT, type Parts } from './paint-box.ts';
import { tonesOf } from './tones.ts';

/** Height of a truck's bed [m]. */
export const BED = 1.5;

/** A driverless truck from near: flat, no cab, wheels under its bed, a light bar that says where ahead is. What is painted tells its state. */
export function truckParts(site: Site, theme: Theme): Parts {
  const parts = noParts();
  const { dark, gear } = tonesOf(theme);
  const { lengthMetres, widthMetres } = site.kinematics.truck;
  const [dx, dy] = [lengthMetres / 2, widthMetres / 2];
  for (const x of [-0.62 * dx, -0.38 * dx, 0.38 * dx, 0.62 * dx]) addBlock(parts, [x - 0.6, -dy, 0], [x + 0.6, dy, 1.1], dark);
  addBlock(parts, [-dx, -0.86 * dy, 0.7], [dx, 0.86 * dy, 1.15], dark);
  addBlock(parts, [-dx + 0.5, -dy, 1.1], [dx - 0.9, dy, BED], PAINT);
  addBlock(parts, [dx - 0.9, -dy, 0.4], [dx, dy, BED + 0.5], gear);
  addBlock(parts, [-dx, -dy, 0.4], [-dx + 0.5, dy, BED + 0.2], dark);
  return parts;
}

/** The same from far: what is left of it are a few pixels. */
export function farTruckParts(site: Site): Parts {
  const parts = noParts();
  const { lengthMetres, widthMetres } = site.kinematics.truck;
  addBlock(parts, [-lengthMetres / 2, -widthMetres / 2, 0.3], [lengthMetres / 2, widthMetres / 2, BED], PAINT);
  return parts;
}

/** A road truck: tractor with its cab, and a trailer. */
export function roadTruckParts(theme: Theme): Parts {
  const parts = noParts();
  const { dark, glass, house } = tonesOf(theme);
  for (const x of [-6.4, -5.1, -3.8, 2.6, 6.6]) addBlock(parts, [x - 0.5, -1.25, 0], [x + 0.5, 1.25, 1], dark);
  addBlock(parts, [-7.4, -0.9, 0.9], [7.4, 0.9, 1.2], dark);
  addBlock(parts, [-7.6, -1.22, 1.2], [4.6, 1.22, BED], theme.muted);
  addBlock(parts, [5.1, -1.25, 0.6], [7.7, 1.25, 2.2], house);
  addBlock(parts, [5.1, -1.2, 2.2], [7.55, 1.2, 2.9], glass);
  addBlock(parts, [5, -1.25, 2.9], [7.4, 1.25, 3.7], house);
  return parts;
}
