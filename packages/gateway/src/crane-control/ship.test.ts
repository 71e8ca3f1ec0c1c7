import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CraneBench } from '../testing/crane-bench.ts';

test('G21: a ship whose crane lines are done stays while any job on her is open, and is told to go when none is', () => {
  const made = new CraneBench();
  const visit = made.state.calls.get('C1')!;
  made.ship({ phase: 'alongside', bowAt: 300 });
  visit.phase = 'complete';
  made.lift('J1', 'QC1', { at: 'ship', call: 'C1', slot: { bay: 2, row: 1, tier: 84 } }, 'truck');
  const stops = (): number => made.of('command', 'C1').filter(({ command }) => command === 'Stop').length;
  made.run(60);
  assert.equal(stops(), 0);
  made.state.jobs.clear();
  made.run(1);
  assert.equal(stops(), 1);
});
