import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { callWith, isSailed, site } from './day/call-with.ts';

test('trucks break down for half an hour where they are: their steps are given back, lanes they bar are told, all is closed again, the call ends', async () => {
  const faults = site.equipment.trucks.map(({ id }, i) => ({ kind: 'breakdown' as const, machine: id, at: 1900 + 60 * i, for: 1800 }));
  const { day, raised } = await callWith(faults);
  const why = day.log.entries.flatMap(({ type, data }) => {
    const { why: given } = data as { why?: { code: string } };
    return type === 'exceptionResolved' && given !== undefined ? [given.code] : [];
  });
  assert.ok(why.includes('exception.given-to-another'), why.join());
  assert.ok(raised.includes('truck.bars-lane') && why.includes('exception.lane-free'), why.join());
  assert.ok(isSailed(day));
  assert.equal(day.terminal.state.exceptions.size, 0);
  assert.deepEqual(day.world.statistics.violations, []);
});
