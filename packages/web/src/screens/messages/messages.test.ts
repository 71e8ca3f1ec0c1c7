import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { readSegments } from '@estiba/messages';
import { slotsOfCall } from '@estiba/view';
import fc from 'fast-check';
import { catalogues } from '../../i18n/catalogues.ts';
import { languages } from '../../i18n/kit.ts';
import { cellsOf, csvRows } from './csv-rows.ts';
import { FILE, fileShip } from './file-ship.ts';
import { linesOf, rowAt, rowCount, rowsOf } from './raw-text.ts';
import { rawTextOf } from './raw-text-of.ts';
import type { ReadBox, ReadMessage } from './told.ts';
import { KINDS, whatIs, wrongClaim } from './what-is.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('W54: a file is known by what it holds, not by its name; each kind has a sentence of its own in each language', () => {
  for (const [text, kind] of [
    ['', 'empty'],
    [' \r\n\t', 'empty'],
    ["UNB+UNOA:2+A+B+260601:1200+1'", 'edifact'],
    ["\uFEFFUNA:+.? 'UNB+UNOA:2'", 'edifact'],
    ["BGM+45+1+9'", 'edifact'],
    ['%PDF-1.7 …', 'pdf'],
    ['PK\u0003\u0004…', 'zip'],
    ['<?xml version="1.0"?><a/>', 'xml'],
    ['<!DOCTYPE html><html>', 'html'],
    ['{"a":1}', 'json'],
    ['box;kg\nA;1\nB;2\n', 'csv'],
    ['Dear planner,\nthe list follows.', 'text'],
    ['\u0000\u0001\u0002\u0000\u0001\u0002', 'binary'],
  ] as const)
    assert.equal(whatIs(bytesOf(text)), kind, JSON.stringify(text));
  assert.equal(whatIs(Uint8Array.of(0x1f, 0x8b, 8)), 'gzip');
  assert.equal(whatIs(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)), 'image');
  assert.equal(whatIs(Uint8Array.of(0xff, 0xfe, 0x55, 0, 0x4e, 0)), 'text', 'UTF-16');
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => assert.ok(KINDS.includes(whatIs(bytes)))));
  for (const language of languages) {
    const sentences = KINDS.map((kind) => catalogues[language].messages[`no-${kind}`]);
    assert.equal(new Set(sentences).size, KINDS.length, language);
  }
});

test('W54: a name that says another message than the file holds is told', () => {
  assert.equal(wrongClaim('AL_RAIN_baplie.edi', ['COPRAR', 'COPRAR']), 'BAPLIE');
  assert.equal(wrongClaim('coprar.edi', ['COPRAR']), null);
  assert.equal(wrongClaim('list.edi', ['COPRAR']), null);
});

test('W55: rows of the raw text are the segments, numbered as findings number them, whatever the file holds; nothing of other text is lost', () => {
  const message = "UNB+UNOA:2+A?'B+C'\r\nUNH+1+BAPLIE'\n\nBGM+x?+'UNT+2+1'";
  const raw = rawTextOf(bytesOf(message), true);
  assert.deepEqual(
    Array.from({ length: rowCount(raw) }, (_, i) => rowAt(raw, i)),
    ["UNB+UNOA:2+A?'B+C", 'UNH+1+BAPLIE', 'BGM+x?+', 'UNT+2+1'],
  );
  const part = fc.constantFrom("'", '?', '+', 'UNH', 'LOC+147', '\n', '\r\n', 'x', '\u0000', '集');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const bytes = bytesOf(parts.join(''));
      const cut = rawTextOf(bytes, true);
      readSegments([bytes], ({ segment, text }) => assert.equal(rowAt(cut, segment - 1), text));
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '"', '集') }), { minLength: 1 }), (lines) => {
      const text = lines.join('\n');
      const cut = linesOf(text);
      if (text !== '')
        assert.deepEqual(
          Array.from({ length: rowCount(cut) }, (_, i) => rowAt(cut, i)),
          lines,
        );
    }),
  );
});

test('W56: a table is shown cell by cell, quoted cells as they were meant', () => {
  assert.deepEqual(csvRows(rowsOf(['box;kg;note', 'A;1;"x; ""y"""', 'B;2;'], false)), [
    ['box', 'kg', 'note'],
    ['A', '1', 'x; "y"'],
    ['B', '2', ''],
  ]);
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', ' ', '集') });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      assert.deepEqual(cellsOf(cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','), ','), cells);
    }),
  );
  fc.assert(fc.property(fc.string(), (line) => assert.ok(cellsOf(line, ',').length >= 1)));
});

const box = (id: string, slot: string | null): ReadBox => ({
  box: id,
  type: '45G1',
  slot,
  pol: 'PECLL',
  pod: 'CNSHA',
  kg: 20_000.4,
  line: 'COS',
  isEmpty: false,
  handling: null,
  flags: [],
  temperature: null,
  imdg: '',
  at: 1,
  segment: 1,
});
const plan = (shown: readonly ReadBox[]): ReadMessage => ({
  type: 'BAPLIE',
  version: '',
  reference: '',
  document: '',
  function: '9',
  ship: 'CAPE VERITY',
  voyage: '1',
  port: null,
  next: null,
  prepared: null,
  groups: shown.length,
  boxes: shown.length,
  setAside: 0,
  shown,
  calls: [],
});

test('W57: every box of a bay plan with a slot a ship could have stands once in the drawn ship; one without any is not drawn', () => {
  const slots = [1, 3, 5, 7].flatMap((row) =>
    [82, 84, 2, 4].map((tier) => `002${String(row).padStart(2, '0')}${String(tier).padStart(2, '0')}`),
  );
  const boxes = slots.map((slot, i) => box(`BOX${i}`, slot));
  const ship = fileShip(plan([...boxes, box('LOST', 'DECK'), box('NONE', null)]), null)!;
  assert.deepEqual([ship.boxes.present, ship.without, ship.outline.name], [16, 2, 'CAPE VERITY']);
  assert.deepEqual(slotsOfCall(ship.outline, ship.boxes, FILE, null).astray, []);
  assert.equal(fileShip(plan([box('LOST', 'DECK')]), null), null);
  assert.equal(fileShip(plan([box('A', '0010182'), box('A', '0010182')]), ship.outline)!.boxes.present, 1);
});
