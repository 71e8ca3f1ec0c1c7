import type { Random } from '@estiba/base';
import { makeShiftProblem, type ShiftProblem } from './problem.ts';

/** The problem of a matrix that is known to be right. */
export function problemOf(rows: number, columns: number, transport: readonly (readonly number[])[]): ShiftProblem {
  const made = makeShiftProblem(rows, columns, transport);
  if (!made.ok) throw new Error(`The problem of the test is wrong: ${JSON.stringify(made.reasons)}. Maybe a number is mistyped.`);
  return made.value;
}

/** A random problem: a ship loaded cell by cell, each box to a random later port; `fill` is the share of cells ever loaded. */
export function randomProblem(random: Random, ports: number, rows: number, columns: number, fill = 1): ShiftProblem {
  const transport = Array.from({ length: ports }, () => Array.from({ length: ports }, () => 0));
  for (let cell = 0; cell < rows * columns; cell++)
    for (let from = 0; from < ports - 1; ) {
      const to = from + 1 + random.int(ports - 1 - from);
      if (random.next() < fill) transport[from]![to]!++;
      from = to;
    }
  return problemOf(rows, columns, transport);
}
