import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { csv, csvLine } from './csv.ts';

/** Fields of one line, read as RFC 4180 says. */
function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/gy;
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') break;
  }
  return fields;
}

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', "'", 'a', '集') }));

test('every text comes back, and none begins as a formula does', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (row) => {
      const fields = fieldsOf(csvLine(row));
      assert.equal(fields.length, row.length);
      for (const [at, field] of fields.entries()) {
        assert.doesNotMatch(field, /^[=+@\t\r-]/);
        assert(field === row[at] || field === `'${row[at]}`, JSON.stringify([row[at], field]));
      }
    }),
  );
});

test('numbers stay numbers, below zero as well', () => {
  assert.equal(csv(['a', 'b'], [[-1.5, '-1.5']]), "a,b\r\n-1.5,'-1.5\r\n");
});
