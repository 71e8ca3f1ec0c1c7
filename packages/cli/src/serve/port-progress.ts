import type { Running } from '@estiba/server';

/** One line on how the port stands: its time and pace, each call's moves, what waits for a person. */
export function progressOf(operation: Running['operation']): () => string {
  let before = { wall: performance.now(), at: operation.now() };
  return () => {
    const { state } = operation;
    const after = { wall: performance.now(), at: operation.now() };
    const pace = (after.at - before.at) / Math.max(1, after.wall - before.wall);
    before = after;
    const calls = [...state.calls.values()].map(({ call, phase, queues }) => {
      const all = [...queues.values()];
      const done = all.reduce((sum, queue) => sum + queue.done, 0);
      const lines = all.reduce((sum, queue) => sum + queue.instructions.length, 0);
      return `${call} ${phase} ${done}/${lines}`;
    });
    const clock = new Date(after.at).toISOString().slice(0, 16).replace('T', ' ');
    return `${clock} UTC (${pace.toFixed(0)}x)  ${calls.join('  ')}  jobs ${state.jobs.size}  exceptions ${state.exceptions.size}  events ${operation.size}`;
  };
}
