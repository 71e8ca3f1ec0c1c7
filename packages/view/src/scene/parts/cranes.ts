import type { Block } from '@estiba/port';
import type { Theme } from '../../palette/theme.ts';
import { addBar, addBlock, noParts, PAINT, type Parts } from './paint-box.ts';
import { tonesOf } from './tones.ts';

/** Half the length of a yard crane along its block, and its legs' thickness [m]. */
const HALF = 5;
const LEG = 0.9;

/** A yard crane about the middle of its block's width: legs on either side, girders over the stacks. What is painted tells its state. */
export function armgParts(block: Block, height: number, theme: Theme): Parts {
  const parts = noParts();
  const reach = (block.rows * block.rowPitch) / 2 + 3;
  const { dark, house } = tonesOf(theme);
  for (const y of [-reach, reach]) {
    addBlock(parts, [-HALF - 1.5, y - 0.5, 0], [HALF + 1.5, y + 0.5, 1.1], dark);
    for (const x of [-HALF, HALF]) addBlock(parts, [x - LEG / 2, y - LEG / 2, 1.1], [x + LEG / 2, y + LEG / 2, height], PAINT);
    addBar(parts, [-HALF, y, height - 1], [HALF, y, height - 1], LEG, PAINT);
  }
  for (const x of [-HALF, HALF]) addBlock(parts, [x - 0.5, -reach - 5, height], [x + 0.5, reach + 5, height + 1.5], PAINT);
  for (const y of [-reach - 5, reach + 5]) addBar(parts, [-HALF, y, height + 0.8], [HALF, y, height + 0.8], 0.8, PAINT);
  addBlock(parts, [-HALF + 0.6, -reach - 4.5, height + 1.5], [HALF - 0.6, -reach - 1, height + 4], house);
  return parts;
}

/** Trolley on the girders: z = 0 is their top. Its cab hangs below. */
export function trolleyParts(theme: Theme): Parts {
  const parts = noParts();
  const { gear, house, glass } = tonesOf(theme);
  addBlock(parts, [-4, -3, -0.3], [4, 3, 1.2], gear);
  addBlock(parts, [2.2, 3, -2.6], [4.4, 5.2, -1.5], glass);
  addBlock(parts, [2.2, 3, -1.5], [4.4, 5.2, -0.2], house);
  return parts;
}

/** Spreader: z = 0 is its underside, on the box. */
export function spreaderParts(theme: Theme): Parts {
  const parts = noParts();
  const { gear } = tonesOf(theme);
  addBlock(parts, [-6.1, -0.5, 0.1], [6.1, 0.5, 0.6], gear);
  for (const x of [-6.1, 5.6]) addBlock(parts, [x, -1.22, 0], [x + 0.5, 1.22, 0.5], gear);
  addBlock(parts, [-1.6, -1.1, 0.6], [1.6, 1.1, 1.5], gear);
  return parts;
}

/** One rope of a metre: stretched to its length. */
export function ropeParts(theme: Theme): Parts {
  const parts = noParts();
  addBar(parts, [0, 0, 0], [0, 0, 1], 0.12, tonesOf(theme).dark);
  return parts;
}

/** A box of one metre each way: scaled and painted for each that is on its way. */
export function boxParts(): Parts {
  const parts = noParts();
  addBlock(parts, [-0.5, -0.5, 0], [0.5, 0.5, 1], PAINT);
  return parts;
}
