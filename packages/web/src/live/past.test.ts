import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { columnsOfBoxes, encodePicture, writeFrame } from '@estiba/messages/frames';
import { FakeLine, hello, picture, poses } from './live.test-kit.ts';

const pastPicture = (size: number, at: number): Uint8Array =>
  writeFrame({ kind: 'snapshot', isCompressed: false, isPast: true, size, at }, encodePicture({ rows: {}, boxes: columnsOfBoxes([]) }));

async function inPast(): Promise<FakeLine> {
  const line = new FakeLine();
  line.link.start();
  await line.tell(hello(), picture(10));
  line.link.showPast(500, 10);
  await line.tell(pastPicture(4, 500), { type: 'replay', at: 500, speed: 10, first: 100, last: 900 });
  return line;
}

test('W11: the past is shown as such and goes on, though nothing happens in it, and takes no pose of the present', async () => {
  const line = await inPast();
  assert.deepEqual(line.said.at(-1), { type: 'replay', at: 500, speed: 10 });
  assert.deepEqual(line.store.past, { speed: 10, first: 100, last: 900 });
  await line.tell({ type: 'changes', from: 4, size: 4, at: 700, rows: {} }, poses(), { type: 'pong', sent: 0, at: 9000 });
  assert.deepEqual([line.store.at, line.store.size, line.store.poses.size], [700, 4, 0]);
  line.link.showLive();
  await line.tell(picture(11));
  assert.deepEqual([line.store.past, line.store.size], [null, 11]);
});

test('W11: after a lost line the same moment of the past is asked for again', async () => {
  const line = await inPast();
  line.events.closed();
  line.wait();
  await line.tell(hello());
  assert.deepEqual(line.said.at(-1), { type: 'replay', at: 500, speed: 10 });
});

test('W11: who is refused the past is told why and shown the present', async () => {
  const line = new FakeLine();
  line.link.start();
  await line.tell(hello(), picture(10));
  line.link.showPast(500, 0);
  await line.tell({ type: 'refused', reason: reason('replay.busy', { most: 4 }) });
  assert.equal(line.store.line.refused?.code, 'replay.busy');
  assert.deepEqual(line.said.at(-1), { type: 'live', run: '', have: 0 });
});
