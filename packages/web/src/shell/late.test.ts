import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { fetchLateParts, late } from './late.ts';

test('W61: late parts are fetched one after the other when the page is at ease, whether or not one fails, and not when it is called off', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const fetched: string[] = [];
  for (const name of ['a', 'b', 'c'])
    late(async () => {
      fetched.push(name);
      if (name === 'b') throw new Error('the line is down');
      return { Part: () => null };
    }, 'Part');
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  fetchLateParts()();
  t.mock.timers.tick(10_000);
  await settle();
  assert.deepEqual(fetched, []);
  fetchLateParts();
  t.mock.timers.tick(4000);
  await settle();
  assert.deepEqual(fetched, []);
  t.mock.timers.tick(2000);
  await settle();
  assert.deepEqual(fetched, ['a', 'b', 'c']);
});
