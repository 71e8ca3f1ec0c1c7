import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { bannedIn } from './text.ts';

const found = (text: string, path = 'packages/cli/src/a.ts') => bannedIn({ path, text }).length;

test('paths of one machine are banned, those every machine has are not', () => {
  for (const folder of ['home', 'root', 'work', 'tmp', 'Users']) {
    assert.equal(found(`const file = '/${folder}/someone/plan.json';`), 1, folder);
    assert.equal(found(`see /${folder}/x`, 'docs/a.md'), 1, folder);
  }
  for (const fine of ['#!/usr/bin/env node', "'./work/plan.json'", 'https://example.org/home/', 'and/or'])
    assert.equal(found(fine), 0, fine);
});

test('addresses of package registries are banned, also in the lock', () => {
  const host = ['registry', 'npmjs', 'org'].join('.');
  assert.equal(found(`https://${host}/x`, 'README.md'), 1);
  assert.equal(found(`"resolved": "${'https'}://a.example/x.tgz"`, 'package-lock.json'), 1);
  assert.equal(found('"resolved": "packages/base"', 'package-lock.json'), 0);
});

test('unfinished work is banned', () => {
  for (const word of ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK']) assert.equal(found(`// ${word} later`), 1, word);
  assert.equal(found(`throw new Error('not ${'implemented'}')`), 1);
  assert.equal(found('# todo 0', 'docs/a.md'), 0);
});

test('tests switched off and rules talked round need their reason', () => {
  assert.equal(found(`test.${'skip'}('a', () => {})`), 1);
  assert.equal(found(`test.${'only'}('a', () => {})`), 1);
  assert.equal(found(`// oxlint-${'disable'}-next-line complexity`), 1);
  assert.equal(found(`// oxlint-${'disable'}-next-line complexity -- one flat table of cases`), 0);
  assert.equal(found(`// @ts-${'expect-error'}: the library's types lack this field`), 0);
});

test('pure floors ask no clock, others and tests may', () => {
  assert.equal(found('new Date()', 'packages/port/src/a.ts'), 1);
  assert.equal(found('new Date(0)', 'packages/port/src/a.ts'), 0);
  assert.equal(found('new Date()', 'packages/port/src/a.test.ts'), 0);
  assert.equal(found('new Date()', 'packages/cli/src/a.ts'), 0);
});
