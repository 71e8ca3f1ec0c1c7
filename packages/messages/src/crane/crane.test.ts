import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds, type Result } from '@estiba/base';
import fc from 'fast-check';
import {
  CRANE_SCHEMAS,
  CRANE_TOPICS,
  type CraneSchemaName,
  craneTopicOf,
  decodeCraneState,
  decodeCraneVisualization,
  encodeCraneState,
  encodeCraneVisualization,
  isStale,
  type JsonValue,
  MACHINE_KINDS,
  readCraneTopic,
} from '../equipment.ts';
import { CRANE_EXAMPLES } from '../testing/equipment/crane-example.ts';
import { CRANE_KINDS, profileHeader } from '../testing/equipment/cranes.ts';
import { changes, mutate } from '../testing/equipment/mutate.ts';
import { ajv } from '../testing/equipment/published.ts';

const numRuns = Number(process.env.ESTIBA_RUNS ?? 100);
const names = Object.keys(CRANE_KINDS) as CraneSchemaName[];
const sure = (text: Result<string>): string => (text.ok ? text.value : assert.fail(JSON.stringify(text)));
const head = { headerId: 5, timestamp: milliseconds(1000) };

for (const name of names) {
  const { words, encode, decode } = CRANE_KINDS[name];

  test(`CJ1 ${name}: what is written reads back the same`, () => {
    fc.assert(
      fc.property(words, profileHeader, (word, header) => {
        const text = encode(word as never, header);
        assert.ok(text.ok, JSON.stringify(text));
        assert.deepEqual(decode(Buffer.from(text.value)), { ok: true, value: { header, body: word, deviations: [] } });
      }),
      { numRuns },
    );
  });

  test(`CJ2 ${name}: the schema lets pass what is written, and what it refuses is refused in reading`, () => {
    const validate = ajv.compile(CRANE_SCHEMAS[name]);
    let refused = 0;
    fc.assert(
      fc.property(words, profileHeader, changes, (word, header, all) => {
        const text = encode(word as never, header);
        assert.ok(text.ok);
        assert.ok(validate(JSON.parse(text.value)), JSON.stringify(validate.errors));
        const mutated = mutate(JSON.parse(text.value) as JsonValue, all);
        const read = decode(JSON.stringify(mutated));
        const codes = read.ok ? [] : read.reasons.map(({ code }) => code);
        if (codes.some((code) => BEYOND_SCHEMAS.has(code))) return;
        const passes = validate(mutated);
        if (!passes) refused++;
        assert.equal(read.ok, passes, `${JSON.stringify(read)} ${JSON.stringify(validate.errors)} ${JSON.stringify(mutated)}`);
      }),
      { numRuns },
    );
    assert.ok(refused > numRuns / 20, `only ${refused} of ${numRuns} mutated messages were refused`);
  });
}

/** What no schema says: names that can be stored, whole numbers that are whole, dates there are, a position in full. */
const BEYOND_SCHEMAS = new Set(['json.characters', 'json.too-great', 'json.length', 'json.timestamp', 'crane.position']);

test('CJ3 the topics of a machine, there and back', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9_.:-]{1,64}$/);
  fc.assert(
    fc.property(name, fc.constantFrom(...MACHINE_KINDS), name, fc.constantFrom(...CRANE_TOPICS), (terminal, kind, id, topic) => {
      const made = craneTopicOf({ terminal, kind, id }, topic);
      assert.ok(made.ok);
      assert.deepEqual(readCraneTopic(made.value), { ok: true, value: { machine: { terminal, kind, id }, topic } });
    }),
  );
  assert.deepEqual(craneTopicOf({ terminal: 'chancay', kind: 'sts', id: 'STS02' }, 'order'), {
    ok: true,
    value: 'estiba/v1/chancay/sts/STS02/order',
  });
});

