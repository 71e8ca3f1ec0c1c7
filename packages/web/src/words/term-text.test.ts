import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CHANGES, gaugesOf, MOVES, strengthCurves } from '@estiba/view';
import type { ShipCondition, VesselProfile } from '@estiba/port';
import { reasonSentences } from '@estiba/port/sentences';
import { catalogues } from '../i18n/catalogues.ts';
import { languages } from '../i18n/kit.ts';
import { termText } from './term-text.ts';

const view = join(import.meta.dirname, '..', '..', '..', 'view', 'src');
const sources = globSync('**/*.ts', { cwd: view })
  .filter((path) => !/\.test(-kit)?\.ts$/.test(path))
  .map((path) => readFileSync(join(view, path), 'utf8'));
const found = (pattern: RegExp): Set<string> => new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code!)));

/** Codes with a dot wherever they stand, and those without one where a term is made. */
const written = new Set([
  ...found(/'([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+)'/g),
  ...found(/code: '([a-z][\w.-]*)'/g),
  ...found(/\bentry\('([a-z][\w.-]*)'/g),
  ...found(/\bbadge\('[^']*', '\w+', '([a-z][\w.-]*)'/g),
]);

/** Codes put together from a word. */
// Of condition and profile these are looked at alone.
const condition = { strength: [{ x: 0, shear: 0, bending: 0, torsion: 0 }] } as unknown as ShipCondition;
const limits = { shearMin: -1, shearMax: 1, bendingMin: -1, bendingMax: 1, torsionMax: 1 };
const profile = { strength: [{ x: 0, ...limits }], limits: {}, particulars: {}, visibility: {} } as unknown as VesselProfile;
const built: Readonly<Record<string, readonly string[]>> = {
  plan: CHANGES,
  move: MOVES,
  gauge: gaugesOf(condition, null).map(({ id }) => id),
  curve: strengthCurves(condition, profile).map(({ id }) => id),
};

/** Values that codes with values are told with. */
const params = {
  value: 'X',
  class: '3',
  tonnes: 1,
  moves: 3,
  metres: 2,
  feet: 40,
  height: 'high',
  kind: 'dry',
  bay: 2,
  row: 1,
  tier: 82,
  box: 'B1',
  type: '42G1',
  pod: 'PECLL',
  kg: 3,
  celsius: -18,
};

test('W30: every code a drawing can tell has its word or its sentence in each language', () => {
  assert.deepEqual(found(/`([a-z-]+)\.\$\{/g), new Set(Object.keys(built)), 'codes that are put together');
  const codes = [...written, ...Object.entries(built).flatMap(([head, tails]) => tails.map((tail) => `${head}.${tail}`))];
  assert.ok(codes.length > 70, `${codes.length} codes were found`);
  for (const language of languages) {
    const silent = codes.filter((code) => {
      const word = termText({ code, params }, catalogues[language]);
      return reasonSentences[language].running[code] === undefined && (word === code || word.trim() === '' || /undefined|NaN/.test(word));
    });
    assert.deepEqual(silent, [], language);
  }
});

test('W30: the kinds of boxes and the terms with values speak of what they are given', () => {
  const { en, es, zh } = catalogues;
  const tank = { code: 'size-type', params: { feet: 20, height: 'standard', kind: 'tank' } };
  assert.deepEqual(
    [en, es, zh].map((words) => termText(tank, words)),
    ['20′ tank', '20′ tanque', '20′ 罐箱'],
  );
  assert.equal(termText({ code: 'slot.left-in-plan', params: { box: 'ABCU1' } }, en), 'ABCU1 was planned here before');
  assert.equal(termText({ code: 'value', params: { value: 'PECLL' } }, zh), 'PECLL');
  assert.equal(termText({ code: 'never.heard-of' }, en), 'never.heard-of');
});
