import type { ShiftProblem } from './problem.ts';

/** The fewest shifts, by trying every way to dig and set down at every port. For ships of a few cells. */
export function fewestShifts({ ports, rows, columns, transport }: ShiftProblem): number {
  let states = new Map([[JSON.stringify(Array.from({ length: columns }, () => [])), 0]]);
  for (let port = 0; port < ports - 1; port++) {
    const loads = Array.from({ length: ports }, (_, to) => Array.from({ length: transport[port * ports + to]! }, () => to)).flat();
    const next = new Map<string, number>();
    for (const [text, cost] of states)
      for (const { stacks, out } of digs(JSON.parse(text) as number[][], port)) {
        const shifted = out.filter((to) => to !== port);
        for (const after of fillings(
          stacks,
          [...shifted, ...loads].sort((a, b) => a - b),
          rows,
        )) {
          const key = JSON.stringify(
            after
              .map((stack) => JSON.stringify(stack))
              .sort()
              .map((stack) => JSON.parse(stack) as number[]),
          );
          next.set(key, Math.min(next.get(key) ?? Number.POSITIVE_INFINITY, cost + shifted.length));
        }
      }
    states = next;
  }
  return Math.min(...states.values());
}

/** Every way to take boxes out that takes all out that leave. */
function* digs(stacks: number[][], port: number): Generator<{ stacks: number[][]; out: number[] }> {
  const [first, ...others] = stacks;
  if (first === undefined) {
    yield { stacks: [], out: [] };
    return;
  }
  const leaves = first.indexOf(port);
  for (let keep = leaves < 0 ? first.length : leaves; keep >= 0; keep--)
    for (const rest of digs(others, port))
      yield { stacks: [first.slice(0, keep), ...rest.stacks], out: [...first.slice(keep), ...rest.out] };
}

/** Every way to set the boxes down, stack by stack. */
function* fillings(stacks: number[][], boxes: readonly number[], rows: number): Generator<number[][]> {
  if (boxes.length === 0) yield stacks;
  for (const [at, box] of boxes.entries()) {
    if (box === boxes[at - 1]) continue;
    const rest = [...boxes.slice(0, at), ...boxes.slice(at + 1)];
    for (const [column, stack] of stacks.entries())
      if (stack.length < rows)
        yield* fillings(
          stacks.map((other, k) => (k === column ? [...stack, box] : other)),
          rest,
          rows,
        );
  }
}
