import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Site } from './site.ts';

/** Names of all fields of the schema and of what lies in it. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) =>
    key === 'properties' ? [...Object.keys(inner as object), ...Object.values(inner as object).flatMap(fieldsOf)] : fieldsOf(inner),
  );
}

test('the guide to describing a terminal speaks of every field', () => {
  const guide = readFileSync(new URL('../../../../docs/how-to/describe-a-terminal.md', import.meta.url), 'utf8');
  const fields = new Set(fieldsOf(JSON.parse(JSON.stringify(Site))));
  assert.ok(fields.size > 100, String(fields.size));
  assert.deepEqual(
    [...fields].filter((field) => !new RegExp(`[\`"]${field}[\`"]`).test(guide)),
    [],
  );
});
