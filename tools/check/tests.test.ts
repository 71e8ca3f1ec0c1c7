import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { deal } from './deal.ts';
import { type Files, withTree } from './fixture/planted-tree.ts';
import { checkTests, testFiles } from './tests.ts';
import { merge } from './verdict.ts';

const source = (body: string) => `import { test } from 'node:test';\nimport assert from 'node:assert/strict';\n${body}\n`;
const good = source("test('adds', () => assert.equal(1 + 1, 2));");
const bad = source("test('adds', () => assert.equal(1 + 1, 2));\n\ntest('does not add', () => assert.equal(1 + 1, 3));");
const skipped = source("test('needs data', { skip: 'set ESTIBA_DATA' }, () => {});");

/** Runs the step over a tree of these tests; what it found and printed. */
async function run(planted: Files) {
  const lines: string[] = [];
  const outcome = await withTree(planted, (root) => checkTests({ root, everything: false }, (line) => lines.push(line)));
  return { ...outcome, printed: lines.join('\n') };
}

test('tests: slow and end-to-end ones run only when everything is wanted', async () => {
  const paths = [
    'bench/lib/c.test.ts',
    'e2e/a.test.ts',
    'packages/base/src/a.slow.test.ts',
    'packages/base/src/a.test.ts',
    'tools/b.test.ts',
  ];
  const [quick, all] = await withTree(Object.fromEntries(paths.map((path) => [path, ''])), (tree) => [
    testFiles(tree, false),
    testFiles(tree, true),
  ]);
  assert.deepEqual(all, paths);
  assert.deepEqual(quick, ['bench/lib/c.test.ts', 'packages/base/src/a.test.ts', 'tools/b.test.ts']);
});

test('tests: the figures of both processes are added up, and every file is run', async () => {
  const { problems, summary, printed } = await run({ 'tools/a.test.ts': good, 'tools/b.test.ts': good, 'tools/c.test.ts': skipped });
  assert.deepEqual(problems, []);
  assert.match(summary, /^3 files in 2 processes, 3 tests/);
  assert.match(printed, /# tests 3\n[^]*# pass 2\n# fail 0\n[^]*# skipped 1\n[^]*# duration_ms [\d.]+$/);
});

for (const [half, planted] of [
  ['one', { 'tools/a.test.ts': bad, 'tools/b.test.ts': good }],
  ['the other', { 'tools/a.test.ts': good, 'tools/b.test.ts': bad }],
] as const) {
  test(`tests: a failure in ${half} of the processes fails the step and is shown in full, with its place`, async () => {
    const { problems, printed } = await run(planted);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^1 of 2 files: node --test ended with code 1; its failures stand above/);
    assert.match(printed, /✖ does not add \(tools\/[ab]\.test\.ts:5\)\nAssertionError[^]*2 !== 3/);
    assert.match(printed, /# tests 3\n[^]*# pass 2\n# fail 1\n/);
  });
}

test('tests: a file that cannot be loaded, and one that ends its process, fail the step', async () => {
  const broken = await run({ 'tools/a.test.ts': 'throw new Error("no test");\n', 'tools/b.test.ts': good });
  assert.equal(broken.problems.length, 1);
  const ended = await run({ 'tools/a.test.ts': source("test('ends', () => process.exit(0));"), 'tools/b.test.ts': good });
  assert.match(String(ended.problems), /before it was through\. Maybe a test ended the process\./);
});

test('tests: a step without any file is no step that holds', async () => {
  await assert.rejects(run({}), /No test file was found/);
});

test('tests: files are dealt by weight, each once, those of a package together', () => {
  const weighed = [
    { path: 'packages/a/src/1.test.ts', weight: 4 },
    { path: 'packages/a/src/2.test.ts', weight: 4 },
    { path: 'packages/b/src/1.test.ts', weight: 5 },
    { path: 'e2e/1.test.ts', weight: 3 },
    { path: 'e2e/2.test.ts', weight: 1 },
  ];
  assert.deepEqual(deal(weighed, 2), [
    ['e2e/2.test.ts', 'packages/a/src/1.test.ts', 'packages/a/src/2.test.ts'],
    ['e2e/1.test.ts', 'packages/b/src/1.test.ts'],
  ]);
  assert.deepEqual(deal(weighed.slice(0, 1), 2), [['packages/a/src/1.test.ts']]);
});

test('tests: counts of two verdicts add up, their times do not', () => {
  const of = (tests: number, ms: number) => ({ failures: [`f${tests}`], figures: { tests, duration_ms: ms }, times: { [`${tests}`]: ms } });
  assert.deepEqual(merge([of(1, 30), of(2, 20)]), {
    failures: ['f1', 'f2'],
    figures: { tests: 3, duration_ms: 30 },
    times: { '1': 30, '2': 20 },
  });
});
