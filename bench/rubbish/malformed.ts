import type { Random } from '@estiba/base';
import {
  decodeConnection,
  decodeCraneState,
  decodeFactsheet,
  decodeGateState,
  decodeMachineConnection,
  decodeShipState,
  decodeState,
  decodeWeatherState,
  DIALECTS,
  readCraneTopic,
  readTopic,
} from '@estiba/messages/equipment';

export interface Sample {
  readonly topic: string;
  readonly payload: Uint8Array;
}

const encoder = new TextEncoder();
/** Texts that parsers have fallen over. */
const nasty = [
  '',
  'null',
  '0',
  '""',
  '[]',
  '{}',
  '{"__proto__":{"isBarring":true}}',
  '{"constructor":{"prototype":{}}}',
  '{"headerId":1e999}',
  '{"headerId":-0,"timestamp":"NaN"}',
  '{"timestamp":"9999999-99-99T99:99:99Z"}',
  '\ufeff{}',
  '{"loads":"\\ud800"}',
  '{"a":1,"a":2}',
  `"${'x'.repeat(100_000)}"`,
  '['.repeat(50_000),
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `{"nodeStates":[${'{},'.repeat(5000)}{}]}`,
].map((text) => encoder.encode(text));
const words = [
  'uagv',
  'vda5050',
  'v2',
  'v3',
  'estiba',
  'v1',
  'state',
  'connection',
  'order',
  'sts',
  '__proto__',
  '',
  '+',
  '#',
  '$SYS',
  '🚢',
  'x'.repeat(300),
];

/** Messages no honest machine sends, made of real ones. `next` gives none that the codecs would take, except where the topic is nobody's. */
export class Malformed {
  readonly #samples: readonly Sample[];
  readonly #random: Random;
  readonly #topics: ReadonlySet<string>;

  /** `samples`: what the machines of a terminal said, one of each topic. */
  constructor(samples: readonly Sample[], random: Random) {
    this.#samples = samples;
    this.#random = random;
    this.#topics = new Set(samples.map(({ topic }) => topic));
  }

  /** On a topic of a machine of the terminal. */
  onOwnTopic(): Sample {
    for (;;) {
      const sample = this.#random.pick(this.#samples);
      const payload = this.#payload(sample);
      if (!isReadable(sample.topic, payload)) return { topic: sample.topic, payload };
    }
  }

  /** On such a topic, or with a sound payload on one that is nobody's. */
  next(): Sample {
    if (this.#random.int(8) > 0) return this.onOwnTopic();
    const topic = Array.from({ length: this.#random.int(8) }, () => this.#random.pick(words)).join('/');
    return this.#topics.has(topic) ? this.onOwnTopic() : { topic, payload: this.#random.pick(this.#samples).payload };
  }

  #payload({ payload }: Sample): Uint8Array {
    const kind = this.#random.int(8);
    if (kind === 0) return Uint8Array.from({ length: this.#random.int(400) }, () => this.#random.int(256));
    if (kind === 1) return this.#random.pick(nasty);
    // What another machine would say.
    if (kind === 2) return this.#random.pick(this.#samples).payload;
    return this.#mutated(payload);
  }

  #mutated(payload: Uint8Array): Uint8Array {
    let bytes = payload;
    for (let times = 1 + this.#random.int(6); times > 0; times--) {
      const at = this.#random.int(bytes.length + 1);
      const how = this.#random.int(4);
      if (how === 0) bytes = bytes.slice(0, at);
      else if (how === 1) bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at >> 1)]);
      else {
        bytes = bytes.slice();
        if (at < bytes.length) bytes[at] = this.#random.int(256);
      }
    }
    return bytes;
  }
}

/** Would the codecs take it, and believe that it is from the machine whose topic it is on? */
function isReadable(topic: string, payload: Uint8Array): boolean {
  const vehicle = readTopic(topic);
  if (!vehicle.ok) return isReadableProfile(topic, payload);
  const { majorVersion, manufacturer, serialNumber } = vehicle.value.vehicle;
  const decode = VEHICLE[vehicle.value.kind];
  const dialects = majorVersion === 'v3' ? [DIALECTS['generic-3.0']] : [DIALECTS['generic-2.0'], DIALECTS['generic-2.1']];
  return dialects.some((dialect) => {
    const read = decode?.(payload, dialect);
    if (read?.ok !== true) return false;
    const { header } = read.value;
    return (header.manufacturer ?? manufacturer) === manufacturer && (header.serialNumber ?? serialNumber) === serialNumber;
  });
}

const VEHICLE: Readonly<Record<string, typeof decodeState | typeof decodeConnection | typeof decodeFactsheet>> = {
  state: decodeState,
  connection: decodeConnection,
  factsheet: decodeFactsheet,
};

function isReadableProfile(topic: string, payload: Uint8Array): boolean {
  const read = readCraneTopic(topic);
  if (!read.ok) return true;
  if (read.value.topic === 'connection') return decodeMachineConnection(payload).ok;
  const decode = { gate: decodeGateState, ship: decodeShipState, weather: decodeWeatherState }[read.value.machine.kind as string];
  return (decode ?? decodeCraneState)(payload).ok;
}
