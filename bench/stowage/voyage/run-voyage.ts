// Plans one generated voyage in a process of its own and prints what came of it. Arguments: class, ports, seed, effort.
import { generateVoyage, type VesselClass } from '@estiba/port/generate';
import { planWithPartner } from '@estiba/server/planning';
import { checkVoyage } from '@estiba/stowage/check';
import { planVoyage } from '@estiba/stowage/voyage';

/** What one run tells. */
export interface VoyageRun {
  readonly seconds: number;
  readonly megabytes: number;
  readonly boxes: number;
  readonly moves: number;
  readonly restows: number;
  readonly leftOut: number;
  readonly violations: number;
  /** Crane makespan over its bound, mean of the ports. */
  readonly craneRatio: number;
}

const [vessel = 0, ports = 0, seed = 0, effort = 0] = process.argv.slice(2).map(Number);
const voyage = generateVoyage({ vessel: vessel as VesselClass, ports, utilisation: 0.8, seed });
const start = performance.now();
const plan = planVoyage(voyage, { seed: 1, effort }, undefined, planWithPartner);
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
const { counts, violations } = checkVoyage(voyage, plan);
const listed = voyage.ports.reduce((sum, { loadList }) => sum + loadList.length, 0);
const run: VoyageRun = {
  seconds,
  megabytes,
  boxes: listed,
  moves: counts.loaded + counts.discharged + 2 * counts.restows,
  restows: counts.restows + counts.restowsBeyond,
  leftOut: counts.leftOut,
  violations: violations + Math.abs(listed - counts.loaded - counts.leftOut),
  craneRatio:
    plan.ports.reduce((sum, { plan: { cranes } }) => sum + cranes.makespan / Math.max(1, cranes.lowerBound), 0) / plan.ports.length,
};
console.log(JSON.stringify(run));
