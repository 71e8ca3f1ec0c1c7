import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { callWith, isSailed, site } from './day/call-with.ts';

test('trucks break down where they are, again and again: lanes they bar are told, every question is closed again, the call ends', async () => {
  const faults = site.equipment.trucks.flatMap(({ id }, i) =>
    [0, 1, 2, 3].map((turn) => ({ kind: 'breakdown' as const, machine: id, at: 1700 + 97 * i + 1300 * turn, for: 300 })),
  );
  const { day, raised } = await callWith(faults);
  const why = day.log.entries.flatMap(({ type, data }) => {
    const { why: given } = data as { why?: { code: string } };
    return type === 'exceptionResolved' && given !== undefined ? [given.code] : [];
  });
  assert.ok(raised.includes('truck.bars-lane') && why.includes('exception.lane-free'), why.join());
  assert.ok(isSailed(day));
  assert.equal(day.terminal.state.exceptions.size, 0);
  assert.deepEqual(day.world.statistics.violations, []);
});
