import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { machine } from './machine.ts';
import { type Measured, readRows, replaceRows, resultsFolder, writeRows } from './results.ts';
import { rowProblems, standing } from './row.ts';
import { table } from './table.ts';

const measured: Measured = {
  of: 'plan',
  id: 'first-plan',
  what: 'first valid plan',
  value: 4.25,
  unit: 's',
  better: 'lower',
  must: 15,
  aim: 3,
  n: 1,
  seed: '1',
};
const row = { ...measured, machine: '2 cores, some processor, Node 24.0.0', date: '2026-01-31' };

function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'estiba-bench-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('committed results are well-formed', () => {
  assert.doesNotThrow(() => readRows(resultsFolder));
});

test('a well-formed row has no problem, each fault of form is named', () => {
  assert.deepEqual(rowProblems([row, { ...row, id: 'other', must: null, aim: null }]), []);
  for (const [fault, named] of [
    [{ of: 'elsewhere' }, /'of'/],
    [{ id: 'Not Good' }, /'id'/],
    [{ value: Number.NaN }, /'value'/],
    [{ value: '4' }, /'value'/],
    [{ better: 'more' }, /'better'/],
    [{ must: undefined }, /'must'/],
    [{ n: 0 }, /'n'/],
    [{ date: '2026-13-01' }, /'date'/],
    [{ note: 'x' }, /no field 'note'/],
  ] as const) {
    assert.match(rowProblems([{ ...row, ...fault }]).join(), named);
  }
  assert.match(rowProblems([row, row]).join(), /plan\/first-plan stands twice/);
  assert.match(rowProblems({}).join(), /not a list/);
  assert.match(rowProblems([null]).join(), /not an object/);
});

test('standing: aim, must, short, told, in each direction', () => {
  const at = (value: number, better: 'lower' | 'higher' | 'equal', must: number | null, aim: number | null) =>
    standing({ value, better, must, aim });
  assert.deepEqual([at(3, 'lower', 15, 3), at(15, 'lower', 15, 3), at(15.1, 'lower', 15, 3)], ['aim', 'must', 'short']);
  assert.deepEqual(
    [at(0.95, 'higher', 0.85, 0.95), at(0.9, 'higher', 0.85, 0.95), at(0.8, 'higher', 0.85, 0.95)],
    ['aim', 'must', 'short'],
  );
  assert.deepEqual([at(0, 'equal', 0, 0), at(1, 'equal', 0, 0)], ['aim', 'short']);
  assert.deepEqual(
    [at(1, 'lower', null, null), at(1, 'lower', null, 2), at(3, 'lower', null, 2), at(1, 'lower', 2, null)],
    ['told', 'aim', 'short', 'must'],
  );
});

test('rows are written with machine and day, and read back', () => {
  inFolder((folder) => {
    writeRows('plan', [measured], folder);
    const [read] = readRows(folder);
    assert.deepEqual({ ...measured, machine: machine(), date: read!.date }, read);
    assert.deepEqual(readdirSync(folder), ['plan.json']);
  });
});

test('rows measured anew replace their elders, the others stay with their machine', () => {
  inFolder((folder) => {
    writeRows('plan', [measured, { ...measured, id: 'other' }], folder);
    replaceRows('plan', [{ ...measured, value: 9 }], 'busy', folder);
    const byId = new Map(readRows(folder).map((read) => [read.id, read]));
    assert.deepEqual([...byId.keys()].sort(), ['first-plan', 'other']);
    assert.equal(byId.get('first-plan')!.value, 9);
    assert.equal(byId.get('first-plan')!.machine, `${machine()}, busy`);
    assert.equal(byId.get('other')!.machine, machine());
  });
});

test('malformed or missing rows are not written and what was there stays; a damaged file is named', () => {
  inFolder((folder) => {
    writeRows('plan', [measured], folder);
    assert.throws(() => writeRows('plan', [{ ...measured, value: Number.POSITIVE_INFINITY }], folder), /'value' cannot be/);
    assert.throws(() => writeRows('plan', [], folder), /no row was measured/);
    assert.equal(readRows(folder).length, 1);
    writeFileSync(join(folder, 'yard.json'), '[{"of":"yard"}]');
    assert.throws(() => readRows(folder), /yard\.json.*Maybe run 'npm run bench -- yard'/);
  });
});

test('the machine tells cores, processor and runtime', () => {
  assert.match(machine(), /^\d+ cores, .+, Node \d+\.\d+\.\d+$/);
});

test('the table shows each row with its standing, and counts them', () => {
  const lines = table([row, { ...row, id: 'memory', value: 2, unit: 'GB', must: 1, aim: 0.3 }]).split('\n');
  assert.match(lines[1]!, /^✔ +plan +first-plan +4\.25 +≤ 15 +≤ 3 +s +1 +1 +2026-01-31 +first valid plan$/);
  assert.match(lines[2]!, /^✖ +plan +memory +2 +≤ 1 +≤ 0\.3 +GB/);
  assert.match(lines[4]!, /^2 figures: ✔✔ 0 reach the aim, ✔ 1 the must, ✖ 1 fall short/);
});
