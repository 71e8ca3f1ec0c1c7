import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEdifact } from '@estiba/messages';
import { formatSlot } from '@estiba/port';
import { exitCode } from '../failure.ts';
import { readPlanFile } from '../input/plan-file.ts';
import { callFiles, writeCallFolder } from '../testing/call-folder.test-kit.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';

const outputs = [
  'check.txt',
  'departure.baplie.edi',
  'exceptions.csv',
  'load.movins.edi',
  'plan.json',
  'queues.csv',
  'queues.json',
  'report.html',
];

test('a call folder becomes a checked plan with every output and every box accounted for', () =>
  inFolder(async (folder) => {
    await writeCallFolder(folder);
    const ran = await runCommand(['plan', folder, '--quiet']);
    assert(ran.code === exitCode.done || ran.code === exitCode.leftOut, ran.err + ran.out);
    assert.match(ran.out, /no hard rule broken/);
    const out = join(folder, 'out');
    assert.deepEqual((await fs.readdir(out)).sort(), outputs);

    const { arrival, loads } = callFiles();
    const plan = JSON.parse(await fs.readFile(join(out, 'plan.json'), 'utf8'));
    assert.equal(plan.account.boxes.length, arrival.length + loads.length);
    assert.equal(plan.account.counts.unaccounted, 0);
    assert.equal(plan.call.yard.length, loads.length);
    const verified = plan.call.loadList.filter((box: { weight: { source: string } }) => box.weight.source === 'vgm');
    assert.equal(verified.length, 5);

    const departure = readEdifact(await fs.readFile(join(out, 'departure.baplie.edi'))).messages[0];
    assert(departure !== undefined && 'boxes' in departure);
    const written = departure.boxes.map(({ container, slot }) => `${container.id} ${slot === undefined ? '' : formatSlot(slot)}`).sort();
    const planned = plan.account.boxes
      .filter((line: { to: string }) => line.to !== '')
      .map((line: { id: string; to: string }) => `${line.id} ${line.to}`);
    assert.deepEqual(written, planned.sort());
  }));

test('what was written reads back as the same plan, and the checker agrees', () =>
  inFolder(async (folder) => {
    await writeCallFolder(folder);
    await runCommand(['plan', folder, '--quiet']);
    const path = join(folder, 'out', 'plan.json');
    assert.equal((await runCommand(['check', path])).code, exitCode.done);
    const { plan, call } = readPlanFile({ name: 'plan.json', bytes: await fs.readFile(path) });
    assert.equal(plan.loading.loads.length + plan.loading.leftOut.length, call.loadList.length);
    const spoilt = JSON.parse(await fs.readFile(path, 'utf8'));
    spoilt.plan.loading.loads[0].slot = spoilt.plan.loading.loads[1].slot;
    await fs.writeFile(path, JSON.stringify(spoilt));
    const found = await runCommand(['check', path]);
    assert.equal(found.code, exitCode.broken);
    assert.match(found.out, /P2 +Two boxes share one slot/);
  }));

test('the same call, seed and effort give the same queues', () =>
  inFolder(async (folder) => {
    await writeCallFolder(folder);
    const queues: string[] = [];
    for (const out of ['a', 'b']) {
      await runCommand(['plan', folder, '--quiet', '--seed', '5', '--out', join(folder, out)]);
      queues.push(await fs.readFile(join(folder, out, 'queues.csv'), 'utf8'));
    }
    assert.equal(queues[0], queues[1]);
  }));

