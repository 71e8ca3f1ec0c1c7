import type { Site } from '@estiba/port';
import type { Theme } from '../../palette/theme.ts';
import { addBlock, noParts, type Parts } from './paint-box.ts';
import { tonesOf } from './tones.ts';

/** Bollards and fenders come so far apart [m]. */
const BOLLARDS = 25;
const FENDERS = 12.5;

/** What stands upright and never moves: bollards and fenders along the quay, the roof over the gate. */
export function fixtureParts({ quay, gate }: Site, theme: Theme): Parts {
  const parts = noParts();
  const { dark, house } = tonesOf(theme);
  for (let x = BOLLARDS / 2; x < quay.length; x += BOLLARDS) addBlock(parts, [x - 0.5, 0.6, 0], [x + 0.5, 1.6, 0.9], dark);
  for (let x = FENDERS; x < quay.length; x += FENDERS) addBlock(parts, [x - 0.6, -0.9, -3.2], [x + 0.6, 0, -0.3], dark);
  for (const x of [gate.x - 13, gate.x - 4.5, gate.x + 4.5, gate.x + 13])
    for (const y of [gate.y - 6, gate.y + 6]) addBlock(parts, [x - 0.3, y - 0.3, 0], [x + 0.3, y + 0.3, 5.5], dark);
  addBlock(parts, [gate.x - 14, gate.y - 7, 5.5], [gate.x + 14, gate.y + 7, 6.3], house);
  return parts;
}
