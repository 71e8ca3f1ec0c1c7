import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { milliseconds, refuse, succeed } from '@estiba/base';
import type { StepState } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { feedQuayCranes } from './feed-quay-cranes.ts';

interface Line {
  readonly row: number;
  readonly truck: StepState;
  readonly crane?: StepState;
  /** The truck is there in so many seconds. */
  readonly in?: number;
  readonly bay?: number;
  readonly call?: string;
}

/** Loads of one crane, each with its stack and how far its truck is; answers what the crane is given: line, and the reason's code. */
function given(lines: readonly Line[], refused: readonly number[] = []): readonly (readonly [number, string])[] {
  const at = milliseconds(0);
  const jobs = lines.map(({ row, truck, crane = 'planned', bay = 2, call: of = 'C' }, n) => {
    const to = { at: 'ship', call: 'C', slot: { bay, row, tier: 82 } };
    const steps = [
      {
        id: `C/Q/${n}#0`,
        machineKind: 'truck',
        machine: `T${n}`,
        work: { does: 'deliver' },
        after: [],
        meets: 1,
        state: truck,
        boxes: [`B${n}`],
      },
      {
        id: `C/Q/${n}#1`,
        machineKind: 'sts',
        work: { does: 'lift', from: 'truck', to },
        after: [],
        meets: 0,
        state: crane,
        boxes: [`B${n}`],
      },
    ];
    return { id: `C/Q/${n}`, call: of, crane: 'Q', boxes: [`B${n}`], steps, waits: null };
  });
  const stacks = [0, 1, 2, 3].map((row) => ({ level: 'deck', row, y: row, z: 0, bottomTier: 82, tiers: 5, lid: null }));
  const instructions = lines.map(({ bay = 2 }) => ({ kind: 'load', bay, boxes: [], start: at, end: at }));
  const call = {
    call: 'C',
    phase: 'working',
    bowAt: 100,
    cranes: ['Q'],
    outline: { name: 'S', loa: 90, bays: [2, 6].map((number) => ({ number, fromBow: 7 * number, stacks })) },
    queues: new Map([['Q', { instructions, started: lines.length, done: 0 }]]),
  };
  const holds = lines.filter(({ crane = 'planned' }) => crane !== 'planned').length;
  const crane = {
    id: 'Q',
    technical: 'green',
    operational: 'automatic',
    link: 'online',
    barred: null,
    steps: Array.from({ length: holds }, () => 's'),
  };
  const told: [number, string][] = [];
  const ask = (_: string, data: { readonly step: string; readonly reasons: readonly { readonly code: string }[] }) => {
    const line = Number(data.step.split('/')[2]!.split('#')[0]);
    if (refused.includes(line)) return refuse({ code: 'test', params: {} });
    (jobs[line]!.steps[1] as { state: string }).state = 'dispatched';
    told.push([line, data.reasons[0]!.code]);
    return succeed([]);
  };
  const state = { calls: new Map([['C', call]]), jobs: new Map(jobs.map((job) => [job.id, job])), equipment: new Map([['Q', crane]]) };
  const traffic = { eta: (truck: string) => 1000 * (lines[Number(truck.slice(1))]!.in ?? 60) };
  // Of the context these are looked at alone.
  feedQuayCranes({ state, ask, traffic, now: 0 } as unknown as Context);
  return told;
}

const [there, coming, late] = ['at-handover', 'running', 'planned'] as const;

test('C36: lines whose trucks stand there are given in order', () => {
  const line = (row: number): Line => ({ row, truck: there });
  assert.deepEqual(given([line(0), line(1), line(2)]), [
    [0, 'dispatch.line-in-order'],
    [1, 'dispatch.line-in-order'],
  ]);
});

test('C36: one that is late is overtaken by one whose truck is there, in another stack of the bay', () => {
  assert.deepEqual(
    given([
      { row: 0, truck: late },
      { row: 0, truck: there },
      { row: 1, truck: there },
    ]),
    [[2, 'dispatch.line-overtakes']],
  );
  assert.deepEqual(
    given([
      { row: 0, truck: coming },
      { row: 1, truck: there },
    ]),
    [[1, 'dispatch.line-overtakes']],
  );
  assert.deepEqual(
    given([
      { row: 0, truck: late },
      { row: 1, truck: there, bay: 6 },
    ]),
    [],
  );
});

test('C36: a crane out of work gets ready for the truck that comes first; one at work is told only of one that comes soon', () => {
  const idle = [
    { row: 0, truck: coming, in: 50 },
    { row: 1, truck: coming, in: 40 },
    { row: 2, truck: coming, in: 45 },
  ];
  assert.deepEqual(given(idle), [[1, 'dispatch.line-overtakes']]);
  const atWork = { row: 3, truck: there, crane: 'running' } as const;
  assert.deepEqual(given([atWork, ...idle]), []);
  assert.deepEqual(given([atWork, { ...idle[0]!, in: 15 }, idle[1]!]), [[1, 'dispatch.line-in-order']]);
});

test('C36: lines of another call the crane is promised to are none of this one', () => {
  assert.deepEqual(
    given([
      { row: 0, truck: late, call: 'B' },
      { row: 0, truck: there },
    ]),
    [[1, 'dispatch.line-in-order']],
  );
});

test('C36: a line the kernel refuses is passed over for this round', () => {
  assert.deepEqual(
    given(
      [
        { row: 0, truck: there },
        { row: 1, truck: there },
      ],
      [0],
    ),
    [[1, 'dispatch.line-overtakes']],
  );
});
