import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { draftBox, ground, tableOf } from './draft.test-kit.ts';
import { takeInHand } from './hand.ts';
import { wantedAt } from './wanted.ts';

const movable = [
  draftBox('B1', '0020182'),
  draftBox('B2', '0020184'),
  draftBox('C1', '0020282'),
  draftBox('D1', '0060182'),
  draftBox('D2', '0060282'),
];
const boxes = tableOf(...movable.map(({ box }) => box));

test('W29: boxes wanted where others stand have a place each: a stack one upon the other, a group as it stands, none outside the ship', () => {
  const { slots, places } = ground(movable, [], boxes);
  const stack = takeInHand(['B1', 'B2'], 'B1', places, boxes);
  assert.deepEqual(wantedAt(stack, slots, places, '0060182'), [
    { box: 'B1', to: '0060182' },
    { box: 'B2', to: '0060184' },
  ]);
  assert.equal(wantedAt(stack, slots, places, '0060186'), null, 'the upper one would leave the ship');
  const group = takeInHand(['B1', 'C1'], 'B1', places, boxes);
  assert.deepEqual(
    new Map(wantedAt(group, slots, places, '0060182')!.map(({ box, to }) => [box, to])),
    new Map([
      ['B1', '0060182'],
      ['C1', '0060282'],
    ]),
  );
  assert.equal(wantedAt(stack, slots, places, 'nothing'), null);
});
