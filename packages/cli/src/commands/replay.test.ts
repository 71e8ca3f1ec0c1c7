import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { emptyState, encodeState, EVENT_VERSION, replay, type TerminalEvent } from '@estiba/terminal';
import { exitCode } from '../failure.ts';
import { hashOf } from '../replay/fold.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';
import { dayEntries, entryOf, keepLog } from '../testing/day-log.test-kit.ts';
import { words } from '../words/catalogue.ts';
import { langs } from '@estiba/port/sentences';

test('the state after an entry is printed in short, with the hash of that very state', () =>
  inFolder(async (folder) => {
    const entries = dayEntries();
    await keepLog(folder, entries, [20]);
    for (const size of [0, 1, 19, 20, 21, entries.length]) {
      const state = emptyState();
      replay(state, entries.slice(0, size));
      const ran = await runCommand(['replay', folder, '--seq', String(size), '--json']);
      assert.equal(ran.code, exitCode.done, ran.err);
      const short = JSON.parse(ran.out);
      assert.equal(short.hash, hashOf(encodeState(state)), `after ${size}`);
      assert.equal(short.entries, size);
    }
    const { out } = await runCommand(['replay', folder, '--time-zone', 'America/Lima']);
    assert.match(out, /Terminal tiny after 57 entries, 12 Apr, 08:04:00/);
    assert.match(out, /C1 .* working .* 1 \/ 2 \/ 2/);
    assert.match(out, /quay crane +0 +0 +1/);
    assert.match(out, /Boxes: yard 3/);
    assert.match(out, /To be decided\n +X2 +QC1/);
  }));

test('replay --check compares the way from the snapshot with the way from scratch', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries(), [20]);
    const ran = await runCommand(['replay', folder, '--check']);
    assert.equal(ran.code, exitCode.done);
    assert.match(ran.out, /From the snapshot after 20 entries and from scratch: the same state/);
    const early = await runCommand(['replay', folder, '--check', '--seq', '19', '--json']);
    assert.deepEqual(JSON.parse(early.out).check.isSame, true);
    assert.equal(JSON.parse(early.out).check.snapshot, null);
  }));

test('what happened is printed line by line, in three languages', () =>
  inFolder(async (folder) => {
    const entries = dayEntries();
    await keepLog(folder, entries);
    for (const lang of langs) {
      const { code, out } = await runCommand(['replay', folder, '--follow', 'max', '--lang', lang]);
      assert.equal(code, exitCode.done);
      const lines = out.trimEnd().split('\n');
      assert.equal(lines.length, entries.length);
      assert.doesNotMatch(out, /\{\w+\}|undefined|\[object/);
    }
    const part = await runCommand(['replay', folder, '--follow', 'max', '--from', '20', '--seq', '21']);
    assert.equal(part.out.trimEnd().split('\n').length, 2);
    assert.match(part.out, /^ +20 {2}12 Apr, 13:00:40 {2}DISC0000001: from C1 0020082 to QC1, by QC1\./);
  }));

test('only some kinds of events, or what is about one box or machine, is followed', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const moved = await runCommand(['replay', folder, '--follow', 'max', '--only', 'boxMoved,callBerthed']);
    assert.equal(moved.out.trimEnd().split('\n').length, 6);
    const gate = await runCommand(['replay', folder, '--follow', 'max', '--about', 'GATE0000001']);
    assert.deepEqual(
      gate.out
        .trimEnd()
        .split('\n')
        .map((line) => Number(line.slice(0, 7))),
      [46, 49],
    );
    const wrongKind = await runCommand(['replay', folder, '--follow', 'max', '--only', 'boxmoved']);
    assert.equal(wrongKind.code, exitCode.usage);
    assert.match(wrongKind.err, /no event 'boxmoved'; there are terminalOpened/);
  }));

test('the pauses between events are kept, so many times shorter, and Ctrl-C ends them', () =>
  inFolder(async (folder) => {
    const wind = (seconds: number) => entryOf(seconds, { type: 'windReported', data: { metresPerSecond: 3, isStopped: false } });
    await keepLog(folder, [wind(0), wind(60), wind(60), wind(120), wind(999_999)]);
    const pauses: number[] = [];
    const pause = (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      return Promise.resolve();
    };
    const some = await runCommand(['replay', folder, '--follow', '1200x', '--seq', '4'], { pause });
    assert.equal(some.code, exitCode.done);
    assert.deepEqual(pauses, [50, 50]);
    const signals = new EventEmitter();
    const ended = await runCommand(['replay', folder, '--follow', '1200'], { signals }, (text) => {
      if (text.startsWith('      4')) setTimeout(() => signals.emit('SIGINT'), 10);
    });
    assert.equal(ended.code, exitCode.done);
    assert.equal(ended.out.trimEnd().split('\n').length, 4);
  }));

test('there is a sentence for every kind of event', () => {
  const kinds = Object.keys(EVENT_VERSION) as TerminalEvent['type'][];
  for (const lang of langs) {
    const catalogue: Readonly<Record<string, string>> = words[lang];
    assert.deepEqual(
      kinds.filter((kind) => catalogue[`event.${kind}`] === undefined),
      [],
    );
  }
});

test('texts from the log cannot steer the console', () =>
  inFolder(async (folder) => {
    const [first] = dayEntries();
    const data = { site: 'x\u001b[2J\u001b]0;owned\u0007', equipment: [] };
    await keepLog(folder, [{ ...first!, data }]);
    for (const args of [
      ['replay', folder],
      ['replay', folder, '--follow', 'max'],
    ]) {
      const ran = await runCommand(args);
      assert.equal(ran.code, exitCode.done);
      assert(!ran.out.includes('\u001b'), JSON.stringify(ran.out));
    }
  }));

const wrong: readonly (readonly [string[], RegExp])[] = [
  [['--seq', '58'], /has 57 entries, not 58.*Maybe/],
  [['--seq', '-1'], /from 0 to/],
  [['--at', '2026-04-12T08:00'], /zone/],
  [['--at', '2026-04-12T08:00Z', '--seq', '3'], /Both.*Maybe/],
  [['--follow', 'fast'], /60x, or max/],
  [['--follow', '0'], /60x, or max/],
  [['--time-zone', 'Lima'], /America\/Lima/],
];

for (const [args, message] of wrong) {
  test(`replay ${args.join(' ')} is refused with advice`, () =>
    inFolder(async (folder) => {
      await keepLog(folder, dayEntries());
      const { code, err } = await runCommand(['replay', folder, ...args]);
      assert([exitCode.usage, exitCode.unreadable].includes(code as 2), err);
      assert.match(err, message);
    }));
}
