import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import fc from 'fast-check';
import { fakeServer, HandClock } from '../testing/fake-app.ts';
import { machine, smallPort } from '../testing/fake-state.ts';
import { Lately } from './lately.ts';
import { pageOf } from './page.ts';
import { whyIdle } from './why-idle.ts';

test('H5: pages together are the whole list in order, each item once, even when items leave between two pages', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), fc.nat(), (names, limit, leaves) => {
      const items = new Map(names.map((name) => [name, name]));
      const told: string[] = [];
      for (let after = '', more = true; more; ) {
        const page = pageOf(items, { after, limit });
        told.push(...page.items);
        more = page.next !== null;
        after = page.next ?? '';
        // One that was told already leaves: nothing else moves up unseen.
        items.delete(told[leaves % Math.max(1, told.length)] ?? '');
      }
      const wanted = names.filter((name) => name !== '').sort((a, b) => (a < b ? -1 : 1));
      assert.deepEqual(
        told.toSorted((a, b) => (a < b ? -1 : 1)),
        wanted,
      );
      assert.deepEqual(
        told,
        told.toSorted((a, b) => (a < b ? -1 : 1)),
      );
    }),
  );
});

test('H5: why a machine idles: unfit, stopped, without call or work, or waiting for whom', () => {
  const codes = (change: (state: ReturnType<typeof smallPort>) => void, id: string) => {
    const state = smallPort();
    change(state);
    return whyIdle(state, state.equipment.get(id)!).map(({ code }) => code);
  };
  const step = (state: ReturnType<typeof smallPort>, number: number) => state.jobs.get('CALL-1/STS01/0001')!.steps[number]!;
  const nothing = () => undefined;
  assert.deepEqual(codes(nothing, 'T01'), [], 'it runs a step');
  assert.deepEqual(codes(nothing, 'T02'), ['machine.not-online']);
  assert.deepEqual(codes(nothing, 'ARMG01'), ['idle.no-work']);
  assert.deepEqual(codes(nothing, 'STS01'), ['idle.not-accepted']);
  assert.deepEqual(
    codes((state) => void (step(state, 2).state = 'accepted'), 'STS01'),
    ['idle.about-to-start'],
  );
  assert.deepEqual(
    codes((state) => void (state.isWindStopped = true), 'STS01'),
    ['quay.wind-stop'],
  );
  assert.deepEqual(
    codes((state) => void state.closedBerths.add('B1'), 'STS01'),
    ['quay.berth-closed'],
  );
  assert.deepEqual(
    codes((state) => void state.equipment.set('STS02', machine('STS02', 'sts')), 'STS02'),
    ['idle.no-call'],
  );
  assert.deepEqual(
    codes(
      (state) =>
        void state.equipment.set('T03', machine('T03', 'truck', { barred: reason('x', {}), technical: 'red', operational: 'manual' })),
      'T03',
    ),
    ['machine.red', 'machine.not-automatic', 'machine.barred'],
  );
  assert.deepEqual(
    codes((state) => void (step(state, 1).state = 'at-handover'), 'T01'),
    ['idle.waits-for-partner'],
  );
  const alone = (state: ReturnType<typeof smallPort>): void => {
    step(state, 1).state = 'at-handover';
    step(state, 2).machine = null;
  };
  assert.deepEqual(codes(alone, 'T01'), ['idle.waits-for-any-partner'], 'no crane was given its part yet');
  const waits = (state: ReturnType<typeof smallPort>): void => {
    step(state, 0).state = 'running';
    step(state, 1).state = 'accepted';
    step(state, 1).reason = reason('step.reason', {});
    state.jobs.get('CALL-1/STS01/0001')!.waits = reason('hold.customs', {});
  };
  assert.deepEqual(codes(waits, 'T01'), ['step.reason', 'hold.customs', 'idle.waits-for-step']);
  const unassigned = (state: ReturnType<typeof smallPort>): void => {
    waits(state);
    step(state, 0).machine = null;
  };
  assert.deepEqual(codes(unassigned, 'T01').at(-1), 'idle.waits-for-unassigned');
});

test('H5: who has seen this state gets 304 and no body; an event makes it new', async () => {
  const { app, signIn } = await fakeServer();
  const headers = await signIn('controller');
  const get = (tag?: string) =>
    app.inject({ url: '/api/v1/units', headers: { ...headers, ...(tag === undefined ? {} : { 'if-none-match': tag }) } });
  const first = await get();
  const tag = String(first.headers.etag);
  assert.match(String(first.headers['cache-control']), /private, no-cache/);
  const same = await get(`"x", ${tag}`);
  assert.deepEqual([same.statusCode, same.body], [304, '']);
  const payload = { type: 'placeHold', data: { box: 'CSNU7654321', hold: 'line', note: '' } };
  await app.inject({ method: 'POST', url: '/api/v1/commands', headers: { ...headers, 'idempotency-key': 'etag-0001' }, payload });
  assert.equal((await get(tag)).statusCode, 200);
  assert.equal((await app.inject({ url: '/api/v1/units', headers: { 'if-none-match': tag } })).statusCode, 401, 'no session, no hint');
});

test('H5: what is dear is made once for all who look, and anew when it is old', () => {
  const wall = new HandClock();
  let made = 0;
  const lately = new Lately(wall, 2000, () => ++made);
  assert.deepEqual([lately.get(), lately.get()], [1, 1]);
  wall.pass(2000);
  assert.equal(lately.get(), 2);
});
