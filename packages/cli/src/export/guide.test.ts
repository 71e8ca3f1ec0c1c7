import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tables } from './tables.ts';

test('the guide names every column of every table, and none there is not', () => {
  const guide = readFileSync(new URL('../../../../docs/how-to/export-data.md', import.meta.url), 'utf8');
  const sections = new Map(guide.split(/^## /m).map((section) => [/^`(\w+)`/.exec(section)?.[1] ?? '', section]));
  for (const { name, columns } of tables) {
    const rows = (sections.get(name) ?? '').split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, column]) => column));
    assert.deepEqual(named.sort(), columns.map((column) => column.name).sort(), name);
  }
});
