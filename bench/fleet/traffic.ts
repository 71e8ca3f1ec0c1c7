import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Traffic } from '@estiba/fleet';
import { CellKind, compileLanes, readSite } from '@estiba/port';
import type { Measured } from '../lib/results.ts';
import { haul } from './haul.ts';

const HOURS = 4;
const SEEDS = [1, 2, 3];

const read = readSite(JSON.parse(readFileSync(join(import.meta.dirname, '../../terminals/chancay/site.json'), 'utf8')));
if (!read.ok) throw new Error('terminals/chancay is no site. Maybe `npm test` says why.');
const site = read.value;
const graph = compileLanes(site);

/** Tasks an hour, and the time the traffic planner's answers take, with 50 and 100 trucks. */
export function traffic(): Measured[] {
  return [50, 100].flatMap(figures);
}

function row(id: string, what: string, value: number, unit: string, better: Measured['better'], n: number): Measured {
  return { of: 'terminal', id, what, value: Number(value.toPrecision(3)), unit, better, must: null, aim: null, n, seed: '1..3' };
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;

/** Parking first, then every other place beside a block. */
function homesOf(count: number): number[] {
  const cells = [...graph.kind.keys()];
  const beside = cells.filter((cell) => graph.kind[cell] === CellKind.block).filter((_, i) => i % 2 === 0);
  return [...cells.filter((cell) => graph.kind[cell] === CellKind.parking), ...beside].slice(0, count);
}

function figures(trucks: number): Measured[] {
  const homes = homesOf(trucks);
  const named = homes.map((home, t) => ({ name: `T${t + 1}`, home }));
  const hauls = SEEDS.map((seed) => haul(site, graph, new Traffic(graph, named, site.kinematics.truck), homes, HOURS, seed));
  const tasks = hauls.reduce((sum, one) => sum + one.tasks, 0);
  const [plans, grants, passes] = [hauls.flatMap((h) => h.plans), hauls.flatMap((h) => h.grants), hauls.flatMap((h) => h.passes)];
  const of = `${trucks} trucks on Chancay`;
  return [
    row(
      `traffic-tasks-${trucks}`,
      `${of}: drives an hour from any place to any other, 90 s at each`,
      tasks / (HOURS * SEEDS.length),
      'tasks/h',
      'higher',
      tasks,
    ),
    row(`traffic-plan-${trucks}`, `${of}: time of finding a route, median`, percentile(plans, 0.5), 'µs', 'lower', plans.length),
    row(`traffic-plan-p99-${trucks}`, `${of}: time of finding a route, p99`, percentile(plans, 0.99), 'µs', 'lower', plans.length),
    row(
      `traffic-grants-${trucks}`,
      `${of}: time of saying who may drive on, median`,
      percentile(grants, 0.5),
      'µs',
      'lower',
      grants.length,
    ),
    row(
      `traffic-passed-${trucks}`,
      `${of}: time of taking in a cell passed, median`,
      percentile(passes, 0.5),
      'µs',
      'lower',
      passes.length,
    ),
  ];
}
