import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerId, formatSlot } from '@estiba/port';
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

test('G21: a ship stays while a deck bay with boxes is not lashed', () => {
  const made = new CraneBench();
  const visit = made.state.calls.get('C1')!;
  made.ship({ phase: 'alongside', bowAt: 300 });
  visit.phase = 'complete';
  const [bay] = visit.outline.bays.filter(({ stacks }) => stacks.some(({ level }) => level === 'deck'));
  const stack = bay!.stacks.find(({ level }) => level === 'deck')!;
  visit.aboard.set(formatSlot({ bay: bay!.number, row: stack.row, tier: stack.bottomTier }), containerId('CSQU3054383'));
  const stops = (): number => made.of('command', 'C1').filter(({ command }) => command === 'Stop').length;
  made.run(60);
  assert.equal(stops(), 0);
  visit.lashed.add(bay!.number);
  made.run(1);
  assert.equal(stops(), 1);
});
