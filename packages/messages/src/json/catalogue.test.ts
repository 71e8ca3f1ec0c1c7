import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Reason, reason } from '@estiba/base';
import fc from 'fast-check';
import {
  craneTopicOf,
  DIALECTS,
  explainMachineReason,
  type JsonValue,
  MACHINE_MESSAGES,
  orderMisfits,
  readCraneTopic,
  readTopic,
  topicOf,
  vehicleAddress,
} from '../equipment.ts';
import { CRANE_KINDS, profileHeader } from '../testing/equipment/cranes.ts';
import { EXAMPLES, ORDER } from '../testing/equipment/example.ts';
import { GENERIC, head, KINDS, VERSIONS } from '../testing/equipment/messages.ts';
import { changes, mutate } from '../testing/equipment/mutate.ts';

/** Every reason that reading odd things gives, by code. */
function collect(): ReadonlyMap<string, Reason> {
  const found = new Map<string, Reason>();
  const add = (result: { ok: boolean; reasons?: readonly Reason[]; value?: unknown }) => {
    const { deviations = [] } = (result.value ?? {}) as { deviations?: readonly Reason[] };
    for (const one of [...(result.reasons ?? []), ...deviations]) found.set(one.code, one);
  };
  const dialects = fc.constantFrom(...Object.values(DIALECTS));
  for (const { words, encode, decode } of Object.values(KINDS)) {
    fc.assert(
      fc.property(words, head, fc.constantFrom(...VERSIONS), changes, dialects, (word, sent, version, all, dialect) => {
        const text = encode(word as never, GENERIC[version], sent);
        add(text);
        if (text.ok) add(decode(JSON.stringify(mutate(JSON.parse(text.value) as JsonValue, all)), dialect));
      }),
      { numRuns: 100, seed: 1 },
    );
  }
  fc.assert(
    fc.property(CRANE_KINDS.state.words, profileHeader, changes, (word, header, all) => {
      const text = CRANE_KINDS.state.encode(word as never, header);
      assert.ok(text.ok);
      add(CRANE_KINDS.state.decode(JSON.stringify(mutate(JSON.parse(text.value) as JsonValue, all))));
    }),
    { seed: 1 },
  );
  addOthers(add);
  return found;
}

const MSG = { id: 1, timestamp: '2026-01-01T00:00:00Z', version: 'estiba/1' };
const CHE = { status: { technical: 'green', operational: 'automatic' }, order: [], cargo: [] };

function addOthers(add: (result: { ok: boolean; reasons?: readonly Reason[]; value?: unknown }) => void): void {
  const { decode } = KINDS.state;
  const state = KINDS.state.encode(EXAMPLES.state as never, GENERIC['2.1'], {
    headerId: 1,
    timestamp: 0 as never,
    manufacturer: 'a',
    serialNumber: 'b',
  });
  assert.ok(state.ok);
  const changed = (change: object) => JSON.stringify({ ...(JSON.parse(state.value) as object), ...change });
  for (const input of [
    'x'.repeat(2_000_000),
    new Uint8Array([0xff]),
    '{',
    changed({ nodeStates: Array(10_001).fill(1) }),
    changed({ orderId: 'x'.repeat(2000), orderUpdateId: 2 ** 53, loads: [{ weight: -1 }] }),
  ]) {
    add(decode(input, GENERIC['2.1']));
  }
  const { safetyState: _, ...silent } = JSON.parse(changed({ operatingMode: 'TEACH_IN', timestamp: '2026-01-01T00:00:00' })) as Record<
    string,
    unknown
  >;
  add(decode(JSON.stringify(silent), DIALECTS.isaac));
  add({ ok: false, reasons: [KINDS.zoneSet.decode('{}', GENERIC['2.0'])].flatMap((read) => (read.ok ? [] : read.reasons)) });
  const torn = KINDS.order.encode({ ...ORDER, nodes: ORDER.nodes.slice(1) } as never, GENERIC['3.0'], {
    headerId: 1,
    timestamp: 0 as never,
    manufacturer: 'a',
    serialNumber: 'b',
  });
  if (torn.ok) add(KINDS.order.decode(torn.value, GENERIC['3.0']));
  for (const topic of ['a', 'a/v2/c/d/x', 'a/v9/c/d/state']) add(readTopic(topic));
  add(topicOf(vehicleAddress('2.0', '#', '1'), 'state'));
  add(readCraneTopic('x'));
  add(CRANE_KINDS.state.decode(JSON.stringify({ msg: MSG, che: { ...CHE, location: { gantry: 1, trolley: 1 } } })));
  const deep = {
    actionId: 'a',
    actionType: 'b',
    blockingType: 'NONE',
    actionParameters: [{ key: 'k', value: JSON.parse('['.repeat(30) + ']'.repeat(30)) as unknown }],
  };
  add(KINDS.instantActions.decode(JSON.stringify({ actions: [deep] }), GENERIC['2.0']));
  add(craneTopicOf({ terminal: '#', kind: 'sts', id: 'a' }, 'state'));
  const sheet = EXAMPLES.factsheet as Parameters<typeof orderMisfits>[1];
  const action = { ...sheet.actions[0]!, blockingTypes: ['NONE' as const], parameters: [{ key: 'x', type: 'STRING' as const }] };
  const limits = { ...sheet.limits, strings: { id: 2, idNumericalOnly: true }, arrays: { 'order.nodes': 1 } };
  add({ ok: false, reasons: orderMisfits(ORDER, { ...sheet, limits, actions: [action] }, GENERIC['3.0']) });
  add({ ok: false, reasons: orderMisfits(ORDER, { ...sheet, actions: [] }, GENERIC['3.0']) });
}

test('VDA6 every code is given somewhere, has a sentence, and every parameter the sentence names is given', () => {
  const found = collect();
  for (const one of found.values()) {
    const sentence = explainMachineReason(one);
    assert.notEqual(sentence, one.code);
    for (const [, name] of MACHINE_MESSAGES[one.code as keyof typeof MACHINE_MESSAGES].matchAll(/\{(\w+)\}/g)) {
      assert.ok(name !== undefined && name in one.params, `${one.code} lacks ${name}`);
    }
  }
  const missing = Object.keys(MACHINE_MESSAGES).filter((code) => !found.has(code));
  assert.deepEqual(missing, []);
  assert.equal(explainMachineReason(reason('other.code')), 'other.code');
});
