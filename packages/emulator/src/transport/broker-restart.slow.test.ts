import assert from 'node:assert/strict';
import test from 'node:test';
import { SmallBroker } from '../testing/small-broker.ts';
import { runDay } from '../testing/tiny-day.ts';
import { START } from '../testing/tiny-site.ts';

test('E42: a broker killed and started again is found again, and the day goes on', async () => {
  const broker = await new SmallBroker().start();
  let isKilled = false;
  const { world, transcript } = await runDay(broker, 200, null, (now) => {
    if (isKilled || now < START + 10_000) return;
    isKilled = true;
    void broker.stop().then(() => broker.start());
  });
  await broker.stop();
  assert.equal(world.now, START + 200_000);
  assert.ok(transcript.at(-1)!.now >= START + 190_000);
  const back = transcript
    .flatMap(({ heard }) => heard)
    .filter(({ topic, text }) => topic.endsWith('T2/connection') && text.includes('ONLINE'));
  assert.equal(back.length, 2, 'says once more that it is there');
});
