import assert from 'node:assert/strict';
import test from 'node:test';
import { milliseconds } from '@estiba/base';
import { encodeResponses, encodeZoneSet, type GrantType, type VdaAction, type ZoneSet } from '@estiba/messages/equipment';
import { compileLanes } from '@estiba/port';
import { route } from '../../testing/route.ts';
import { tinyScenario, tinySite } from '../../testing/tiny-site.ts';
import { orderOver, sure, Tower } from '../../testing/tower.ts';
import { World } from '../../world/world.ts';

const site = tinySite();
const lanes = compileLanes(site);
/** The truck of the tiny site that speaks 3.0. */
const truck = site.equipment.trucks.find(({ vda5050 }) => vda5050.version === '3.0')!;
const way = route(lanes, truck.home, 'Q1.03');

function squareAt(cell: string): ZoneSet['zones'][number] {
  const at = lanes.cellOf.get(cell)!;
  const [x, y] = [lanes.x[at]!, lanes.y[at]!];
  const vertices = [
    { x: x - 1, y: y - 1 },
    { x: x + 1, y: y - 1 },
    { x: x + 1, y: y + 1 },
    { x: x - 1, y: y + 1 },
  ];
  return { zoneId: cell, type: 'RELEASE', releaseLossBehavior: 'STOP', vertices };
}

const zoneSet: ZoneSet = { zoneSetId: 'quay-1', mapId: 'tiny', zones: [squareAt('Q1.03')] };
const enable: VdaAction = {
  actionId: 'e',
  actionType: 'enableZoneSet',
  blockingType: 'NONE',
  parameters: [{ key: 'zoneSetId', value: 'quay-1' }],
};

/** A tower whose 3.0 truck was told the zone set. */
function tower(): Tower {
  const t = new Tower(new World(site, tinyScenario()));
  say(t);
  return t;
}

function say(t: Tower): void {
  t.send(truck.id, t.vehicleTopic(truck.id, 'zoneSet'), sure(encodeZoneSet(zoneSet, t.dialect(truck.id), t.vehicleHead(truck.id))));
  t.run(2);
}

function answer(t: Tower, grantType: GrantType, leaseExpiry?: number): void {
  const [request] = t.truck(truck.id).zoneRequests;
  const lease = leaseExpiry === undefined ? {} : { leaseExpiry: milliseconds(leaseExpiry) };
  const body = { responses: [{ requestId: request!.requestId, grantType, ...lease }] };
  t.send(truck.id, t.vehicleTopic(truck.id, 'responses'), sure(encodeResponses(body, t.dialect(truck.id), t.vehicleHead(truck.id))));
  t.run(2);
}

test('E28: a zone set is kept, used once it is enabled, and refused when it is there already', () => {
  const t = tower();
  assert.deepEqual(t.truck(truck.id).zoneSets, [{ zoneSetId: 'quay-1', mapId: 'tiny', status: 'DISABLED' }]);
  t.instant(truck.id, enable);
  t.run(2);
  assert.deepEqual(t.truck(truck.id).zoneSets, [{ zoneSetId: 'quay-1', mapId: 'tiny', status: 'ENABLED' }]);
  say(t);
  assert.deepEqual(
    t.truck(truck.id).errors.map(({ type }) => type),
    ['DUPLICATE_ZONE_SET'],
  );
});

test('E28: before a RELEASE zone a truck asks, waits outside though its base leads in, goes in when granted, and lets it go behind', () => {
  const t = tower();
  t.instant(truck.id, enable);
  t.run(1);
  t.fleetOrder(truck.id, orderOver(way));
  t.run(2);
  assert.deepEqual(
    t.truck(truck.id).zoneRequests.map(({ zoneId, requestType, status }) => [zoneId, requestType, status]),
    [['Q1.03', 'ACCESS', 'REQUESTED']],
  );
  t.run(300);
  assert.equal(t.truck(truck.id).lastNodeId, way.at(-2));
  answer(t, 'QUEUED');
  t.run(100);
  assert.equal(t.truck(truck.id).lastNodeId, way.at(-2));
  answer(t, 'GRANTED');
  assert.ok(t.run(60, () => t.truck(truck.id).lastNodeId === 'Q1.03'));
  assert.equal(t.truck(truck.id).zoneRequests[0]?.status, 'GRANTED', 'it is in');
  const out = route(lanes, 'Q1.03', truck.home);
  t.fleetOrder(truck.id, orderOver(out, { orderId: 'out' }));
  assert.ok(t.run(60, () => t.truck(truck.id).lastNodeId === out[2]));
  assert.deepEqual(t.truck(truck.id).zoneRequests, []);
});

test('E28: a grant taken back, or whose lease ran out, is asked for anew before the truck goes in', () => {
  for (const lose of [
    (t: Tower): void => answer(t, 'REVOKED'),
    (t: Tower): void => {
      answer(t, 'GRANTED', t.world.now + 5000);
      t.run(10);
    },
  ]) {
    const t = tower();
    t.instant(truck.id, enable);
    t.run(1);
    t.fleetOrder(truck.id, orderOver(way, { base: 2 }));
    t.run(2);
    const [first] = t.truck(truck.id).zoneRequests;
    answer(t, 'GRANTED');
    lose(t);
    t.fleetOrder(truck.id, orderOver(way.slice(2), { orderUpdateId: 1, first: 2 }));
    t.run(300);
    assert.equal(t.truck(truck.id).lastNodeId, way.at(-2));
    const [again] = t.truck(truck.id).zoneRequests;
    assert.deepEqual([again?.zoneId, again?.status], ['Q1.03', 'REQUESTED']);
    assert.notEqual(again?.requestId, first?.requestId);
  }
});
