import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { tables } from '../export/tables.ts';
import { exitCode } from '../failure.ts';
import type { Disk } from '../output/disk.ts';
import { inFolder, runCommand } from '../testing/console.test-kit.ts';
import { dawn, dayEntries, entryOf, keepLog } from '../testing/day-log.test-kit.ts';

type Line = Readonly<Record<string, unknown>>;

/** Exports the day of the tests as JSON and gives one table back. */
async function exported(folder: string, table: string, ...more: readonly string[]): Promise<Line[]> {
  const out = join(folder, 'out');
  const ran = await runCommand(['export', folder, '--as', 'json', '--out', out, ...more]);
  assert.equal(ran.code, exitCode.done, ran.err);
  const text = await fs.readFile(join(out, `${table}.jsonl`), 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
}

const cells = (line: Line | undefined, ...names: readonly string[]): unknown[] => names.map((name) => line?.[name]);
const iso = (seconds: number): string => new Date(dawn + seconds * 1000).toISOString();

test('every table is told from the log, its lines worked out by hand', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const [job, open] = await exported(folder, 'jobs');
    assert.deepEqual(job, {
      job: 'C1/QC1/0000',
      kind: 'discharge',
      call: 'C1',
      quay_crane: 'QC1',
      containers: ['DISC0000001'],
      steps: 4,
      created_at: iso(20),
      started_at: iso(23),
      ended_at: iso(97),
      outcome: 'complete',
      reason: null,
      waited_s: 3,
      worked_s: 74,
      attempts: 4,
    });
    assert.deepEqual(cells(open, 'outcome', 'ended_at', 'started_at'), ['open', null, null]);
    const steps = await exported(folder, 'steps');
    assert.deepEqual(
      steps.map(({ machine, does, from_place, to_place, worked_s, handover_s }) => [
        machine,
        does,
        from_place,
        to_place,
        worked_s,
        handover_s,
      ]),
      [
        ['QC1', 'lift', '0020082', 'truck', 35, null],
        ['T01', 'receive', null, 'C1 QC1 bay 2', 35, 9],
        ['T01', 'deliver', null, 'B1 bay 2', 19, null],
        ['YC1', 'lift', 'truck', 'B1-002-01-1', 23, null],
      ],
    );
    assert.deepEqual(
      (await exported(folder, 'moves')).map(({ container, from_kind, to_kind, to_place, job_kind }) => [
        container,
        from_kind,
        to_kind,
        to_place,
        job_kind,
      ]),
      [
        ['DISC0000001', 'ship', 'machine', 'QC1', 'discharge'],
        ['DISC0000001', 'machine', 'machine', 'T01', 'discharge'],
        ['DISC0000001', 'machine', 'machine', 'YC1', 'discharge'],
        ['DISC0000001', 'machine', 'yard', 'B1-002-01-1', 'discharge'],
        ['GATE0000001', 'visitor', 'yard', 'B1-010-01-1', null],
      ],
    );
    const [handover] = await exported(folder, 'handovers');
    assert.deepEqual(cells(handover, 'truck_waited_s', 'holds', 'held_s', 'reason'), [5, 1, 1, 'handover.truck-to-confirm']);
    const [visitor] = await exported(folder, 'visitors');
    assert.deepEqual(cells(visitor, 'gate_s', 'turn_s'), [10, 50]);
    const [resolved, waiting] = await exported(folder, 'exceptions');
    assert.deepEqual([...cells(resolved, 'open_s', 'resolution'), ...cells(waiting, 'open_s')], [30, 'retry', null]);
    const [call] = await exported(folder, 'calls');
    assert.deepEqual(cells(call, 'discharged', 'loaded', 'phase', 'work_began_at'), [1, 0, 'working', iso(20)]);
    const [crane] = await exported(folder, 'equipment');
    assert.deepEqual(cells(crane, 'working_s', 'unfit_s', 'containers'), [35, 13 + 30, 1]);
    const box = (await exported(folder, 'units')).find(({ container }) => container === 'DISC0000001');
    assert.deepEqual(cells(box, 'gross_kg', 'holds', 'landed_at', 'place', 'moves', 'imdg'), [
      21_400,
      ['customs'],
      iso(40),
      'B1-002-01-1',
      4,
      ['3/1263'],
    ]);
  }));

test('boxes leave with their ship or road truck, and come again as another line', () =>
  inFolder(async (folder) => {
    const [opened, inventory] = dayEntries();
    const id = 'GATE0000001' as never;
    const container = { ...(inventory!.data as never as { units: [{ container: object }] }).units[0].container, id } as never;
    const visit = (at: number, visitor: string) => [
      entryOf(at, { type: 'visitorArrived', data: { visitor, purpose: 'deliver', box: id, container } }),
      entryOf(at + 1, { type: 'visitorLeft', data: { visitor } }),
    ];
    await keepLog(folder, [opened!, ...visit(1, 'V1'), ...visit(5, 'V2')]);
    const lines = await exported(folder, 'units');
    assert.deepEqual(
      lines.map(({ came_with, left_with, left_at }) => [came_with, left_with, left_at]),
      [
        ['V1', 'V1', iso(2)],
        ['V2', 'V2', iso(6)],
      ],
    );
  }));

