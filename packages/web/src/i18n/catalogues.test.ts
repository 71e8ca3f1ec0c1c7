import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTerms } from '../words/glossary.ts';
import { catalogues } from './catalogues.ts';
import { kitOf, languages } from './kit.ts';

type Message = string | ((...values: unknown[]) => string);
type Area = Readonly<Record<string, Message>>;
const said = (message: Message, value: unknown): string =>
  typeof message === 'string' ? message : message(...Array.from({ length: message.length }, () => value));

test('W6: every message speaks in each language, with any number, and says the values it is given', () => {
  let rendered = 0;
  for (const [area, messages] of Object.entries(catalogues.en) as [keyof typeof catalogues.en, Area][]) {
    for (const language of languages) {
      const other = catalogues[language][area] as Area;
      assert.deepEqual(Object.keys(other).sort(), Object.keys(messages).sort(), `${language} ${area}`);
      for (const [key, message] of Object.entries(other)) {
        assert.equal(typeof message, typeof messages[key], `${language} ${area}.${key}`);
        for (const value of [0, 1, 2, 12_345, 1_000_000]) {
          const text = said(message, value);
          assert.ok(text.trim() !== '' && !/undefined|NaN|\[object|#/.test(text), `${language} ${area}.${key}: ${text}`);
          rendered += 1;
        }
      }
    }
  }
  assert.ok(rendered > 3000, `${rendered} messages were rendered`);
});

test('W6: numbers follow the language: one box, two boxes, thousands as it writes them', () => {
  const { en, es, zh } = catalogues;
  assert.deepEqual([1, 2, 12_345].map(en.overview.boxes), ['1 box', '2 boxes', '12,345 boxes']);
  assert.deepEqual([1, 2].map(es.overview.boxes), ['1 contenedor', '2 contenedores']);
  assert.deepEqual([1, 2].map(zh.overview.boxes), ['1 箱', '2 箱']);
  assert.equal(kitOf('es').number(-12_345.6, 1), '−12,345.6');
});

test('W6: each language has texts of its own', () => {
  for (const language of ['es', 'zh'] as const) {
    const pairs = Object.entries(catalogues.en).flatMap(([area, messages]) =>
      Object.entries(messages as Area).map(([key, message]) => [
        said(message, 'X'),
        said((catalogues[language][area as keyof typeof catalogues.en] as Area)[key]!, 'X'),
      ]),
    );
    const same = pairs.filter(([ours, theirs]) => ours === theirs);
    assert.ok(same.length < 0.1 * pairs.length, `${language}: ${same.map(([text]) => text).join(' | ')}`);
  }
});

test('W6: every term a screen links to stands in the glossary', () => {
  const src = join(import.meta.dirname, '..');
  const known = new Set(
    readTerms(readFileSync(join(src, '..', '..', '..', 'docs', 'glossary', 'terms.tsv'), 'utf8'), '').map(({ id }) => id),
  );
  const linked = globSync('**/*.tsx', { cwd: src }).flatMap((path) =>
    [...readFileSync(join(src, path), 'utf8').matchAll(/<Term id="(\w+)"/g)].map(([, id]) => id!),
  );
  assert.ok(linked.length >= 10);
  for (const id of [...linked, 'qc', 'agv', 'rmg']) assert.ok(known.has(id), id);
});
