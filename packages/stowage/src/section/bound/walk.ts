import { sectionWeights } from '../plan.ts';
import type { BoxClass } from './classes.ts';
import { Forties } from './forties.ts';
import { gainOf } from './gain.ts';
import { groupsOf, never, Taken, type Worth } from './groups.ts';
import type { Pattern } from './pattern.ts';
import type { SetUps } from './set-up.ts';
import type { Shape } from './shape.ts';
import { Twenties } from './twenties.ts';

/** How many boxes of each length, and what the best set of them is worth by dynamic programming: never less than it truly is. */
interface Cell {
  readonly value: number;
  readonly at: number;
  readonly k: number;
  readonly m: number;
  readonly tall: number;
}

/** What sets to go through. */
export interface WalkTask {
  readonly classes: readonly BoxClass[];
  readonly shape: Shape;
  readonly number: number;
  readonly worth: Worth;
  /** Categories of dangerous goods a set may hold. */
  readonly dangers: number;
  /** Sets worth less than this are of no interest. */
  readonly floor: number;
  readonly pods: number;
  /** Sets looked at, about, before it is given up. */
  readonly visits: number;
  /** Asked now and then; absent: never. */
  readonly shouldStop?: () => boolean;
}

/** What sets not seen are worth at most: the floor if all were seen; and the visits left. */
export interface Walked {
  readonly top: number;
  readonly visits: number;
}

/**
 * Goes through all sets of boxes worth more than the floor, about the most worthy first. Dynamic programming over ports (20' boxes below, the latest first;
 * above them 40' boxes) gives a value that is never too low: it lets reefers always find their plug, leaves weights out, and lets the sides of a stack exchange
 * boxes. Guided by it, sets are set up by the kernel one by one; `visit` gets each that fits and says what the next must be worth.
 */
export function walkSets(task: WalkTask, setUps: SetUps, visit: (pattern: Pattern, value: number) => number): Walked {
  const { classes, shape, number, worth, dangers, pods } = task;
  const twenties = groupsOf(classes, shape, worth, dangers, false);
  const below = new Twenties(shape, twenties, worth);
  const above = new Forties(shape, groupsOf(classes, shape, worth, dangers, true), worth);
  const ports = twenties.map(({ pod }) => pod);
  const taken = new Taken(classes, shape.room.weight / 100_000, 10 * task.visits);
  let floor = task.floor;
  let ready = -2;
  let seen = 0;
  for (const { value, at, k, m, tall } of cellsOf(task, ports, below, above)) {
    if (value <= floor + 1e-6) break;
    const start = floor;
    taken.least = 0;
    const see = (left: number): void => {
      taken.steps -= 9;
      if (++seen % looksBetween === 0 && task.shouldStop?.() === true) taken.steps = -1;
      if (left < taken.least) return;
      const pattern = setUps.of(shape, number, taken);
      if (pattern === undefined) return;
      const truly = gainOf(classes, worth, pattern.classes, pattern.counts) - pattern.least;
      if (truly <= floor + 1e-6) return;
      floor = visit(pattern, truly);
      taken.least = Math.max(taken.least, floor - start);
    };
    if (at !== ready) above.upTo(at < 0 ? pods : ports[at]!, at >= 0);
    ready = at;
    const over = (left: number): void => above.each(m, tall, left, taken, see);
    if (at < 0) over(value - start);
    else below.each(at, k, value - start, taken, over);
    if (taken.steps < 0) return { top: value, visits: 0 };
  }
  return { top: floor, visits: taken.steps / 10 };
}

/** All numbers of boxes worth more than the floor, the most worthy first. */
function cellsOf({ shape, floor, pods }: WalkTask, ports: readonly number[], below: Twenties, above: Forties): Cell[] {
  const isNew = shape.room.isNew ? sectionWeights.newStacks : 0;
  const width = shape.mostForties + 1;
  const cells: Cell[] = [];
  for (let at = -1; at < ports.length; at++) {
    above.upTo(at < 0 ? pods : ports[at]!, at >= 0);
    for (let k = at < 0 ? 0 : 1; k <= (at < 0 ? 0 : shape.mostTwenties); k++) {
      const base = at < 0 ? 0 : below.ending(at, k);
      if (base <= never / 2) continue;
      for (let m = 0; m <= shape.mostForties; m++) {
        const plugs = shape.plugs[k * width + m]!;
        if (plugs < 0 || k + m === 0) continue;
        for (let tall = 0; tall <= shape.mostTall[k * width + m]!; tall++) {
          const value = base + above.value(m, tall) - sectionWeights.wastedPlugs * plugs - isNew;
          if (value > floor + 1e-6) cells.push({ value, at, k, m, tall });
        }
      }
    }
  }
  return cells.sort((a, b) => b.value - a.value);
}

/** Sets seen between two looks at whether to stop. */
const looksBetween = 256;
