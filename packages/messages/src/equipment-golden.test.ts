import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { Result } from '@estiba/base';
import * as equipment from './equipment.ts';
import { CLOCK_EXAMPLES, CRANE_EXAMPLES } from './testing/equipment/crane-example.ts';
import { CRANE_KINDS } from './testing/equipment/cranes.ts';
import { EXAMPLES, SENT } from './testing/equipment/example.ts';
import { GENERIC, KINDS, kindsOf, VERSIONS } from './testing/equipment/messages.ts';
import { said } from './testing/equipment/said.ts';

/** With `ESTIBA_GOLDEN=write` the files are written anew; look at what changed before you commit them. */
const FOLDER = join(import.meta.dirname, '../golden/equipment');
const isWriting = process.env.ESTIBA_GOLDEN === 'write';
const seen = new Set<string>();

/** The file as it stands on disk, once it is the same to the letter, white space aside. */
function compare(name: string, value: unknown): string {
  const path = join(FOLDER, name);
  if (isWriting) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
  }
  assert.ok(existsSync(path), `${name} is missing. Maybe run the tests once with ESTIBA_GOLDEN=write.`);
  const text = readFileSync(path, 'utf8');
  assert.equal(JSON.stringify(value), JSON.stringify(JSON.parse(text)));
  seen.add(name);
  return text;
}

function parsed(text: Result<string>): unknown {
  assert.ok(text.ok, JSON.stringify(text));
  return JSON.parse(text.value);
}

const head = { headerId: 1207, timestamp: SENT, manufacturer: 'Estiba', serialNumber: 'T017' };

for (const version of VERSIONS) {
  test(`VDA8 ${version}: every message as its golden file shows, and read from it`, () => {
    for (const kind of kindsOf(version)) {
      const { encode, decode } = KINDS[kind];
      const text = compare(`vda-${version}/${kind}.json`, parsed(encode(EXAMPLES[kind] as never, GENERIC[version], head)));
      const read = decode(text, GENERIC[version]);
      assert.deepEqual(read.ok && read.value.body, said(kind, EXAMPLES[kind], version));
    }
  });
}

test('CJ6 every message of the profile as its golden file shows, and read from it', () => {
  for (const [name, word] of Object.entries(CRANE_EXAMPLES)) {
    const { encode, decode } = CRANE_KINDS[name.split('.')[0] as equipment.CraneSchemaName];
    const header = { headerId: 1207, timestamp: SENT };
    const read = decode(compare(`crane-1/${name}.json`, parsed(encode(word as never, header))));
    assert.deepEqual(read.ok && read.value, { header, body: word, deviations: [] });
  }
});

test('CJ6 the schemas of the profile as their golden files show', () => {
  for (const [name, schema] of Object.entries(equipment.CRANE_SCHEMAS)) compare(`crane-1/schema/${name}.json`, schema);
});

test('LC4 every message of the clock as its golden file shows', () => {
  const { tick, done, mode, 'mode.free': free } = CLOCK_EXAMPLES;
  compare('clock-1/tick.json', parsed(equipment.encodeClockTick(tick)));
  compare('clock-1/done.json', parsed(equipment.encodeClockDone(done)));
  compare('clock-1/mode.json', parsed(equipment.encodeClockMode(mode)));
  compare('clock-1/mode.free.json', parsed(equipment.encodeClockMode(free)));
});

test('VDA8 CJ6 LC4 there is no golden file but these', () => {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const names = files.map((file) => join(file.parentPath, file.name).slice(FOLDER.length + 1));
  assert.deepEqual(names.toSorted(), [...seen].toSorted());
});
