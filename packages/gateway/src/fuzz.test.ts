import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  decodeConnection,
  decodeCraneState,
  decodeGateState,
  decodeShipState,
  decodeState,
  decodeWeatherState,
  readTopic,
} from '@estiba/messages/equipment';
import { CraneBench } from './testing/crane-bench.ts';
import { FleetBench, provenDialects } from './testing/fleet-bench.ts';
import { smallSite } from './testing/small-site.ts';

const RUNS = Number(process.env.ESTIBA_RUNS ?? 300);

interface Sample {
  readonly topic: string;
  readonly payload: Uint8Array;
}

const fleet = new FleetBench(smallSite([{ version: '2.1', manufacturer: 'maker', dialect: 'proven' }]), provenDialects);
fleet.run(1);
fleet.route('AT01', fleet.wayFrom('P1.01', 8), 4);
fleet.run(3);
const cranes = new CraneBench();
cranes.lift(
  'J1',
  'YC1',
  { at: 'yard', position: { block: 'Y1', bay: 2, row: 1, tier: 1 } },
  { at: 'yard', position: { block: 'Y1', bay: 6, row: 1, tier: 1 } },
);
cranes.crane('YC1', 'armg');
const head = '"msg":{"id":9,"timestamp":"2026-11-22T00:00:01.000Z","version":"estiba/1"}';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const samples: readonly Sample[] = [
  fleet.first.say(fleet.now),
  fleet.first.connection('ONLINE', fleet.now),
  { topic: 'uagv/v2/maker/AT01/factsheet', payload: bytes('{"typeSpecification":{}}') },
  {
    topic: 'estiba/v1/langstrand/armg/YC1/state',
    payload: bytes(`{${head},"che":{"status":{"technical":"green","operational":"automatic"},"order":[],"cargo":[]}}`),
  },
  { topic: 'estiba/v1/langstrand/gate/gate/state', payload: bytes(`{${head},"gate":{}}`) },
  { topic: 'estiba/v1/langstrand/ship/C1/state', payload: bytes(`{${head},"ship":{"phase":"alongside"}}`) },
  { topic: 'estiba/v1/langstrand/weather/weather/state', payload: bytes(`{${head},"weather":{}}`) },
  { topic: 'estiba/v1/langstrand/weather/other/state', payload: bytes('{}') },
];

const flips = fc.array(fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }), how: fc.constantFrom('set', 'cut', 'double') }), {
  minLength: 1,
  maxLength: 6,
});
const mutated = fc.tuple(fc.constantFrom(...samples), flips).map(([{ topic, payload }, all]): Sample => {
  let text = payload;
  for (const { at, to, how } of all) {
    const place = at % (text.length + 1);
    if (how === 'cut') text = text.slice(0, place);
    else if (how === 'double') text = Uint8Array.from([...text.slice(0, place), ...text.slice(place / 2)]);
    else text = Uint8Array.from([...text.slice(0, place), to, ...text.slice(place + 1)]);
  }
  return { topic, payload: text };
});
const rubbish = fc.record({ topic: fc.constantFrom(...samples.map(({ topic }) => topic)), payload: fc.uint8Array({ maxLength: 400 }) });

test('G16: whatever comes, nothing is thrown, and what cannot be read brings nothing but a fault', () => {
  let unread = 0;
  fc.assert(
    fc.property(fc.oneof(mutated, rubbish), ({ topic, payload }) => {
      const gateway = topic.startsWith('estiba') ? cranes.gateway : fleet.gateway;
      gateway.drain();
      const commands = gateway.receive(topic, payload, fleet.time);
      if (isReadable(topic, payload)) return;
      unread++;
      assert.ok(
        commands.every(({ type }) => type === 'observeFault'),
        JSON.stringify(commands),
      );
      assert.deepEqual(gateway.drain(), []);
    }),
    { numRuns: RUNS },
  );
  assert.ok(unread > RUNS / 2, `${unread} of ${RUNS}`);
});

test('G16: topics that are nobody’s bring nothing', () => {
  const level = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('uagv', 'v2', 'maker', 'AT01', 'estiba', 'v1', 'langstrand', 'sts', '+', '#', '__proto__', 'constructor'),
  );
  const known = new Set(samples.map(({ topic }) => topic));
  fc.assert(
    fc.property(fc.array(level, { maxLength: 7 }), fc.uint8Array({ maxLength: 50 }), (levels, payload) => {
      const topic = levels.join('/');
      if (known.has(topic)) return;
      for (const { type } of fleet.gateway.receive(topic, payload, fleet.time)) assert.equal(type, 'observeFault');
    }),
    { numRuns: RUNS },
  );
});

function isReadable(topic: string, payload: Uint8Array): boolean {
  const vehicle = readTopic(topic);
  if (vehicle.ok) {
    const { dialect } = fleet.first;
    if (vehicle.value.kind === 'factsheet') return false;
    return vehicle.value.kind === 'state' ? decodeState(payload, dialect).ok : decodeConnection(payload, dialect).ok;
  }
  const read = topic.includes('/gate/')
    ? decodeGateState
    : topic.includes('/ship/')
      ? decodeShipState
      : topic.includes('/weather/')
        ? decodeWeatherState
        : decodeCraneState;
  return read(payload).ok;
}
