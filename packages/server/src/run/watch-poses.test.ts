import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import { EquipmentGateway, keepStep, MemoryBus } from '@estiba/gateway';
import { clockTopicOf, encodeClockTick, encodeCraneVisualization } from '@estiba/messages/equipment';
import { readSite } from '@estiba/port';
import type { Logger } from '../logging/logger.ts';
import type { Operation } from './operation.ts';
import { runInRealTime } from './real-time.ts';
import { watchPoses } from './watch-poses.ts';

const file = readSite(JSON.parse(readFileSync(new URL('../../../../terminals/langstrand/site.json', import.meta.url), 'utf8')));
const site = file.ok ? file.value : assert.fail();
const crane = site.equipment.sts[0]!.id;
const topic = `estiba/v1/${site.id}/sts/${crane}/visualization`;
const plain = { qos: 0, retain: false } as const;

function seen(gantry: number): Uint8Array {
  const text = encodeCraneVisualization({ position: { gantry, trolley: 3, hoist: 9 } }, { headerId: 0, timestamp: milliseconds(gantry) });
  return new TextEncoder().encode(text.ok ? text.value : assert.fail());
}

function watched() {
  const bus = new MemoryBus();
  let now = 1000;
  const wall = { now: () => milliseconds(now) };
  const warnings: unknown[] = [];
  // Of logger and operation these are called alone.
  const logger = { warn: (_: string, about: unknown) => warnings.push(about) } as unknown as Logger;
  const gateway = new EquipmentGateway(site, { wall });
  const link = bus.join('gateway', { subscribe: [...gateway.subscriptions(), `estiba/v1/${site.id}/clock/tick`] });
  watchPoses(link, gateway, wall, logger);
  const machine = bus.join(crane, { subscribe: [] });
  return { link, machine, gateway, wall, warnings, pass: (ms: number) => void (now += ms) };
}

test('LS10: where a machine is comes to the board at once and wakes nobody; what cannot be read is told once a minute', () => {
  const { link, machine, gateway, wall, warnings, pass } = watched();
  const woken: string[] = [];
  // Of an operation these are called alone.
  const operation = { setTime: () => undefined, receive: (heard: string) => woken.push(heard) } as unknown as Operation;
  const stop = runInRealTime(operation, link, wall, (error) => assert.fail(String(error)));
  machine.publish(topic, seen(40), plain);
  assert.deepEqual(
    [...gateway.poses()].map(({ id, x, heardAt }) => [id, x, heardAt]),
    [[crane, 40, 1000]],
  );
  for (let i = 0; i < 5; i++) machine.publish(topic, new TextEncoder().encode('{'), plain);
  pass(60_000);
  machine.publish(topic, new TextEncoder().encode('{}'), plain);
  stop();
  assert.deepEqual(woken, []);
  assert.deepEqual(warnings, [
    { topic, unread: 1, why: 'machine.unreadable' },
    { topic, unread: 5, why: 'machine.unreadable' },
  ]);
});

test('LS10: in step, poses come between two ticks too, and no tick counts them', () => {
  const { link, machine, gateway } = watched();
  const steps: number[] = [];
  keepStep(
    site.id,
    link,
    async ({ messages }) => {
      steps.push(messages.length);
      return { outgoing: [], wakeAt: null };
    },
    (error) => assert.fail(String(error)),
  );
  const tickTopic = clockTopicOf(site.id, 'tick');
  const tick = encodeClockTick({ seq: 1, now: milliseconds(0), messages: { [crane]: 1 } });
  assert.ok(tickTopic.ok && tick.ok);
  machine.publish(topic, seen(41), plain);
  machine.publish(tickTopic.value, new TextEncoder().encode(tick.value), plain);
  machine.publish(topic, seen(42), plain);
  assert.deepEqual([steps, [...gateway.poses()][0]?.x], [[], 42], 'the tick still waits for the message it counts');
  machine.publish(topic.replace('visualization', 'state'), new TextEncoder().encode('{}'), plain);
  assert.deepEqual(steps, [1]);
});
