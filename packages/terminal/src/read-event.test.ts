import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EVENT_VERSION } from './event-version.ts';
import type { Json, LogEntry } from './log/entry.ts';
import { readEvent } from './read-event.ts';

const folder = new URL('../golden/', import.meta.url);

interface Golden {
  readonly entry: LogEntry;
  /** The data as this program is to read it. */
  readonly reads: Json;
}

test('T5: every event has a golden file of every version, and each still reads as it should', () => {
  const files = readdirSync(folder).sort();
  const wanted = Object.entries(EVENT_VERSION).flatMap(([type, version]) =>
    Array.from({ length: version }, (_, v) => `${type}.${v + 1}.json`),
  );
  assert.deepEqual(files, wanted.sort());
  for (const file of files) {
    const { entry, reads } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden;
    assert.equal(`${entry.type}.${entry.version}.json`, file);
    assert.deepEqual(readEvent(entry), { ok: true, value: { type: entry.type, data: reads } }, file);
  }
});

test('T5: old versions go through each upcaster in turn; newer and unknown ones are refused', () => {
  const upcasters = {
    boxMoved: {
      1: (data: Json) => ({ ...(data as object), second: 2 }),
      2: (data: Json) => ({ ...(data as object), third: 3 }),
    },
  };
  const read = (type: string, version: number) => readEvent({ type, version, data: { first: 1 } }, { boxMoved: 3 }, upcasters);
  assert.deepEqual(read('boxMoved', 1), { ok: true, value: { type: 'boxMoved', data: { first: 1, second: 2, third: 3 } } });
  assert.deepEqual(read('boxMoved', 3), { ok: true, value: { type: 'boxMoved', data: { first: 1 } } });
  for (const version of [4, 0, -1, 1.5, Number.NaN]) {
    const refused = read('boxMoved', version);
    assert.equal(refused.ok ? null : refused.reasons[0]?.code, 'event.version', String(version));
  }
  const unknown = read('toString', 1);
  assert.deepEqual(unknown, { ok: false, reasons: [{ code: 'event.unknown', params: { type: 'toString' } }] });
});
