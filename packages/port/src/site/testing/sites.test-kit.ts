import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readSite } from '../read-site.ts';
import type { Site } from '../site.ts';

const terminals = new URL('../../../../../terminals/', import.meta.url);

/** Names of all terminals of the repository. */
export const terminalNames = readdirSync(terminals).sort();

/** The JSON of a terminal, unread. */
export const siteJson = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}/site.json`, terminals), 'utf8'));

const known = new Map<string, Site>();

/** A terminal, read; once, and shared by the tests of a process. */
export function siteOf(name: string): Site {
  const site = known.get(name) ?? read(name);
  known.set(name, site);
  return site;
}

function read(name: string): Site {
  const result = readSite(siteJson(name));
  assert.deepEqual(result.ok ? [] : result.reasons, []);
  assert.ok(result.ok);
  return result.value;
}

/** A copy of the JSON with the value at a JSON pointer replaced; `undefined` removes it. */
export function withValue(json: unknown, pointer: string, value: unknown): unknown {
  const copy: unknown = structuredClone(json);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop()!;
  const parent = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  if (Array.isArray(parent) && value === undefined) parent.splice(Number(last), 1);
  else if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
