import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milliseconds, Random } from '@estiba/base';
import { decodeClockDone, encodeClockTick } from '@estiba/messages/equipment';
import { MemoryBus } from '../link/memory-bus.ts';
import { keepStep } from './keep-step.ts';
import { LockStep, type LockStepOutcome } from './lock-step.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const said = (outcome: LockStepOutcome): string[] =>
  outcome.do === 'work' ? outcome.work.messages.map(({ payload }) => new TextDecoder().decode(payload)) : [];

function tick(seq: number, messages: Record<string, number>): Uint8Array {
  const text = encodeClockTick({ seq, now: milliseconds(1000 * seq), messages });
  assert.ok(text.ok);
  return bytes(text.value);
}

const TICK = 'estiba/v1/site/clock/tick';
const state = (client: string): string => `uagv/v2/m/${client}/state`;

test('G27: a tick is worked off when all its messages are here, in one order whatever the network did', () => {
  const random = new Random(5);
  const sent = ['T2', 'T1', 'T3'].flatMap((client) => [1, 2].map((n) => ({ client, word: `${client}-${n}` })));
  for (let run = 0; run < 50; run++) {
    const steps = new LockStep('site');
    const queues = new Map(['T1', 'T2', 'T3'].map((client) => [client, sent.filter((one) => one.client === client)]));
    const arrivals: (() => LockStepOutcome)[] = [];
    for (let left = sent.length; left > 0; left--) {
      const client = random.pick([...queues.keys()].filter((name) => queues.get(name)!.length > 0));
      const { word } = queues.get(client)!.shift()!;
      arrivals.push(() => steps.take(state(client), bytes(word), false));
    }
    arrivals.splice(random.int(arrivals.length + 1), 0, () => steps.take(TICK, tick(1, { T1: 2, T2: 2, T3: 2 }), false));
    const outcomes = arrivals.map((arrive) => arrive());
    assert.equal(outcomes.filter((outcome) => outcome.do === 'work').length, 1);
    assert.deepEqual(said(outcomes.at(-1)!), ['T1-1', 'T1-2', 'T2-1', 'T2-2', 'T3-1', 'T3-2']);
  }
});

test('G27: the answer counts what went to each machine, and is said again word for word', () => {
  const steps = new LockStep('site');
  assert.equal(steps.take(TICK, tick(1, {}), false).do, 'work');
  const order = (client: string) => ({ topic: `uagv/v2/m/${client}/order`, payload: bytes('go'), qos: 0, retain: false }) as const;
  const outgoing = steps.answer(1, [order('T1'), order('T2'), order('T1')], milliseconds(5000));
  const done = decodeClockDone(outgoing.at(-1)!.payload);
  assert.ok(done.ok);
  assert.deepEqual(done.value, { seq: 1, client: 'gateway', messages: { T1: 2, T2: 1 }, wakeAt: 5000 });
  const again = steps.take(TICK, tick(1, {}), false);
  assert.deepEqual(again, { do: 'repeat', outgoing });
});

test('G27: messages lost with a connection are not waited for when the tick is said again', () => {
  const steps = new LockStep('site');
  steps.take(state('T1'), bytes('here'), false);
  assert.equal(steps.take(TICK, tick(7, { T1: 1, T2: 3 }), false).do, 'wait');
  assert.deepEqual(said(steps.take(TICK, tick(7, { T1: 1, T2: 3 }), false)), ['here']);
  assert.equal(steps.take(TICK, tick(7, { T1: 1, T2: 3 }), false).do, 'wait', 'it is being worked off');
});

test('G27: what the broker kept from before is heard and not counted; nonsense is passed over', () => {
  const steps = new LockStep('site');
  steps.take(state('T1'), bytes('kept'), true);
  assert.equal(steps.take(TICK, tick(1, { T1: 1 }), false).do, 'wait');
  assert.equal(steps.take(TICK, bytes('{"seq":'), false).do, 'wait');
  assert.deepEqual(said(steps.take(state('T1'), bytes('new'), false)), ['kept', 'new']);
});

test('G27: over a link, one tick’s work ends before the next begins', async () => {
  const bus = new MemoryBus();
  const clock = bus.join('clock', { subscribe: ['estiba/v1/site/clock/done'] });
  const answers: number[] = [];
  clock.onMessage((_, payload) => {
    const done = decodeClockDone(payload);
    assert.ok(done.ok);
    answers.push(done.value.seq);
    if (done.value.seq < 5) clock.publish(TICK, tick(done.value.seq + 1, {}), { qos: 0, retain: false });
  });
  let open = 0;
  const finished = new Promise<void>((resolve) => {
    keepStep(
      'site',
      bus.join('gateway', { subscribe: ['estiba/v1/site/#'] }),
      async ({ seq }) => {
        assert.equal(++open, 1);
        await Promise.resolve();
        open--;
        if (seq === 5) setImmediate(resolve);
        return { outgoing: [], wakeAt: null };
      },
      (error) => assert.fail(String(error)),
    );
  });
  clock.publish(TICK, tick(1, {}), { qos: 0, retain: false });
  await finished;
  assert.deepEqual(answers, [1, 2, 3, 4, 5]);
});
