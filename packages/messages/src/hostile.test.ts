import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ReadEvent, readEdifact, streamEdifact, streamEdifactAsync } from './index.ts';
import { codes, LIST_BOX, list, PLAN_BOX, plan } from './testing/build.ts';

const times = (count: number, text: string): string => text.repeat(count);
const MEGABYTE = 1 << 20;

/** Pseudo-random bytes that need no memory of their own. */
function* noise(megabytes: number): Generator<Uint8Array> {
  const chunk = new Uint8Array(MEGABYTE);
  let state = 1;
  for (let i = 0; i < megabytes; i++) {
    for (let j = 0; j < MEGABYTE; j++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      chunk[j] = state >>> 24;
    }
    yield chunk;
  }
}

test('A4 F2 T9 megabytes of noise: no message, findings counted, memory does not grow', () => {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let findings = 0;
  const seen = new Set<string>();
  for (const event of streamEdifact(noise(8))) {
    if (event.kind !== 'finding') continue;
    findings++;
    seen.add(event.finding.code);
  }
  assert.ok(seen.has('syntax.garbage') && seen.has('findings.more'));
  assert.ok(findings < 12_000, `${findings} findings`);
  const grown = (process.memoryUsage().heapUsed - before) / MEGABYTE;
  assert.ok(grown < 100, `${grown} MB`);
});

test('T7 F2 megabytes without a terminator are one finding', () => {
  const read = readEdifact(`UNB+UNOA:1+A+B+140124:0741+1'UNH+1+BAPLIE:D:95B:UN'${times(500_000, 'LOC+147+')}`);
  assert.deepEqual(
    codes(read).filter((code) => code.startsWith('syntax')),
    ['syntax.segment-too-long', 'syntax.skipped'],
  );
});

test('A3 more messages than the limit are counted', () => {
  const head = "UNB+UNOA:1+A+B+140124:0741+1'";
  const read = readEdifact(head + times(30_000, "UNH+1+BAPLIE:D:95B:UN:SMDG20'"));
  assert.equal(read.messages.length, 10_000);
  assert.deepEqual(
    codes(read).filter((code) => code.startsWith('limit')),
    ['limit.messages'],
  );
  assert.equal(codes(read).filter((code) => code === 'envelope.no-unt').length, 1000);
  const more = read.findings
    .filter((finding) => finding.code === 'findings.more')
    .map((finding) => [finding.params.of, finding.params.count]);
  assert.deepEqual(more, [
    ['envelope.no-unt', 30_000],
    ['envelope.reference-twice', 29_999],
  ]);
});

test('A3 more boxes than the limit are counted and set aside', () => {
  const text = list(...Array.from({ length: 10 }, (_, i) => LIST_BOX.map((s) => s.replace('3066385', `306638${i}`))).flat());
  const read = readEdifact(text, { limits: { boxes: 4 } });
  assert.deepEqual(read.account, { groups: 10, boxes: 4, setAside: 6 });
  assert.deepEqual(read.messages[0]?.account, read.account);
  assert.equal(codes(read).filter((code) => code === 'limit.boxes').length, 1);
});

test('A3 more segments in one box, header or unknown message than the limit', () => {
  const limits = { keptSegments: 50 };
  const box = readEdifact(list(...LIST_BOX, ...Array.from({ length: 80 }, () => 'FTX+AAA+++X')), { limits });
  const header = readEdifact(list(...Array.from({ length: 80 }, () => 'FTX+AAA+++X'), ...LIST_BOX), { limits });
  const other = readEdifact(list(...LIST_BOX, ...Array.from({ length: 80 }, () => 'FTX+AAA+++X')).replace('COPRAR', 'COPARN'), { limits });
  for (const read of [box, header, other]) assert.equal(codes(read).filter((code) => code === 'limit.kept-segments').length, 1);
  assert.deepEqual([box.account.boxes, header.account.boxes, other.account.setAside], [1, 1, 1]);
});

test('F2 names of objects are names like any other', () => {
  const read = readEdifact(
    list(...LIST_BOX, 'RFF+__proto__:1', 'SEL+1+constructor', 'FTX+toString+++X', '__proto__+1').replace('45+1+9', '__proto__+1+9'),
  );
  assert.equal(read.account.boxes, 1);
  assert.deepEqual(
    readEdifact(list().replace('COPRAR', 'constructor')).messages.map((message) => message.type),
    ['other'],
  );
});

test('A1 T8 a stream says what reading the whole says', () => {
  const text = plan(...PLAN_BOX, ...PLAN_BOX, 'XYZ+1', 'LOC+147+0010102::5').replace('AUBNE', 'aubne') + list(...LIST_BOX);
  const whole = readEdifact(text);
  for (const size of [1, 7, 64, 100_000]) {
    const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => Buffer.from(text.slice(i * size, (i + 1) * size)));
    const events: ReadEvent[] = [...streamEdifact(chunks)];
    assert.deepEqual(
      events.flatMap((event) => (event.kind === 'finding' ? [event.finding] : [])),
      whole.findings,
    );
    const boxes = whole.messages.flatMap((message) => ('boxes' in message ? message.boxes : []));
    assert.deepEqual(
      events.flatMap((event) => (event.kind === 'box' ? [event.box] : [])),
      boxes,
    );
    assert.deepEqual(
      events.flatMap((event) => (event.kind === 'message' ? [event.message.account] : [])),
      whole.messages.map((message) => message.account),
    );
  }
});

test('A1 T8 chunks that arrive in their own time give the same events', async () => {
  const text = plan(...PLAN_BOX);
  async function* arriving(): AsyncGenerator<string> {
    for (const line of text.split('\n')) yield `${line}\n`;
  }
  const events: ReadEvent[] = [];
  for await (const event of streamEdifactAsync(arriving())) events.push(event);
  assert.deepEqual(
    events.map((event) => event.kind),
    ['envelope', 'box', 'message'],
  );
});
