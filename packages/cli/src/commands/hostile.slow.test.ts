import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Random } from '@estiba/base';
import { formatSlot } from '@estiba/port';
import { type ExitCode, exitCode } from '../failure.ts';
import { callFiles, coprarText, writeCallFolder } from '../testing/call-folder.test-kit.ts';
import { inFolder, type Ran, runCommand } from '../testing/console.test-kit.ts';

const planned: readonly ExitCode[] = [exitCode.done, exitCode.leftOut, exitCode.broken];

/** Never a stack trace, never a fault; whatever else is printed. */
function assertCivil(ran: Ran, what: string): void {
  assert.notEqual(ran.code, exitCode.fault, `${what}: ${ran.err}`);
  assert.doesNotMatch(ran.err + ran.out, /^\s+at .*[:(]\d+|\.ts:\d+/m, what);
}

/** Plans a folder with some files spoilt; the findings it wrote, where it planned. */
async function planSpoilt(folder: string, files: Parameters<typeof writeCallFolder>[1]): Promise<{ ran: Ran; findings: string }> {
  await writeCallFolder(folder, files);
  const ran = await runCommand(['plan', folder, '--quiet', '--effort', '0']);
  assertCivil(ran, JSON.stringify(files).slice(0, 60));
  const findings = planned.includes(ran.code) ? await fs.readFile(join(folder, 'out', 'exceptions.csv'), 'utf8') : '';
  return { ran, findings };
}

const spoil = (text: string, from: string | RegExp, to: string): string => {
  const spoilt = text.replace(from, to);
  assert.notEqual(spoilt, text, `nothing to spoil: ${from}`);
  return spoilt;
};

test('a bay plan cut off in the middle is refused, for boxes nobody knows of may be aboard', () =>
  inFolder(async (folder) => {
    const { baplie } = callFiles();
    const { ran } = await planSpoilt(folder, { baplie: baplie.slice(0, baplie.length * 0.6) });
    assert.equal(ran.code, exitCode.unreadable);
    assert.match(ran.err, /was cut off: .* has no end \(UNT\), so boxes may be missing\. Maybe .*--accept-damaged/);
  }));

test('a planner who accepts a bay plan cut off gets a plan with what came, and the cut is named', () =>
  inFolder(async (folder) => {
    const { baplie } = callFiles();
    await writeCallFolder(folder, { baplie: baplie.slice(0, baplie.length * 0.6) });
    const ran = await runCommand(['plan', folder, '--quiet', '--effort', '0', '--accept-damaged']);
    assert(planned.includes(ran.code), ran.err);
    assert.match(await fs.readFile(join(folder, 'out', 'exceptions.csv'), 'utf8'), /envelope\.no-unt/);
  }));

test('bytes that are no character of the declared set are read and named', () =>
  inFolder(async (folder) => {
    const { findings } = await planSpoilt(folder, { baplie: spoil(callFiles().baplie, 'ESTIBA 1100', 'ESTIBA Ñ\u0081\u00ff') });
    assert.match(findings, /charset\.undeclared-latin1/);
  }));

test('two boxes in one slot are named, and the ship is still planned', () =>
  inFolder(async (folder) => {
    const { arrival, baplie } = callFiles();
    const [first, second] = arrival.filter(({ container }) => container.sizeType.lengthFt === 40);
    assert(first !== undefined && second !== undefined);
    const { ran, findings } = await planSpoilt(folder, { baplie: spoil(baplie, formatSlot(second.slot), formatSlot(first.slot)) });
    assert(planned.includes(ran.code), ran.err);
    assert.match(findings, /slot\.taken/);
    assert.match(findings, new RegExp(`${second.container.id}`));
  }));

test('a box in a slot the ship does not have is named, and the ship is still planned', () =>
  inFolder(async (folder) => {
    const { arrival, baplie } = callFiles();
    const box = arrival.at(-1);
    assert(box !== undefined);
    const { ran, findings } = await planSpoilt(folder, { baplie: spoil(baplie, formatSlot(box.slot), '0981496') });
    assert(planned.includes(ran.code), ran.err);
    assert.match(findings, new RegExp(`call.slot-not-on-ship,${box.container.id}.*0981496`));
  }));

test('a load for a port nobody knows, with a wrong check digit, weighing nothing or 99 t: each is named and none is lost', () =>
  inFolder(async (folder) => {
    const { loads } = callFiles();
    const [a, b, c, d] = loads;
    assert(a !== undefined && b !== undefined && c !== undefined && d !== undefined);
    const digit = (Number(b.id.at(-1)) + 1) % 10;
    let coprar = spoil(coprarText(loads), new RegExp(`(${a.id}[\\s\\S]*?LOC\\+11\\+)[A-Z]{5}`), '$1XXXXX');
    coprar = spoil(coprar, b.id, b.id.slice(0, -1) + digit);
    coprar = spoil(coprar, new RegExp(`(${c.id}[\\s\\S]*?KGM:)\\d+`), '$10');
    coprar = spoil(coprar, new RegExp(`(${d.id}[\\s\\S]*?KGM:)\\d+`), '$199000');
    const { ran, findings } = await planSpoilt(folder, { coprar, vermas: "UNA:+.? '" });
    assert(planned.includes(ran.code), ran.err);
    assert.match(findings, new RegExp(`left-out,,load.port-not-in-rotation,${a.id}`));
    assert.match(findings, /id\.check-digit/);
    assert.match(findings, /weight\.zero/);
    assert.match(findings, /weight\.implausible/);
    const plan = JSON.parse(await fs.readFile(join(folder, 'out', 'plan.json'), 'utf8'));
    assert.equal(plan.call.loadList.length, loads.length);
    assert.equal(plan.account.counts.unaccounted, 0);
  }));

test('a box that is to be loaded but is aboard already is set aside and named', () =>
  inFolder(async (folder) => {
    const { arrival, loads } = callFiles();
    const aboard = arrival[0]?.container;
    assert(aboard !== undefined);
    const { findings } = await planSpoilt(folder, { coprar: coprarText([...loads, { ...aboard, pod: loads[0]?.pod ?? aboard.pod }]) });
    assert.match(findings, new RegExp(`call.aboard-already,${aboard.id}`));
  }));

test('ten megabytes of garbage are refused with advice', () =>
  inFolder(async (folder) => {
    const dice = new Random(1);
    const path = join(folder, 'arrival.edi');
    await fs.writeFile(
      path,
      Uint8Array.from({ length: 10_000_000 }, () => dice.int(256)),
    );
    for (const args of [
      ['plan', '--baplie', path],
      ['convert', path, '--to', 'csv'],
      ['show', path],
      ['check', path],
      ['vessel', 'infer', path],
      ['vessel', 'check', path],
    ]) {
      const ran = await runCommand(args);
      assertCivil(ran, args.join(' '));
      assert.equal(ran.code, exitCode.unreadable, args.join(' '));
      assert.match(ran.err, /Maybe/, args.join(' '));
    }
  }));

test('garbage that begins like a message is refused with advice', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'arrival.edi');
    await fs.writeFile(path, `UNB+UNOA:2+A+B+260412:0800+1'${'x'.repeat(1_000_000)}`);
    const ran = await runCommand(['plan', '--baplie', path, '--rotation', 'CNSHA']);
    assertCivil(ran, 'begins like a message');
    assert.equal(ran.code, exitCode.unreadable);
  }));

