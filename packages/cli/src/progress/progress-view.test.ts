import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { speaker } from '../words/speaker.ts';
import { progressView, type Terminal } from './progress-view.ts';

const progress = { phase: 'improve', share: 0.5, bestCost: 1234, violations: 0, leftOut: 3 };

/** A stream that keeps what is written; a terminal has columns and a cursor. */
function stream(isTTY: boolean): { terminal: Terminal; text: () => string } {
  let text = '';
  const terminal = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  return { terminal: Object.assign(terminal, { isTTY, columns: 120, cursorTo: () => true, clearLine: () => true }), text: () => text };
}

test('a log gets plain lines: one for each phase, not one for each report', () => {
  const { terminal, text } = stream(false);
  const view = progressView(speaker('en', 'UTC'), terminal, false);
  for (let i = 0; i < 100; i++) view.show(progress);
  view.show({ ...progress, phase: 'yard', share: 0.95 });
  view.end();
  assert.equal(text().split('\n').length, 3);
  assert.match(text(), /^ 50 % improving · cost 1234 · violations 0 · left out 3 · .* s left\n 95 % choosing yard boxes/);
  assert(!text().includes('\u001b'));
});

test('a terminal gets one live bar', () => {
  const { terminal, text } = stream(true);
  const view = progressView(speaker('es', 'UTC'), terminal, false);
  view.show(progress);
  view.note('progress.stopping');
  view.end();
  assert.match(text(), /█+░+ 50 % {2}mejorando · costo 1234/);
  assert.match(text(), /Ctrl-C otra vez/);
});

test('quiet is quiet', () => {
  const { terminal, text } = stream(true);
  const view = progressView(speaker('en', 'UTC'), terminal, true);
  view.show(progress);
  view.note('progress.checking');
  view.end();
  assert.equal(text(), '');
});

test('what is printed beside a bar stands on a line of its own: the bar is taken away first, and comes again after', () => {
  const { terminal, text } = stream(true);
  const view = progressView(speaker('en', 'UTC'), terminal, false);
  view.show(progress);
  view.end();
  const before = text().length;
  terminal.write('the result\n');
  view.show(progress);
  view.note('progress.stopping');
  view.end();
  view.end();
  const after = text().slice(before);
  assert.match(after, /^the result\n[^\n]*█+░+ 50 %[^\n]*Stopping/);
  assert.doesNotMatch(after, /Stopping[^\n]*\n[^]/, 'nothing comes after, so that nothing is wiped out');
});

test('where a search cannot tell how far it is, time is told; with a limit the bar goes on as time does', () => {
  const early = { ...progress, share: 0 };
  const free = stream(false);
  progressView(speaker('en', 'UTC'), free.terminal, false).show(early);
  assert.match(free.text(), /^ {2}0 % .* · 0 s so far\n$/);
  const limited = stream(false);
  const view = progressView(speaker('zh', 'UTC'), limited.terminal, false, 1e-9);
  view.show(early);
  view.end();
  assert.match(limited.text(), /^100 % .* · 剩余 0\.0 秒\n$/);
});
