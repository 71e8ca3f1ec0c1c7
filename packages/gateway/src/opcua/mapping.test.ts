import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CraneOrder,
  type CraneState,
  decodeCraneOrder,
  decodeCraneState,
  decodePermit,
  JOB_STATES,
  type Permit,
  type ProfileHeader,
} from '@estiba/messages/equipment';
import fc from 'fast-check';
import { craneValuesOf, type ReadValues, responseOf, stateTextOf } from './crane-values.ts';
import { jobOrderOf, orderMessageOf } from './job-order.ts';
import { stateEntriesOf, stateNameOf } from './job-state.ts';
import { JOB_RESPONSES } from './names.ts';
import { permitMessageOf, permitValueOf } from './permit-value.ts';
import type { WireValue } from './wire.ts';
import { header, order, permit, state } from './words.test-kit.ts';

const numRuns = Number(process.env.ESTIBA_RUNS ?? 100);
const msg = { id: 1, timestamp: '2026-03-14T08:30:15.250Z', version: 'estiba/1' };

test('OP1: an order said as an ISA-95 job order reads back the same', () => {
  fc.assert(
    fc.property(order, (word: CraneOrder) => {
      const made = jobOrderOf(word);
      assert.ok(made.ok, JSON.stringify(made));
      const read = decodeCraneOrder(JSON.stringify({ msg, ...orderMessageOf(made.value, word.storing) }));
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(read.value.body, word);
    }),
    { numRuns },
  );
});

test('OP1: a number that does not fit the standard’s types is refused, not cut', () => {
  const [word] = fc.sample(order, { numRuns: 1, seed: 1 });
  assert.ok(word);
  for (const odd of [{ priority: 0x8000 }, { orderUpdateId: 2 ** 32 }, { from: { at: 'bay', call: 'C1', bay: 2 ** 32, x: 1 } as const }]) {
    const made = jobOrderOf({ ...word, ...odd });
    assert.deepEqual(made.ok ? [] : made.reasons.map(({ code }) => code), ['opcua.range'], JSON.stringify(odd));
  }
});

test('OP2: a state said in variables and job responses reads back the same', () => {
  fc.assert(
    fc.property(state, header, (word: CraneState, head: ProfileHeader) => {
      const read = decodeCraneState(stateTextOf(readingOf(word, head)));
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual({ header: read.value.header, body: read.value.body }, { header: head, body: word });
    }),
    { numRuns },
  );
});

test('OP2: a permit said as the interlock variable reads back the same', () => {
  fc.assert(
    fc.property(permit, (word: Permit) => {
      const read = decodePermit(JSON.stringify({ msg, ...permitMessageOf(permitValueOf(word)) }));
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual(read.value.body, word);
    }),
    { numRuns },
  );
});

test('OP3: every state has the numbers of the official nodeset, and reads back by them whatever its texts', () => {
  for (const name of JOB_STATES) {
    const entries = stateEntriesOf(name).map((entry) => ({ ...entry, stateText: { text: 'läuft', locale: 'de' } }));
    assert.equal(stateNameOf(entries), name);
  }
  const numbers = (name: (typeof JOB_STATES)[number]) => stateEntriesOf(name).map(({ stateNumber }) => stateNumber);
  assert.deepEqual(numbers('NotAllowedToStart.Loaded'), [1, 3]);
  assert.deepEqual(numbers('Interrupted.Suspended'), [4, 2]);
  assert.deepEqual(numbers('Aborted'), [6]);
  assert.equal(stateNameOf([{ stateNumber: 4 }]), 'Interrupted.Held');
  assert.equal(stateNameOf([{ stateNumber: 2 }]), 'AllowedToStart.Waiting');
});

test('OP4: rubbish in any variable never throws, and the profile’s decoder refuses it or it says nothing false', () => {
  const odd = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, withNullPrototype: true }),
    fc.constantFrom(
      null,
      Number.NaN,
      new Date(Number.NaN),
      [0, 0],
      Array.from({ length: 5000 }, () => 'x'),
    ),
  );
  const whole = fc.sample(state, { numRuns: 5, seed: 7 }).map((word) => readingOf(word, { headerId: 1, timestamp: 0 as never }));
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(), odd, (values, which, rubbish) => {
      const names = Object.keys(values);
      const name = names[which % names.length] as keyof ReadValues;
      const read = decodeCraneState(stateTextOf({ ...values, [name]: rubbish }));
      if (!read.ok) refused++;
      decodeCraneOrder(JSON.stringify({ msg, ...orderMessageOf(rubbish, 'Store') }));
      assert.ok(!decodePermit(JSON.stringify({ msg, ...permitMessageOf(rubbish) })).ok);
    }),
    { numRuns },
  );
  assert.ok(refused > numRuns / 3, `only ${refused} of ${numRuns} were refused`);
});

test('OP4: unknown states, wrong types and lists without end are refused', () => {
  const values = readingOf(fc.sample(state, { numRuns: 1, seed: 3 })[0] as CraneState, { headerId: 1, timestamp: 0 as never });
  const response = { jobOrderID: 'J', jobState: [{ stateNumber: 3 }], jobResponseData: responseOf(REPORT).jobResponseData };
  assert.ok(decodeCraneState(stateTextOf({ ...values, [JOB_RESPONSES]: [response] })).ok);
  for (const jobState of [[], null, 'Running', [{ stateNumber: 9 }], [{ stateNumber: '3' }], [{ stateNumber: 1 }, sub(4)]]) {
    const text = stateTextOf({ ...values, [JOB_RESPONSES]: [{ ...response, jobState }] });
    assert.ok(!decodeCraneState(text).ok, text);
  }
  for (const list of [5, 'none', Array.from({ length: 1001 }, () => response)]) {
    assert.ok(!decodeCraneState(stateTextOf({ ...values, [JOB_RESPONSES]: list })).ok);
  }
  assert.ok(!decodeCraneState(stateTextOf({ ...values, SpreaderLocked: undefined, SpreaderLanded: true })).ok);
});

const REPORT = { orderId: 'J', orderUpdateId: 0, state: 'Running', phase: 'gantry', boxesRead: [] } as const;
const sub = (stateNumber: number) => ({ stateNumber, browsePath: { elements: [{ targetName: { name: 'x' } }] } });

/** What a client reads when a crane shows this state. */
function readingOf(word: CraneState, head: ProfileHeader): ReadValues {
  const shown = Object.entries(craneValuesOf(word, head)).map(([name, value]) => [name, (value as WireValue).value]);
  return { ...Object.fromEntries(shown), [JOB_RESPONSES]: word.orders.map(responseOf) } as ReadValues;
}