const wrongCalls: readonly (readonly [string, string, RegExp])[] = [
  ['no JSON', '{"format": "estiba-call/1", ', /is no JSON.*Maybe a comma/s],
  ['a field that does not exist', '{"format": "estiba-call/1", "crane": 4}', /crane/],
  ['cranes without number', '{"format": "estiba-call/1", "cranes": 0}', /\/cranes: 0/],
  ['a port that is none', '{"format": "estiba-call/1", "rotation": ["Shanghai"]}', /"Shanghai"/],
  ['a time without zone', '{"format": "estiba-call/1", "workStart": "2026-04-12T08:00"}', /workStart/],
  [
    'a zone that is none',
    '{"format": "estiba-call/1", "port": "PECHY", "timeZone": "Lima", "class": 1100, "rotation": ["CNSHA"]}',
    /'Lima'.*Maybe/,
  ],
];

for (const [what, text, message] of wrongCalls) {
  test(`call.json: ${what} is told with the value and advice`, () =>
    inFolder(async (folder) => {
      await fs.writeFile(join(folder, 'call.json'), text);
      const ran = await runCommand(['plan', folder]);
      assertCivil(ran, what);
      assert.equal(ran.code, exitCode.unreadable);
      assert.match(ran.err, message);
      assert.match(ran.err, /Maybe/);
    }));
}

test('a profile that contradicts itself is told place by place', () =>
  inFolder(async (folder) => {
    const { vessel } = callFiles();
    const [bay, ...others] = vessel.bays;
    assert(bay !== undefined);
    const ran = (await planSpoilt(folder, { vessel: { ...vessel, bays: [{ ...bay, hold: 'NONE' }, ...others] } })).ran;
    assert.equal(ran.code, exitCode.unreadable);
    assert.match(ran.err, /\/bays\/0.*NONE.*Maybe/s);
  }));

test('yard lines that are none are named by their number', () =>
  inFolder(async (folder) => {
    const { yard } = callFiles();
    const { findings } = await planSpoilt(folder, { yard: `${yard}nonsense\n${yard.split('\n')[1]}\n` });
    assert.match(findings, /yard\.line,.*yard\.csv,62/);
    assert.match(findings, /yard\.taken/);
  }));

test('plan.json that was edited into nonsense is refused, not believed', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'plan.json');
    for (const text of [
      '{"format":"estiba-plan/1"}',
      '{"format":"estiba-plan/1","call":[],"plan":null,"run":{}}',
      '{"format":"estiba-plan/9"}',
    ]) {
      await fs.writeFile(path, text);
      const ran = await runCommand(['check', path]);
      assertCivil(ran, text);
      assert.equal(ran.code, exitCode.unreadable);
    }
  }));
