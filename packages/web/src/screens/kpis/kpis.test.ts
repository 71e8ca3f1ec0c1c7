import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogues } from '../../i18n/catalogues.ts';
import { languages } from '../../i18n/kit.ts';
import { readTerms } from '../../words/glossary.ts';
import { changeOf, figureText, isReached, TERM_OF } from './figure-text.ts';
import { kpisCsv } from './kpis-csv.ts';
import { runsOf } from './runs.ts';
import type { Definition, Told } from './told.ts';
import { before, lengths, queryOf, windowAt, windowNames } from './window.ts';

const definition = (kpi: string, more: Partial<Definition> = {}): Definition => ({
  kpi,
  name: kpi,
  unit: 'share',
  better: 'higher',
  definition: { code: `kpi.${kpi}`, params: {} },
  target: null,
  ...more,
});

test('W53: a figure is told in its unit and language, against the window before and its target, whichever way is better', () => {
  const { en, es, zh } = catalogues;
  assert.equal(figureText('moves/h', 26.44, en.kpis), '26.4 moves/h');
  assert.equal(figureText('share', 0.1234, es.kpis), '12.3 %');
  assert.equal(figureText('ms', 90_000, zh.kpis), '1.5 分钟');
  assert.equal(figureText('1/h', 3, en.kpis), '3.0 an hour');
  assert.deepEqual(
    [changeOf({ better: 'higher' }, 26, 25), changeOf({ better: 'lower' }, 26, 25), changeOf({ better: 'lower' }, 25, 25)],
    ['better', 'worse', 'same'],
  );
  assert.equal(changeOf({ better: 'higher' }, null, 25), null);
  assert.deepEqual(
    [
      isReached({ better: 'higher', target: 30 }, 30),
      isReached({ better: 'lower', target: 30 }, 31),
      isReached({ better: 'lower', target: null }, 1),
    ],
    [true, false, null],
  );
});

test('W53: every figure of the server has a name in each language and a term in the glossary', () => {
  const root = join(import.meta.dirname, '../../../../..');
  const told = readFileSync(join(root, 'packages/server/src/kpi/definitions.ts'), 'utf8');
  const names = [...told.matchAll(/kpi: '([\w-]+)'/g)].map(([, kpi]) => kpi!);
  const terms = new Set(readTerms(readFileSync(join(root, 'docs/glossary/terms.tsv'), 'utf8'), '').map(({ id }) => id));
  assert.ok(names.length >= 9);
  for (const kpi of names) {
    for (const language of languages)
      assert.ok((catalogues[language].kpis as Record<string, unknown>)[kpi] !== undefined, `${language} ${kpi}`);
    assert.ok(terms.has(TERM_OF[kpi]!), `${kpi}: ${TERM_OF[kpi]}`);
  }
});

test('W53: the window before is as long, ends where this begins, and never begins before time', () => {
  fc.assert(
    fc.property(fc.constantFrom(...windowNames), fc.integer({ min: 1, max: 2e12 }), (name, now) => {
      const span = windowAt(name, now);
      if (lengths[name] === null) return assert.equal(before(span), null);
      const earlier = before(span);
      if (earlier === null) return assert.equal(span!.from, 0);
      assert.equal(earlier.to, span!.from);
      assert.ok(earlier.from >= 0 && earlier.to - earlier.from <= span!.to - span!.from);
    }),
  );
  assert.equal(queryOf({ from: 1, to: 2 }, { by: 'crane' }), '/kpis?from=1&to=2&by=crane');
  assert.equal(queryOf(null), '/kpis?');
});

test('W53: a course is broken where there is no value, and loses none', () => {
  assert.deepEqual(runsOf([null, 1, 2, null, 3]), [
    { first: 1, run: [1, 2] },
    { first: 4, run: [3] },
  ]);
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ noNaN: true }))), (values) => {
      const drawn = runsOf(values).flatMap(({ first, run }) => run.map((value, i) => [first + i, value] as const));
      assert.deepEqual(
        drawn,
        [...values.entries()].filter(([, value]) => value !== null),
      );
    }),
  );
});

test('W53: exported figures are a line each, with what they were divided from; no name is taken for a formula', () => {
  const told: Told = {
    from: 0,
    to: 3_600_000,
    definitions: [definition('on-plan', { target: 0.9 }), definition('berth')],
    slices: [
      { from: 0, to: 3_600_000, call: '=CALL', crane: null, block: null, moves: 1, figures: { 'on-plan': { value: null, of: 0, by: 0 } } },
    ],
  };
  const { text, lines } = kpisCsv([told]);
  assert.equal(lines, 1);
  assert.equal(text.split('\r\n')[1], "on-plan,on-plan,share,1970-01-01T00:00:00.000Z,1970-01-01T01:00:00.000Z,'=CALL,,,,0,0,0.9");
});
