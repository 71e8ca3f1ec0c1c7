import type { BoxView } from '../../boxes/columns.ts';
import type { ColourMode } from '../colour-mode.ts';
import { entriesFor } from '../legend.ts';

/**
 * Modes that give each name a colour. Names stand in alphabetical order, so that a name keeps its colour from one day to the next, and on a drawing
 * with boxes of which none was said, which are grey.
 */
function byName(
  id: string,
  namesOf: (boxes: BoxView) => readonly string[],
  columnOf: (boxes: BoxView) => Uint8Array | Uint16Array,
  markOf: (name: string) => string,
): ColourMode {
  return {
    id,
    prepare: ({ boxes, theme }) => {
      const names = namesOf(boxes);
      const inOrder = [...names.keys()].sort((a, b) => (names[b] === '' || (names[a] !== '' && names[a]! < names[b]!) ? -1 : 1));
      const rank = new Uint16Array(names.length);
      inOrder.forEach((name, place) => (rank[name] = place));
      const column = columnOf(boxes);
      return {
        legend: entriesFor(
          inOrder.map((name) => names[name]!),
          theme.wheel,
          markOf,
        ).map((entry, i) => (names[inOrder[i]!] === '' ? { ...entry, colour: theme.empty, pattern: 'plain' } : entry)),
        classOf: (box) => rank[column[box]!]!,
      };
    },
  };
}

/** Port of discharge; the mark is its place code, the last three letters of the UN/LOCODE. */
export const podMode = byName(
  'pod',
  (boxes) => boxes.pods,
  (boxes) => boxes.pod,
  (name) => name.slice(-3),
);

/** The line that carries the box (SMDG liner code). */
export const lineMode = byName(
  'line',
  (boxes) => boxes.lines,
  (boxes) => boxes.line,
  (name) => name.slice(0, 3),
);