test('a spreadsheet takes no text of the log for a formula, and every line has every column', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const out = join(folder, 'out');
    assert.equal((await runCommand(['export', folder, '--out', out])).code, exitCode.done);
    const calls = await fs.readFile(join(out, 'calls.csv'), 'utf8');
    assert.match(calls, /^call,vessel,.*\r\nC1,"'=HYPERLINK\(""http:\/\/evil""\)",001W,/);
    for (const { name, columns } of tables) {
      const [head] = (await fs.readFile(join(out, `${name}.csv`), 'utf8')).split('\r\n');
      assert.equal(head, columns.map((column) => column.name).join(','));
    }
    const manifest = JSON.parse(await fs.readFile(join(out, 'export.json'), 'utf8'));
    assert.equal(manifest.log.entries, dayEntries().length);
    assert.match(manifest.log.root, /^[0-9a-f]{64}$/);
  }));

test('Parquet says the same as JSON, with true types, read by another program', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const out = join(folder, 'lake');
    assert.equal((await runCommand(['export', folder, '--as', 'parquet', '--out', out])).code, exitCode.done);
    for (const { name, columns } of tables) {
      const file = await asyncBufferFromFile(join(out, `${name}.parquet`));
      const { schema } = await parquetMetadataAsync(file);
      const types = new Map(schema.map((element) => [element.name, element]));
      for (const { name: column, type } of columns)
        if (type === 'time') assert.equal(types.get(column)?.converted_type, 'TIMESTAMP_MILLIS', column);
      const rows = (await parquetReadObjects({ file })) as Line[];
      const lines = await exported(folder, name);
      assert.equal(rows.length, lines.length, name);
      for (const [at, row] of rows.entries()) {
        for (const { name: column, type } of columns)
          assert.deepEqual(asJson(row[column], type), lines[at]![column], `${name} ${at} ${column}`);
      }
    }
  }));

/** A value of Parquet as the JSON form has it. */
function asJson(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return Number(value);
  return type === 'list' && typeof value === 'string' ? value.split(' ').filter(Boolean) : value;
}

test('an empty log gives empty tables in every form', () =>
  inFolder(async (folder) => {
    await keepLog(folder, []);
    for (const form of ['csv', 'json', 'parquet']) {
      const ran = await runCommand(['export', folder, '--as', form, '--out', join(folder, form)]);
      assert.equal(ran.code, exitCode.done, ran.err);
    }
    const file = await asyncBufferFromFile(join(folder, 'parquet', 'moves.parquet'));
    assert.deepEqual(await parquetReadObjects({ file }), []);
  }));

test('many row groups hold every row', () =>
  inFolder(async (folder) => {
    const winds = Array.from({ length: 45_001 }, (_, at) =>
      entryOf(at, { type: 'windReported', data: { metresPerSecond: at % 30, isStopped: false } }),
    );
    await keepLog(folder, winds);
    const ran = await runCommand(['export', folder, '--as', 'parquet', '--tables', 'events', '--out', join(folder, 'out')]);
    assert.equal(ran.code, exitCode.done, ran.err);
    const file = await asyncBufferFromFile(join(folder, 'out', 'events.parquet'));
    const rows = await parquetReadObjects({ file, columns: ['seq', 'at'] });
    assert.equal(rows.length, winds.length);
    assert(rows.every(({ seq }, at) => Number(seq) === at + 1));
    assert.deepEqual(rows.at(-1)?.['at'], new Date(winds.at(-1)!.at));
  }));

test('--since leaves out what was finished before, --seq what came after', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    assert.deepEqual(
      (await exported(folder, 'moves', '--since', iso(57))).map(({ seq }) => seq),
      [28, 41, 43, 49],
    );
    assert.deepEqual(
      (await exported(folder, 'moves', '--seq', '28')).map(({ seq }) => seq),
      [20, 28],
    );
    assert.equal((await exported(folder, 'jobs', '--since', iso(98))).length, 1);
  }));

test('a moment no calendar names is left empty, not guessed', () =>
  inFolder(async (folder) => {
    const [first] = dayEntries();
    await keepLog(folder, [
      { ...first!, at: 1e300 as never },
      { ...first!, at: 0.5 as never },
    ]);
    for (const form of ['csv', 'parquet'])
      assert.equal((await runCommand(['export', folder, '--as', form, '--out', join(folder, form)])).code, exitCode.done);
    const lines = await exported(folder, 'events');
    assert.deepEqual(
      lines.map(({ at }) => at),
      [null, '1970-01-01T00:00:00.000Z'],
    );
  }));

test('a full disk leaves the earlier export as it was', () =>
  inFolder(async (folder) => {
    await keepLog(folder, dayEntries());
    const out = join(folder, 'out');
    assert.equal((await runCommand(['export', folder, '--out', out])).code, exitCode.done);
    const before = await fs.readdir(out);
    const disk: Disk = {
      ...fs,
      open: async (...given: Parameters<typeof fs.open>) => {
        const handle = await fs.open(...given);
        if (String(given[0]).includes('units'))
          handle.writeFile = async () => {
            throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
          };
        return handle;
      },
    };
    const ran = await runCommand(['export', folder, '--out', out], { disk });
    assert.equal(ran.code, exitCode.unwritten, ran.err);
    assert.match(ran.err, /ENOSPC.*Maybe/);
    assert.deepEqual((await fs.readdir(out)).sort(), before.sort());
  }));

test('a table that there is not is refused by name', async () => {
  const ran = await runCommand(['export', 'nowhere', '--tables', 'boxes,moves']);
  assert.equal(ran.code, exitCode.usage);
  assert.match(ran.err, /no table 'boxes'; there are events, units/);
});
