import { type Arranger, impossible } from '../kernel/arrange.ts';
import type { BoxClass } from './classes.ts';
import type { Pattern } from './pattern.ts';
import type { Shape } from './shape.ts';

const boxes = new Int16Array(2048);

/** Sets the boxes taken up in a stack of the shape, the lightest of each class: if they are too heavy, all are. Nothing if they do not fit. */
export function setUp(
  classes: readonly BoxClass[],
  shape: Shape,
  number: number,
  taken: Pick<Pattern, 'classes' | 'counts'>,
  arranger: Arranger,
): Pattern | undefined {
  let count = 0;
  let dangers = 0;
  for (const [at, one] of taken.classes.entries()) {
    const kind = classes[one]!;
    for (let n = 0; n < taken.counts[at]!; n++) boxes[count++] = kind.boxes[kind.boxes.length - 1 - n]!;
    dangers |= kind.danger;
  }
  boxes.subarray(0, count).sort();
  const cost = arranger.cost(shape.room, boxes, count);
  if (cost >= impossible || arranger.overweight > 0 || arranger.hasHole) return undefined;
  return { shape: number, classes: [...taken.classes], counts: [...taken.counts], cost, least: arranger.least, dangers };
}
