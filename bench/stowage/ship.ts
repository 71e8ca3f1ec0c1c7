import { parseArgs } from 'node:util';
import type { Measured } from '../lib/results.ts';
import { median, sum } from '../plan/measure.ts';
import { measureShip, type ShipFigures, type ShipRun } from './ship/ship-run.ts';

/** Targets of the table, [must, aim]: seconds, megabytes. */
const ships = [
  { vessel: 18_000, ports: 6, first: [3, 1], settled: [15, 8], memory: null },
  { vessel: 24_000, ports: 10, first: [5, 2], settled: [30, 12], memory: [600, 300] },
] as const;

/**
 * The whole ship, all rules on, filled to 80 %: `ship [--seeds 10] [--ship 24000]`. The ports between 6 and 10 are told with one call each
 * (`--no-ports` leaves them out). A plan that the independent checker finds fault with throws.
 */
export function ship(args: readonly string[]): Measured[] {
  const { values } = parseArgs({
    args: [...args],
    options: { seeds: { type: 'string' }, ship: { type: 'string' }, ports: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  const seeds = Array.from({ length: Number(values.seeds ?? 10) }, (_, i) => i + 1);
  const chosen = ships.filter(({ vessel }) => values.ship === undefined || Number(values.ship) === vessel);
  const measured = chosen.map((one) => ({ one, of: seeds.map((seed) => figuresOf(one.vessel, one.ports, seed)) }));
  const all = measured.flatMap(({ of }) => of);
  const seedText = `1..${seeds.length}`;
  return [
    ...measured.flatMap(({ one, of }) => shipRows(one, of, seedText)),
    {
      ...told(
        'same-plan-one-or-two-workers',
        'calls whose whole plan is the same on one worker and on two',
        shareOf(all, ({ isSame }) => isSame),
      ),
      unit: 'share',
      better: 'equal',
      must: 1,
      aim: 1,
      n: all.length,
      seed: seedText,
    },
    {
      ...told('ship-violations', 'hard-rule violations found by the independent checker, all these plans', sum(all.flatMap(violationsOf))),
      unit: 'violations',
      better: 'equal',
      must: 0,
      aim: 0,
      n: 3 * all.length,
      seed: seedText,
    },
    ...(values.ports ? chosen.flatMap(portRows) : []),
  ];
}

function figuresOf(vessel: number, ports: number, seed: number): ShipFigures {
  const figures = measureShip(vessel, ports, seed);
  const { first, alone, together, isSame } = figures;
  console.log(
    `${vessel} TEU, ${ports} ports, seed ${seed}: first ${first.seconds.toFixed(2)} s, settled ${together.seconds.toFixed(2)} s by two, ${alone.seconds.toFixed(2)} s by one, ` +
      `${isSame ? 'same plan' : 'PLANS DIFFER'}, ${together.megabytes.toFixed(0)} MB, ${together.listed - together.loads} left out, ${together.restowsLater} later restows, cranes ${together.craneRatio.toFixed(4)}, digs ${together.digs} of at least ${together.forcedDigs}`,
  );
  const broken = sum(violationsOf(figures));
  if (broken > 0)
    throw new Error(
      `${vessel} TEU, ${ports} ports, seed ${seed}: ${broken} violations. Maybe a rule is judged otherwise by planner and checker.`,
    );
  return figures;
}

/** A figure without a target; lower is better. */
const told = (id: string, what: string, value: number): Omit<Measured, 'unit' | 'n' | 'seed'> => ({
  of: 'stowage',
  id,
  what,
  value: Math.round(value * 10_000) / 10_000,
  better: 'lower',
  must: null,
  aim: null,
});

function shipRows({ vessel, ports, first, settled, memory }: (typeof ships)[number], of: readonly ShipFigures[], seed: string): Measured[] {
  const name = `${vessel.toLocaleString('en')} TEU, ${ports} ports`;
  const n = of.length;
  const row = (id: string, what: string, value: number, unit: string, more: Partial<Measured> = {}): Measured => ({
    ...told(`ship-${vessel}-${id}`, `${name}: ${what}`, value),
    unit,
    n,
    seed,
    ...more,
  });
  const together = of.map((one) => one.together);
  const over = (field: keyof ShipRun): number => sum(together.map((run) => run[field]));
  return [
    row('first-valid', 'first valid plan, one worker, median', median(of.map((one) => one.first.seconds)), 's', target(first)),
    row('settled', 'settled plan, two workers, median', median(together.map(({ seconds }) => seconds)), 's', target(settled)),
    row('settled-worst', 'the same, slowest call', Math.max(...together.map(({ seconds }) => seconds)), 's', target(settled)),
    row('settled-one-worker', 'settled plan, one worker, median', median(of.map(({ alone }) => alone.seconds)), 's'),
    row(
      'scaling',
      'settled plan: time of one worker over that of two, median',
      median(of.map((one) => one.alone.seconds / one.together.seconds)),
      'ratio',
      {
        better: 'higher',
      },
    ),
    row(
      'memory',
      'peak memory of the planning process, two workers, most',
      Math.max(...together.map((run) => run.megabytes)),
      'MB',
      target(memory),
    ),
    row('memory-one-worker', 'the same, one worker', Math.max(...of.map(({ alone }) => alone.megabytes)), 'MB'),
    row('left-out', 'boxes of the load list left out (bound: 0)', 1 - over('loads') / over('listed'), 'share'),
    row('restows', 'restows caused over the rotation, share of moves (bound: 0)', over('restowsLater') / over('moves'), 'share'),
    row('crane-makespan', 'crane makespan over the adjacent-bay bound, mean', over('craneRatio') / n, 'ratio'),
    row('digs', 'yard digs over the least each stack needs', over('digs') / over('forcedDigs'), 'ratio'),
  ];
}

const target = (bounds: readonly [number, number] | null): Partial<Measured> =>
  bounds === null ? {} : { must: bounds[0], aim: bounds[1] };

function portRows({ vessel, ports: usual }: (typeof ships)[number]): Measured[] {
  return [6, 7, 8, 9, 10]
    .filter((ports) => ports !== usual)
    .map((ports) => {
      const { together } = figuresOf(vessel, ports, 1);
      const what = `${vessel.toLocaleString('en')} TEU, ${ports} ports: settled plan, two workers`;
      return { ...told(`ship-${vessel}-${ports}-ports-settled`, what, together.seconds), unit: 's', n: 1, seed: '1' };
    });
}

const violationsOf = ({ first, alone, together }: ShipFigures): number[] => [first, alone, together].map(({ violations }) => violations);

const shareOf = <T>(items: readonly T[], holds: (item: T) => boolean): number => items.filter(holds).length / items.length;
