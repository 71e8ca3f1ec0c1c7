import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { missingBuilds } from './dependencies.ts';
import { explained, wellFormed } from './glossary.ts';
import { wrongIn, wrongWords } from './glossary-words.ts';
import { relativeLinks } from './links.ts';
import { runSteps } from './run-steps.ts';
import { sizeOf } from './size.ts';
import { compareRules, ruleIds, testTitles } from './spec-rules.ts';

const file = (lines: number, first = '') => ({ path: `a${lines}.ts`, text: `${first}\n${'x\n'.repeat(lines - 1)}` });

test('size: a file over 300 lines fails unless it states its waiver', () => {
  assert.deepEqual(sizeOf([file(300), file(10), file(10)]).problems, []);
  assert.match(String(sizeOf([file(301), file(10), file(10)]).problems), /a301\.ts has 301 lines/);
  assert.deepEqual(
    sizeOf([file(301, `/* oxlint-${'disable'} max-lines -- one table, read top to bottom */`), file(10), file(10)]).problems,
    [],
  );
});

test('size: a median of 100 lines fails', () => {
  assert.match(String(sizeOf([file(99), file(100), file(101)]).problems), /median source file has 100/);
});

test('rules: IDs are read from line starts, lists and tables, titles from tests', () => {
  assert.deepEqual(ruleIds('**G1** A.\n- **W2** B, see **G1**.\n| **MG10** | C |\nIn **S3** nothing.\n'), ['G1', 'W2', 'MG10']);
  assert.deepEqual(testTitles("test('G1 W2: a', () => {});\n  it(\n    `W3: it's`, x);\ndescribe(\"M1: b\")"), [
    'G1 W2: a',
    "W3: it's",
    'M1: b',
  ]);
});

test('rules: a rule without a test and a test without a rule are found', () => {
  assert.deepEqual(compareRules(['G1', 'G2', 'W1'], ['G1 W1: a', 'G3: b', 'D95B reads', 'see G2']), { unproved: ['G2'], unknown: ['G3'] });
});

test('glossary: each fault of form is found', () => {
  const good = 'id\ten\tzh\tes\tnote\nberth\tberth\t泊位\tamarradero\t\n';
  assert.deepEqual(wellFormed(good).problems, []);
  for (const [bad, why] of [
    ['Berth 2\ta\tb\tc\t', /not in snake case/],
    ['berth\ta\tb\tc\t', /second time/],
    ['quay\ta\t\tc\t', /lacks zh/],
    ['quay\ta\tb\tc', /4 cells/],
    ['quay\ta \tb\tc\t', /blanks/],
  ] as const) {
    assert.match(wellFormed(`${good}${bad}\n`).problems.join(), why);
  }
  assert.match(wellFormed('id\ten\n').problems.join(), /header.*empty/);
});

test('dependencies: a lock without the builds of every platform is found', () => {
  const builds = { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-darwin': '1.0.0' } };
  assert.deepEqual(
    missingBuilds({ packages: { 'node_modules/tool': builds, 'node_modules/tool-linux': {}, 'node_modules/tool-darwin': {} } }),
    [],
  );
  assert.match(String(missingBuilds({ packages: { 'node_modules/tool': builds, 'node_modules/tool-linux': {} } })), /lacks tool-darwin/);
});

test('links: only relative ones are looked up, without their anchors', () => {
  assert.deepEqual(relativeLinks('[a](b.md#c) [d](https://e.org) [f](#g) ![h](../i.png)'), ['b.md', '../i.png']);
});

test('steps: one that finds something and one that breaks fail, the others still run', async () => {
  const lines: string[] = [];
  const steps = [
    { name: 'finds', run: () => ({ problems: ['a.ts is wrong'], summary: '1 file' }) },
    { name: 'breaks', run: () => Promise.reject(new Error('no such tool')) },
    { name: 'holds', run: () => ({ problems: [], summary: '2 files' }) },
  ];
  assert.deepEqual(await runSteps(steps, { root: '', everything: false }, (line) => lines.push(line)), ['finds', 'breaks']);
  assert.match(
    lines.join('\n'),
    /✖ finds +1 file.*\n {4}a\.ts is wrong\n✖ breaks.*\n {4}Error: no such tool[^]*✔ holds +2 files[^]*Failed: finds, breaks/,
  );
});

test('glossary: a term that is not explained in three languages is found', () => {
  const terms = 'id\ten\tzh\tes\tnote\nqc\tquay crane\t岸桥\tgrúa\t\nblock\tblock\t箱区\tbloque\t\n';
  const head = 'id\ten\tes\tzh\n';
  const [qc, block] = ['qc\tLifts.\tLevanta.\t起重。\n', 'block\tStacks.\tPilas.\t堆垛。\n'];
  assert.deepEqual(explained(terms, head + qc + block), []);
  assert.equal(explained(terms, head + qc).length, 1);
  assert.equal(explained(terms, head + qc + block + qc).length, 1);
  assert.equal(explained(terms, `${head}${qc}${block}tug\tHelps.\tAyuda.\t协助。\n`).length, 1);
  assert.equal(explained(terms, `${head}${qc}block\tStacks.\t\t堆垛。\n`).length, 1);
});

test('glossary: a word that a note forbids is found in its own language only, whole words only', () => {
  const words = wrongWords(
    'id\ten\tzh\tes\tnote\nqc\tq\t岸桥\tgrúa\tzh 桥吊 colloquial; es not «puente»\ngate\tg\t闸口\tpuerta\tzh not 大门\nseal\ts\ts\ts\tes not «sello» for container seal\n',
  );
  assert.deepEqual(
    words.map(({ word, language }) => `${language} ${word}`),
    ['es puente', 'zh 大门'],
  );
  assert.equal(wrongIn("a: 'El Puente trabaja',\nb: 'puentes',", 'es/a.ts', 'es', words).length, 1);
  assert.match(wrongIn("b: '进大门'", 'zh/a.ts', 'zh', words)[0] ?? '', /zh\/a\.ts:1 says '大门'.*'gate'/);
  assert.deepEqual(wrongIn("c: '大门 sello'", 'es/a.ts', 'es', words), []);
});
