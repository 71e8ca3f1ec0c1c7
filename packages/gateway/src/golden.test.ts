import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { DIALECTS, encodeZoneSet, topicOf, type VdaVersion } from '@estiba/messages/equipment';
import { SiteMap } from './fleet-control/site-map.ts';
import { vehiclesOf } from './fleet-control/vehicle-config.ts';
import { zoneSetOf } from './fleet-control/zone-set.ts';
import type { Outgoing } from './link/link.ts';
import { CraneBench } from './testing/crane-bench.ts';
import { FleetBench } from './testing/fleet-bench.ts';
import { deviations } from './testing/published.ts';
import { graphOf, smallSite } from './testing/small-site.ts';

/** `ESTIBA_GOLDEN=write` writes them anew: look at the difference before it is kept. */
function hold(name: string, sent: readonly Outgoing[]): void {
  const path = join(import.meta.dirname, 'golden', `${name}.txt`);
  const text = `${sent.map(({ topic, payload, qos }) => `${topic} qos ${qos}\n${new TextDecoder().decode(payload)}`).join('\n')}\n`;
  if (process.env['ESTIBA_GOLDEN'] === 'write') writeFileSync(path, text);
  assert.ok(existsSync(path), `${path} is missing. Maybe write it with ESTIBA_GOLDEN=write.`);
  assert.equal(text, readFileSync(path, 'utf8'));
}

for (const version of ['2.0', '2.1', '3.0'] satisfies VdaVersion[]) {
  test(`G1 G2: what a vehicle of ${version} is told on a drive to an exchange and back from it, byte for byte`, () => {
    const site = smallSite([{ version, manufacturer: 'maker', dialect: 'proven' }]);
    const made = new FleetBench(site, { proven: { ...DIALECTS[`generic-${version}`], name: 'proven', horizonSupported: true } });
    made.run(1);
    const cells = made.wayFrom('P1.01', 6);
    const step = made.step('AT01', cells[5]!, 'receive', ['TEST0000001']);
    made.route('AT01', cells, 2, step.id);
    made.run(3);
    made.release('AT01', 5);
    made.run(5);
    if (version === '3.0')
      made.first.zoneRequests = [{ requestId: 'q1', requestType: 'ACCESS', zoneId: cells[5]!, zoneSetId: 'z', status: 'REQUESTED' }];
    made.say(made.first);
    step.state = 'planned';
    made.run(15);
    hold(
      `vehicle-${version}`,
      made.sent.filter(({ topic }) => !topic.startsWith('estiba')),
    );
    for (const { topic, payload } of made.sent) assert.deepEqual(deviations(topic, payload), []);
  });
}

test('G28: the zones a vehicle of 3.0 is told, byte for byte', () => {
  const site = smallSite([{ version: '3.0', manufacturer: 'maker' }]);
  const { dialect, address } = vehiclesOf(site)[0]!;
  const { manufacturer, serialNumber } = address;
  const head = { headerId: 1, timestamp: milliseconds(0), manufacturer, serialNumber };
  const text = encodeZoneSet(zoneSetOf(site, new SiteMap(site, graphOf(site))), dialect, head);
  const topic = topicOf(address, 'zoneSet');
  assert.ok(text.ok && topic.ok);
  const payload = new TextEncoder().encode(text.value);
  hold('zones-3.0', [{ topic: topic.value, payload, qos: 0, retain: false }]);
  assert.deepEqual(deviations(topic.value, payload), []);
});

test('G18 G20: what a crane is told of a discharge, byte for byte', () => {
  const made = new CraneBench();
  const step = made.lift('J1', 'QC1', { at: 'ship', call: 'C1', slot: { bay: 2, row: 1, tier: 84 } }, 'truck');
  made.meet(step, 'Q1.05', 'AT01', 'reserved');
  const report = (phase: 'awaiting-handover' | 'clear', state: 'Running' | 'Ended') => ({
    orderId: step.id,
    orderUpdateId: 0,
    state,
    phase,
    boxesRead: [],
  });
  made.crane('QC1', 'sts');
  made.crane('QC1', 'sts', [report('awaiting-handover', 'Running')]);
  made.meet(step, 'Q1.05', 'AT01', 'crane-owns');
  made.run(1);
  made.crane('QC1', 'sts', [report('clear', 'Ended')]);
  made.drop(step);
  made.run(1);
  hold(
    'crane',
    made.raw.filter(({ topic }) => topic.includes('/QC1/')),
  );
});
