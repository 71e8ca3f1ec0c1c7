import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { reason } from '@estiba/base';
import { BOX_AT, BOX_FLAGS } from '@estiba/messages/frames';
import { languages } from '../i18n/kit.ts';
import { placeText } from './place-text.ts';
import { reasonText, valueText } from './say.ts';

/** Words that rows of the live stream bring. */
const shown = [
  ...BOX_AT,
  ...BOX_FLAGS,
  ...'sts armg truck gate lasher lift receive deliver lid lash unlash admit retry done planned fetch carry put complete'.split(' '),
  ...'cancelled dispatched accepted running at-handover suspended truck-in crane-owns may-leave at-gate inside'.split(' '),
  ...'at-exchange leaving boxMoved stepDone planAccepted'.split(' '),
];

test('W6: reasons are sentences, and states, flags and events are words, in each language', () => {
  for (const language of languages) {
    for (const value of shown) {
      const word = valueText(value, language);
      assert.ok(word !== '' && (language === 'en' || word !== value), `${language} ${value}: ${word}`);
    }
    const said = reasonText(reason('equipment.barred-by-person'), language);
    assert.ok(said !== '' && !said.includes('equipment'), said);
    assert.ok(!reasonText(reason('json.syntax', { size: 1, text: '' }), language).startsWith('json'), language);
  }
  const barred = reason('alarm.machine-barred', { machine: 'QC2', why: 'equipment.barred-by-person' });
  assert.equal(reasonText(barred, 'en'), 'QC2 is barred (A person took it out of service).');
  assert.ok(languages.every((language) => !reasonText(barred, language).includes('barred-by')));
  assert.equal(new Set(languages.map((language) => reasonText(reason('box.unknown', { box: 'X' }), language))).size, 3);
  assert.match(reasonText(reason('stack.height', { stacks: 3 }), 'en'), /^3 places: .*too high/);
  assert.equal(reasonText(reason('never.heard-of', { count: 12_345 }), 'en'), 'never.heard-of (count 12,345)');
  assert.equal(valueText('B03', 'zh'), 'B03');
  assert.equal(placeText('yard B03-012-04-2', 'es'), 'patio B03-012-04-2');
  assert.equal(placeText('QC1', 'es'), 'QC1');
});
