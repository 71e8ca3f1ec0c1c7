import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkShiftPlan, readShiftProblem, solveShifts } from '@estiba/stowage/shifts';
import type { Measured } from '../lib/results.ts';

/** One instance with one seed, confirmed. */
interface Run {
  readonly name: string;
  readonly ports: number;
  readonly shifts: number;
  readonly isOptimal: boolean;
  readonly seconds: number;
}

type Row = Pick<Measured, 'id' | 'what' | 'value' | 'unit' | 'better' | 'must' | 'aim'> & { readonly n?: number };

const folder = join(process.env['ESTIBA_DATA'] ?? join(import.meta.dirname, '../../../shared/data'), 'mpsp');

/** Set I of the published problems (Parreño-Torres et al. 2019): `shifts-1 [SECONDS] [SEEDS] [EVERY]`. */
export function firstSet(args: readonly string[]): Measured[] {
  const { runs, seeds } = solveAll('set_1', args, 5);
  const of = (ports: number, must: number): Row[] => {
    const some = runs.filter((run) => run.ports === ports).map(({ shifts }) => shifts);
    const row = shiftRow(`mpsp-set1-${ports}-mean-shifts`, `Set I, ${ports} ports: mean shifts`, mean(some), must, must / 2);
    return some.length > 0 ? [{ ...row, n: some.length }] : [];
  };
  return finish(runs, seeds, [
    share('mpsp-set1-zero-share', 'Set I: runs without any shift (published: 0.635)', runs, ({ shifts }) => shifts === 0, 0.85, 0.95),
    shiftRow('mpsp-set1-mean-shifts', 'Set I: mean shifts (published: 1.3)', mean(runs.map(({ shifts }) => shifts)), 1, 0.3),
    secondsRow('mpsp-set1-seconds', 'Set I: mean seconds of processor time (published: 120)', runs, 5, 2),
    ...of(18, 1.8),
    ...of(20, 4.1),
    ...of(22, 4.3),
  ]);
}

/** Set II: `shifts-2 [SECONDS] [SEEDS] [EVERY]`. */
export function secondSet(args: readonly string[]): Measured[] {
  const { runs, seeds } = solveAll('set_2', args, 10);
  const least = provenLeast();
  const worse = runs.filter(({ name, shifts }) => shifts > (least.get(name) ?? Number.POSITIVE_INFINITY));
  for (const { name, shifts } of worse) console.log(`${name}: ${shifts} shifts, ${least.get(name)} are known to do`);
  return finish(runs, seeds, [
    shiftRow('mpsp-set2-mean-shifts', 'Set II: mean shifts (published: 4.2)', mean(runs.map(({ shifts }) => shifts)), 4.2, 3.6),
    secondsRow('mpsp-set2-seconds', 'Set II: mean seconds of processor time (published: 104)', runs, 10, null),
    {
      ...shiftRow('mpsp-set2-worse-than-ip', 'Set II: runs with more shifts than a published proven optimum', worse.length, 0, 0),
      unit: 'runs',
      better: 'equal',
    },
    share('mpsp-set2-proven', 'Set II: runs proven optimal by our own bound', runs, ({ isOptimal }) => isOptimal, null, null),
  ]);
}

function solveAll(set: string, [seconds, seeds = '1', every = '1']: readonly string[], limit: number): { runs: Run[]; seeds: string } {
  const path = join(folder, set);
  if (!existsSync(path)) throw new Error(`There is no folder '${path}'. Maybe set ESTIBA_DATA to where the published problems lie.`);
  const names = readdirSync(path).filter((name, at) => name.endsWith('.txt') && at % Number(every) === 0);
  const runs = names.flatMap((name) =>
    Array.from({ length: Number(seeds) }, (_, seed) =>
      solveOne(name, readFileSync(join(path, name), 'utf8'), seed + 1, Number(seconds ?? limit)),
    ),
  );
  return { runs, seeds: `1..${seeds}` };
}

function solveOne(name: string, text: string, seed: number, limit: number): Run {
  const start = cpuSeconds();
  const read = readShiftProblem(text);
  if (!read.ok) throw new Error(`${name} cannot be read: ${JSON.stringify(read.reasons)}. Maybe the file was cut off.`);
  const shouldStop = (): boolean => cpuSeconds() - start > limit;
  const { plan, shifts, isOptimal } = solveShifts(read.value, { seed, effort: 1000 }, { shouldStop, onProgress: () => undefined });
  const seconds = cpuSeconds() - start;
  const verdict = checkShiftPlan(read.value, plan);
  if (verdict.findings.length > 0 || verdict.shifts !== shifts)
    throw new Error(
      `${name}, seed ${seed}: the checker counts ${verdict.shifts} shifts, not ${shifts}, and finds ${JSON.stringify(verdict.findings.slice(0, 3))}.`,
    );
  console.log(`${name} seed ${seed}: ${shifts} shifts${isOptimal ? ', proven' : ''}, ${seconds.toFixed(2)} s`);
  return { name, ports: read.value.ports, shifts, isOptimal, seconds };
}

/** Time this thread was at work [s]: what else the machine does hardly changes it, and with nothing else it is the time on the wall. */
function cpuSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

/** Optima that the published integer programme has proven (gap 0), by file. */
function provenLeast(): Map<string, number> {
  const lines = readFileSync(join(folder, 'set_2_published.csv'), 'utf8').trim().split('\n').slice(1);
  return new Map(
    lines.flatMap((line): [string, number][] => {
      const [name = '', shifts, , gap] = line.split(',');
      return Number(gap) === 0 ? [[name, Number(shifts)]] : [];
    }),
  );
}

function finish(runs: readonly Run[], seed: string, rows: readonly Row[]): Measured[] {
  return rows.map((row) => ({ n: runs.length, ...row, of: 'stowage', value: Math.round(row.value * 1000) / 1000, seed }));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function share(id: string, what: string, runs: readonly Run[], isMet: (run: Run) => boolean, must: number | null, aim: number | null): Row {
  return { id, what, value: runs.filter(isMet).length / runs.length, unit: 'share', better: 'higher', must, aim };
}

function shiftRow(id: string, what: string, value: number, must: number, aim: number): Row {
  return { id, what, value, unit: 'shifts', better: 'lower', must, aim };
}

function secondsRow(id: string, what: string, runs: readonly Run[], must: number, aim: number | null): Row {
  return { id, what, value: mean(runs.map(({ seconds }) => seconds)), unit: 's', better: 'lower', must, aim };
}
