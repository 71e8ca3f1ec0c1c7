import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
  const { code, err } = await runCommand([
    'demo',
    '--class',
    '1100',
    '--fill',
    '0.3',
    '--seed',
    '2',
    '--effort',
    '0',
    '--quiet',
    '--out',
    folder,
  ]);
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

test('a box may be named in small letters; a box and --rules together are refused', async () => {
  const { plan: made } = JSON.parse(await readFile(plan, 'utf8')) as { plan: { loading: { loads: { id: string }[] } } };
  const { id } = made.loading.loads[0]!;
  assert.equal((await runCommand(['explain', plan, id.toLowerCase()])).out, (await runCommand(['explain', plan, id])).out);
  const both = await runCommand(['explain', plan, id, '--rules']);
  assert.equal(both.code, exitCode.usage);
  assert.match(both.err, /Maybe leave one/);
});

test('a plan edited by hand is told, but not believed', async () => {
  const edited = join(folder, 'edited.json');
  const given = JSON.parse(await readFile(plan, 'utf8')) as { plan: { loading: { loads: { slot: string }[] } } };
  given.plan.loading.loads[0]!.slot = given.plan.loading.loads[1]!.slot;
  await writeFile(edited, JSON.stringify(given));
  for (const lang of langs) {
    const { code, err } = await runCommand(['explain', edited, '--lang', lang]);
    assert.equal(code, exitCode.broken);
    assert.match(err, /estiba check .*edited\.json/);
  }
});

test('a call that cannot be planned is refused; Ctrl-C keeps the rules that were done', async () => {
  const bare = join(folder, 'bare.json');
  const given = JSON.parse(await readFile(plan, 'utf8')) as { call: { cranes: unknown[] } };
  given.call.cranes = [];
  await writeFile(bare, JSON.stringify(given));
  const none = await runCommand(['explain', bare, '--rules', '--effort', '0']);
  assert.equal(none.code, exitCode.unreadable, none.err);
  assert.match(none.err, /no crane.*Maybe/s);
  const signals = new EventEmitter();
  const stopped = await runCommand(['explain', plan, '--rules', '--effort', '100'], { signals }, (text) => {
    if (text.includes('improving')) signals.emit('SIGINT');
  });
  assert.equal(stopped.code, exitCode.done);
  assert.match(stopped.err, /Stopping/);
  assert.doesNotMatch(stopped.out, /dangerous goods/);
});

test('what each rule costs is a line for each group, and no plan', async () => {
  const { code, out } = await runCommand(['explain', plan, '--rules', '--effort', '0']);
  assert.equal(code, exitCode.done);
  assert.match(out, /dangerous goods/);
  assert.equal(out.trim().split('\n').length, 10);
});
