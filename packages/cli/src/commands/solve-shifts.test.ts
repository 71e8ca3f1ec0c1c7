import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { exitCode } from '../failure.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';

/** One column of two: the box for port 2 stands on the one for port 3. */
const problem = 'N: 3\nR: 2\nC: 1\nseed: 7\n0 1 1\n0 0 1\n0 0 0\n';

test('a shift problem is solved, proven and confirmed; its plan is written and can be judged again', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'small.txt');
    const plan = join(folder, 'plan.json');
    await writeFile(path, problem);
    const ran = await runCommand(['solve', 'shifts', path, '--plan', plan]);
    assert.equal(ran.code, exitCode.done, ran.err);
    assert.match(ran.out, /^small\.txt: 0 shifts, proven least, 0\.\d\d s, confirmed by the checker\n$/);
    assert.equal((await runCommand(['solve', 'shifts', path, '--check', plan])).out, 'small.txt: 0 shifts, confirmed by the checker\n');
    assert.deepEqual(JSON.parse((await runCommand(['solve', 'shifts', path, path, '--json'])).out).problems.length, 2);
    await writeFile(plan, (await readFile(plan, 'utf8')).replace('0', '9'));
    const broken = await runCommand(['solve', 'shifts', path, '--check', plan]);
    assert.equal(broken.code, exitCode.broken);
    assert.match(broken.out, /there is no box 9/);
  }));

test('what is no shift problem is refused with the line and what stands there', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'broken.txt');
    await writeFile(path, problem.replace('R: 2', 'R: two'));
    const ran = await runCommand(['solve', 'shifts', path]);
    assert.equal(ran.code, exitCode.unreadable);
    assert.match(ran.err, /Line 2 should read 'R: number', but reads 'R: two'\. Maybe/);
    assert.equal((await runCommand(['solve', 'shifts', path, path, '--plan', 'x.json'])).code, exitCode.usage);
  }));
