import { type BoxTable, colourModeOf, paint, type Painting, type Theme } from '@estiba/view';
import { useMemo } from 'react';

/** The boxes in the colours of a mode. `size` changes when boxes did. */
export function usePainting(boxes: BoxTable, size: number, mode: string, theme: Theme): Painting {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table changes in place, its version is told by `size`.
  return useMemo(() => paint(colourModeOf(mode), { boxes, facts: {}, theme }), [boxes, size, mode, theme]);
}
