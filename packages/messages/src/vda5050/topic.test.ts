import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTopic, topicOf, VDA_TOPICS, vehicleAddress } from '../equipment.ts';
import { VERSIONS } from '../testing/equipment/messages.ts';

test('VDA5 the topic of a vehicle, by version', () => {
  const topics = VERSIONS.map((version) => topicOf(vehicleAddress(version, 'KIT', '0001'), 'order'));
  assert.deepEqual(
    topics.map((topic) => topic.ok && topic.value),
    ['uagv/v2/KIT/0001/order', 'uagv/v2/KIT/0001/order', 'vda5050/v3/KIT/0001/order'],
  );
});

test('VDA5 every topic that can be made is read back', () => {
  const serial = fc.stringMatching(/^[A-Za-z0-9_.:-]{1,40}$/);
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 140 }),
      serial,
      fc.constantFrom(...VERSIONS),
      fc.constantFrom(...VDA_TOPICS),
      (name, id, version, kind) => {
        const vehicle = vehicleAddress(version, name, id);
        const topic = topicOf(vehicle, kind);
        const isBad =
          name === '' || name.length > 128 || /[/+#$\p{Cc}]/u.test(name) || (version !== '3.0' && ['zoneSet', 'responses'].includes(kind));
        assert.equal(topic.ok, !isBad);
        if (topic.ok) assert.deepEqual(readTopic(topic.value), { ok: true, value: { vehicle, kind } });
      },
    ),
  );
});

test('VDA5 what MQTT keeps for itself is refused, as is what is no topic of ours', () => {
  for (const name of ['a/b', 'a+b', 'a#b', '$SYS', '', 'a\0b', 'a\ud800', 'x'.repeat(129)]) {
    const topic = topicOf(vehicleAddress('2.0', name, '1'), 'state');
    assert.ok(!topic.ok, name);
    assert.equal(topic.reasons[0]?.code, 'vda.topic.level');
  }
  assert.ok(!topicOf(vehicleAddress('2.0', 'KIT', 'ä'), 'state').ok);
  for (const topic of [
    'uagv/v2/KIT/1',
    'uagv/v2/KIT/1/state/x',
    'uagv/v4/KIT/1/state',
    'uagv/v2/KIT/1/status',
    'uagv/v2//1/state',
    'x'.repeat(5000),
  ]) {
    assert.ok(!readTopic(topic).ok, topic);
  }
});