test('CJ3 names with what MQTT keeps for itself and foreign topics are refused', () => {
  for (const id of ['', 'a/b', '+', '#', 'a b', 'ä', 'x'.repeat(65)]) {
    assert.ok(!craneTopicOf({ terminal: 'chancay', kind: 'sts', id }, 'order').ok, id);
  }
  for (const topic of [
    'estiba/v2/chancay/sts/STS02/order',
    'estiba/v1/chancay/crane/STS02/order',
    'estiba/v1/chancay/sts/STS02/orders',
    'estiba/v1/chancay/sts/order',
    'estiba/v1/chancay/sts/S/T/order',
    'x'.repeat(1000),
  ]) {
    assert.ok(!readCraneTopic(topic).ok, topic);
  }
});

test('CJ4 a message that was overtaken or came twice is stale; one of a sender that began again is not', () => {
  const at = (headerId: number, timestamp: number) => ({ headerId, timestamp: milliseconds(timestamp) });
  assert.equal(isStale(at(1, 1000), null), false);
  assert.equal(isStale(at(6, 1001), at(5, 1000)), false);
  assert.equal(isStale(at(6, 1000), at(5, 1000)), false);
  assert.equal(isStale(at(5, 1000), at(5, 1000)), true);
  assert.equal(isStale(at(6, 999), at(5, 1000)), true);
  assert.equal(isStale(at(0, 2000), at(5, 1000)), false);
});

test('CJ5 a state stands on the wire in the names of TIC 4.0 and ISA-95', () => {
  const text = encodeCraneState(CRANE_EXAMPLES.state, head);
  assert.ok(text.ok);
  const { msg, che } = JSON.parse(text.value) as { msg: object; che: Record<string, unknown> };
  assert.deepEqual(msg, { id: 5, timestamp: '1970-01-01T00:00:01.000Z', version: 'estiba/1' });
  assert.deepEqual(che.location, { gantry: 512.4, trolley: 12 });
  assert.deepEqual(che.hoist, { hoisting: { height: 6.5 } });
  assert.deepEqual(
    (che.order as { state: string }[]).map(({ state }) => state),
    ['Running', 'Aborted', 'NotAllowedToStart.Ready'],
  );
});

test('CJ7 a place for the eye stands in the words of the state; without one of its parts it is refused', () => {
  const said = JSON.parse(sure(encodeCraneVisualization(CRANE_EXAMPLES.visualization, head))) as { che: Record<string, unknown> };
  const state = JSON.parse(sure(encodeCraneState(CRANE_EXAMPLES.state, head))) as { che: Record<string, unknown> };
  assert.deepEqual(said.che, { location: state.che.location, hoist: state.che.hoist });
  for (const che of [
    {},
    { location: said.che.location },
    { hoist: said.che.hoist },
    { ...said.che, location: { gantry: 1 } },
    { ...said.che, location: { gantry: 'here', trolley: 1 } },
    { ...said.che, hoist: { hoisting: { height: null } } },
  ]) {
    assert.ok(!decodeCraneVisualization(JSON.stringify({ ...said, che })).ok, JSON.stringify(che));
  }
  for (const rubbish of ['', '{', '[]', '7', JSON.stringify(said).slice(0, -3)]) assert.ok(!decodeCraneVisualization(rubbish).ok, rubbish);
});

test('CJ1 a place along the rails without a height is refused, and so is a spreader of no known size', () => {
  const text = encodeCraneState(CRANE_EXAMPLES.state, head);
  assert.ok(text.ok);
  const state = JSON.parse(text.value) as { che: { hoist?: unknown; spreader: { size: number } } };
  const codes = (message: unknown) => {
    const read = decodeCraneState(JSON.stringify(message));
    return read.ok ? [] : read.reasons.map(({ code, params }) => `${code} ${params.path}`);
  };
  assert.deepEqual(codes({ ...state, che: { ...state.che, hoist: undefined } }), ['crane.position che']);
  assert.deepEqual(codes({ ...state, che: { ...state.che, spreader: { ...state.che.spreader, size: 30 } } }), [
    'json.choice che.spreader.size',
  ]);
});
