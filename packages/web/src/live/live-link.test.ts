import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { FakeLine, hello, picture, poses, visitor } from './live.test-kit.ts';

const begun = async (): Promise<FakeLine> => {
  const line = new FakeLine();
  line.link.start();
  await line.tell(hello(), picture(10, { visitors: [visitor('V1')] }));
  return line;
};

test('W2: a picture, then changes in order; the store holds what they say', async () => {
  const line = await begun();
  assert.deepEqual(line.said, [{ type: 'live', run: '', have: 0 }]);
  assert.deepEqual([line.store.size, line.store.line.at, line.store.list('visitors').length], [10, 'live', 1]);
  await line.tell({ type: 'changes', from: 10, size: 12, at: 5, rows: { visitors: [['V1', null], visitor('V2')] } });
  assert.deepEqual([line.store.size, line.store.list('visitors').map(({ id }) => id)], [12, ['V2']]);
  await line.tell({ type: 'changes', from: 8, size: 11, at: 4, rows: { visitors: [visitor('OLD')] } });
  assert.deepEqual([line.store.size, line.store.list('visitors').length], [12, 1], 'what is known already is passed over');
});

test('W2: the same run of the server is asked for what is missing, another run for everything', async () => {
  const line = await begun();
  line.events.closed();
  line.wait();
  await line.tell(hello());
  assert.deepEqual(line.said.at(-1), { type: 'live', run: 'run-1', have: 10 });
  line.events.closed();
  line.wait();
  await line.tell(hello('run-2'));
  assert.deepEqual(line.said.at(-1), { type: 'live', run: '', have: 0 });
});

test('W2: after a gap everything is asked for anew, and nothing of what came after it is applied', async () => {
  const line = await begun();
  await line.tell({ type: 'changes', from: 11, size: 13, at: 5, rows: { visitors: [visitor('V9')] } });
  assert.deepEqual(line.said.at(-1), { type: 'live', run: '', have: 0 });
  assert.deepEqual([line.store.size, line.store.get('visitors', 'V9')], [10, undefined]);
  await line.tell(picture(13));
  assert.deepEqual([line.store.size, line.store.list('visitors').length], [13, 0]);
});

test('W2: a message that cannot be read is told, changes nothing, and the next connection begins anew', async () => {
  const cut = picture(99).subarray(0, 20);
  for (const broken of ['{', '{"type":"news"}', cut, new Uint8Array([9, 1]), '{"type":"changes","from":1}']) {
    const line = await begun();
    await line.tell(broken);
    assert.deepEqual([line.store.size, line.store.line.fault, line.store.line.at], [10, 'malformed', 'lost'], String(broken));
    line.wait();
    assert.equal(line.opened, 2);
    await line.tell(hello());
    assert.deepEqual(line.said.at(-1), { type: 'live', run: '', have: 0 });
    await line.tell(picture(20));
    assert.deepEqual([line.store.size, line.store.line.fault], [20, null]);
  }
});

test('W2: a server of another version is told, and nothing is asked of it', async () => {
  const line = new FakeLine();
  line.link.start();
  await line.tell({ ...hello(), version: 99 } as ReturnType<typeof hello>);
  assert.deepEqual([line.store.line.fault, line.said], ['version', []]);
});

test('W3: pauses between attempts double up to fifteen seconds, and a good message sets them back', async () => {
  const line = await begun();
  const before = line.pauses.length;
  for (let i = 0; i < 7; i++) {
    line.events.closed();
    line.wait();
  }
  assert.deepEqual(line.pauses.slice(before), [500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
  assert.equal(line.lost, 7);
  await line.tell(hello(), picture(11));
  line.events.closed();
  line.wait();
  assert.equal(line.pauses.at(-1), 500);
});

test('W3: what an old connection still brings is passed over, and a stopped link stays silent', async () => {
  const line = await begun();
  const seen: number[] = [];
  line.store.onPoses((list) => seen.push(list.length));
  await line.tell(poses());
  assert.deepEqual(seen, [1]);
  const old = line.events;
  old.closed();
  line.wait();
  old.message(poses());
  old.closed();
  await line.tell();
  assert.deepEqual([seen.length, line.lost], [1, 1]);
  line.link.stop();
  line.events.closed();
  line.wait();
  assert.equal(line.opened, 2);
});
