import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import {
  type CraneState,
  DIALECTS,
  encodeClockTick,
  encodeCraneState,
  encodeCraneVisualization,
  encodeVisualization,
  type MachineKind,
  topicOf,
  vehicleAddress,
} from '@estiba/messages/equipment';
import { EquipmentGateway } from '../equipment-gateway.ts';
import { LockStep } from '../lock-step/lock-step.ts';
import { START } from '../testing/fleet-bench.ts';
import { FakeVehicle } from '../testing/fake-vehicle.ts';
import { graphOf, smallSite } from '../testing/small-site.ts';

const site = smallSite([
  { version: '2.1', manufacturer: 'maker' },
  { version: '3.0', manufacturer: 'other' },
]);
const [two, three] = site.equipment.trucks.map(({ id }) => id) as [string, string];
const at = (offset: number) => milliseconds(START + offset);
const bytes = (text: { readonly ok: boolean; readonly value?: string }): Uint8Array => new TextEncoder().encode(text.value ?? '');

function bench(wall?: () => number) {
  const options = { graph: graphOf(site), ...(wall && { wall: { now: () => milliseconds(wall()) } }) };
  const gateway = new EquipmentGateway(site, options);
  const poseOf = (id: string) => [...gateway.poses()].find((pose) => pose.id === id);
  const crane = (kind: MachineKind, id: string, topic: string) => `estiba/v1/${site.id}/${kind}/${id}/${topic}`;
  const seen = (kind: MachineKind, id: string, gantry: number, trolley: number, hoist: number, sent: number, now = sent) => {
    const said = encodeCraneVisualization({ position: { gantry, trolley, hoist } }, { headerId: 1, timestamp: at(sent) });
    return gateway.see(crane(kind, id, 'visualization'), bytes(said), at(now));
  };
  return { gateway, poseOf, crane, seen };
}

function truckTopic(id: string, kind: 'state' | 'visualization'): string {
  const version = id === two ? '2.1' : '3.0';
  const topic = topicOf(vehicleAddress(version, id === two ? 'maker' : 'other', id), kind);
  return topic.ok ? topic.value : assert.fail();
}

function truckSeen(id: string, x: number, sent: number, isLocalized = true, serialNumber = id): Uint8Array {
  const version = id === two ? '2.1' : '3.0';
  const head = { headerId: 1, timestamp: at(sent), manufacturer: id === two ? 'maker' : 'other', serialNumber };
  const position = { x, y: 20, theta: 1.5, mapId: 'site', isLocalized };
  const body = { referenceStateHeaderId: 0, position, velocity: { vx: 3, vy: 4 } };
  return bytes(encodeVisualization(body, DIALECTS[`generic-${version}`], head));
}

test('G29: a truck is where its visualization says, of 2.1 and of 3.0, with the speed of both axes', () => {
  const { gateway, poseOf } = bench();
  for (const id of [two, three]) {
    assert.deepEqual(gateway.see(truckTopic(id, 'visualization'), truckSeen(id, 12.5, 100), at(130)), []);
    assert.deepEqual(poseOf(id), { id, x: 12.5, y: 20, heading: 1.5, trolley: 0, hoist: 0, speed: 5, heardAt: at(130) });
  }
});

test('G29: a truck is where its state says, and the state goes its usual way', () => {
  const { gateway, poseOf } = bench();
  const home = { x: 31, y: 7, theta: 0 };
  const [config] = site.equipment.trucks;
  const vehicle = new FakeVehicle(vehicleAddress('2.1', 'maker', two), DIALECTS['generic-2.1'], config!.home, home as never);
  const { topic, payload } = vehicle.say(START);
  const commands = gateway.receive(topic, payload, at(0));
  assert.ok(commands.some(({ type }) => type === 'observeTruck'));
  assert.deepEqual([poseOf(two)?.x, poseOf(two)?.y], [31, 7]);
});

test('G29: the trolley of a quay crane is told from the landside rail towards the sea, that of a yard crane from the first row', () => {
  const { poseOf, seen } = bench();
  const [sts] = site.equipment.sts;
  const [armg] = site.equipment.armg;
  const block = site.blocks.find(({ id }) => id === armg!.block)!;
  assert.deepEqual(seen('sts', sts!.id, 55, -12, 30, 0), []);
  assert.deepEqual(seen('armg', armg!.id, 80, block.y + 9, 15, 0), []);
  const quay = poseOf(sts!.id)!;
  assert.deepEqual([quay.x, quay.y, quay.trolley, quay.hoist], [55, site.quay.landRail, site.quay.landRail + 12, 30]);
  const yard = poseOf(armg!.id)!;
  assert.deepEqual([yard.x, yard.y, Math.round(100 * yard.trolley), yard.hoist], [80, block.y, 900, 15]);
});

