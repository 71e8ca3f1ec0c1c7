import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { exitCode } from '../failure.ts';
import { writeCallFolder } from '../testing/call-folder.test-kit.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';

const small = ['--class', '1100', '--ports', '3', '--fill', '0.6', '--effort', '0', '--quiet'];

test('a voyage is generated, planned, checked and told port by port, and its file is read back to the same plan', () =>
  inFolder(async (folder) => {
    const ran = await runCommand(['voyage', ...small, '--forecast', '--full', '--out', folder]);
    assert.ok(ran.code === exitCode.done || ran.code === exitCode.leftOut, ran.err + ran.out);
    assert.match(ran.out, /no hard rule broken/);
    assert.match(ran.out, /only expected/);
    assert.deepEqual((await fs.readdir(folder)).sort(), ['1-PECHY', '2-KRPUS', '3-CNSHA', 'voyage.html', 'voyage.json', 'voyage.txt']);
    assert.ok((await fs.readdir(join(folder, '2-KRPUS'))).includes('departure.baplie.edi'));
    const page = await fs.readFile(join(folder, 'voyage.html'), 'utf8');
    assert.match(page, /<a href="2-KRPUS\/report\.html">KRPUS<\/a>/);
    const again = await runCommand(['voyage', join(folder, 'voyage.json'), '--effort', '0', '--quiet', '--out', join(folder, 'again')]);
    const table = (text: string): string[] => text.split('\n').filter((line) => /^[A-Z]{5} /.test(line));
    assert.equal(table(ran.out).length, 3);
    assert.deepEqual(table(again.out), table(ran.out));
  }));

test('a voyage is told in Spanish and Chinese, and a ship may come laden', () =>
  inFolder(async (folder) => {
    const es = await runCommand(['voyage', ...small, '--laden', '--lang', 'es', '--out', folder]);
    assert.match(es.out, /Infracciones/);
    const zh = await runCommand(['voyage', ...small, '--blind', '--lang', 'zh', '--out', folder]);
    assert.match(zh.out, /倒箱/);
  }));

test('what came of a voyage is told as JSON', () =>
  inFolder(async (folder) => {
    const { out, code } = await runCommand(['voyage', ...small, '--json', '--out', folder]);
    const told = JSON.parse(out) as { loaded: number; leftOut: number; violations: number; ports: { port: string; loaded: number }[] };
    assert.equal(code, told.leftOut > 0 ? exitCode.leftOut : exitCode.done);
    assert.equal(told.violations, 0);
    assert.equal(told.ports.length, 3);
    assert.equal(
      told.ports.reduce((sum, { loaded }) => sum + loaded, 0),
      told.loaded,
    );
  }));

test('a place where no folder can be is refused before a voyage is made, and does not hang', async () => {
  for (const [place, code] of [
    [join(import.meta.filename, 'out'), exitCode.unwritten],
    ['/proc/none/out', exitCode.unwritten],
  ] as const) {
    const ran = await runCommand(['voyage', ...small, '--out', place]);
    assert.equal(ran.code, code, place);
    assert.match(ran.err, /Maybe/);
  }
});

test('a voyage’s file that is wrong is refused with the place and advice; nothing is written', () =>
  inFolder(async (folder) => {
    await fs.writeFile(join(folder, 'wrong.json'), '{"format": "estiba-voyage/1", "ports": []}');
    const out = join(folder, 'out');
    const ran = await runCommand(['voyage', join(folder, 'wrong.json'), '--out', out]);
    assert.equal(ran.code, exitCode.unreadable);
    assert.match(ran.err, /vessel.*Maybe/s);
    const bayPlan = join(folder, 'plan.edi');
    await fs.writeFile(bayPlan, "UNB+UNOA:2+A+B+260412:0800+1'");
    assert.match((await runCommand(['voyage', bayPlan, '--out', out])).err, /is no JSON.*Maybe another file/s);
    await assert.rejects(fs.readdir(out));
  }));

test('a call folder tells what later ports load; a port that is not to come is refused by name', () =>
  inFolder(async (folder) => {
    await writeCallFolder(folder);
    const path = join(folder, 'call.json');
    const given = JSON.parse(await fs.readFile(path, 'utf8'));
    const [next, then] = given.rotation as string[];
    await fs.writeFile(path, JSON.stringify({ ...given, laterLoads: { [next!]: { [then!]: 40 } } }));
    const ran = await runCommand(['plan', folder, '--effort', '0', '--quiet']);
    assert.match(ran.out, /no hard rule broken/);
    await fs.writeFile(path, JSON.stringify({ ...given, laterLoads: { [next!]: { DEHAM: 40 } } }));
    const wrong = await runCommand(['plan', folder, '--quiet']);
    assert.equal(wrong.code, exitCode.unreadable);
    assert.match(wrong.err, /DEHAM.*Maybe/s);
  }));
