import type { ShiftProblem } from '../problem.ts';

type Stacks = readonly (readonly Box[])[];
interface Box {
  readonly from: number;
  readonly to: number;
}

/** The fewest shifts of a tiny problem, by rule N4 alone: every order of every stack on every leg, leg after leg. */
export function fewestShifts(problem: ShiftProblem): number {
  const { ports, transport } = problem;
  const boxes = [...transport].flatMap((count, arc) =>
    Array.from({ length: count }, (): Box => ({ from: Math.floor(arc / ports), to: arc % ports })),
  );
  let before: { stacks: Stacks; shifts: number }[] = [];
  for (let leg = 0; leg < ports - 1; leg++) {
    const aboard = boxes.filter(({ from, to }) => from <= leg && to > leg);
    const earlier = before;
    before = arrangements(problem, aboard).map((stacks) => ({
      stacks,
      shifts: leg === 0 ? 0 : Math.min(...earlier.map((last) => last.shifts + shiftsBetween(last.stacks, stacks, leg))),
    }));
  }
  return Math.min(...before.map(({ shifts }) => shifts));
}

function arrangements({ rows, columns }: ShiftProblem, boxes: readonly Box[]): Stacks[] {
  let partial: Stacks[] = [Array.from({ length: columns }, () => [])];
  for (const box of boxes)
    partial = partial.flatMap((stacks) =>
      stacks.flatMap((stack, column) =>
        stack.length === rows
          ? []
          : Array.from({ length: stack.length + 1 }, (_, at) =>
              stacks.map((other, k) => (k === column ? stack.toSpliced(at, 0, box) : other)),
            ),
      ),
    );
  return partial;
}

function shiftsBetween(before: Stacks, after: Stacks, port: number): number {
  let shifts = 0;
  for (const [column, stack] of before.entries()) {
    const next = after[column]!;
    const changed = stack.findIndex((box, at) => box !== next[at]);
    if (changed >= 0) shifts += stack.slice(changed).filter(({ to }) => to !== port).length;
  }
  return shifts;
}
