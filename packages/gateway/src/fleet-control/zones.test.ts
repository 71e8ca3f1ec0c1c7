import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { decodeZoneSet, DIALECTS, encodeFactsheet, type Factsheet, type ZoneType } from '@estiba/messages/equipment';
import { FleetBench } from '../testing/fleet-bench.ts';
import { graphOf, smallSite } from '../testing/small-site.ts';
import { SiteMap } from './site-map.ts';
import { zoneSetOf } from './zone-set.ts';

const TRUCK = 'AT01';
const site = smallSite([{ version: '3.0', manufacturer: 'maker', dialect: 'proven' }]);
const dialects = { proven: { ...DIALECTS['generic-3.0'], name: 'proven', horizonSupported: true } };
const zonesOf = zoneSetOf(site, new SiteMap(site, graphOf(site)));

/** A bench whose vehicle told that it knows zones of these types, and at most so many; 0: any number. */
function bench(supportedZones: readonly ZoneType[], most = 0): FleetBench {
  const made = new FleetBench(site, dialects);
  const factsheet: Factsheet = {
    type: {
      seriesName: 's',
      kinematics: 'DIFFERENTIAL',
      vehicleClass: 'CARRIER',
      maxLoadMass: 1,
      localizationTypes: ['NATURAL'],
      navigationTypes: ['AUTONOMOUS'],
      supportedZones,
    },
    physical: {
      minSpeed: 0,
      maxSpeed: 5,
      minAngularSpeed: 0,
      maxAngularSpeed: 1,
      maxAcceleration: 1,
      maxDeceleration: 1,
      minHeight: 1,
      maxHeight: 1,
      width: 3,
      length: 15,
    },
    limits: { strings: {}, arrays: { 'zoneSet.zones': most }, timing: { minOrderInterval: 0, minStateInterval: 0 } },
    optionalParameters: [],
    actions: [],
    envelopes: [],
    loadPositions: [],
    loadSets: [],
  };
  const head = { headerId: 0, timestamp: milliseconds(made.now), manufacturer: 'maker', serialNumber: TRUCK };
  const text = encodeFactsheet(factsheet, made.first.dialect, head);
  assert.ok(text.ok, JSON.stringify(text));
  made.receive(`vda5050/v3/maker/${TRUCK}/factsheet`, new TextEncoder().encode(text.value));
  return made;
}

const setsSaid = (made: FleetBench) => made.sent.filter(({ topic }) => topic.endsWith('/zoneSet'));

test('G28: a vehicle of 3.0 is told the site’s zones once, told to use them, and asked nothing more', () => {
  const made = bench(['RELEASE']);
  made.run(60);
  const [said, ...more] = setsSaid(made);
  assert.deepEqual(more, []);
  assert.deepEqual([said!.qos, said!.retain], [0, false]);
  const read = decodeZoneSet(said!.payload, made.first.dialect);
  assert.ok(read.ok);
  assert.deepEqual(read.value.body, zonesOf);
  assert.deepEqual(made.first.zoneSets, [{ zoneSetId: zonesOf.zoneSetId, mapId: site.id, status: 'ENABLED' }]);
  assert.deepEqual(
    made.asked(TRUCK).filter((action) => action === 'enableZoneSet'),
    ['enableZoneSet'],
  );
});

test('G28: what was lost is said again, and a vehicle that forgot its zones gets them anew', () => {
  const made = bench(['RELEASE', 'SPEED_LIMIT']);
  made.network = (_, topic) => (topic.endsWith('/zoneSet') ? 0 : 1);
  made.run(25);
  made.network = () => 1;
  made.run(25);
  assert.equal(setsSaid(made).length, 4);
  assert.equal(made.first.zoneSets[0]?.status, 'ENABLED');
  made.first.zoneSets = [];
  made.say(made.first);
  made.run(25);
  assert.equal(made.first.zoneSets[0]?.status, 'ENABLED');
});

test('G28: one that knows no RELEASE zones, or not so many, is not told of any', () => {
  for (const made of [bench([]), bench(['BLOCKED']), bench(['RELEASE'], zonesOf.zones.length - 1)]) {
    made.run(30);
    assert.deepEqual(setsSaid(made), []);
  }
});

test('G28: a zone is the standing place of a truck under a crane: counterclockwise, its cell within, no other but those of the way into it', () => {
  const { graph } = new SiteMap(site, graphOf(site));
  assert.ok(zonesOf.zones.length >= 10);
  for (const { zoneId, vertices } of zonesOf.zones) {
    const side = (x: number, y: number): number[] =>
      vertices.map((a, i) => {
        const b = vertices[(i + 1) % vertices.length]!;
        return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
      });
    const inside = graph.name.filter((_, cell) => side(graph.x[cell]!, graph.y[cell]!).every((each) => each > 0));
    assert.ok(inside.includes(zoneId));
    assert.deepEqual(
      inside.filter((name) => name !== zoneId && name !== `${zoneId}.in` && name !== `${zoneId}.out`),
      [],
    );
  }
});
