import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
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

test('G31: a ship to come that was given another place or time is told, until she says the same', () => {
  const made = new CraneBench();
  const visit = made.state.calls.get('C1')!;
  visit.phase = 'announced';
  const told = () => made.of('command', 'C1').filter((one) => one.command === 'Berth');
  made.ship({ phase: 'approaching' });
  made.run(30);
  made.ship({ phase: 'approaching', bowAt: visit.bowAt, eta: visit.eta });
  made.run(30);
  assert.deepEqual(told(), [], 'who does not say, or says the same, is told nothing');
  const eta = milliseconds(visit.eta + 3_600_000);
  made.ship({ phase: 'approaching', bowAt: visit.bowAt + 5, eta: visit.eta });
  made.run(1);
  Object.assign(visit, { eta });
  made.run(30);
  assert.ok(told().length > 1, 'it is said again while she has not heard');
  assert.deepEqual(told().at(-1), { command: 'Berth', orderId: 'C1', bowAt: visit.bowAt, eta });
  const { length } = told();
  made.ship({ phase: 'approaching', bowAt: visit.bowAt, eta });
  made.run(60);
  assert.equal(told().length, length);
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
