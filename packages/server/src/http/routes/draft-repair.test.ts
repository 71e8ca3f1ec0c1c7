import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { begun, type Boxes } from './drafts.test-kit.ts';

test('DR9: a box set where another stands is repaired: proposed with reasons first, taken as one edit, undone with one', async () => {
  const { one, draft, call } = await begun();
  const lengthOf = new Map<string, number>(call.loadList.map(({ id, sizeType }) => [id, sizeType.lengthFt]));
  const before = (await one.get(`${draft}/boxes`)).body as Boxes;
  const placed = before.boxes.filter(({ box, slot }) => slot !== null && lengthOf.has(box));
  const pairs = placed.flatMap((a) =>
    placed.filter((b) => b.box !== a.box && lengthOf.get(a.box) === lengthOf.get(b.box)).map((b) => [a, b] as const),
  );
  const locked = placed.at(-1)!.box;
  await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'lock', boxes: [locked] } });
  let proposed;
  let wish: { box: string; to: string } | undefined;
  for (const [a, b] of pairs) {
    if (a.box === locked || b.box === locked) continue;
    wish = { box: a.box, to: b.slot! };
    const { status, body } = await one.post(`${draft}/repair`, { edit: 1, moves: [wish] });
    if (status !== 200) continue;
    proposed = body;
    break;
  }
  assert.ok(proposed !== undefined && wish !== undefined && proposed.moved.length > 0);
  for (const { box, reasons } of proposed.moved) assert.ok(box !== locked && reasons.length > 0 && reasons[0].code.startsWith('repair.'));
  const moves = proposed.moves.map(({ box, to }: { box: string; to: string | null }) => ({ box, to }));
  assert.deepEqual(
    moves.find(({ box }: { box: string }) => box === wish.box),
    wish,
  );
  const plain = ({ boxes }: Boxes) => boxes.map(({ box, slot }) => [box, slot]);
  assert.deepEqual(plain((await one.get(`${draft}/boxes`)).body as Boxes), plain(before), 'nothing was changed');

  const taken = await one.post(`${draft}/edits`, { edit: 1, wish: { does: 'repair', moves } });
  assert.deepEqual([taken.status, taken.body.last?.what], [200, 'repair'], JSON.stringify(taken.body));
  const after = (await one.get(`${draft}/boxes`)).body as Boxes;
  assert.equal(after.boxes.find(({ box }) => box === wish.box)!.slot, wish.to);
  const late = await one.post(`${draft}/repair`, { edit: 1 });
  assert.equal(late.status, 409, 'somebody came first');
  await one.post(`${draft}/undo`, { edit: 2 });
  assert.deepEqual(plain((await one.get(`${draft}/boxes`)).body as Boxes), plain(before));
});

test('DR9: a locked box is not moved by a repair, and what is in order wants none', async () => {
  const { one, draft, call } = await begun();
  const lengthOf = new Map<string, number>(call.loadList.map(({ id, sizeType }) => [id, sizeType.lengthFt]));
  const { boxes } = (await one.get(`${draft}/boxes`)).body as Boxes;
  const [a, ...others] = boxes.filter(({ box, slot }) => slot !== null && lengthOf.has(box));
  const b = others.find(({ box }) => lengthOf.get(box) === lengthOf.get(a!.box))!;
  await one.post(`${draft}/edits`, { edit: 0, wish: { does: 'lock', boxes: [b.box] } });
  const stuck = await one.post(`${draft}/repair`, { edit: 1, moves: [{ box: a!.box, to: b.slot }] });
  assert.deepEqual([stuck.status, stuck.body.details[0].code], [409, 'repair.stuck'], JSON.stringify(stuck.body));
  const own = await one.post(`${draft}/repair`, { edit: 1, moves: [{ box: b.box, to: a!.slot }] });
  assert.deepEqual([own.status, own.body.details[0].code], [409, 'draft.box-locked']);
  const none = await one.post(`${draft}/repair`, { edit: 1 });
  assert.equal(none.status, 200, JSON.stringify(none.body));
  assert.deepEqual(none.body.moves, []);
});
