import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyWords } from './history-words.ts';

const yard = { at: 'yard', position: { block: 'B03', bay: 12, row: 4, tier: 2 } };
const ship = { at: 'ship', call: 'C1', slot: { bay: 12, row: 4, tier: 82 } };

test('W71: a line of a box’s history says where it went, what holds it and what it weighs, in the language; what it does not know it leaves out', () => {
  assert.equal(
    historyWords({ type: 'boxMoved', data: { from: yard, to: { at: 'machine', machine: 'YC1' } } }, 'en'),
    'yard B03-012-04-2 → machine YC1',
  );
  assert.equal(
    historyWords({ type: 'boxMoved', data: { from: { at: 'visitor', visitor: 'V1' }, to: ship } }, 'es'),
    'camión externo V1 → nave C1 0120482',
  );
  assert.equal(historyWords({ type: 'boxMoved', data: { from: ship, to: { at: 'gone', with: 'C1' } } }, 'zh'), '船 C1 0120482 → 场外 C1');
  assert.equal(historyWords({ type: 'holdPlaced', data: { hold: 'customs', note: 'seal broken' } }, 'en'), 'customs: seal broken');
  assert.equal(historyWords({ type: 'holdReleased', data: { hold: 'customs' } }, 'en'), 'customs');
  assert.match(historyWords({ type: 'weightReported', data: { kg: 24_100, source: 'vgm' } }, 'en'), /^24100 kg \(/);
  for (const data of [null, 3, 'x', {}, { from: 3, to: null }]) assert.equal(historyWords({ type: 'boxMoved', data }, 'en'), '');
});