test('G29: a state between says the same place in the same way; what was overtaken is passed over, a clock set back is believed', () => {
  const { gateway, poseOf, crane, seen } = bench();
  const id = site.equipment.sts[0]!.id;
  const state: CraneState = {
    technical: 'green',
    operational: 'automatic',
    position: { gantry: 60, trolley: 4, hoist: 8 },
    orders: [],
    holding: [],
    faults: [],
  };
  const say = (sent: number, now: number) =>
    gateway.receive(crane('sts', id, 'state'), bytes(encodeCraneState(state, { headerId: 7, timestamp: at(sent) })), at(now));
  seen('sts', id, 61, 4, 8, 1000);
  assert.ok(say(900, 1010).length > 0, 'the terminal takes it, though the eye has seen later');
  assert.equal(poseOf(id)!.x, 61);
  say(1400, 1410);
  assert.equal(poseOf(id)!.x, 60);
  seen('sts', id, 70, 4, 8, -50_000, 2000);
  assert.equal(poseOf(id)!.x, 60);
  seen('sts', id, 71, 4, 8, -49_000, 3500);
  assert.equal(poseOf(id)!.x, 71);
});

test('G29: nothing for the eye becomes a command or a message, whatever it is; rubbish is named and leaves the pose as it was', () => {
  const { gateway, poseOf, crane, seen } = bench();
  const id = site.equipment.sts[0]!.id;
  seen('sts', id, 61, 4, 8, 0);
  const text = (word: string) => new TextEncoder().encode(word);
  assert.equal(gateway.see(crane('sts', id, 'visualization'), text('{"che":{}}'), at(5))?.[0]?.code, 'machine.unreadable');
  for (const rubbish of [text(''), text('{'), text('[{}]'), Uint8Array.of(255, 0, 7), text('['.repeat(5000))]) {
    assert.equal(gateway.see(crane('sts', id, 'visualization'), rubbish, at(5))?.[0]?.code, 'machine.unreadable');
    assert.equal(gateway.see(truckTopic(two, 'visualization'), rubbish, at(5))?.[0]?.code, 'vehicle.unreadable');
    assert.deepEqual(gateway.receive(crane('sts', id, 'visualization'), rubbish, at(5)), []);
  }
  assert.equal(
    gateway.see(truckTopic(two, 'visualization'), truckSeen(two, 1, 0, true, 'AT99'), at(5))?.[0]?.code,
    'vehicle.foreign-header',
  );
  assert.deepEqual(gateway.see(truckTopic(two, 'visualization'), truckSeen(two, 1, 0, false), at(5)), [], 'lost, and it says so');
  assert.deepEqual(gateway.see(truckTopic(two, 'visualization'), truckSeen(two, 1e12, 0), at(5)), [], 'farther than any port');
  assert.deepEqual(gateway.receive(truckTopic(two, 'visualization'), truckSeen(two, 5, 0), at(6)), []);
  for (const topic of [
    crane('sts', 'QC99', 'visualization'),
    'a/visualization',
    'uagv/v2/maker/AT99/visualization',
    crane('ship', 'C1', 'visualization'),
  ])
    assert.deepEqual(gateway.see(topic, text('{}'), at(5)), [], topic);
  assert.deepEqual(gateway.drain(), []);
  assert.deepEqual([poseOf(id)!.x, poseOf(two)!.x, [...gateway.poses()].length], [61, 5, 2]);
  assert.equal(gateway.see(crane('sts', id, 'state'), text('{}'), at(5)), null, 'a state is not for the eye only');
});

test('G29: where the wall’s clock is given, poses were heard by it', () => {
  let wall = 5;
  const { poseOf, seen } = bench(() => wall);
  const id = site.equipment.armg[0]!.id;
  seen('armg', id, 1, 2, 3, 0);
  assert.equal(poseOf(id)!.heardAt, 5);
  wall = 205;
  seen('armg', id, 1, 2, 4, 6000);
  assert.equal(poseOf(id)!.heardAt, 205);
});

test('G27 G29: what is for the eye belongs to no step', () => {
  const steps = new LockStep('site');
  const tick = bytes(encodeClockTick({ seq: 1, now: at(1000), messages: { T1: 1 } }));
  const before = steps.take('estiba/v1/site/clock/tick', tick, false);
  assert.equal(before.do, 'wait');
  assert.equal(steps.take('uagv/v2/m/T1/visualization', Uint8Array.of(1), false).do, 'wait', 'it is not counted');
  const outcome = steps.take('uagv/v2/m/T1/state', Uint8Array.of(2), false);
  assert.ok(outcome.do === 'work');
  assert.deepEqual(
    outcome.work.messages.map(({ topic }) => topic),
    ['uagv/v2/m/T1/state'],
  );
});
