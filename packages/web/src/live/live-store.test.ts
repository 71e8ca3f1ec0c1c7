import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { visitor } from './live.test-kit.ts';
import { LiveStore } from './live-store.ts';

test('W5: a list changes its identity with its rows alone, and many changes are told once', () => {
  const later: (() => void)[] = [];
  const delays: number[] = [];
  const store = new LiveStore((run, delay) => {
    later.push(run);
    delays.push(delay);
  });
  let told = 0;
  store.subscribe(() => void (told += 1));
  const [calls, visitors] = [store.list('calls'), store.list('visitors')];
  for (let size = 1; size <= 50; size++) store.change({ visitors: [visitor(`V${size}`)] }, size, size);
  assert.equal(store.list('calls'), calls);
  assert.notEqual(store.list('visitors'), visitors);
  assert.equal(store.list('visitors'), store.list('visitors'));
  assert.deepEqual([told, later.length, delays], [0, 1, [250]]);
  for (const run of later.splice(0)) run();
  assert.equal(told, 1);
  store.change({}, 51, 51);
  assert.equal(later.length, 1);
});
