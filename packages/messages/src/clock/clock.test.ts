import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type ClockMode,
  clockTopicOf,
  decodeClockDone,
  decodeClockMode,
  decodeClockTick,
  encodeClockDone,
  encodeClockMode,
  encodeClockTick,
} from '../equipment.ts';
import { count, id, instant, real, short, some } from '../testing/equipment/basics.ts';
import { odd } from '../testing/equipment/mutate.ts';

const counts = fc.dictionary(fc.oneof(id, fc.constantFrom('__proto__', 'constructor')), count, { maxKeys: 4, noNullPrototype: true });

test('LC1 ticks, answers and modes read back the same', () => {
  const tick = some({ seq: count, now: instant, messages: counts, horizon: instant }, 'seq', 'now', 'messages');
  const done = some({ seq: count, client: id, messages: counts, wakeAt: instant }, 'seq', 'client', 'messages');
  const mode: fc.Arbitrary<ClockMode> = fc.oneof(
    fc.record({ mode: fc.constant('lockstep' as const), clients: short(id) }, { noNullPrototype: true }),
    fc.record({ mode: fc.constant('free' as const), speed: real(0, 1e6) }, { noNullPrototype: true }),
  );
  fc.assert(
    fc.property(tick, done, mode, (first, second, third) => {
      const [ticked, answered, moded] = [encodeClockTick(first), encodeClockDone(second), encodeClockMode(third)];
      assert.ok(ticked.ok && answered.ok && moded.ok);
      assert.deepEqual(decodeClockTick(ticked.value), { ok: true, value: first });
      assert.deepEqual(decodeClockDone(Buffer.from(answered.value)), { ok: true, value: second });
      assert.deepEqual(decodeClockMode(moded.value), { ok: true, value: third });
    }),
  );
});

test('LC2 anything else is refused with reasons', () => {
  fc.assert(
    fc.property(odd, fc.string(), (value, text) => {
      for (const decode of [decodeClockTick, decodeClockDone, decodeClockMode]) {
        for (const input of [text, JSON.stringify(value), JSON.stringify({ seq: value, now: 1, messages: { a: value }, mode: value })]) {
          const read = decode(input);
          if (!read.ok) assert.ok(read.reasons.length > 0);
        }
      }
    }),
  );
  assert.ok(!decodeClockTick('{"seq":1,"now":-1,"messages":{}}').ok);
  assert.ok(!decodeClockTick('{"seq":1,"now":1,"messages":{"a":1.5}}').ok);
  assert.ok(!decodeClockMode('{"mode":"fast"}').ok);
});

test('LC3 the topics of the clock', () => {
  assert.deepEqual(clockTopicOf('chancay', 'tick'), { ok: true, value: 'estiba/v1/chancay/clock/tick' });
  assert.ok(!clockTopicOf('a/b', 'done').ok);
});
