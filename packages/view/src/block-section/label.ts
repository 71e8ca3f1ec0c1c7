import { NO_TEMPERATURE } from '@estiba/messages/frames';
import type { BoxTable } from '../boxes/box-table.ts';
import type { BoxFacts } from '../palette/facts.ts';
import type { Painting } from '../palette/legend.ts';

/** What can be written on a box. */
export const LABEL_MODES = ['mark', 'id', 'weight', 'pod', 'type', 'line', 'temperature', 'sequence', 'none'] as const;
export type LabelMode = (typeof LABEL_MODES)[number];

type Label = (box: number, boxes: BoxTable, painting: Painting, facts: BoxFacts) => string;

const LABELS: Readonly<Record<LabelMode, Label>> = {
  mark: (box, _, { legend, of }) => legend[of[box] ?? -1]?.mark ?? '',
  id: (box, boxes) => boxes.idOf(box).slice(-5),
  weight: (box, { kg }) => (kg[box]! / 1000).toFixed(1),
  pod: (box, { pods, pod }) => pods[pod[box]!]!.slice(-3),
  type: (box, { types, type }) => types[type[box]!]!,
  line: (box, { lines, line }) => lines[line[box]!]!,
  temperature: (box, { temperature }) => (temperature[box] === NO_TEMPERATURE ? '' : `${temperature[box]}°`),
  sequence: (box, _boxes, _painting, { sequence }) => ((sequence?.[box] ?? -1) < 0 ? '' : String(sequence![box]! + 1)),
  none: () => '',
};

/** The words on a box. Weights are tonnes; of a number its last five characters, as a checker reads it. */
export function labelOf(mode: LabelMode, box: number, boxes: BoxTable, painting: Painting, facts: BoxFacts = {}): string {
  return LABELS[mode](box, boxes, painting, facts);
}
