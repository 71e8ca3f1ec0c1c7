import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds } from '@estiba/base';
import fc from 'fast-check';
import {
  answer,
  CATALOGUE,
  explain,
  type Interchange,
  MAPS,
  mergeLoadLists,
  readEdifact,
  readSegments,
  writeBoxMessage,
  writeInterchange,
  writeMessage,
} from './index.ts';
import { boxes, header } from './testing/arbitraries.ts';
import { sharedFile } from './testing/shared-data.ts';

/** More runs than the everyday 150 when asked: `ESTIBA_RUNS=10000`. */
const RUNS = Number(process.env.ESTIBA_RUNS ?? 150);
const envelope = { sender: 'A', recipient: 'B', prepared: milliseconds(0), reference: '1' };

/** A generated message of any type and version, as bytes. */
const generated = fc.tuple(header, boxes, fc.constantFrom(...Object.values(MAPS)), fc.nat()).map(([head, all, map, at]) => {
  const version = map.versions[at % map.versions.length];
  const { message } = writeBoxMessage({ type: map.type, header: head, boxes: all }, version?.id ?? '');
  return Buffer.from(writeInterchange(envelope, [message]).text);
});

const FILES = [
  'baplie/lgpl3-php-edifact.d95b',
  'coprar/apache2-AL_RAIN_1420W_UASC.d00b',
  'coarri/lgpl3-php-edifact.d95b',
  'iftsai/mit-VIFTSAI0000004.d99b',
  'other/mit-APERAK.d96a',
];
const real = FILES.map((name) => sharedFile(`edi/${name}.edi`)).filter((bytes) => bytes !== null);
const input =
  real.length === 0
    ? generated
    : fc.oneof(
        generated,
        fc.constantFrom(...real).map((bytes) => Buffer.from(bytes)),
      );

/** One way to damage bytes; `at` and `size` are shares of the length. */
const MUTATIONS: readonly ((bytes: Buffer, at: number, size: number, seed: number) => Buffer)[] = [
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at) => bytes.subarray(at),
  (bytes, at, _size, seed) => Buffer.concat([bytes.subarray(0, at), Buffer.from([seed]), bytes.subarray(at + 1)]),
  (bytes, at, size) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]),
  (bytes, at, size) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + size), bytes.subarray(at)]),
  (bytes, at, size) => Buffer.concat([bytes.subarray(at, at + size), bytes.subarray(0, at), bytes.subarray(at + size)]),
  (bytes, at, _size, seed) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from("+:?' \n\u0000é".repeat(1 + (seed % 50))), bytes.subarray(at)]),
  (bytes, at, _size, seed) => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(seed * 400, 0x41), bytes.subarray(at)]),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '').replaceAll("'", "'\r\n\r\n")),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll("'", '')),
  (bytes) => Buffer.from(bytes.toString('latin1').toLowerCase()),
  (bytes, _at, _size, seed) => Buffer.from(shuffledSegments(bytes.toString('latin1'), seed)),
];

function shuffledSegments(text: string, seed: number): string {
  const segments = text.split("'");
  const [one, two] = [seed % segments.length, (seed * 7) % segments.length];
  [segments[one], segments[two]] = [segments[two] ?? '', segments[one] ?? ''];
  return segments.join("'");
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const mutation = fc.tuple(fc.nat(MUTATIONS.length - 1), share, share, fc.nat(255));
const damaged = fc.tuple(input, fc.array(mutation, { minLength: 1, maxLength: 5 })).map(([bytes, mutations]) =>
  mutations.reduce<Buffer>((current, [which, at, size, seed]) => {
    const from = Math.floor(at * current.length);
    return MUTATIONS[which]?.(current, from, Math.floor(size * 200), seed) ?? current;
  }, bytes),
);

/** Every EQD that reached a message is in its account; a place without one may add to the groups. */
function checkAccount(bytes: Uint8Array, read: Interchange): void {
  let equipment = 0;
  readSegments([bytes], (segment) => {
    if (segment.tag === 'EQD') equipment++;
  });
  const { groups, boxes: made, setAside } = read.account;
  assert.equal(groups, made + setAside);
  assert.ok(groups >= equipment, `${equipment} EQD but ${groups} groups`);
  for (const message of read.messages) {
    assert.equal(message.account.groups, message.account.boxes + message.account.setAside);
    if ('boxes' in message) assert.equal(message.boxes.length, message.account.boxes);
  }
}

function checkFindings(read: Interchange): void {
  for (const finding of read.findings) {
    const names = [...CATALOGUE[finding.code].matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    for (const name of names) assert.ok(name in finding.params, `${finding.code} names ${name}`);
    assert.ok(explain(finding).length > 10);
    assert.ok(finding.line >= 0 && finding.segment >= 0);
  }
}

test('F1 F2 A1 damaged messages: nothing is thrown, every equipment is accounted for, every finding can be said', () => {
  fc.assert(
    fc.property(damaged, (bytes) => {
      const read = readEdifact(bytes);
      checkAccount(bytes, read);
      checkFindings(read);
      mergeLoadLists(read.messages);
      answer(read, { prepared: milliseconds(0), reference: 'A' });
    }),
    { numRuns: RUNS },
  );
});

test('F2 A1 what was read of damaged messages can be written, and holds as many boxes when read again', () => {
  fc.assert(
    fc.property(damaged, (bytes) => {
      const read = readEdifact(bytes);
      const written = writeInterchange(
        envelope,
        read.messages.map((message) => writeMessage(message).message),
      );
      const again = readEdifact(Buffer.from(written.text, written.encoding));
      assert.equal(again.account.boxes, read.account.boxes);
    }),
    { numRuns: RUNS },
  );
});

test('F2 any bytes at all', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => checkFindings(readEdifact(bytes))),
    { numRuns: RUNS },
  );
});
