import type { LaneGraph } from './lane-graph.ts';

/** 1 for each cell that can be reached from the given one (forward), or from which it can be reached (backward). */
export function reachable(graph: LaneGraph, from: number, way: 'forward' | 'backward'): Uint8Array {
  const { start, to } = way === 'forward' ? graph.successors : predecessors(graph);
  const seen = new Uint8Array(graph.count);
  const open = [from];
  seen[from] = 1;
  for (let cell = open.pop(); cell !== undefined; cell = open.pop())
    for (let k = start[cell]!; k < start[cell + 1]!; k++) {
      const next = to[k]!;
      if (seen[next] === 1) continue;
      seen[next] = 1;
      open.push(next);
    }
  return seen;
}

/** The ways of the graph turned round, in compressed rows. */
function predecessors(graph: LaneGraph): { readonly start: Int32Array; readonly to: Int32Array } {
  const { start: out, to: heads } = graph.successors;
  const start = new Int32Array(graph.count + 1);
  for (const head of heads) start[head + 1]!++;
  for (let c = 0; c < graph.count; c++) start[c + 1]! += start[c]!;
  const next = start.slice();
  const to = new Int32Array(heads.length);
  for (let c = 0; c < graph.count; c++) for (let k = out[c]!; k < out[c + 1]!; k++) to[next[heads[k]!]!++] = c;
  return { start, to };
}