test('a re-plan close to an earlier one after losing a crane and rolling a box keeps the other boxes', () =>
  inFolder(async (folder) => {
    await writeCallFolder(folder);
    await runCommand(['plan', folder, '--quiet']);
    const path = join(folder, 'out', 'plan.json');
    const before = JSON.parse(await fs.readFile(path, 'utf8')).plan.loading.loads as { id: string; slot: string }[];
    const rolled = before[0]?.id ?? '';
    const ran = await runCommand([
      'plan',
      folder,
      '--quiet',
      '--base',
      path,
      '--cranes',
      '1',
      '--roll',
      rolled,
      '--out',
      join(folder, 'again'),
    ]);
    assert(ran.code === exitCode.done || ran.code === exitCode.leftOut, ran.err);
    const after = JSON.parse(await fs.readFile(join(folder, 'again', 'plan.json'), 'utf8')).plan.loading.loads as {
      id: string;
      slot: string;
    }[];
    const slots = new Map(before.map(({ id, slot }) => [id, slot]));
    assert(!after.some(({ id }) => id === rolled));
    const moved = after.filter(({ id, slot }) => slots.get(id) !== slot).length;
    assert(moved <= after.length / 20, `${moved} of ${after.length} moved`);
  }));

test('Ctrl-C keeps the best plan so far', () =>
  inFolder(async (folder) => {
    await writeCallFolder(folder);
    const signals = new EventEmitter();
    let pressed = false;
    const ran = await runCommand(['plan', folder, '--effort', '50'], { signals }, (text) => {
      if (pressed || !text.includes('improving')) return;
      pressed = true;
      signals.emit('SIGINT');
    });
    assert(ran.code === exitCode.done || ran.code === exitCode.leftOut, ran.err);
    assert.match(ran.err, /best plan so far is kept/);
    assert.match(ran.out, /Stopped early/);
    assert.equal(JSON.parse(await fs.readFile(join(folder, 'out', 'plan.json'), 'utf8')).run.wasStopped, true);
    assert.equal(signals.listenerCount('SIGINT'), 0);
  }));

test('Ctrl-C twice abandons the run and writes nothing', () =>
  inFolder(async (folder) => {
    await writeCallFolder(folder);
    const signals = new EventEmitter();
    const ran = await runCommand(['plan', folder, '--effort', '50'], { signals }, (text) => {
      if (!text.includes('improving')) return;
      signals.emit('SIGINT');
      signals.emit('SIGINT');
    });
    assert.equal(ran.code, exitCode.abandoned);
    await assert.rejects(fs.readdir(join(folder, 'out')));
  }));

test('a full disk loses no earlier result', () =>
  inFolder(async (folder) => {
    await writeCallFolder(folder);
    await runCommand(['plan', folder, '--quiet']);
    const out = join(folder, 'out');
    const before = await Promise.all(outputs.map((name) => fs.readFile(join(out, name), 'utf8')));
    const full = async (...given: Parameters<typeof fs.open>) => {
      const handle = await fs.open(...given);
      if (String(given[0]).includes('report')) handle.sync = () => Promise.reject(new Error('ENOSPC: no space left on device, fsync'));
      return handle;
    };
    const ran = await runCommand(['plan', folder, '--quiet', '--seed', '9'], { disk: { ...fs, open: full } });
    assert.equal(ran.code, exitCode.unwritten);
    assert.match(ran.err, /Nothing was written .*ENOSPC.*Maybe/);
    assert.deepEqual((await fs.readdir(out)).sort(), outputs);
    assert.deepEqual(await Promise.all(outputs.map((name) => fs.readFile(join(out, name), 'utf8'))), before);
  }));

test('a bay plan alone is enough: the ship is inferred, the loads generated, both are said', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'arrival.edi');
    await fs.writeFile(path, callFiles().baplie, 'latin1');
    const out = join(folder, 'out');
    const ran = await runCommand([
      'plan',
      '--baplie',
      path,
      '--rotation',
      'auto',
      '--loads',
      'generate',
      '--fill',
      '0.5',
      '--effort',
      '0',
      '--quiet',
      '--out',
      out,
    ]);
    assert(ran.code === exitCode.done || ran.code === exitCode.leftOut, ran.err + ran.out);
    const told = await fs.readFile(join(out, 'exceptions.csv'), 'utf8');
    for (const code of ['call.ship-inferred', 'call.rotation-guessed', 'call.work-start-assumed']) assert.match(told, new RegExp(code));
  }));
