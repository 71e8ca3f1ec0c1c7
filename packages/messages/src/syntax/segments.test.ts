import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSegments } from '../read/read-segments.ts';
import { segmentText } from './segment-writer.ts';

function read(...chunks: readonly (string | Uint8Array)[]) {
  const segments: { tag: string; elements: readonly (readonly string[])[]; line: number; segment: number }[] = [];
  const findings = readSegments(chunks, (s) => {
    const elements = Array.from({ length: s.length }, (_, i) => s.components(i + 1));
    segments.push({ tag: s.tag, elements, line: s.line, segment: s.segment });
  });
  return { segments, findings: findings.map((f) => [f.code, f.line, f.segment]), tags: segments.map((s) => s.tag) };
}

test('T1 elements, components and released characters', () => {
  const { segments } = read("EQD+CN+ABCU1234567+22G1:102:5++2+5'FTX+AAA+++A?+B ?:C??:D?'E  'RFF+BN:'");
  assert.deepEqual(
    segments.map((s) => s.elements),
    [[['CN'], ['ABCU1234567'], ['22G1', '102', '5'], [], ['2'], ['5']], [['AAA'], [], [], ['A+B :C?', "D'E"]], [['BN', '']]],
  );
});

test('T1 an even number of release characters does not release the terminator', () => {
  assert.deepEqual(
    read("FTX+AAA+++A??'RFF+BN:1?'2'").segments.map((s) => s.elements.flat(2).join('')),
    ['AAAA?', "BN1'2"],
  );
});

test('T1 any elements that are written read back, under any cut into chunks', () => {
  const text = fc.string({ unit: fc.constantFrom(..."AZaz09 +:'?.,-é漢"), maxLength: 12 }).map((s) => s.trimEnd());
  const element = fc.array(text, { minLength: 1, maxLength: 4 });
  const segment = fc.array(element, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 6 }), fc.array(fc.nat(400), { maxLength: 5 }), (segments, cuts) => {
      const all = segments.map((elements) => `${segmentText('FTX', ...elements)}'`).join('\n');
      const bytes = new TextEncoder().encode(`UNB+UNOY:4'${all}`);
      const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
      const got = read(...at.slice(1).map((end, i) => bytes.subarray(at[i], end))).segments.slice(1);
      const trimmed = (list: readonly string[], isEmpty: (s: string) => boolean) =>
        list.slice(0, list.findLastIndex((s) => !isEmpty(s)) + 1);
      const plain = (elements: readonly (readonly string[])[]) =>
        trimmed(
          elements.map((e) => trimmed(e, (s) => s === '').join('\u0000')),
          (s) => s === '',
        );
      assert.deepEqual(
        got.map((s) => plain(s.elements)),
        segments.map(plain),
      );
    }),
  );
});

test('T2 service string advice of any length, and none', () => {
  assert.deepEqual(read("UNA:+.? 'UNB+A:B'").segments[0]?.elements, [['A', 'B']]);
  const short = read("UNA:+.'UNB+A:B?+C'");
  assert.deepEqual(short.segments[0]?.elements, [['A', 'B+C']]);
  assert.deepEqual(short.findings, [['una.length', 1, 1]]);
  assert.deepEqual(
    read('UNA;*,! ~UNB*A;B!*C~UNZ*1~').segments.map((s) => s.elements),
    [[['A', 'B*C']], [['1']]],
  );
  assert.deepEqual(
    read("UNAAAAAAA'UNB+A:B'").findings.map((f) => f[0]),
    ['una.unusable'],
  );
  const own = read('UNB\u001dUNOB\u001f1\u001dME\u001cUNH\u001d7\u001c');
  assert.deepEqual(
    own.segments.map((s) => s.elements),
    [[['UNOB', '1'], ['ME']], [['7']]],
  );
  assert.deepEqual(
    own.findings.map((f) => f[0]),
    ['una.missing'],
  );
});

