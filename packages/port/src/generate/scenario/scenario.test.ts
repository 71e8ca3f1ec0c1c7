import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { formatYardPosition } from '../../call/yard.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import { hasPlug, isFortyBay, readSite, type Site } from '../../site/index.ts';
import { generateScenario, type ScenarioOptions } from './scenario.ts';

const siteOf = (name: string): Site => {
  const read = readSite(JSON.parse(readFileSync(new URL(`../../../../../terminals/${name}/site.json`, import.meta.url), 'utf8')));
  assert.ok(read.ok);
  return read.value;
};
const sites = ['chancay', 'langstrand'].map(siteOf);
const day = (site: Site, more: Partial<ScenarioOptions> = {}) =>
  generateScenario(site, {
    seed: 3,
    start: milliseconds(Date.UTC(2026, 11, 1)),
    hours: 12,
    deliveries: 10,
    collections: 12,
    ships: [{ vessel: 1100, berth: site.berths[0]!.id, afterHours: 1, utilisation: 0.6, ports: 3, loads: 80, discharges: 50, cranes: [] }],
    stow: () => [],
    ...more,
  });

for (const site of sites) {
  test(`a day at ${site.id} is the same for the same seed, and another for another`, () => {
    assert.deepEqual(day(site), day(site));
    assert.notDeepEqual(day(site).inventory, day(site, { seed: 4 }).inventory);
  });

  test(`at ${site.id} every box stands on another or on the ground, within its block, 20' and 40' on ground of their own`, () => {
    const { inventory } = day(site);
    const places = new Set(inventory.map(({ position }) => formatYardPosition(position)));
    assert.equal(places.size, inventory.length);
    for (const { container, position } of inventory) {
      const block = site.blocks.find(({ id }) => id === position.block)!;
      assert.ok(position.row <= block.rows && position.tier <= block.tiers && position.bay < 2 * block.bays);
      assert.equal(isFortyBay(position.bay), container.sizeType.lengthFt > 20);
      assert.ok(position.tier === 1 || places.has(formatYardPosition({ ...position, tier: position.tier - 1 })));
      if (container.reefer?.isActive === true) assert.ok(hasPlug(block, position.bay, position.tier), container.id);
    }
  });

  test(`at ${site.id} every box of a load list and every one that is fetched stands in the yard`, () => {
    const { inventory, calls, visitors } = day(site);
    const ashore = new Set(inventory.map(({ container }) => container.id));
    for (const { id } of calls[0]!.loadList) assert.ok(ashore.has(id));
    const fetched = visitors.filter(({ purpose }) => purpose === 'collect');
    assert.ok(fetched.length > 0 && fetched.every(({ container }) => ashore.has(container.id)));
    assert.ok(visitors.every(({ at }, i) => i === 0 || at >= visitors[i - 1]!.at));
  });
}

test('a scenario that was written is read again as it was', () => {
  const scenario = day(sites[1]!);
  const read = readScenario(JSON.parse(JSON.stringify(scenario)));
  assert.ok(read.ok);
  assert.deepEqual(read.value, JSON.parse(JSON.stringify(scenario)));
});

test('a scenario with two boxes in one place, a box in two places or a field amiss is refused with where and advice', () => {
  const whole = JSON.parse(JSON.stringify(day(sites[1]!)));
  const first = whole.inventory[0];
  const doubled = readScenario({ ...whole, inventory: [...whole.inventory, { ...first, container: { ...first.container, id: 'OTHER' } }] });
  assert.ok(!doubled.ok && doubled.reasons[0]!.code === 'scenario.place-taken');
  const twice = readScenario({ ...whole, inventory: [...whole.inventory, { ...first, position: { ...first.position, tier: 5, row: 9 } }] });
  assert.ok(!twice.ok && twice.reasons[0]!.code === 'scenario.box-twice');
  const amiss = readScenario({ ...whole, start: 'noon' });
  assert.ok(!amiss.ok && amiss.reasons[0]!.params['path'] === '/start');
  for (const rubbish of [null, 7, 'x', [], {}]) assert.ok(!readScenario(rubbish).ok);
});

test('a ship longer than the quay, or at a berth there is not, is refused with advice', () => {
  const ship = { vessel: 1100 as const, afterHours: 0, utilisation: 0.5, ports: 2, cranes: [] };
  assert.throws(() => day(sites[0]!, { ships: [{ ...ship, berth: 'nowhere' }] }), /no berth nowhere.*Maybe/);
});

test('a ship as long as her berth lies where the rails of the quay cranes reach every bay', () => {
  const site = sites[0]!;
  const rails = site.equipment.sts.filter(({ kind }) => kind === 'sts');
  for (const berth of ['BERTH1', 'BERTH2']) {
    const large = { vessel: 18000 as const, afterHours: 0, utilisation: 0.1, ports: 2, loads: 5, discharges: 5, cranes: [], berth };
    const call = day(site, { ships: [large] }).calls[0]!;
    for (const { fromBow } of call.outline.bays) {
      assert.ok(call.bowAt - fromBow >= Math.min(...rails.map(({ from }) => from)), berth);
      assert.ok(call.bowAt - fromBow <= Math.max(...rails.map(({ to }) => to)), berth);
    }
  }
});
