import assert from 'node:assert/strict';
import test from 'node:test';
import type { FaultScript } from '../faults/fault-script.ts';
import { SmallBroker } from '../testing/small-broker.ts';
import { runDay, scenario, secrets, site } from '../testing/tiny-day.ts';
import { START } from '../testing/tiny-site.ts';
import { World } from '../world/world.ts';
import { inOrder } from './in-order.ts';
import { runOverMqtt } from './run-over-mqtt.ts';

test('E40 E41: in step over a broker, the same seed gives the same messages twice, wills and lost connections included', async () => {
  const broker = await new SmallBroker().start();
  const faults: FaultScript = { format: 'estiba-faults/1', faults: [{ kind: 'lostConnection', machine: 'STS2', at: 20, for: 30 }] };
  const once = await runDay(broker, 240, faults);
  const again = await runDay(broker, 240, faults);
  await broker.stop();
  assert.deepEqual(again.transcript, once.transcript);
  assert.equal(once.world.staff.trucks.get('T1')!.held?.reached, once.world.staff.trucks.get('T1')!.held!.way.length - 1);
  const broken = once.transcript.flatMap(({ heard }) => heard).filter(({ text }) => text.includes('"broken"'));
  assert.deepEqual(
    broken.map(({ topic }) => topic),
    ['estiba/v1/tiny/sts/STS2/connection'],
  );
});

test('E50: a day in which machines say where they are is, but for that, the same to the letter', async () => {
  const broker = await new SmallBroker().start();
  const faults: FaultScript = { format: 'estiba-faults/1', faults: [{ kind: 'lostConnection', machine: 'T1', at: 30, for: 20 }] };
  const plain = await runDay(broker, 120, faults);
  const shown = await runDay(broker, 120, faults, undefined, 200);
  const rarely = await runDay(broker, 120, faults, undefined, 7000);
  await broker.stop();
  assert.deepEqual(shown.transcript, plain.transcript);
  assert.deepEqual(rarely.transcript, plain.transcript);
  assert.equal(plain.seen.length, 0);
  const ofTruck = shown.seen.filter(({ topic }) => topic === 'uagv/v2/maker/T1/visualization');
  assert.ok(ofTruck.length > 100 && rarely.seen.length < ofTruck.length / 10, `${ofTruck.length} and ${rarely.seen.length}`);
  const times = ofTruck.map(({ text }) => Date.parse((JSON.parse(text) as { timestamp: string }).timestamp) - START);
  assert.ok(
    times.every((time) => time % 200 === 0 && (time <= 30_000 || time >= 50_000)),
    'on time, and never without a connection',
  );
});

test('E41: what reached the machines is handed to them in one order, whatever the network did', () => {
  const message = (client: string, topic: string, n: number) => ({ client, topic, payload: Uint8Array.of(n) });
  const sent = [message('T2', 'b', 1), message('T1', 'order', 2), message('T1', 'actions', 3), message('T1', 'order', 4)];
  const arrived = [sent[1]!, sent[0]!, sent[3]!, sent[2]!];
  assert.deepEqual(inOrder(arrived), inOrder(sent));
  assert.deepEqual(
    inOrder(sent).map(({ payload }) => payload[0]),
    [3, 2, 4, 1],
  );
});

test('E43: without keeping step the day flows by itself, and ends when told', async () => {
  const broker = await new SmallBroker().start();
  const stop = new AbortController();
  const world = new World(site, scenario);
  await runOverMqtt(world, {
    access: { url: broker.url, secrets, onProblem: () => undefined },
    terminal: 'tiny',
    until: START + 3_600_000,
    speed: 1000,
    lockStep: false,
    signal: stop.signal,
    onStep: (now) => {
      if (now >= START + 30_000) stop.abort();
    },
  });
  await broker.stop();
  assert.ok(world.now >= START + 30_000 && world.now <= START + 35_000);
});
