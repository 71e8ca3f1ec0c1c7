import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Scenario } from '@estiba/port';
import { readEvent } from '@estiba/terminal';
import { callWith, type Faults, scenario, site } from './day/call-with.ts';
import { countOf } from './day/findings.ts';
import type { MemoryDay } from './day/memory-day.ts';

const [quayCrane, yardCrane] = [site.equipment.sts[0]!.id, site.equipment.armg[0]!.id];
const [truck, otherTruck] = site.equipment.trucks.map(({ id }) => id) as [string, string];

async function assertSailedAsPlanned(day: MemoryDay, faults: number): Promise<void> {
  const findings = await day.findings();
  assert.equal(countOf(findings), 0, JSON.stringify(findings, null, 2));
  assert.equal(day.world.statistics.faults, faults);
}

const WIND = 'wind';

/** What the log says was red, or lost, or stopped by wind. */
const inTrouble = (day: MemoryDay): Set<string> =>
  new Set(
    day.log.entries.flatMap((entry) => {
      const read = readEvent(entry);
      if (!read.ok) return [];
      const { type, data } = read.value;
      if (type === 'windReported' && data.isStopped) return [WIND];
      return type === 'equipmentReported' && (data.technical === 'red' || data.link === 'lost') ? [data.id] : [];
    }),
  );

const mishaps: readonly (readonly [string, Faults, readonly string[]])[] = [
  [
    'trucks break down',
    [
      { kind: 'breakdown', machine: truck, at: 1900, for: 900 },
      { kind: 'breakdown', machine: otherTruck, at: 2100, for: 600 },
    ],
    [truck, otherTruck],
  ],
  ['a quay crane breaks down for ten minutes', [{ kind: 'breakdown', machine: quayCrane, at: 1900, for: 600 }], [quayCrane]],
  [
    'a truck and cranes lose their connection',
    [
      { kind: 'lostConnection', machine: truck, at: 1900, for: 300 },
      { kind: 'lostConnection', machine: quayCrane, at: 2000, for: 120 },
      { kind: 'lostConnection', machine: yardCrane, at: 2000, for: 200 },
    ],
    [truck, quayCrane, yardCrane],
  ],
  [
    'twistlocks are stuck',
    [
      { kind: 'stuckTwistlock', machine: quayCrane, at: 1900, for: 120 },
      { kind: 'stuckTwistlock', machine: yardCrane, at: 1900, for: 300 },
    ],
    [quayCrane, yardCrane],
  ],
  ['wind stops all cranes', [{ kind: 'windStop', gust: 30, at: 1900, for: 600 }], [WIND]],
];

for (const [what, faults, machines] of mishaps) {
  test(`where ${what}, the call ends right with nobody's help`, async () => {
    const { day } = await callWith(faults);
    await assertSailedAsPlanned(day, faults.length);
    const troubled = inTrouble(day);
    assert.deepEqual(
      machines.filter((machine) => !troubled.has(machine)),
      [],
      'the terminal heard of it',
    );
  });
}

test('a box that weighs another than declared is held until an operator lets it go on; the call ends right', async () => {
  const box = scenario.calls[0]!.loadList[3]!.id;
  const faults: Faults = [{ kind: 'weightMismatch', box, addKg: 6000, at: 10 }];
  const { day, raised } = await callWith(faults, (_, { reason }) => (reason.code === 'box.wrong-weight' ? 'acknowledge' : null));
  assert.ok(raised.includes('box.wrong-weight'), raised.join());
  await assertSailedAsPlanned(day, 1);
});

test('another box than expected stays where it is until people put the two right and the step is given again; the call ends right', async () => {
  const { inventory, calls } = scenario;
  const wanted = new Set(calls[0]!.loadList.map(({ id }) => id));
  const stacked = inventory.filter(({ container }) => wanted.has(container.id));
  const [one, other] = stacked.flatMap((a) =>
    stacked.flatMap((b) => (a.position.block === b.position.block && isAlike(a, b) && isApart(a, b) ? [[a, b] as const] : [])),
  )[0]!;
  const faults: Faults = [{ kind: 'wrongBox', box: one.container.id, with: other.container.id, at: 10 }];
  const { day, raised } = await callWith(faults, ({ world }, { reason }) => {
    if (reason.code !== 'box.wrong') return null;
    world.truth.yard.swap(one.position, other.position);
    return 'retry';
  });
  assert.ok(raised.includes('box.wrong'), raised.join());
  await assertSailedAsPlanned(day, 1);
});

type Stacked = Scenario['inventory'][number];
const isAlike = (a: Stacked, b: Stacked): boolean => a.container.sizeType.lengthFt === b.container.sizeType.lengthFt;
const isApart = (a: Stacked, b: Stacked): boolean => a.position.bay !== b.position.bay || a.position.row !== b.position.row;
