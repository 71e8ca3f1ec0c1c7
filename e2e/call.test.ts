import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { defaultDay, recover } from '@estiba/server';
import { encodeState, STATE_FORM, Terminal } from '@estiba/terminal';
import { countOf } from './day/findings.ts';
import { MemoryDay } from './day/memory-day.ts';
import { plannedDeparture } from './day/plan-witness.ts';
import { siteNamed } from './day/sites.ts';
import { differences } from './day/stowage.ts';

const site = siteNamed('langstrand');

async function callTo(end: number, seed = 1): Promise<MemoryDay> {
  const day = new MemoryDay({ site, scenario: defaultDay(site, { seed, hours: 24 }) });
  await day.open();
  await day.run(end, () => [...day.terminal.state.calls.values()].every(({ phase }) => phase === 'sailed'));
  return day;
}

test('a call runs to its end: plan, moves, state and the boxes themselves agree on every slot of the ship that sails and every place ashore', async () => {
  const day = await callTo(12);
  const findings = await day.findings();
  assert.equal(countOf(findings), 0, JSON.stringify(findings, null, 2));
  for (const call of day.scenario.calls) {
    const planned = plannedDeparture(call, day.plans.get(call.call)!);
    assert.ok(planned.size > 0);
    assert.deepEqual(differences(planned, day.world.aboard(call.call)), [], 'what the planner answered is what sails');
  }
  assert.deepEqual([...day.terminal.state.exceptions.values()], []);

  const replayed = new Terminal(day.terminal.ground);
  replayed.replay(day.log.entries);
  assert.equal(encodeState(replayed.state), encodeState(day.terminal.state), 'the log alone makes the state');
});

test('the same day with the same seed leaves the same log, another seed another', async () => {
  const [one, same, other] = [await callTo(1.5), await callTo(1.5), await callTo(1.5, 2)];
  assert.ok(one.log.entries.length > 3000);
  assert.equal(JSON.stringify(one.log.entries), JSON.stringify(same.log.entries));
  assert.notEqual(JSON.stringify(one.log.entries), JSON.stringify(other.log.entries));
});

test('policies made anew from the state in the middle of a call go on; a snapshot and what came after it give the same state', async () => {
  const day = await callTo(1);
  await day.log.saveSnapshot({ size: day.log.entries.length, form: STATE_FORM, text: encodeState(day.terminal.state) });
  const before = day.log.entries.length;
  day.renewPolicies();
  await day.run(11, () => [...day.terminal.state.calls.values()].every(({ phase }) => phase === 'sailed'));
  assert.ok(day.log.entries.length > before);
  assert.equal([...day.terminal.state.calls.values()][0]?.phase, 'sailed');
  assert.deepEqual(day.world.statistics.violations, []);

  const recovered = await recover(day.terminal.ground, day.log);
  assert.equal(recovered.size, day.log.entries.length);
  assert.equal(encodeState(recovered.terminal.state), encodeState(day.terminal.state));
});
