import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { speaker } from '../words/speaker.ts';
import { workView } from './work-view.ts';

/** A stream that keeps what is written, and a clock that is set by hand. */
function watched(isTTY: boolean) {
  const seen = { text: '', now: 0 };
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      seen.text += chunk.toString();
      done();
    },
  });
  const terminal = Object.assign(stream, { isTTY, columns: 120, cursorTo: () => true, clearLine: () => true });
  return { seen, terminal, clock: () => seen.now };
}

test('what is done within a second shows nothing; a log then gets a line now and then', () => {
  const { seen, terminal, clock } = watched(false);
  const view = workView(speaker('en', 'UTC'), terminal, false, clock);
  for (; seen.now < 14_000; seen.now += 100) {
    view.show('work.verify', seen.now, 14_000);
    if (seen.now === 900) assert.equal(seen.text, '');
  }
  view.end();
  const lines = seen.text.trimEnd().split('\n');
  assert.equal(lines.length, 3, seen.text);
  assert.match(lines[0]!, /^ {2}7 % reading the log anew · 1000 of 14,000 entries$/);
});

test('a terminal gets one live bar, and quiet is quiet', () => {
  for (const isQuiet of [false, true]) {
    const { seen, terminal, clock } = watched(true);
    const view = workView(speaker('es', 'UTC'), terminal, isQuiet, clock);
    for (; seen.now < 4000; seen.now += 100) view.show('work.export', seen.now, 4000);
    view.end();
    if (isQuiet) assert.equal(seen.text, '');
    else assert.match(seen.text, /█+░+ \d+ % {2}exportando/);
  }
});
