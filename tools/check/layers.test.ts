import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type Files, withTree } from './fixture/planted-tree.ts';
import { rooms, withoutNode } from './layer-table.ts';
import { checkLayers, unread } from './layers.ts';

const problemsOf = (planted: Files) => withTree(planted, async (root) => (await checkLayers({ root })).problems);

test('a house that keeps the rules has no problem, and every file of it is read', async () => {
  const { problems, summary } = await withTree({}, (root) => checkLayers({ root }));
  assert.deepEqual(problems, []);
  assert.match(summary, /^4 modules read/);
});

const violations: readonly [what: string, planted: Files, expected: RegExp][] = [
  [
    'an upward import',
    { 'packages/base/src/up.ts': "import { two } from '@estiba/port';\nexport const up = two;\n" },
    /^base may use no other package: .*base\/src\/up\.ts → packages\/port/,
  ],
  [
    'a type-only upward import',
    { 'packages/port/src/up.ts': "import type { Four } from '@estiba/messages';\nexport type Up = Four;\n" },
    /^port may use base: .*port\/src\/up\.ts → packages\/messages/,
  ],
  [
    'an upward import in a test',
    { 'packages/port/src/up.test.ts': "import type { Four } from '@estiba/messages';\nexport type Up = Four;\n" },
    /^port may use base: .*up\.test\.ts/,
  ],
  [
    'a cycle',
    {
      'packages/base/src/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'packages/base/src/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
    },
    /^no cycles: .*a\.ts → .*b\.ts/,
  ],
  [
    'a cycle of types only',
    {
      'packages/base/src/a.ts': "import type { B } from './b.ts';\nexport type A = B[];\n",
      'packages/base/src/b.ts': "import type { A } from './a.ts';\nexport type B = A[];\n",
    },
    /^no cycles: .*a\.ts → .*b\.ts/,
  ],
  [
    'node:fs on floor 1',
    { 'packages/port/src/disk.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n" },
    /^floors 0 to 3, view and web touch no node:\*: .*disk\.ts → fs/,
  ],
  [
    'a deep import by name',
    { 'packages/port/src/deep.ts': "import { one } from '@estiba/base/src/one.ts';\nexport const deep = one;\n" },
    /^every import resolves .*deep\.ts → @estiba\/base\/src\/one\.ts/,
  ],
  [
    'a deep import by path',
    { 'packages/port/src/deep.ts': "import { one } from '../../base/src/one.ts';\nexport const deep = one;\n" },
    /^another package is reached by its name: .*deep\.ts → packages\/base\/src\/one\.ts/,
  ],
  [
    'a bench that reaches in by path',
    { 'bench/a.bench.ts': "import { one } from '../packages/base/src/one.ts';\nexport const a = one;\n" },
    /^packages are reached by their names: bench\/a\.bench\.ts/,
  ],
  [
    'a third-party package the table does not allow',
    { 'packages/messages/src/t.ts': "import Type from 'typebox';\nexport const t = Type;\n" },
    /^messages may use nothing from npm: .*t\.ts → .*node_modules\/typebox/,
  ],
  ['a package without a floor', { 'packages/attic/src/index.ts': 'export const a = 1;\n' }, /^packages\/attic has no floor/],
  [
    'sources that import a test',
    { 'packages/base/src/t.test.ts': 'export const t = 1;\n', 'packages/base/src/u.ts': "export { t } from './t.test.ts';\n" },
    /^only tests import tests, their kits and fixtures: .*u\.ts/,
  ],
  [
    'a checker that shares code with its planner',
    {
      'packages/stowage/src/check.ts': "import { w } from './constraints/weight.ts';\nexport const c = w;\n",
      'packages/stowage/src/constraints/weight.ts': 'export const w = 1;\n',
    },
    /^a planner's independent checker shares no code with the planner: .*check\.ts/,
  ],
];

for (const [what, planted, expected] of violations) {
  test(`planted: ${what} fails`, async () => {
    const problems = await problemsOf(planted);
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      `${expected} is not among:\n${problems.join('\n')}`,
    );
  });
}

test('tests on a pure floor may use node:*, and port may use typebox', async () => {
  const planted = {
    'packages/port/src/a.test.ts': "import { test } from 'node:test';\nimport { two } from './index.ts';\nvoid test(String(two));\n",
    'packages/port/src/schema.ts': "import Type from 'typebox';\nexport const schema = Type.Any();\n",
  };
  assert.deepEqual(await problemsOf(planted), []);
});

test('a checker that reads nothing is not green', () => {
  assert.deepEqual(unread(['packages/base/src/one.ts'], new Set(['packages/base/src/one.ts'])), []);
  assert.match(String(unread(['packages/base/src/one.ts'], new Set())), /one\.ts was not read/);
  assert.match(String(unread([], new Set())), /No source file was found/);
});

test('the table: arrows lead downward, or to the words of the same floor from messages, and the named ones are all there', () => {
  for (const [name, { floor, mayUse }] of Object.entries(rooms)) {
    for (const used of mayUse) {
      const below = rooms[used]!.floor;
      assert.ok(below < floor || (name === 'messages' && used === 'port') || (name === 'cli' && used === 'server'), `${name} → ${used}`);
    }
  }
  assert.deepEqual([...withoutNode].sort(), 'base energy fleet messages port quay stowage terminal trade view web yard'.split(' '));
});
