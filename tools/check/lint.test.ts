import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withTree } from './fixture/planted-tree.ts';
import { checkLint } from './outside-tools.ts';

const root = join(import.meta.dirname, '..', '..');
const settings = (name: string) => readFileSync(join(root, name), 'utf8');

const planted = {
  '.oxlintrc.json': settings('.oxlintrc.json'),
  'tsconfig.base.json': settings('tsconfig.base.json'),
  'tsconfig.json': '{ "extends": "./tsconfig.base.json", "compilerOptions": { "types": ["node"] }, "include": ["packages"] }',
  'packages/port/src/floating.ts': 'async function late() {}\nexport function go() {\n  late();\n}\n',
  'packages/port/src/case.ts': "export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}\n",
  'packages/port/src/chance.ts': 'export const a = () => Math.random();\nexport const b = () => Date.now();\n',
  'packages/port/src/timer.ts': 'export const t = () => setTimeout(() => {}, 1);\n',
  'packages/port/src/disk.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  'packages/port/src/long.ts': `${'export {};\n'.repeat(301)}`,
  'packages/port/src/knot.ts': `export function knot(n: number) {\n${Array.from({ length: 17 }, (_, i) => `  if (n === ${i}) return ${i + 1};`).join('\n')}\n  return 0;\n}\n`,
  'packages/port/src/free.test.ts':
    "import { test } from 'node:test';\ntest('a test may ask the clock', () => {\n  setTimeout(() => Date.now(), 1);\n});\n",
};

test('planted: each fault of the lint list is found, and tests are free to use Node', async () => {
  const { problems } = await withTree(planted, (tree) => checkLint({ root: tree }));
  const expected: [string, RegExp][] = [
    ['floating.ts', /no-floating-promises/],
    ['case.ts', /switch-exhaustiveness-check/],
    ['chance.ts:1', /no-restricted-properties/],
    ['chance.ts:2', /no-restricted-properties/],
    ['timer.ts', /no-restricted-globals/],
    ['disk.ts', /no-restricted-imports/],
    ['long.ts', /max-lines/],
    ['knot.ts', /complexity/],
  ];
  for (const [file, rule] of expected)
    assert.ok(
      problems.some((problem) => problem.includes(file) && rule.test(problem)),
      `${file} ${rule}\n${problems.join('\n')}`,
    );
  assert.equal(problems.length, expected.length, problems.join('\n'));
});
