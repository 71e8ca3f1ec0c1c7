import type { Arranger } from '../kernel/arrange.ts';
import { impossible } from '../kernel/column.ts';
import type { BoxClass } from './classes.ts';
import { leastOf } from './least-of.ts';
import { keyOf, type Pattern } from './pattern.ts';
import type { Shape } from './shape.ts';

const boxes = new Int16Array(2048);

/** Sets boxes up in stacks, each set once. */
export class SetUps {
  readonly #classes: readonly BoxClass[];
  readonly #arranger: Arranger;
  readonly #known = new Map<string, Pattern | undefined>();

  constructor(classes: readonly BoxClass[], arranger: Arranger) {
    this.#classes = classes;
    this.#arranger = arranger;
  }

  /** The boxes taken, the lightest of each class, in a stack of the shape: if they are too heavy, all are. Nothing if they do not fit. */
  of(shape: Shape, number: number, taken: Pick<Pattern, 'classes' | 'counts'>): Pattern | undefined {
    const key = keyOf(number, taken.classes, taken.counts);
    if (this.#known.has(key)) return this.#known.get(key);
    const pattern = this.#setUp(shape, number, taken, key);
    this.#known.set(key, pattern);
    return pattern;
  }

  #setUp(shape: Shape, number: number, { classes, counts }: Pick<Pattern, 'classes' | 'counts'>, key: string): Pattern | undefined {
    const arranger = this.#arranger;
    let count = 0;
    let dangers = 0;
    for (const [at, one] of classes.entries()) {
      const kind = this.#classes[one]!;
      for (let n = 0; n < counts[at]!; n++) boxes[count++] = kind.boxes[kind.boxes.length - 1 - n]!;
      dangers |= kind.danger;
    }
    boxes.subarray(0, count).sort();
    const cost = arranger.cost(shape.room, boxes, count);
    if (cost >= impossible || arranger.overweight > 0 || arranger.hasHole) return undefined;
    const taken = { classes: [...classes], counts: [...counts] };
    const least = arranger.least < cost ? Math.min(cost, Math.max(arranger.least, leastOf(this.#classes, shape, taken))) : cost;
    return { key: `${key} ${least}`, shape: number, ...taken, cost, least, dangers };
  }
}
