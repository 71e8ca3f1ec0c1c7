import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { exitCode } from '../failure.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';

/** Two bays with one hold block each, two ports, four containers of 10 t. */
const voyage = [
  '2 2 2 1 1',
  '',
  '0 0',
  '1',
  '2',
  '1 2',
  '4 4',
  '2 2',
  '0 0',
  '90 90',
  '5 -5',
  '8 8',
  '0 0',
  '120 120',
  '1 2',
  '100 100',
  '5 -5',
  '10 10',
  '0 0',
  '-25 -25',
  '25 25',
  '300 300',
  '240',
  '-1',
  '1',
  '11',
  '-1',
  '1',
  '20 10 DC',
  '1 2 4',
  '2 1 0',
  '2 2 0',
].join('\n');

test('a voyage is planned, bounded and confirmed; its plan is written and can be judged again', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'small.txt');
    const plan = join(folder, 'plan.json');
    await writeFile(path, voyage);
    const ran = await runCommand(['solve', 'master', path, '--plan', plan, '--steps', '10000']);
    assert.equal(ran.code, exitCode.done, ran.err);
    assert.match(
      ran.out,
      /^small\.txt: cost 8 \(long cranes 8, 0 overstows, 0 left out\), proven least, \d+\.\d\d s, confirmed by the checker\n$/,
    );
    const judged = await runCommand(['solve', 'master', path, '--check', plan]);
    assert.equal(judged.out, 'small.txt: cost 8 (long cranes 8, 0 overstows, 0 left out), confirmed by the checker\n');
    assert.equal(JSON.parse((await runCommand(['solve', 'master', path, path, '--json', '--steps', '1000'])).out).problems.length, 2);
    await writeFile(plan, (await readFile(plan, 'utf8')).replaceAll(/"count":\d/g, '"count":9'));
    const broken = await runCommand(['solve', 'master', path, '--check', plan]);
    assert.equal(broken.code, exitCode.broken);
    assert.match(broken.out, /containers are stowed and 4 are wanted/);
  }));

test('what is no voyage is refused with the line and what stands there', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'broken.txt');
    await writeFile(path, voyage.replace('20 10 DC', '30 10 DC'));
    const ran = await runCommand(['solve', 'master', path]);
    assert.equal(ran.code, exitCode.unreadable);
    assert.match(ran.err, /Line 29: a container of 30 feet cannot be planned\. Maybe/);
    assert.equal((await runCommand(['solve', 'master', path, path, '--plan', 'x.json'])).code, exitCode.usage);
  }));
