import { NO_TEMPERATURE } from '@estiba/messages/frames';
import type { BoxTable } from '../boxes/box-table.ts';
import type { BoxFacts } from '../palette/facts.ts';
import type { Painting } from '../palette/legend.ts';

/** What can be written on a box. */
export const LABEL_MODES = ['mark', 'id', 'weight', 'pod', 'type', 'line', 'temperature', 'sequence', 'none'] as const;
export type LabelMode = (typeof LABEL_MODES)[number];

/** The words on a box. Weights are tonnes; of a number its last five characters, as a checker reads it. */
export function labelOf(mode: LabelMode, box: number, boxes: BoxTable, painting: Painting, facts: BoxFacts = {}): string {
  switch (mode) {
    case 'mark':
      return painting.legend[painting.of[box] ?? -1]?.mark ?? '';
    case 'id':
      return boxes.ids[box]!.slice(-5);
    case 'weight':
      return (boxes.kg[box]! / 1000).toFixed(1);
    case 'pod':
      return boxes.pods[boxes.pod[box]!]!.slice(-3);
    case 'type':
      return boxes.types[boxes.type[box]!]!;
    case 'line':
      return boxes.lines[boxes.line[box]!]!;
    case 'temperature':
      return boxes.temperature[box] === NO_TEMPERATURE ? '' : `${boxes.temperature[box]}°`;
    case 'sequence':
      return (facts.sequence?.[box] ?? -1) < 0 ? '' : String(facts.sequence![box]! + 1);
    case 'none':
      return '';
  }
}
