import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { isDeepStrictEqual } from 'node:util';

/** What one run of the planner in a process of its own tells. */
export interface ShipRun {
  readonly seconds: number;
  /** Peak memory of the whole process, both threads. */
  readonly megabytes: number;
  /** Rules broken, and boxes of the list neither loaded nor left out with a reason. */
  readonly violations: number;
  readonly moves: number;
  readonly loads: number;
  readonly listed: number;
  readonly restowsLater: number;
  readonly craneRatio: number;
  readonly digs: number;
  readonly forcedDigs: number;
}

/** A call planned in every way that is compared; times of one call are taken one after the other. */
export interface ShipFigures {
  readonly first: ShipRun;
  readonly alone: ShipRun;
  readonly together: ShipRun;
  /** The plans of one worker and of two are equal to the last crane move. */
  readonly isSame: boolean;
}

const runNode = (script: string, ...args: readonly (string | number)[]): string =>
  execFileSync(process.execPath, [join(import.meta.dirname, script), ...args.map(String)], { encoding: 'utf8' });

/** Plans a generated call, filled to 80 %: first valid, settled by one worker, settled by two. */
export function measureShip(vessel: number, ports: number, seed: number): ShipFigures {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-ship-'));
  try {
    const file = join(folder, 'call');
    runNode('make-ship.ts', vessel, ports, seed, file);
    const run = (effort: number, workers: number): ShipRun => JSON.parse(runNode('plan-ship.ts', file, seed, effort, workers)) as ShipRun;
    const planOf = (workers: number): unknown => deserialize(readFileSync(`${file}.${workers}`));
    const first = run(0, 1);
    const together = run(1, 2);
    const alone = run(1, 1);
    return { first, alone, together, isSame: isDeepStrictEqual(planOf(1), planOf(2)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
