import type { Measured } from '../lib/results.ts';
import { learned, untuned } from '@estiba/stowage';
import { callsOf } from './learn/calls.ts';
import { compare, type Compared } from './learn/compare.ts';
import { searchRecord } from './learn/search-record.ts';

/** Settings learned from use, by the protocol of docs/stowage/learning.md: `learn` judges the record that was learned, `learn search` looks for one and prints it. */
export function learn(args: readonly string[]): Measured[] {
  if (args[0] === 'search') {
    console.log(JSON.stringify(searchRecord(callsOf('train')), null, 2));
    return [];
  }
  return (['test', 'train'] as const).flatMap((half) => rowsOf(half, compare(callsOf(half), learned, untuned, 1)));
}

function rowsOf(half: 'train' | 'test', { gain, from, to, cheaper, dearer, chance, time, violations, calls }: Compared): Measured[] {
  const which = half === 'test' ? 'held-back half' : 'train half';
  const row = (name: string, what: string, value: number, unit: string): Measured => ({
    of: 'stowage',
    id: `learned-${name}-${half}`,
    what: `${what}, ${which}`,
    value: Math.round(value * 10_000) / 10_000,
    unit,
    better: 'higher',
    must: null,
    aim: null,
    n: calls,
    seed: half === 'test' ? '2002..2032 even' : '2001..2031 odd',
  });
  const lower = { better: 'lower' } as const;
  return [
    { ...row('gain', 'cost saved by the learned settings at equal effort', gain, 'share'), must: half === 'test' ? 0 : null },
    row('gain-least', 'the same, lower end of the 95 % interval', from, 'share'),
    row('gain-most', 'the same, upper end', to, 'share'),
    row('cheaper', 'calls planned cheaper by the learned settings', cheaper, 'calls'),
    { ...row('dearer', 'calls planned dearer by them', dearer, 'calls'), ...lower },
    { ...row('sign-test', 'chance of so uneven a split, were both alike (two-sided sign test)', chance, 'probability'), ...lower },
    { ...row('time', 'processor time with the learned settings over that without', time, 'ratio'), ...lower },
    {
      ...row('violations', 'hard-rule violations found by the independent checker', violations, 'violations'),
      better: 'equal',
      must: 0,
      aim: 0,
    },
  ];
}
