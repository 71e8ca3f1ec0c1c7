import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DIALECTS, decodeOrder, encodeOrder, PROTOCOL_VERSIONS } from '../equipment.ts';
import { order } from '../testing/equipment/orders.ts';
import { GENERIC, head, KINDS, kindsOf, VERSIONS } from '../testing/equipment/messages.ts';
import { said } from '../testing/equipment/said.ts';

/** More runs than the everyday number when asked: `ESTIBA_RUNS=10000`. */
const numRuns = Number(process.env.ESTIBA_RUNS ?? 100);

for (const version of VERSIONS) {
  for (const kind of kindsOf(version)) {
    test(`VDA2 ${version} ${kind}: what is written reads back the same, save what that version cannot say`, () => {
      const { words, encode, decode } = KINDS[kind];
      fc.assert(
        fc.property(words, head, fc.boolean(), (word, sent, isBytes) => {
          const text = encode(word as never, GENERIC[version], sent);
          assert.ok(text.ok, JSON.stringify(text));
          const read = decode(isBytes ? Buffer.from(text.value) : text.value, GENERIC[version]);
          assert.ok(read.ok, JSON.stringify(read));
          assert.deepEqual(read.value.body, said(kind, word, version));
          assert.deepEqual(read.value.header, { ...sent, version: PROTOCOL_VERSIONS[version] });
          assert.deepEqual(read.value.deviations, []);
        }),
        { numRuns },
      );
    });
  }
}

test('VDA2 every dialect reads the order it was sent', () => {
  fc.assert(
    fc.property(order, head, fc.constantFrom(...Object.values(DIALECTS)), (word, sent, dialect) => {
      const text = encodeOrder(word, dialect, sent);
      const read = text.ok ? decodeOrder(text.value, dialect) : text;
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(
        read.value.body.nodes.map((node) => node.nodeId),
        word.nodes.map((node) => node.nodeId),
      );
    }),
    { numRuns },
  );
});
