import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { compileLanes } from '@estiba/port';
import { box } from '../../testing/boxes.ts';
import { route } from '../../testing/route.ts';
import { tinyScenario, tinySite } from '../../testing/tiny-site.ts';
import { action, orderOver, Tower } from '../../testing/tower.ts';
import { physicalBox } from '../../truth/box.ts';
import type { Message } from '../../world/post.ts';
import { World } from '../../world/world.ts';

const root = new URL('../../../../../', import.meta.url).pathname;
const data = process.env['ESTIBA_DATA'] ?? `${root}../shared/data`;
const folders = { '2.0': 'release-2.0.0', '2.1': '2.1.0', '3.0': 'dev-3.0.1' } as const;
const trucks = { '2.0': 'T2', '2.1': 'T1', '3.0': 'T3' } as const;

/** A schema as published; one of 2.0 has a comma too many. */
function schemaOf(version: keyof typeof folders, name: string): object {
  const text = readFileSync(`${data}/vda5050/${folders[version]}/${name}.schema`, 'utf8');
  return JSON.parse(text.replaceAll(/,(\s*[}\]])/g, '$1')) as object;
}

for (const version of ['2.0', '2.1', '3.0'] as const)
  test(`E23: every message of a truck that speaks ${version} is valid by the published schemas`, {
    skip: existsSync(`${data}/vda5050`) ? false : 'shared data (vda5050) is not here: set ESTIBA_DATA',
  }, () => {
    const site = tinySite();
    const lanes = compileLanes(site);
    const world = new World(site, tinyScenario());
    const t = new Tower(world);
    const truck = trucks[version];
    const home = site.equipment.trucks.find(({ id }) => id === truck)!.home;
    world.truth.arrive(physicalBox(box('BOX1', 20), { at: 'carrier', carrier: truck }), truck);
    t.fleetOrder(truck, orderOver(route(lanes, home, 'Q1.03'), { base: 3, actions: [action('drop', 'd', { loadId: 'BOX1' })] }));
    t.fleetOrder(truck, orderOver(['NOWHERE'], { orderId: 'bad' }));
    t.instant(truck, action('factsheetRequest', 'f'), action('startPause', 'p'));
    const seen: Message[] = [];
    world.seen();
    const look = (): boolean => seen.push(...world.seen()) < 0;
    t.run(20, look);
    world.staff.trucks.get(truck)!.breakDown(30_000);
    t.instant(truck, action('stopPause', 'q'));
    t.run(100, look);
    world.staff.radios.get(truck)!.link.leave();
    t.run(2);
    assert.deepEqual(
      seen.map(({ topic }) => topic),
      seen.map(() => t.vehicleTopic(truck, 'visualization')),
    );
    const counts = new Map<string, number>();
    for (const name of ['state', 'connection', 'factsheet', 'visualization']) {
      const schema = schemaOf(version, name);
      const ajv = JSON.stringify(schema).includes('2020-12')
        ? new Ajv2020.default({ strict: false, validateFormats: false })
        : new Ajv.default({ strict: false, validateFormats: false });
      const validate = ajv.compile(schema);
      for (const message of [...t.heard, ...seen.map((one) => ({ do: 'publish', ...one }) as const)]) {
        const payload = message.do === 'connect' && message.client === truck && name === 'connection' ? message.will.payload : null;
        const said = message.do === 'publish' && message.topic === t.vehicleTopic(truck, name) ? message.payload : payload;
        if (said === null) continue;
        counts.set(name, (counts.get(name) ?? 0) + 1);
        assert.ok(validate(JSON.parse(new TextDecoder().decode(said))), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
      }
    }
    assert.ok(
      counts.get('state')! > 8 && counts.get('connection')! >= 3 && counts.get('factsheet')! >= 2 && counts.get('visualization')! > 10,
    );
  });

test('E23: a state comes on each change, and every 30 s when nothing changes; headers count up', () => {
  const site = tinySite();
  const lanes = compileLanes(site);
  const t = new Tower(new World(site, tinyScenario()));
  t.run(100);
  const topic = t.vehicleTopic('T1', 'state');
  const states = () => t.heard.filter((m) => m.do === 'publish' && m.topic === topic);
  assert.equal(states().length, 4, 'at the start, and at 30, 60, 90 s');
  const way = route(lanes, 'P1.01', 'Q1.03');
  t.fleetOrder('T1', orderOver(way));
  t.run(150);
  const seen = states().map(
    (m) => JSON.parse(new TextDecoder().decode('payload' in m ? m.payload : undefined)) as { headerId: number; lastNodeId: string },
  );
  assert.deepEqual(
    seen.map(({ headerId }) => headerId),
    seen.map((_, i) => i),
  );
  for (const cell of way)
    assert.ok(
      seen.some(({ lastNodeId }) => lastNodeId === cell),
      `${cell} was passed unseen`,
    );
});

test('E23: connection is retained, of quality 1, and the broker holds a last will', () => {
  const t = new Tower(new World(tinySite(), tinyScenario()));
  const connect = t.heard.find((m) => m.do === 'connect' && m.client === 'T1');
  assert.ok(connect?.do === 'connect');
  assert.equal(connect.will.topic, t.vehicleTopic('T1', 'connection'));
  assert.match(new TextDecoder().decode(connect.will.payload), /CONNECTIONBROKEN/);
  const online = t.heard.find((m) => m.do === 'publish' && m.topic === t.vehicleTopic('T1', 'connection'));
  assert.ok(online?.do === 'publish' && online.retain && online.qos === 1);
});
