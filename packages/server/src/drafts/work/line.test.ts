import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Line } from './line.ts';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('DR10: so many are at work at a time, the others come in the order they asked, and a line that is full says so', async () => {
  const line = new Line(2, 3);
  const begun: number[] = [];
  const done: (() => void)[] = [];
  const ask = async (who: number): Promise<void> => {
    done[who] = await line.turn();
    begun.push(who);
  };
  const asked = [0, 1, 2, 3, 4].map(ask);
  await soon();
  assert.deepEqual(begun, [0, 1]);
  await assert.rejects(line.turn(), /3 questions wait already\. Maybe/);
  done[1]!();
  await soon();
  assert.deepEqual(begun, [0, 1, 2]);
  for (const who of [0, 2, 3, 4]) {
    done[who]!();
    await soon();
  }
  await Promise.all(asked);
  assert.deepEqual(begun, [0, 1, 2, 3, 4]);
  // All have left: two may begin at once again.
  const [leave] = await Promise.all([line.turn(), line.turn()]);
  const third = line.turn();
  let isIn = false;
  void third.then(() => (isIn = true));
  await soon();
  assert.equal(isIn, false);
  leave();
  await third;
});
