import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DIALECTS, type JsonValue, readTopic, VDA_TOPICS } from '../equipment.ts';
import { GENERIC, head, KINDS, kindsOf, VERSIONS } from '../testing/equipment/messages.ts';
import { changes, mutate } from '../testing/equipment/mutate.ts';

const numRuns = Number(process.env.ESTIBA_RUNS ?? 200);
const dialects = fc.constantFrom(...Object.values(DIALECTS));

/** Every reader, on one input: none throws, and what is refused says why, in values a log can hold. */
function readByAll(input: string | Uint8Array, dialect: (typeof DIALECTS)[keyof typeof DIALECTS]): void {
  for (const { decode } of Object.values(KINDS)) {
    const read = decode(input, dialect);
    if (read.ok) continue;
    assert.ok(read.reasons.length > 0);
    const stored = JSON.stringify(read.reasons);
    assert.deepEqual(JSON.parse(stored), read.reasons);
    assert.ok(stored.isWellFormed() && stored.length < 20_000);
  }
}

test('VDA6 mutated messages are read or refused with reasons, never thrown at', () => {
  const kinds = VERSIONS.flatMap((version) => kindsOf(version).map((kind) => [version, kind] as const));
  const drawn = fc.constantFrom(...kinds).chain(([version, kind]) => fc.tuple(fc.constant(version), fc.constant(kind), KINDS[kind].words));
  fc.assert(
    fc.property(drawn, head, changes, dialects, ([version, kind, word], sent, all, dialect) => {
      const text = KINDS[kind].encode(word as never, GENERIC[version], sent);
      assert.ok(text.ok);
      readByAll(JSON.stringify(mutate(JSON.parse(text.value) as JsonValue, all)), dialect);
      readByAll(text.value.slice(0, text.value.length / 2), dialect);
    }),
    { numRuns },
  );
});

test('VDA6 any bytes and any text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }), dialects, (bytes, text, dialect) => {
      readByAll(bytes, dialect);
      readByAll(text, dialect);
      readTopic(text);
      readTopic(`uagv/v2/${text}/x/state`);
    }),
    { numRuns },
  );
});

test('VDA6 inputs made to break a reader', () => {
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const deepObject = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const action = (value: string) =>
    `{"headerId":1,"timestamp":"2026-01-01T00:00:00Z","version":"2.0.0","manufacturer":"a","serialNumber":"b","actions":[{"actionId":"a","actionType":"b","blockingType":"NONE","actionParameters":[{"key":"k","value":${value}}]}]}`;
  const hostile = [
    deep(100_000),
    deepObject(50_000),
    action(deep(100_000)),
    action(deepObject(1000)),
    action('1e999'),
    action('"\\ud800"'),
    action('"\\u0000"'),
    action('{"__proto__":{"polluted":true}}'),
    '{"__proto__":{"orderId":"x"},"constructor":{"prototype":{}}}',
    `{"nodes":[${'0,'.repeat(100_000)}0]}`,
    '9'.repeat(100_000),
    'null',
    '[]',
    '""',
    '',
    '\ufeff{}',
  ];
  for (const input of hostile) for (const dialect of [DIALECTS.isaac, DIALECTS['generic-3.0']]) readByAll(input, dialect);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.deepEqual(
    [action('1e999'), action('"\\ud800"'), action(deep(30))].map((input) => refusalCodes(input)),
    [['json.characters'], ['json.characters'], ['json.depth']],
  );
});

test('VDA6 a message past the size limit is not parsed at all', () => {
  assert.deepEqual(refusalCodes(`{"a":"${'x'.repeat(1_048_576)}"}`), ['json.size']);
  assert.deepEqual(refusalCodes(new Uint8Array(1_048_577)), ['json.size']);
  assert.deepEqual(refusalCodes(Buffer.from([0x7b, 0xc3, 0x28, 0x7d])), ['json.utf8']);
});

function refusalCodes(input: string | Uint8Array): string[] {
  const read = KINDS.instantActions.decode(input, DIALECTS['generic-2.0']);
  return read.ok ? [] : read.reasons.map(({ code }) => code);
}

test('VDA6 a refusal names the place and what stands there', () => {
  const read = KINDS.state.decode('{"headerId":"7","nodeStates":[{"nodeId":"a","sequenceId":1.5}]}', DIALECTS['generic-2.1']);
  assert.ok(!read.ok);
  const found = read.reasons.map(({ code, params }) => `${code} ${params.path} ${params.value}`);
  assert.ok(found.includes('json.type headerId "7"'));
  assert.ok(found.includes('json.missing timestamp undefined'));
  assert.ok(found.includes('json.type nodeStates[0].sequenceId 1.5'));
  assert.ok(found.length <= 20);
  assert.equal(VDA_TOPICS.length, 8);
});
