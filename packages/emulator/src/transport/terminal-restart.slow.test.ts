import assert from 'node:assert/strict';
import test from 'node:test';
import { Follower } from '../testing/follower.ts';
import { SmallBroker } from '../testing/small-broker.ts';
import { scenario, secrets, site } from '../testing/tiny-day.ts';
import { START } from '../testing/tiny-site.ts';
import { World } from '../world/world.ts';
import { runOverMqtt } from './run-over-mqtt.ts';

test('E42: time stands still while the terminal is dead, and goes on with the next one, every machine heard', async () => {
  const broker = await new SmallBroker().start();
  const world = new World(site, scenario);
  const first = new Follower(broker.url, () => []);
  await first.ready;
  let second: Follower | null = null;
  let stoodAt = 0;
  await runOverMqtt(world, {
    access: { url: broker.url, secrets, onProblem: () => undefined },
    terminal: 'tiny',
    until: START + 120_000,
    speed: null,
    lockStep: true,
    onStep: (now) => {
      if (second !== null || now < START + 40_000) return;
      stoodAt = now;
      void first.close();
      second = new Follower(broker.url, () => []);
    },
  });
  // Set in the callback above, which types do not follow.
  const { transcript } = second as unknown as Follower;
  await (second as unknown as Follower).close();
  await broker.stop();
  assert.ok(transcript[0]!.now > stoodAt && transcript[0]!.now <= stoodAt + 30_000, 'it begins where the other ended');
  assert.equal(world.now, START + 120_000);
  const heard = new Set(transcript.flatMap((step) => step.heard.map(({ topic }) => topic)));
  for (const topic of ['uagv/v2/maker/T1/state', 'vda5050/v3/maker/T3/state', 'estiba/v1/tiny/sts/STS1/state'])
    assert.ok(heard.has(topic), topic);
});