test('T2 a line feed may be the terminator', () => {
  const { segments } = read('UNA:+.? \nUNB+A\nUNH+1\r\nUNT+2\n');
  assert.deepEqual(
    segments.map((s) => [s.tag, s.elements.flat(2).join()]),
    [
      ['UNB', 'A'],
      ['UNH', '1'],
      ['UNT', '2'],
    ],
  );
});

test('T4 line breaks, blank lines and a byte order mark', () => {
  const { segments, findings } = read("\ufeffUNB+A'\r\n\r\n  UNH+1'\n\nFTX+AAA+++LONG\nTEXT'\rRFF+BN:1'");
  assert.deepEqual(
    segments.map((s) => [s.tag, s.line, s.segment]),
    [
      ['UNB', 1, 1],
      ['UNH', 3, 2],
      ['FTX', 5, 3],
      ['RFF', 6, 4],
    ],
  );
  assert.deepEqual(segments[2]?.elements[3], ['LONGTEXT']);
  assert.deepEqual(findings, [['syntax.newline-in-segment', 5, 3]]);
});

test('T5 a lost terminator at the end of a line is found again', () => {
  const { segments, findings } = read("LOC+9+SGSIN\nLOC+11+AUBNE'\nRFF+BM:1'");
  assert.deepEqual(
    segments.map((s) => [s.tag, s.elements[1]?.[0] ?? '', s.line]),
    [
      ['LOC', 'SGSIN', 1],
      ['LOC', 'AUBNE', 2],
      ['RFF', '', 3],
    ],
  );
  assert.deepEqual(findings, [['syntax.missing-terminator', 1, 1]]);
});

test('T6 input that ends inside a segment gives that segment', () => {
  const { tags, findings } = read("UNB+A'LOC+9+SGS");
  assert.deepEqual(tags, ['UNB', 'LOC']);
  assert.deepEqual(findings, [['syntax.unterminated', 1, 2]]);
});

test('T7 a segment beyond the limit is set aside, and reading goes on', () => {
  const long = `FTX+AAA+++${'X'.repeat(100_000)}'`;
  for (const pieces of [[`UNB+A'${long}LOC+9+SGSIN'`], [`UNB+A'${long.slice(0, 70_000)}`, long.slice(70_000), "LOC+9+SGSIN'"]]) {
    const { tags, findings } = read(...pieces);
    assert.deepEqual(tags, ['UNB', 'LOC']);
    assert.deepEqual(findings[0], ['syntax.segment-too-long', 1, 2]);
  }
});

test('T8 the cut into chunks changes nothing', () => {
  const text = "UNA:+.? 'UNB+UNOA:1+A+B'\r\n\r\nUNH+1+BAPLIE:D:95B:UN'BGM++1'\nFTX+AAA+++?'?+\nX'LOC+9\nLOC+11+A'~~~'";
  const whole = read(text);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      assert.deepEqual(read(...at.slice(1).map((end, i) => text.slice(at[i], end))), whole);
    }),
  );
});

test('T9 four times the garbage is four times the looking, and no more', (t) => {
  let looks = 0;
  const { charCodeAt, indexOf } = String.prototype;
  t.mock.method(String.prototype, 'charCodeAt', function look(this: string, at: number) {
    looks++;
    return charCodeAt.call(this, at);
  });
  t.mock.method(String.prototype, 'indexOf', function search(this: string, mark: string, from = 0) {
    const found = indexOf.call(this, mark, from);
    looks += (found < 0 ? this.length : found) - from + 1;
    return found;
  });
  const looksAt = (length: number): number => {
    looks = 0;
    read("?'".repeat(length / 2));
    return looks;
  };
  const [small, large] = [looksAt(10_000), looksAt(40_000)];
  assert.ok(small >= 10_000, `${small} looks: the reader looks by other means`);
  assert.ok(large < 4.5 * small, `${large} looks at four times the input of ${small}`);
});
