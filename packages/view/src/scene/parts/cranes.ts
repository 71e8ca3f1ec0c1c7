import type { Block, QuayCraneProfile, Site } from '@estiba/port';
import type { Theme } from '../../palette/theme.ts';
import { addBlock, noParts, type Parts } from './paint-box.ts';

/** Thickness of legs and girders [m]. */
const LEG = 1.4;
const GIRDER = 2;

/** A quay crane about the middle of its rails: x = 0 is its own middle, y is that of the site. */
export function stsParts({ quay }: Site, crane: QuayCraneProfile, theme: Theme): Parts {
  const parts = noParts();
  const half = crane.widthMetres / 2 - LEG;
  const top = crane.liftHeightMetres + 4;
  const { seaRail, landRail } = quay;
  for (const x of [-half, half - LEG])
    for (const y of [seaRail, landRail]) addBlock(parts, [x, y - LEG / 2, 0], [x + LEG, y + LEG / 2, top], theme.machine);
  for (const y of [seaRail, landRail]) addBlock(parts, [-half, y - LEG / 2, 12], [half, y + LEG / 2, 12 + GIRDER], theme.machine);
  for (const x of [-4, 4 - LEG])
    addBlock(parts, [x, seaRail - crane.outreachMetres, top], [x + LEG, landRail + crane.backreachMetres, top + GIRDER], theme.machine);
  for (const y of [seaRail, landRail]) addBlock(parts, [-half, y - LEG / 2, top], [half, y + LEG / 2, top + GIRDER], theme.machine);
  // The apex the boom hangs from, and the machine house.
  for (const x of [-4, 4 - LEG])
    addBlock(parts, [x, seaRail - LEG / 2, top + GIRDER], [x + LEG, seaRail + LEG / 2, top + 22], theme.machine);
  addBlock(parts, [-4, landRail - 6, top + GIRDER], [4, landRail + 4, top + GIRDER + 5], theme.machine);
  return parts;
}

/** A yard crane about the middle of its block's width: legs on either side, girders over the stacks. */
export function armgParts(block: Block, height: number, theme: Theme): Parts {
  const parts = noParts();
  const reach = (block.rows * block.rowPitch) / 2 + 3;
  for (const y of [-reach, reach])
    for (const x of [-5, 5 - 0.8]) addBlock(parts, [x, y - 0.6, 0], [x + 0.8, y + 0.6, height], theme.machine);
  for (const x of [-5, 5 - 0.8]) addBlock(parts, [x, -reach - 6, height], [x + 0.8, reach + 6, height + 1.4], theme.machine);
  for (const y of [-reach, reach]) addBlock(parts, [-5, y - 0.6, 0.4], [5, y + 0.6, 1.4], theme.machine);
  return parts;
}

/** Trolley on the girders: z = 0 is their top. */
export function trolleyParts(theme: Theme): Parts {
  const parts = noParts();
  addBlock(parts, [-4, -3, -0.5], [4, 3, 1.2], theme.warn);
  return parts;
}

/** Spreader: z = 0 is its underside, on the box. */
export function spreaderParts(theme: Theme): Parts {
  const parts = noParts();
  addBlock(parts, [-6.1, -0.5, 0], [6.1, 0.5, 0.5], theme.warn);
  for (const x of [-6.1, 5.5]) addBlock(parts, [x, -1.2, 0], [x + 0.6, 1.2, 0.4], theme.warn);
  addBlock(parts, [-1.5, -1.2, 0.5], [1.5, 1.2, 1.4], theme.warn);
  return parts;
}

/** One rope of a metre: stretched to its length. */
export function ropeParts(theme: Theme): Parts {
  const parts = noParts();
  addBlock(parts, [-0.15, -0.15, 0], [0.15, 0.15, 1], theme.text);
  return parts;
}

/** A driverless truck: flat, no cab, a bumper that says where ahead is. */
export function truckParts(site: Site, theme: Theme): Parts {
  const parts = noParts();
  const { lengthMetres, widthMetres } = site.kinematics.truck;
  const [dx, dy] = [lengthMetres / 2, widthMetres / 2];
  addBlock(parts, [-dx, -dy, 0.5], [dx - 0.8, dy, BED], 0xffffff);
  addBlock(parts, [dx - 0.8, -dy, 0.4], [dx, dy, BED + 0.4], theme.warn);
  return parts;
}

/** A road truck with its cab. */
export function roadTruckParts(theme: Theme): Parts {
  const parts = noParts();
  addBlock(parts, [-7, -1.25, 0.6], [5, 1.25, BED], theme.muted);
  addBlock(parts, [5.2, -1.25, 0.4], [7.5, 1.25, 3.6], theme.wheel[4]!);
  return parts;
}

/** A box of one metre each way, white: scaled and coloured for each that is on its way. */
export function boxParts(): Parts {
  const parts = noParts();
  addBlock(parts, [-0.5, -0.5, 0], [0.5, 0.5, 1], 0xffffff);
  return parts;
}

/** Height of a truck's bed [m]. */
export const BED = 1.5;
