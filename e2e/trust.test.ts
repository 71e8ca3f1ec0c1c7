import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { callWith, isSailed, nobody, site } from './day/call-with.ts';
import type { MemoryDay } from './day/memory-day.ts';

const [truck] = site.equipment.trucks.map(({ id }) => id) as [string];
const utf8 = new TextDecoder();

test('every vehicle is tried, proven and then told what comes; nothing touches, and the day is the same day again', async () => {
  let [all, announcing, granted] = [0, 0, 0];
  const count: MemoryDay['onTold'] = ({ topic, payload }) => {
    if (topic.endsWith('/responses') && utf8.decode(payload).includes('GRANTED')) granted += 1;
    const { nodes } = topic.endsWith('/order') ? (JSON.parse(utf8.decode(payload)) as { nodes?: { released: boolean }[] }) : {};
    if (nodes === undefined) return;
    all += 1;
    if (nodes.some(({ released }) => !released)) announcing += 1;
  };
  const [{ day }, again] = [await callWith([], nobody, 6, count), await callWith([])];
  assert.ok(isSailed(day));
  assert.deepEqual(
    [...day.terminal.state.equipment.values()].filter(({ kind, stopsAtBase }) => kind === 'truck' && stopsAtBase !== true),
    [],
  );
  assert.ok(announcing > 0.8 * all && all > 500, `${announcing} of ${all} orders announce what comes`);
  assert.deepEqual(day.world.statistics.violations, []);
  assert.ok(granted > 0, 'vehicles of 3.0 ask before they drive under a crane');
  for (const { site: own, zones } of day.world.staff.trucks.values())
    assert.equal(zones.sets[0]?.status, own.vda5050.version === '3.0' ? 'ENABLED' : undefined);
  assert.equal(JSON.stringify(again.day.log.entries), JSON.stringify(day.log.entries));
});

for (const at of [0, 60]) {
  test(`a vehicle that drives what was only announced from second ${at} on is barred and put before a person; the others end the call`, async () => {
    const { day, raised } = await callWith([{ kind: 'drivesHorizon', machine: truck, at }]);
    const code = at === 0 ? 'vehicle.drives-horizon' : 'vehicle.beyond-base';
    assert.equal(day.terminal.state.equipment.get(truck)?.barred?.code, code);
    assert.ok(raised.includes(code), raised.join());
    if (at === 0) assert.ok(isSailed(day));
  });
}
