import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { findTerms, readTerms } from './glossary.ts';

test('W6: terms are found by letters of any language, with or without accents', () => {
  const terms = readTerms(
    'id\ten\tzh\tes\tnote\nqc\tquay crane\t岸桥\tgrúa de muelle\t\nblock\tyard block\t箱区\tbloque\tes: take care\n',
    'id\ten\tes\tzh\nqc\tLifts.\tLevanta.\t起重。\n',
  );
  assert.deepEqual(
    terms.map(({ meaning }) => meaning),
    [
      { en: 'Lifts.', es: 'Levanta.', zh: '起重。' },
      { en: '', es: '', zh: '' },
    ],
  );
  assert.equal(terms.length, 2);
  for (const [letters, id] of [
    ['GRUA', 'qc'],
    ['岸', 'qc'],
    ['yard', 'block'],
    ['take care', 'block'],
    ['levanta', 'qc'],
  ] as const) {
    assert.deepEqual(
      findTerms(terms, letters).map((term) => term.id),
      [id],
      letters,
    );
  }
  assert.equal(findTerms(terms, ' ').length, 2);
});
