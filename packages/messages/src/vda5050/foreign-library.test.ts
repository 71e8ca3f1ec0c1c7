import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MasterControlClient } from 'vda-5050-lib';
import { DIALECTS, type VdaTopicKind } from '../equipment.ts';
import { head, KINDS } from '../testing/equipment/messages.ts';

const numRuns = Number(process.env.ESTIBA_RUNS ?? 60);

/** The check a third party's library makes of each message before it hands it to the vehicle behind it. */
class Checker extends MasterControlClient {
  check(kind: string, message: object): void {
    this.validateTopicObject(kind, message as never, '2.0.0');
  }
}

const checker = new Checker({ interfaceName: 'uagv', transport: { brokerUrl: 'mqtt://unused' }, vdaVersion: '2.0.0' });
/** The library takes no objects as values of parameters, which final 2.0 allows; we never send one. */
const withoutObjects = (key: string, value: unknown) =>
  key === 'value' && typeof value === 'object' && !Array.isArray(value) ? 'object' : value;

const KNOWN: readonly VdaTopicKind[] = ['order', 'instantActions', 'state', 'connection', 'visualization'];

for (const kind of KNOWN) {
  test(`VDA1 ${kind}: a third party's library takes what is written in its dialect`, () => {
    const { words, encode } = KINDS[kind];
    fc.assert(
      fc.property(words, head, (word, sent) => {
        const text = encode(word as never, DIALECTS['vda-5050-lib-1.4'], sent);
        assert.ok(text.ok);
        checker.check(kind, JSON.parse(text.value, withoutObjects) as object);
      }),
      { numRuns },
    );
  });
}

test("VDA1 the third party's check is one that can fail", () => {
  assert.throws(() => {
    checker.check('order', { orderId: 1 });
  });
});
