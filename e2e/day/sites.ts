import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSite, type Site } from '@estiba/port';

export const root = join(import.meta.dirname, '..', '..');
export const sitePath = (name: string): string => join(root, 'terminals', name, 'site.json');

export function siteNamed(name: string): Site {
  const read = readSite(JSON.parse(readFileSync(sitePath(name), 'utf8')));
  assert.ok(read.ok);
  return read.value;
}
