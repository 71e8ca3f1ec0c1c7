import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withTree } from './fixture/planted-tree.ts';
import { checkTypes } from './types.ts';

const options = {
  target: 'ES2024',
  lib: ['ES5'],
  module: 'NodeNext',
  strict: true,
  noEmit: true,
  types: [],
  allowImportingTsExtensions: true,
};
const program = JSON.stringify({ compilerOptions: options, include: ['src'] });
const planted = {
  'tsconfig.json': JSON.stringify({ compilerOptions: options, include: ['tools'] }),
  'tools/count.ts': "import { two } from '@estiba/port';\nexport const count: number = two;\n",
  'packages/port/tsconfig.json': program,
};

test('types: a change in one package is found wherever it is used, in the files that stayed as they were', async () => {
  await withTree(planted, async (root) => {
    const look = (everything: boolean) => checkTypes({ root, everything });
    assert.deepEqual(await look(false), { problems: [], summary: '2 programs' });

    const one = join(root, 'packages/base/src/one.ts');
    writeFileSync(one, "export const one = '1';\n");
    const found = (await look(false)).problems;
    assert.deepEqual(
      found.map((problem) => problem.split('\n')[0]),
      ['tsconfig.json'],
    );
    assert.match(found[0]!, /tools\/count\.ts\S* .*Type 'string' is not assignable to type 'number'/s);
    // What stands is told again, and by a compiler that remembers nothing too.
    assert.deepEqual((await look(false)).problems, found);
    assert.deepEqual((await look(true)).problems, found);
  });
});
