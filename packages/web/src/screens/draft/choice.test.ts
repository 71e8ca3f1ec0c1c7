import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { chooseBox, chooseBoxes, chooseRange } from './choice.ts';
import { withBoxesAbove } from './deeds.ts';
import { draftBox, draftBoxes, ground, tableOf } from './draft.test-kit.ts';
import { matching, unplacedRows } from './unplaced-rows.ts';

test('W23: a click chooses one box, with Control it is added or taken out; a rubber band chooses all it touches; Shift the range of the list', () => {
  assert.deepEqual(chooseBox(['A', 'B'], 'C', false), ['C']);
  assert.deepEqual(chooseBox(['A', 'B'], 'C', true), ['A', 'B', 'C']);
  assert.deepEqual(chooseBox(['A', 'B'], 'A', true), ['B']);
  assert.deepEqual(chooseBoxes(['A'], ['B', 'A'], true), ['A', 'B']);
  assert.deepEqual(chooseBoxes(['A'], ['B', 'B'], false), ['B']);
  const list = ['A', 'B', 'C', 'D'];
  assert.deepEqual(chooseRange(['D', 'B'], list, 'D'), ['D', 'B', 'C']);
  assert.deepEqual(chooseRange(['Z'], list, 'C'), ['Z', 'C'], 'what was chosen elsewhere stays');
});

test('W23: with the boxes above: all that stand on a chosen box and can be moved', () => {
  const { boxes, slots, places } = ground(
    [draftBox('A', '0020182'), draftBox('B', '0020186'), draftBox('C', '0020282')],
    [{ box: 'X', slot: '0020184' }],
  );
  assert.deepEqual(withBoxesAbove(['A'], slots, boxes, places), ['A', 'B']);
  assert.deepEqual(withBoxesAbove(['B', 'GHOST'], slots, boxes, places), ['B', 'GHOST']);
});

test('W23: boxes without a slot are listed by port of discharge along the rotation, by type, heaviest first; those left out by hand last', () => {
  const boxes = tableOf('A', 'B', 'C', 'D', 'S1', 'OUT', 'ABOARD');
  const set = (id: string, pod: string, kg: number) => boxes.set({ ...boxes.rowOf(id)!, pod, kg });
  set('A', 'CNSHA', 10_000);
  set('B', 'KRPUS', 20_000);
  set('C', 'CNSHA', 30_000);
  set('D', 'XXXXX', 1);
  set('S1', 'CNSHA', 1);
  const draft = draftBoxes(
    [...'ABCD', 'S1', 'GHOST']
      .map((id) => draftBox(id, null))
      .concat(draftBox('OUT', null, { isLeftOut: true }), draftBox('ABOARD', '0020182')),
  );
  const rows = unplacedRows(draft, boxes, ['KRPUS', 'CNSHA']);
  assert.deepEqual(
    rows.map(({ box }) => box),
    ['B', 'S1', 'C', 'A', 'GHOST', 'D', 'OUT'],
  );
  const found = (find: string) => matching(rows, find).map(({ box }) => box);
  assert.deepEqual([found('cnsha 45'), found(''), found('nothing such')], [['C', 'A', 'OUT'], rows.map(({ box }) => box), []]);
});
