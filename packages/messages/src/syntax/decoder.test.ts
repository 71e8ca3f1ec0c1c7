import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Decoder } from './decoder.ts';

function decode(chunks: readonly Uint8Array[]): { text: string; codes: string[] } {
  const decoder = new Decoder();
  const pieces = [...chunks.map((chunk) => decoder.decode(chunk)), decoder.end()];
  return { text: pieces.map((p) => p.text).join(''), codes: pieces.flatMap((p) => p.marks.map((m) => m.code)) };
}

const head = (syntax: string): number[] => [...Buffer.from(`UNB+${syntax}:3+A+B'`)];
const afterHead = (syntax: string, bytes: readonly number[]) => {
  const { text, codes } = decode([Uint8Array.from([...head(syntax), ...bytes])]);
  return { text: text.slice(head(syntax).length), codes };
};

test('C1 each syntax identifier names its encoding', () => {
  const names: Record<string, string> = {
    UNOD: 'iso-8859-2',
    UNOE: 'iso-8859-5',
    UNOF: 'iso-8859-7',
    UNOG: 'iso-8859-3',
    UNOH: 'iso-8859-4',
    UNOI: 'iso-8859-6',
    UNOJ: 'iso-8859-8',
  };
  const upper = Array.from({ length: 96 }, (_, i) => 0xa0 + i);
  for (const [syntax, name] of Object.entries(names)) {
    assert.equal(afterHead(syntax, upper).text, new TextDecoder(name).decode(Uint8Array.from(upper)), syntax);
  }
  assert.equal(afterHead('UNOC', upper).text, Buffer.from(upper).toString('latin1'));
  assert.equal(afterHead('UNOK', [0xf0, 0xfd]).text, 'ğı');
  assert.equal(afterHead('UNOY', [...Buffer.from('Çhancay 钱凯 🚢')]).text, 'Çhancay 钱凯 🚢');
});

test('C1 byte order marks of UTF-8 and UTF-16', () => {
  assert.deepEqual(decode([Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from("UNB+UNOC'é")])]), { text: "UNB+UNOC'é", codes: [] });
  const little = Buffer.from("\ufeffUNB+UNOA'é", 'utf16le');
  assert.deepEqual(decode([little]), { text: "UNB+UNOA'é", codes: ['charset.utf-16'] });
  assert.deepEqual(decode([Buffer.from(little).swap16()]), { text: "UNB+UNOA'é", codes: ['charset.utf-16'] });
});

test('C2 undeclared bytes: UTF-8 where they form it, else ISO 8859-1; the first of each is marked', () => {
  assert.deepEqual(afterHead('UNOA', [...Buffer.from('é漢é')]), { text: 'é漢é', codes: ['charset.undeclared-utf8'] });
  assert.deepEqual(afterHead('UNOB', [0xe9, 0x41, 0xc3]), { text: 'éAÃ', codes: ['charset.undeclared-latin1'] });
  assert.deepEqual(afterHead('UNOY', [0x41, 0xff, 0x42]), { text: 'AÿB', codes: ['charset.invalid-utf8'] });
  for (const overlong of [
    [0xc0, 0xaf],
    [0xe0, 0x80, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
  ]) {
    assert.deepEqual(afterHead('UNOY', overlong).codes, ['charset.invalid-utf8']);
  }
});

test('C1 valid UTF-8 decodes like the platform does, under any cut into chunks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), fc.array(fc.nat(9000), { maxLength: 6 }), (text, cuts) => {
      const bytes = Buffer.from(`UNB+UNOY:4'${text}`);
      const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
      const { text: got } = decode(at.slice(1).map((end, i) => bytes.subarray(at[i], end)));
      assert.equal(got, new TextDecoder().decode(bytes));
    }),
    { numRuns: 50 },
  );
});
