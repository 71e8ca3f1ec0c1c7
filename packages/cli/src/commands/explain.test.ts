import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { langs } from '@estiba/port/sentences';
import { exitCode } from '../failure.ts';
import { runCommand } from '../testing/console.test-kit.ts';

let folder = '';
let plan = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'estiba-explain-'));
  plan = join(folder, 'plan.json');
  const { code, err } = await runCommand(['demo', '--class', '1100', '--seed', '2', '--effort', '0', '--quiet', '--out', folder]);
  assert.equal(code, exitCode.done, err);
});
after(() => rm(folder, { recursive: true }));

test('a plan’s score is told term by term with what causes it, and as JSON whose parts add up', async () => {
  for (const lang of langs) {
    const { code, out } = await runCommand(['explain', plan, '--lang', lang]);
    assert.equal(code, exitCode.done);
    assert.ok(out.includes('█') && !out.includes('explain.') && !out.includes('undefined'), out);
  }
  const { out } = await runCommand(['explain', plan, '--json']);
  const terms = JSON.parse(out) as { value: number; sources: { value: number }[] }[];
  for (const { value, sources } of terms)
    assert.ok(Math.abs(sources.reduce((sum, one) => sum + one.value, 0) - value) < 1e-6 * Math.max(1, value));
});

test('a box says why it stands where it stands and what closes other places; one the call does not know is refused', async () => {
  const { out: json } = await runCommand(['explain', plan, '--json']);
  const [id] = (JSON.parse(json) as { sources: { boxes: string[] }[] }[]).flatMap(({ sources }) => sources.flatMap(({ boxes }) => boxes));
  for (const lang of langs) {
    const { code, out } = await runCommand(['explain', plan, id!, '--lang', lang]);
    assert.equal(code, exitCode.done);
    assert.ok(out.includes(id!) && out.split('\n').length > 6 && !/explain\.|undefined/.test(out), out);
  }
  const unknown = await runCommand(['explain', plan, 'NOBO0000000']);
  assert.equal(unknown.code, exitCode.usage);
  assert.match(unknown.err, /no box NOBO0000000.*Maybe/s);
});

test('what each rule costs is a line for each group, and no plan', async () => {
  const { code, out } = await runCommand(['explain', plan, '--rules', '--effort', '0']);
  assert.equal(code, exitCode.done);
  assert.match(out, /dangerous-goods/);
  assert.equal(out.trim().split('\n').length, 10);
});
