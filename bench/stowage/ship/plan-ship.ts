// Plans the call in a file, alone in a process: `node plan-ship.ts FILE SEED EFFORT WORKERS`. Prints the figures and leaves the plan in FILE.WORKERS.
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Call } from '@estiba/port';
import { planWithPartner } from '@estiba/server/planning';
import { planCall } from '@estiba/stowage';
import { judged, termOf } from '../../plan/measure.ts';
import type { ShipRun } from './ship-run.ts';

const [file = '', seed, effort, workers = ''] = process.argv.slice(2);
const call = deserialize(readFileSync(file)) as Call;
const options = { seed: Number(seed), effort: Number(effort) };
const start = performance.now();
const plan = workers === '2' ? planWithPartner(call, options) : planCall(call, options);
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
writeFileSync(`${file}.${workers}`, serialize(plan));
const { violations, accounted, listed, moves, forcedDigs } = judged(call, plan, seconds);
const run: ShipRun = {
  seconds,
  megabytes,
  violations: violations + listed - accounted,
  moves,
  loads: plan.loading.loads.length,
  listed,
  restowsLater: termOf(plan.loading, 'restows-later'),
  craneRatio: plan.cranes.makespan / plan.cranes.lowerBound,
  digs: plan.yard.digs.length,
  forcedDigs,
};
console.log(JSON.stringify(run));
