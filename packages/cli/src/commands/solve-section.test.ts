import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { exitCode } from '../failure.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';

/** One stack of two tiers; a 20' box and a 40' box for the same port, of which the 40' box must stand below nothing. */
const section = [
  '1 2 0 1 2 1 2',
  '#POD',
  '3',
  '#LOCATIONS',
  '9',
  '#CONTAINERS_TOLOAD',
  '0 0 0 10000.00 2.59 40 3 0 9 0',
  '0 0 0 12000.00 2.59 40 3 0 9 0',
  '#CONTAINERS_LOADED',
  '#STACKS',
  '75000.00 5.18 9',
  '#CELLS',
  '1 0 1 1 1 1 9',
  '1 0 0 1 1 1 9',
].join('\n');

test('a section is solved, proven and confirmed; its plan is written and can be judged again', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'small.txt');
    const plan = join(folder, 'plan.json');
    await writeFile(path, section);
    const ran = await runCommand(['solve', 'section', path, '--plan', plan]);
    assert.equal(ran.code, exitCode.done, ran.err);
    assert.match(ran.out, /^small\.txt: cost 35, 0 left ashore, proven least, \d+\.\d\d s, confirmed by the checker\n$/);
    assert.equal(
      (await runCommand(['solve', 'section', path, '--check', plan])).out,
      'small.txt: cost 35, 0 left ashore, confirmed by the checker\n',
    );
    assert.equal(JSON.parse((await runCommand(['solve', 'section', path, path, '--json'])).out).problems.length, 2);
    await writeFile(plan, (await readFile(plan, 'utf8')).replaceAll('"tier":2', '"tier":1'));
    const broken = await runCommand(['solve', 'section', path, '--check', plan]);
    assert.equal(broken.code, exitCode.broken);
    assert.match(broken.out, /stands where another does: stack 1, tier 1/);
  }));

test('what is no section is refused with the line and what stands there', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'broken.txt');
    await writeFile(path, section.replace('12000.00', 'heavy'));
    const ran = await runCommand(['solve', 'section', path]);
    assert.equal(ran.code, exitCode.unreadable);
    assert.match(ran.err, /Line 8: 'heavy' is no number\. Maybe/);
    assert.equal((await runCommand(['solve', 'section', path, path, '--plan', 'x.json'])).code, exitCode.usage);
  }));
