import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSectionPlan, readSection, solveSection } from '@estiba/stowage/section';
import type { Measured } from '../lib/results.ts';

/** One section, confirmed. */
interface Run {
  readonly set: string;
  readonly name: string;
  readonly cost: number;
  readonly bound: number;
  readonly isOptimal: boolean;
  readonly seconds: number;
}

type Row = Pick<Measured, 'id' | 'what' | 'value' | 'unit' | 'better' | 'must' | 'aim'>;

const folder = join(process.env['ESTIBA_DATA'] ?? join(import.meta.dirname, '../../../shared/data'), 'slot-planning');
const sets = ['delgado', 'parreno'];

/** Slot planning of bay sections (Delgado et al. 2012; Parreño et al. 2016): `section [SECONDS] [SEEDS] [EVERY]`. */
export function section([seconds = '1', seeds = '1', every = '1']: readonly string[]): Measured[] {
  const limit = Number(seconds);
  const instances = sets.flatMap((set) => namesOf(set, Number(every)).map((name) => ({ set, name })));
  const runs = instances.flatMap(({ set, name }) =>
    Array.from({ length: Number(seeds) }, (_, seed) => solveOne(set, name, seed + 1, limit)),
  );
  const rows = [
    ...rowsOf('section', 'all sections', runs, limit, true),
    ...sets.flatMap((set) => {
      const some = runs.filter((run) => run.set === set);
      return some.length > 0 ? rowsOf(`section-${set}`, set === 'delgado' ? 'Delgado 2012' : 'Parreño 2016', some, limit, false) : [];
    }),
    {
      id: 'section-violations',
      what: 'sections: plans in which the independent checker found a breach',
      value: 0,
      unit: 'plans',
      better: 'equal',
      must: 0,
      aim: 0,
    } as const,
  ];
  return rows.map((row) => ({ of: 'stowage', ...row, n: runs.length, seed: `1..${seeds}` }));
}

function namesOf(set: string, every: number): string[] {
  const path = join(folder, set);
  if (!existsSync(path)) throw new Error(`There is no folder '${path}'. Maybe set ESTIBA_DATA to where the published sections lie.`);
  return readdirSync(path).filter((name, at) => name.endsWith('.txt') && at % every === 0);
}

/** A result that the checker does not confirm throws: it does not count. */
function solveOne(set: string, name: string, seed: number, limit: number): Run {
  const text = readFileSync(join(folder, set, name), 'latin1');
  const start = performance.now();
  const read = readSection(text);
  if (!read.ok) throw new Error(`${name} cannot be read: ${JSON.stringify(read.reasons)}. Maybe the file was cut off.`);
  const shouldStop = (): boolean => performance.now() - start > limit * 1000;
  const { plan, cost, bound, isOptimal } = solveSection(read.value, { seed, rounds: 20 }, { shouldStop, onProgress: () => undefined });
  const seconds = (performance.now() - start) / 1000;
  const verdict = checkSectionPlan(read.value, plan);
  if (verdict.findings.length > 0 || verdict.cost !== cost || bound > cost)
    throw new Error(
      `${name}, seed ${seed}: the checker counts ${verdict.cost}, not ${cost} (bound ${bound}), and finds ${JSON.stringify(verdict.findings.slice(0, 3))}.`,
    );
  console.log(`${name} seed ${seed}: cost ${cost}, ${isOptimal ? 'proven' : `bound ${bound}`}, ${seconds.toFixed(3)} s`);
  return { set, name, cost, bound, isOptimal, seconds };
}

function rowsOf(id: string, what: string, runs: readonly Run[], limit: number, isGoal: boolean): Row[] {
  const proven = runs.filter(({ isOptimal, seconds }) => isOptimal && seconds <= 1).length / runs.length;
  const gap = mean(runs.map(({ cost, bound }) => (cost > 0 ? (cost - bound) / cost : 0)));
  return [
    {
      id: `${id}-proven`,
      what: `${what}: share proven optimal within 1 s (published: Delgado's, 0.90)`,
      value: round(proven),
      unit: 'share',
      better: 'higher',
      must: isGoal ? 0.92 : null,
      aim: isGoal ? 0.99 : null,
    },
    {
      id: `${id}-seconds`,
      what: `${what}: mean seconds, at most ${limit} (published: Pacino and Jensen 2012, 0.18)`,
      value: round(mean(runs.map(({ seconds }) => seconds))),
      unit: 's',
      better: 'lower',
      must: isGoal ? 0.15 : null,
      aim: isGoal ? 0.02 : null,
    },
    {
      id: `${id}-gap`,
      what: `${what}: mean of (cost - bound) / cost`,
      value: round(gap),
      unit: 'share',
      better: 'lower',
      must: null,
      aim: null,
    },
  ];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
