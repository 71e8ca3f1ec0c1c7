import type { EarlierPlan } from '../plan-options.ts';
import type { Stow } from '../state/stow.ts';
import { ballastFor } from './ballast-for.ts';
import type { Gauges } from './gauges.ts';

/**
 * Content of each ballast tank [t] where what a plan sets down stands: the plan's, and on arrival of tanks it does not name. Of a plan that names none (the log
 * of a terminal keeps none) what suits the ship.
 */
export function ballastOfPlan({ ballast }: EarlierPlan, gauges: Gauges, stow: Stow): Float64Array {
  const { tanks } = gauges.problem.ship.profile;
  const told = Array.from(gauges.masses.ballast, (t) => ballast.get(tanks[t].id));
  const content = gauges.masses.arrival.map((arrived, i) => told[i] ?? arrived);
  return told.every((one) => one === undefined) ? ballastFor(gauges, stow, content).content : content;
}
