import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkMaster, linearModel, type MasterCost, type MasterInstance, readMaster, solveMaster } from '@estiba/stowage/master';
import type { Measured } from '../lib/results.ts';
import { linearBound } from './master/linear-bound.ts';

/** One voyage, confirmed. */
interface Run {
  readonly name: string;
  readonly cost: MasterCost;
  readonly bound: number;
  /** The bound by HiGHS on the same relaxation: not asked for seeds after the first, and none where it does not come to an end. */
  readonly witness: number | null;
  readonly findings: number;
  readonly seconds: number;
}

type Row = Pick<Measured, 'id' | 'what' | 'value' | 'unit' | 'better' | 'must' | 'aim' | 'n'>;

const folder = join(process.env['ESTIBA_DATA'] ?? join(import.meta.dirname, '../../../shared/data'), 'master-planning');
const sizes = ['S', 'M', 'L'];

/** Master planning (van Twiller, Sivertsen, Pacino, Jensen 2024): `master [SECONDS] [SEEDS] [EVERY]`. */
export async function master([seconds = '5', seeds = '1', every = '1']: readonly string[]): Promise<Measured[]> {
  if (!existsSync(folder)) throw new Error(`There is no folder '${folder}'. Maybe set ESTIBA_DATA to where the published voyages lie.`);
  const names = readdirSync(folder).filter((name) => /^[SML]_.*\.txt$/.test(name));
  const runs: Run[] = [];
  for (const name of names.filter((_, at) => at % Number(every) === 0))
    for (let seed = 1; seed <= Number(seeds); seed++) runs.push(await solveOne(name, seed, Number(seconds)));
  const rows = [
    ...rowsOf('master', 'master planning', runs, true),
    ...sizes.flatMap((size) => {
      const some = runs.filter(({ name }) => name.startsWith(size));
      return some.length > 0 ? rowsOf(`master-${size.toLowerCase()}`, `master planning, ${size}`, some, false) : [];
    }),
    ...witnessRows(runs),
    row(
      'master-violations',
      'master planning: breaches that the independent checker found',
      runs.reduce((sum, { findings }) => sum + findings, 0),
      'breaches',
      'equal',
      0,
      0,
      runs.length,
    ),
  ];
  return rows.map((one) => ({ of: 'stowage', ...one, seed: `1..${seeds}` }));
}

/** A result that the checker does not confirm throws: it does not count. */
async function solveOne(name: string, seed: number, limit: number): Promise<Run> {
  const text = readFileSync(join(folder, name), 'utf8');
  const start = processorSeconds();
  const read = readMaster(text);
  if (!read.ok) throw new Error(`${name} cannot be read: ${JSON.stringify(read.reasons)}. Maybe the file was cut off.`);
  const shouldStop = (): boolean => processorSeconds() - start > limit;
  const { plan, cost, bound } = solveMaster(read.value, { seed }, { shouldStop, onProgress: () => undefined });
  const seconds = processorSeconds() - start;
  const verdict = checkMaster(read.value, plan);
  if (verdict.findings.length > 0 || verdict.cost.total !== cost.total || bound > cost.total)
    throw new Error(
      `${name}, seed ${seed}: the checker counts ${verdict.cost.total}, not ${cost.total} (bound ${bound}), and finds ${JSON.stringify(verdict.findings.slice(0, 3))}.`,
    );
  const witness = seed === 1 ? await witnessOf(name, read.value, bound) : null;
  console.log(`${name} seed ${seed}: ${JSON.stringify(cost)}, bound ${bound} (HiGHS ${witness ?? 'none'}), ${seconds.toFixed(2)} s`);
  return { name, cost, bound, witness, findings: verdict.findings.length, seconds };
}

/** A bound of ours above the optimum of the relaxation would be no bound. */
async function witnessOf(name: string, instance: MasterInstance, bound: number): Promise<number | null> {
  const optimum = await linearBound(linearModel(instance), 60);
  if (optimum !== null && bound > Math.ceil(optimum - 1e-4))
    throw new Error(
      `${name}: the bound ${bound} is above the optimum of its relaxation, ${optimum}. Maybe a row of the relaxation is wrong.`,
    );
  return optimum;
}

/** Seconds of processor time, so that what else the machine does costs the solver nothing. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const gapOf = ({ cost, bound }: Run): number => (cost.total > 0 ? (cost.total - bound) / cost.total : 0);

function rowsOf(id: string, what: string, runs: readonly Run[], isGoal: boolean): Row[] {
  const goal = (value: number): number | null => (isGoal ? value : null);
  const n = runs.length;
  const complete = runs.filter(({ cost }) => cost.leftOut === 0);
  return [
    row(
      `${id}-feasible`,
      `${what}: share with every container aboard and every rule kept`,
      complete.length / runs.length,
      'share',
      'higher',
      goal(1),
      goal(1),
      n,
    ),
    row(
      `${id}-gap`,
      `${what}: mean of (cost - bound) / cost, the bound our own`,
      mean(runs.map(gapOf)),
      'share',
      'lower',
      goal(0.03),
      goal(0.01),
      n,
    ),
    row(`${id}-gap-worst`, `${what}: largest (cost - bound) / cost`, Math.max(...runs.map(gapOf)), 'share', 'lower', null, null, n),
    row(
      `${id}-overstows`,
      `${what}: mean hatch overstows`,
      mean(runs.map(({ cost }) => cost.overstows)),
      'containers',
      'lower',
      null,
      null,
      n,
    ),
    row(`${id}-seconds`, `${what}: mean seconds of one core`, mean(runs.map(({ seconds }) => seconds)), 's', 'lower', goal(5), goal(5), n),
  ];
}

function witnessRows(runs: readonly Run[]): Row[] {
  const shares = runs.flatMap(({ bound, witness }) => (witness === null ? [] : [bound / witness]));
  if (shares.length === 0) return [];
  const what = 'master planning: our bound as a share of the optimum of its relaxation (HiGHS)';
  return [row('master-bound-share', what, mean(shares), 'share', 'higher', null, null, shares.length)];
}

function row(
  id: string,
  what: string,
  value: number,
  unit: string,
  better: Row['better'],
  must: number | null,
  aim: number | null,
  n: number,
): Row {
  return { id, what, value: Math.round(value * 10_000) / 10_000, unit, better, must, aim, n };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
