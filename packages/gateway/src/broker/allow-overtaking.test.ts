import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import test from 'node:test';
import { Aedes } from 'aedes';
import mqtt from 'mqtt';
import { allowOvertaking } from './allow-overtaking.ts';

test('a retained message that later ones overtake is delivered all the same', async () => {
  const aedes = await Aedes.createBroker({ concurrency: 0 });
  aedes.on('client', allowOvertaking);
  const server = createServer((socket) => void aedes.handle(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [ear, mouth] = [await mqtt.connectAsync(url), await mqtt.connectAsync(url)];
  const heard: string[] = [];
  ear.on('message', (topic) => heard.push(topic));
  await ear.subscribeAsync('#', { qos: 1 });
  for (let i = 0; i < 20; i++) {
    mouth.publish(`kept/${i}`, 'x', { qos: i % 2 === 0 ? 0 : 1, retain: true });
    mouth.publish(`plain/${i}`, 'x', { qos: 0 });
  }
  for (let i = 0; i < 200 && heard.length < 40; i++) await new Promise((resolve) => setTimeout(resolve, 10));
  ear.end(true);
  mouth.end(true);
  server.close();
  aedes.close();
  assert.equal(new Set(heard).size, 40);
});
