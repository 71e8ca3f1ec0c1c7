import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exitCode } from '../failure.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';

const data = process.env['ESTIBA_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const skip = existsSync(join(data, 'edi')) ? false : `no shared data at ${data}`;
const files = (pattern: string): string[] => globSync(join(data, 'edi', pattern)).sort();

test('a real bay plan of a ship without profile: every box is read, the ship inferred, a plan made at the next port', { skip }, () =>
  inFolder(async (folder) => {
    const [baplie = ''] = files('baplie/*UASC_JUBAIL*');
    const ran = await runCommand([
      'plan',
      '--baplie',
      baplie,
      '--rotation',
      'auto',
      '--loads',
      'generate',
      '--fill',
      '0.8',
      '--effort',
      '0.2',
      '--quiet',
      '--out',
      folder,
    ]);
    assert(ran.code === exitCode.done || ran.code === exitCode.leftOut, ran.err + ran.out);
    const plan = JSON.parse(await fs.readFile(join(folder, 'plan.json'), 'utf8'));
    assert.equal(plan.call.port, 'AUBNE');
    assert.equal(plan.call.arrival.length, 2081);
    assert.equal(plan.account.counts.unaccounted, 0);
    assert.equal(plan.verdict.violations.length, 0);
  }),
);

test('a real call with the lists of four lines under different voyage numbers becomes one load list and a checked plan', { skip }, () =>
  inFolder(async (folder) => {
    const lists = files('coprar/*AL_RAIN*');
    assert.equal(lists.length, 4);
    const ran = await runCommand([
      'plan',
      '--coprar',
      ...lists,
      '--class',
      '2800',
      '--rotation',
      'auto',
      '--effort',
      '0.2',
      '--quiet',
      '--out',
      folder,
    ]);
    assert.equal(ran.code, exitCode.done, ran.err + ran.out);
    const plan = JSON.parse(await fs.readFile(join(folder, 'plan.json'), 'utf8'));
    const read = plan.sources.filter((source: { use: string; name: string }) => source.use === 'load-list' && source.name.endsWith('.edi'));
    const together = plan.sources.at(-1);
    assert.equal(
      together.groups,
      read.reduce((sum: number, source: { boxes: number }) => sum + source.boxes, 0),
    );
    assert.equal(together.boxes, plan.call.loadList.length);
    assert.match(await fs.readFile(join(folder, 'exceptions.csv'), 'utf8'), /merge\.voyage/);
  }),
);

test('every message with boxes converts to CSV with a line for each of them', { skip }, async () => {
  for (const path of files('{baplie,coprar,coarri}/*.edi')) {
    const ran = await runCommand(['convert', path, '--to', 'csv']);
    const boxes = [...ran.err.matchAll(/read, (\d+) boxes,/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    if (ran.code === exitCode.done) assert.equal(ran.out.trimEnd().split('\r\n').length, boxes + 1, path);
    else assert.equal(boxes, 0, `${path}: ${ran.err}`);
  }
});

test('a real bay plan written in another version has the same boxes in the same slots', { skip }, () =>
  inFolder(async (folder) => {
    const [baplie = ''] = files('baplie/*UASC_JUBAIL*');
    const table = async (path: string): Promise<string[]> => {
      const { out } = await runCommand(['convert', path, '--to', 'csv']);
      return out.split('\r\n').map((line) => line.split(',').slice(1, 10).join(','));
    };
    const original = await table(baplie);
    for (const version of ['1.5', '2.2', '3.1']) {
      const path = join(folder, `${version}.edi`);
      await runCommand(['convert', baplie, '--to', `baplie-${version}`, '--out', path]);
      assert.deepEqual((await table(path)).sort(), original.toSorted(), version);
    }
  }),
);
