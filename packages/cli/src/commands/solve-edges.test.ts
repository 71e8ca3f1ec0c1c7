import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { langs } from '@estiba/port/sentences';
import { exitCode } from '../failure.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';

const small = 'N: 3\nR: 2\nC: 1\nseed: 7\n0 1 1\n0 0 1\n0 0 0\n';
const kinds = ['shifts', 'section', 'master'];

test('what is no file of a problem is told with what it is: a folder, a device, nothing at all, far too much', () =>
  inFolder(async (folder) => {
    const empty = join(folder, 'empty.txt');
    const large = join(folder, 'large.txt');
    await writeFile(empty, '\ufeff \r\n');
    await writeFile(large, '1 '.repeat(9_000_000));
    for (const kind of kinds) {
      for (const [path, told] of [
        [folder, /is a folder\. Maybe a file in it/],
        ['/dev/zero', /is a device.*Maybe/],
        [empty, /is empty\. Maybe/],
        [large, /has 18 MB\. Maybe.*at most 16 MB/],
      ] as const) {
        const { code, out, err } = await runCommand(['solve', kind, path]);
        assert.equal(code, exitCode.unreadable, path);
        assert.match(err, told);
        assert.equal(out, '');
      }
    }
  }));

test('a problem of another kind is told by its kind, one of no kind by what such a file holds, in each language', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'small.txt');
    const other = join(folder, 'other.txt');
    await writeFile(path, small);
    await writeFile(other, "UNB+UNOA:2+A+B+260412:0800+1'");
    for (const lang of langs) {
      for (const kind of ['section', 'master']) {
        const { code, err } = await runCommand(['solve', kind, path, '--lang', lang]);
        assert.equal(code, exitCode.unreadable);
        assert.match(err, /estiba solve shifts/);
      }
      for (const kind of kinds)
        assert.match((await runCommand(['solve', kind, other, '--lang', lang])).err, new RegExp(`docs/stowage/${kind}\\.md`));
    }
  }));

test('text of a file cannot steer the terminal, and a number of three hundred digits is not told digit by digit', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'steer.txt');
    await writeFile(path, `N: \u001b[31mred\u001b]0;title\u0007\n`);
    const { err } = await runCommand(['solve', 'shifts', path]);
    assert.match(err, /N: ␛\[31mred␛\]0;title␇/);
    assert.doesNotMatch(err, /[^\P{Cc}\n]/u);
    await writeFile(path, '1e308 1 1 1 1\n');
    assert.match((await runCommand(['solve', 'master', path])).err, /Line 1: 1e\+308 is not between/);
  }));

test('a plan’s path that cannot be written is refused before the work, and what stands there stays', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'small.txt');
    await writeFile(path, small);
    await mkdir(join(folder, 'sub'));
    for (const plan of [folder, join(path, 'plan.json'), '/dev/null', '']) {
      const { code, out, err } = await runCommand(['solve', 'shifts', path, '--plan', plan]);
      assert.equal(code, exitCode.unwritten, plan);
      assert.match(err, /Maybe/);
      assert.equal(out, '');
    }
    assert.deepEqual((await readdir(folder)).sort(), ['small.txt', 'sub']);
    const both = await runCommand(['solve', 'shifts', path, '--plan', 'x', '--check', 'y']);
    assert.equal(both.code, exitCode.usage);
    assert.match(both.err, /Maybe name either --plan or --check/);
  }));

test('Ctrl-C keeps the best plan of the problem under way and says how many were not begun', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'dense.txt');
    // A ship of 96 places, full on every leg, with boxes for sixteen ports at random: the bound is not met for seconds.
    const [ports, places] = [16, 96];
    const random = new Random(1);
    const boxes = Array.from({ length: ports }, () => Array<number>(ports).fill(0));
    for (let from = 0, aboard = 0; from < ports - 1; from++) {
      aboard -= boxes.reduce((sum, row) => sum + row[from]!, 0);
      for (; aboard < places; aboard++) boxes[from]![from + 1 + random.int(ports - 1 - from)]! += 1;
    }
    const rows = boxes.map((row) => row.join(' '));
    await writeFile(path, ['N: 16', 'R: 12', 'C: 8', 'seed: 1', ...rows].join('\n'));
    const signals = new EventEmitter();
    let isPressed = false;
    const ran = await runCommand(['solve', 'shifts', path, path, path, '--effort', '1000'], { signals }, (text) => {
      if (text.includes('cost') && !isPressed) isPressed = setImmediate(() => signals.emit('SIGINT')) !== null;
    });
    assert.equal(ran.code, exitCode.abandoned, ran.err);
    assert.match(ran.out, /^dense\.txt: \d+ shifts, .*confirmed by the checker\n$/);
    assert.match(ran.err, /2 problems were not begun/);
  }));
