import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Random } from '@estiba/base';
import { EquipmentGateway } from '@estiba/gateway';
import type { Measured } from '../lib/results.ts';
import { Malformed } from './malformed.ts';
import { throwAtBroker } from './throw-at-broker.ts';
import { otherEntries, soundHash, workingTerminal } from './working-terminal.ts';

const SEED = 1;
/** Of a hundred inputs, so many go over the broker as messages of machines that are signed in, and as broken frames; the rest into the gateway. */
const MESSAGES = 0.08;
const FRAMES = 0.02;
const FLUSH_EVERY = 10_000;

/** So many malformed inputs at a terminal in the midst of a call. */
export async function mqtt(inputs: number): Promise<Measured[]> {
  const { day, samples, published } = await workingTerminal();
  const { operation, terminal, log } = day;
  const random = new Random(SEED);
  const malformed = new Malformed(samples, random);
  const started = performance.now();
  await operation.flush();
  published();
  const before = { hash: soundHash(day), entries: log.entries.length };
  const direct = inputs - Math.floor(inputs * MESSAGES) - Math.floor(inputs * FRAMES);

  let thrown = 0;
  const hear = (topic: string, payload: Uint8Array): void => {
    try {
      operation.receive(topic, payload);
    } catch (error) {
      if (thrown++ === 0) console.log(topic, error);
    }
  };
  const warm = Math.floor(direct / 10);
  let heapBefore = 0;
  for (let i = 0; i < direct; i++) {
    if (i === warm) heapBefore = heapMegabytes();
    const { topic, payload } = malformed.next();
    hear(topic, payload);
    if (i % FLUSH_EVERY === 0) await operation.flush();
  }
  await operation.flush();
  const grown = heapMegabytes() - heapBefore;

  const site = terminal.ground.site;
  const report = await throwAtBroker(site, new EquipmentGateway(site).subscriptions(), hear, samples, malformed, random, {
    messages: Math.floor(inputs * MESSAGES),
    frames: Math.floor(inputs * FRAMES),
  });
  await operation.flush();

  const isChanged = soundHash(day) !== before.hash;
  const [said, other] = [published(), otherEntries(day, before.entries)];
  for (const text of report.faults) console.log(text);
  const told = log.entries.length - before.entries;
  const took = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${told} exceptions told, ${report.refused} refusals by the broker, ${took} s; thrown ${thrown}, published ${said}, other entries ${other}`,
  );
  const share = `${inputs} malformed MQTT inputs at a terminal in the midst of a call, ${MESSAGES * 100} % of them over the broker by machines signed in, ${FRAMES * 100} % broken frames`;
  const row = { of: 'terminal', n: inputs, seed: String(SEED) } as const;
  return [
    {
      ...row,
      id: 'malformed-mqtt',
      what: `${share}: crashes, changes of the state and entries in the log beyond one exception for each machine that spoke nonsense, orders that went out, messages let through that must not, restarts of the broker`,
      value: thrown + said + other + report.faults.length + (isChanged ? 1 : 0),
      unit: 'faults',
      better: 'equal',
      must: 0,
      aim: 0,
    },
    {
      ...row,
      id: 'malformed-mqtt-heap',
      what: 'what the heap of terminal and gateway grew by meanwhile, from a tenth of the inputs on, after collection',
      value: Math.round(grown * 10) / 10,
      unit: 'MB',
      better: 'lower',
      must: null,
      aim: null,
    },
    {
      ...row,
      id: 'malformed-mqtt-broker',
      what: "what the broker's process grew by in the second half of the broken frames",
      value: Math.round(report.megabytes * 10) / 10,
      unit: 'MB',
      better: 'lower',
      must: null,
      aim: null,
    },
  ];
}

/** Heap in use, once what is dead is gone. */
function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
