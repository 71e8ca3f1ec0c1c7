import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { columnsOfBoxes } from '@estiba/messages/frames';
import { visitor } from './live.test-kit.ts';
import { LiveStore } from './live-store.ts';

test('W5 W60: a list changes its identity with its rows alone; the first change is told at once, many that follow are told once', () => {
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
  assert.deepEqual([told, later.length, delays], [1, 1, [250]]);
  for (const run of later.splice(0)) run();
  assert.deepEqual([told, later.length], [2, 1], 'what came while they rested is told once');
  for (const run of later.splice(0)) run();
  assert.deepEqual([told, later.length], [2, 0], 'and nothing when nothing came');
  store.change({}, 51, 51);
  assert.deepEqual([told, later.length], [3, 1]);
  store.replace({ rows: {}, boxes: columnsOfBoxes([]) }, 60, 60);
  assert.deepEqual([told, later.length], [4, 1], 'a picture is told at once');
});

test('W60: drawings hear of rows as they come, whoever rests', () => {
  const store = new LiveStore(() => undefined);
  const heard: unknown[] = [];
  const stop = store.onRows(({ visitors = [] }) => heard.push(...visitors.map(([key]) => key)));
  store.change({ visitors: [visitor('V1')] }, 1, 1);
  store.change({ visitors: [visitor('V2')] }, 2, 2);
  stop();
  store.change({ visitors: [visitor('V3')] }, 3, 3);
  assert.deepEqual(heard, ['V1', 'V2']);
});
