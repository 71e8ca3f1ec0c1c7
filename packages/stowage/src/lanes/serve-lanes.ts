import type { Call } from '@estiba/port';
import type { PlanOptions } from '../plan-options.ts';
import { compileProblem } from '../problem/problem.ts';
import { type Bench, benchOf, workLane } from './lane.ts';
import { Relay } from './relay.ts';
import { LANES, type Sheet, sheetOn } from './sheet.ts';

/**
 * Helps a planner that works on the same call in another thread: takes lanes of its rounds until it needs no more help. Sleeps in
 * between, so it wants a thread of its own. The plan is the same with this help or without.
 *
 * @param options those of `planCall`; `base` and `locks` may be left out, the shared memory tells of them.
 * @param memory what `laneMemory` made for this call and `planCall` was given as well.
 */
export function serveLanes(call: Call, options: PlanOptions, memory: SharedArrayBuffer): void {
  const sheet = sheetOn(call, memory);
  const relay = new Relay(sheet);
  try {
    serve(call, options, sheet, relay);
  } catch (error) {
    relay.close();
    throw error;
  }
}

function serve(call: Call, options: PlanOptions, sheet: Sheet, relay: Relay): void {
  let [problem, round] = [0, 0];
  let bench: Bench | null = null;
  const compiled = (): Bench => {
    if (bench !== null && relay.problem === problem) return bench;
    problem = relay.problem;
    const opened = new Set([...sheet.opened.keys()].filter((lid) => sheet.opened[lid] === 1));
    bench = benchOf(compileProblem(call, options, opened));
    return bench;
  };
  const isOver = (): boolean => relay.isStopped || relay.isClosed;
  for (;;) {
    relay.awaitNews(problem, round);
    if (relay.isClosed) return;
    compiled();
    round = relay.round;
    // From the last lane down: the planner takes them from the first up.
    for (let lane = LANES - 1; lane >= 0 && round > 0; lane--) {
      if (!relay.take(lane)) continue;
      workLane(compiled(), sheet, lane, isOver, () => relay.beat());
      relay.finish(lane);
    }
  }
}
