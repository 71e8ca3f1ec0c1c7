import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { FaultScript } from '@estiba/emulator';
import type { Scenario } from '@estiba/port';
import type { Exception, Resolution } from '@estiba/terminal';
import { differences, loggedDeparture, plannedDeparture } from './day/departure.ts';
import { MemoryDay } from './day/memory-day.ts';
import { siteNamed } from './day/sites.ts';
import { smallCall } from './day/small-call.ts';

const site = siteNamed('langstrand');
const scenario = smallCall(site, 15);
const [quayCrane, yardCrane] = [site.equipment.sts[0]!.id, site.equipment.armg[0]!.id];
const [truck, otherTruck] = site.equipment.trucks.map(({ id }) => id) as [string, string];

type Faults = FaultScript['faults'];
/** What an operator does about an exception; null: nothing. */
type Operator = (day: MemoryDay, exception: Exception) => Resolution | null;

const nobody: Operator = () => null;

/** Runs the call to its end, with an operator who answers each exception once. Gives the day, and the codes of what was raised. */
async function callWith(faults: Faults, operator: Operator): Promise<{ day: MemoryDay; raised: string[] }> {
  const day = new MemoryDay({ site, scenario, faults: { format: 'estiba-faults/1', faults } });
  await day.open();
  const raised = new Map<string, string>();
  await day.run(6, () => {
    for (const exception of day.terminal.state.exceptions.values()) {
      if (raised.has(exception.id)) continue;
      raised.set(exception.id, exception.reason.code);
      const resolution = operator(day, exception);
      if (resolution === null) continue;
      const data = { id: exception.id, resolution };
      void day.operation.submit({ type: 'resolveException', data, key: `answer:${exception.id}`, actor: 'ana' });
    }
    return [...day.terminal.state.calls.values()].every(({ phase }) => phase === 'sailed');
  });
  return { day, raised: [...raised.values()] };
}

function assertSailedAsPlanned(day: MemoryDay, { calls }: Scenario, faults: number): void {
  for (const call of calls) {
    assert.equal(day.terminal.state.calls.get(call.call)?.phase, 'sailed');
    const planned = plannedDeparture(call, day.plans.get(call.call)!);
    assert.deepEqual(differences(planned, loggedDeparture(call, day.log.entries)), []);
    assert.deepEqual(differences(planned, day.world.aboard(call.call)), []);
  }
  assert.deepEqual(day.world.statistics.violations, []);
  assert.equal(day.world.statistics.faults, faults);
}

/** What the log says was red, or lost, or stopped by wind. */
const inTrouble = (day: MemoryDay): Set<string> =>
  new Set(
    day.log.entries.flatMap(({ data }) => {
      const { id, technical, link, isStopped } = data as { id?: string; technical?: string; link?: string; isStopped?: boolean };
      if (isStopped === true) return [WIND];
      return id !== undefined && (technical === 'red' || link === 'lost') ? [id] : [];
    }),
  );

const WIND = 'wind';

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
    const { day } = await callWith(faults, nobody);
    assertSailedAsPlanned(day, scenario, faults.length);
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
  assertSailedAsPlanned(day, scenario, 1);
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
  assertSailedAsPlanned(day, scenario, 1);
});

type Stacked = Scenario['inventory'][number];
const isAlike = (a: Stacked, b: Stacked): boolean => a.container.sizeType.lengthFt === b.container.sizeType.lengthFt;
const isApart = (a: Stacked, b: Stacked): boolean => a.position.bay !== b.position.bay || a.position.row !== b.position.row;
