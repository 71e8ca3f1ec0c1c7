import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../http/api.ts';
import { BerthDesk, type MoveWish, wishOf } from './berth-desk.ts';

const HOUR = 3_600_000;
const stay = { call: 'C1', bowAt: 250, from: 10 * HOUR, to: 20 * HOUR, etd: 20 * HOUR };
const refusal = { status: 409, code: 'berth.taken', message: '', advice: '', details: [] };

function deskOf(answers: readonly Answer<unknown>[] = []) {
  const sent: unknown[] = [];
  const desk = new BerthDesk(async (type, data) => {
    sent.push([type, data]);
    return answers[sent.length - 1] ?? { ok: true, value: null };
  });
  return { desk, sent };
}

test('W40: her departure moves with her when it was told; one that was only reckoned is not told', () => {
  const wish = wishOf(stay, { bowAt: 300, from: 12 * HOUR });
  assert.deepEqual(
    [wish.after, wish.etd],
    [
      { bowAt: 300, from: 12 * HOUR, to: 22 * HOUR },
      { before: 20 * HOUR, after: 22 * HOUR },
    ],
  );
  assert.deepEqual(wishOf({ ...stay, etd: null }, { bowAt: 300, from: 12 * HOUR }).etd, { before: null, after: null });
  assert.equal(wishOf({ ...stay, to: null, etd: null }, { bowAt: 300, from: 0 }).after.to, null);
});

test('W40: nothing is asked before it is confirmed; a place she has already is no wish; put back, nothing is left', async () => {
  const { desk, sent } = deskOf();
  desk.plan(true);
  desk.wish(wishOf(stay, { bowAt: 300, from: stay.from }));
  assert.equal(desk.state.get().wish?.after.bowAt, 300);
  desk.wish(wishOf(stay, stay));
  assert.equal(desk.state.get().wish, null);
  desk.wish(wishOf(stay, { bowAt: 300, from: stay.from }));
  desk.putBack();
  assert.equal(await desk.confirm(), false);
  desk.wish(wishOf(stay, { bowAt: 300, from: stay.from }));
  desk.plan(false);
  assert.deepEqual([desk.state.get().wish, sent], [null, []]);
});

test('W41: confirmed it is asked with what was seen; done, the former place can be given back, once', async () => {
  const { desk, sent } = deskOf();
  desk.wish(wishOf(stay, { bowAt: 300, from: 12 * HOUR }));
  assert.equal(await desk.confirm(), true);
  assert.deepEqual(sent, [
    ['rescheduleCall', { call: 'C1', bowAt: 300, eta: 12 * HOUR, etd: 22 * HOUR, seen: { bowAt: 250, eta: 10 * HOUR, etd: 20 * HOUR } }],
  ]);
  assert.deepEqual([desk.state.get().wish, desk.state.get().moved?.call], [null, 'C1']);
  assert.equal(await desk.giveBack(), true);
  assert.deepEqual(sent[1], [
    'rescheduleCall',
    { call: 'C1', bowAt: 250, eta: 10 * HOUR, etd: 20 * HOUR, seen: { bowAt: 300, eta: 12 * HOUR, etd: 22 * HOUR } },
  ]);
  assert.equal(await desk.giveBack(), false);
  assert.equal(sent.length, 2);
});

test('W41: what is refused stays as it was, with the refusal; another wish begins anew', async () => {
  const refused = { ok: false, refusal } as const;
  const { desk } = deskOf([refused, { ok: true, value: null }, refused]);
  const wish: MoveWish = wishOf(stay, { bowAt: 300, from: 12 * HOUR });
  desk.wish(wish);
  assert.equal(await desk.confirm(), false);
  assert.deepEqual([desk.state.get().wish, desk.state.get().refusal, desk.state.get().isBusy], [wish, refusal, false]);
  desk.wish(wish);
  assert.equal(desk.state.get().refusal, null);
  await desk.confirm();
  assert.equal(await desk.giveBack(), false);
  assert.deepEqual([desk.state.get().moved, desk.state.get().refusal], [wish, refusal], 'it can be tried again');
});

test('W41: pressed twice it is asked once', async () => {
  const { desk, sent } = deskOf();
  desk.wish(wishOf(stay, { bowAt: 300, from: 12 * HOUR }));
  assert.deepEqual(await Promise.all([desk.confirm(), desk.confirm()]), [true, false]);
  assert.equal(sent.length, 1);
});
