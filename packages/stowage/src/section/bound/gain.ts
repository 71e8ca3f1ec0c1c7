import type { BoxClass } from './classes.ts';
import type { Worth } from './groups.ts';

/** What a set of boxes is worth to a stack of a shape, before its cost. */
export function gainOf(classes: readonly BoxClass[], worth: Worth, taken: readonly number[], counts: readonly number[]): number {
  let gain = 0;
  for (const [at, one] of taken.entries()) {
    gain += worth.boxes[one]! * counts[at]!;
    for (let n = 0; n < counts[at]!; n++) gain -= worth.tonne * classes[one]!.weights[n]!;
    if (taken.findIndex((other) => classes[other]!.pod === classes[one]!.pod) === at) gain += worth.ports[classes[one]!.pod]!;
  }
  return gain;
}
